"""Headings that Markdown makes of other lines, or that nobody sees as headings."""

import re
from collections.abc import Iterator
from difflib import get_close_matches
from itertools import zip_longest

from ...content import attributes
from ...content.finding import Finding
from ...content.kinds import LOOKS, SHEET, SHEET_HEADINGS
from ...content.slug import slugify
from .source import Line, Source

UNDERLINE = re.compile(r"^ {0,3}(?:-{1,}|={1,}) *$")
TIGHT = re.compile(r"^(#{1,6})[^#\s]")
NUMBER = re.compile(r"^#(\d+)\b")
EMPTY = re.compile(r"^#{1,6} *#* *$")
LEVEL = re.compile(r"^(#{1,6}) ")
DEEP = re.compile(r"^#{7,}")
WORDS = re.compile(r"^(#{2,6}) +(.+?)(?: *\{[^}]*\})? *$")
CAPITALS = re.compile(r"(?=.*[A-ZÆØÅ]{4})[^a-zæøå]*[A-ZÆØÅ]{2,}[^a-zæøå]+[A-ZÆØÅ]{2,}[^a-zæøå]*")
"""Two words or more, one of them of four letters or more, and not one small letter."""
TO_FILL_IN = re.compile(r"\[(?:felt|dato|valg|skala)\b|- [\[(] [\])] ")
NEARLY = 0.85
"""How alike two headings are where one is most likely a slip for the other (difflib's ratio)."""
IDENT = re.compile(r"\{[^}]*#([\w-]+)[^}]*\}\s*$")

Told = tuple[int, str, str]
"""What is told: its line, the problem and the remedy."""


def check(source: Source) -> Iterator[Finding]:
    """Findings about the headings of a page; one that is wrong itself is not told as empty too."""
    wrong = [*_written(source), *_odd(source)]
    told = {finding.linje for finding in wrong if finding.alvor == "fejl"}
    yield from wrong
    yield from _nearly(source)
    yield from (finding for finding in _empty_sections(source) if finding.linje not in told)


def _written(source: Source) -> Iterator[Finding]:
    for line, problem, remedy in [*_idents(source), *_marks(source), *_leaps(source)]:
        yield source.finding(line, "overskrift", problem, remedy)


def _odd(source: Source) -> Iterator[Finding]:
    """Warnings about the words of headings: written in capitals, with a stop, or the same as one further up."""
    above: list[str] = []
    known: dict[tuple[str, ...], int] = {}
    for line in source.lines:
        if not (match := WORDS.match(line.text)):
            continue
        words, level = match[2], len(match[1])
        above = [*above[: level - 1], *[""] * (level - 1 - len(above)), words.lower().rstrip(".:;,?!")]
        if CAPITALS.fullmatch(words):
            yield _warning(source, line, "overskriften er skrevet med store bogstaver", "skriv den med små")
        if words.endswith((".", ":", ";", ",")):
            yield _warning(source, line, f"overskriften slutter med »{words[-1]}«", "slet tegnet")
        if (first := known.setdefault(tuple(above), line.number)) != line.number:
            yield _warning(source, line, f"overskriften står også på linje {first}", "giv den ene et andet navn")


def _warning(source: Source, line: Line, problem: str, remedy: str) -> Finding:
    return source.finding(line.number, "overskrift", problem, remedy, warning=True)


def _idents(source: Source) -> Iterator[Told]:
    seen = set[str]()
    for line in source.lines:
        if match := IDENT.search(line.text):
            if match[1] in seen:
                yield (
                    line.number,
                    f"navnet {{#{match[1]}}} står efter to overskrifter på siden",
                    "giv det ene et andet navn",
                )
            seen.add(match[1])


def _marks(source: Source) -> Iterator[Told]:
    for before, line in zip(["", *(line.text for line in source.lines)], source.lines, strict=False):
        if UNDERLINE.match(line.text) and before.strip() and not before.startswith(("#", "|", ">", "- ", "* ")):
            remedy = "sæt en tom linje før stregen, eller skriv overskriften med ##"
            yield line.number, "stregen gør linjen ovenfor til en overskrift", remedy
        elif DEEP.match(line.text):
            yield line.number, "overskriften har mere end seks #", "skriv den med ## eller ###"
        elif attributes.HEADING.match(line.text):
            remedy = "skriv det uden mellemrum: {#mit-navn}"
            yield line.number, "navnet efter overskriften kan ikke læses", remedy
        elif EMPTY.match(line.text):
            yield line.number, "overskriften er tom", "skriv den, eller slet linjen"
        elif match := NUMBER.match(line.text):
            remedy = f"skriv »{match[1]}. « hvis det er et punkt i en liste, og ellers »# {match[1]}«"
            yield line.number, f"»#{match[1]}« bliver til en overskrift", remedy
        elif match := TIGHT.match(line.text):
            yield line.number, f"der mangler et mellemrum efter {match[1]}", f"skriv »{match[1]} « først"


def _leaps(source: Source) -> Iterator[Told]:
    level = 1
    for line in source.lines:
        if match := LEVEL.match(line.text):
            if len(match[1]) > level + 1:
                words = IDENT.sub("", line.text).strip("# ")
                problem = f"overskriften »{words}« springer fra niveau {level} til {len(match[1])}"
                yield line.number, problem, f"skriv den med {'#' * (level + 1)}"
            level = len(match[1])


def _nearly(source: Source) -> Iterator[Finding]:
    """Warnings about headings that something to fill in stands under, and that are nearly one that makes a sheet."""
    if any(LOOKS.get(slugify(match[2])) == SHEET for line in source.lines if (match := WORDS.match(line.text))):
        return
    heading: tuple[Line, str] | None = None
    for line in source.lines:
        if (match := WORDS.match(line.text)) and len(match[1]) == 2:
            near = get_close_matches(match[2], SHEET_HEADINGS, 1, NEARLY)
            heading = (line, near[0]) if near else None
        elif heading and TO_FILL_IN.search(line.text):
            problem = f"overskriften ligner »{heading[1]}«, som arket bliver lavet af, men hedder noget andet"
            yield _warning(source, heading[0], problem, f"skriv »## {heading[1]}«")
            heading = None


def _empty_sections(source: Source) -> Iterator[Finding]:
    """Findings about headings with no word before the next one of their level, or before the page ends."""
    written = [line for line in source.lines if line.text.strip() or line.number in source.code_lines]
    for line, after in zip_longest(written, written[1:]):
        match, following = LEVEL.match(line.text), LEVEL.match(after.text) if after else None
        if not match or len(match[1]) == 1 or EMPTY.match(line.text):
            continue
        if after is None or (following and len(following[1]) <= len(match[1])):
            yield source.finding(
                line.number, "overskrift", "der står intet under overskriften", "skriv teksten, eller slet overskriften"
            )
