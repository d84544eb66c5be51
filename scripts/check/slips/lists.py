"""Lists that come out as another list than the one written: flat, begun anew, or with a line too many."""

import re
from collections.abc import Iterator
from itertools import pairwise, takewhile

from ...content import danish
from ...content.finding import Finding
from .source import Line, Source

ITEM = re.compile(r"^(?P<indent> *)(?P<mark>[-*+]|\d{1,3}\.)(?: +(?P<text>.*))?$")
DATE = re.compile(rf"^ *(\d{{1,2}}\. (?:{'|'.join(danish.MONTHS)}))\b")
ARROW = re.compile(r"^[→⇒➔➜➢➤►▶] *\S")
HOLLOW = re.compile(r"^o +\S")
"""How a hollow point of a word processor comes over."""
DOUBLED = re.compile(r"^[-*+] +\S")
"""What stands after the mark of a point that has a second one."""
COUNTED = re.compile(r"^(\d{1,2})\) +\S")
ANSWER = re.compile(r"^\( *\)\s+\S")
OTHER_NUMBERS = re.compile(r"^(?:\d{1,2} \.|\d{1,2}\.\d{1,2}\.?|[A-Z]\.|[ivxIVX]{1,4}\.) +\S")
"""How word processors count, and Markdown does not."""
STEP = 4
"""Spaces that Markdown asks for under a point."""


def check(source: Source) -> Iterator[Finding]:
    """Findings about the lists of a page."""
    before: list[Line] = []
    parted: list[Line] = []  # the list that a paragraph stands between and the next block
    for block in source.blocks:
        block = [Line(line.number, _unquoted(line.text)) for line in block]
        yield from _date(source, block[0])
        yield from _foreign(source, block)
        if ITEM.match(block[0].text):
            yield from _indents(source, block, before)
            if not DATE.match(block[0].text):  # a date is told, and makes no list
                yield from _loose_lines(source, block)
            yield from _empty(source, block)
            yield from _doubled(source, block)
            yield from _numbers(source, block, before)
            yield from _counted_anew(source, block[0], parted)
            yield from _begun_anew(source, block[0], before)
            yield from _mixed(source, block, before)
        elif _under_item(block[0], before):
            yield _shallow(source, block[0])
        goes_on = _goes_on(block, before)
        parted = before if not goes_on and _is_sentence(block) else []
        before = [*before, *block] if goes_on else []


def _unquoted(text: str) -> str:
    return re.sub(r"^> ?", "", text)


def _goes_on(block: list[Line], before: list[Line]) -> bool:
    """True where a list is still open after `block`."""
    return bool(ITEM.match(block[0].text)) or (bool(before) and block[0].text.startswith(" "))


def _date(source: Source, line: Line) -> Iterator[Finding]:
    if match := DATE.match(line.text):
        yield source.finding(
            line.number, "liste", f"»{match[1]}« bliver til et punkt i en liste", "begynd linjen med et ord"
        )


def _foreign(source: Source, block: list[Line]) -> Iterator[Finding]:
    """Marks of points that belong to a word processor."""
    if ARROW.match(block[0].text) or (len(block) > 1 and all(HOLLOW.match(line.text) for line in block)):
        yield source.finding(
            block[0].number,
            "liste",
            f"»{block[0].text[0]}« begynder ikke et punkt i en liste",
            "begynd hvert punkt med »- «",
        )
    elif ANSWER.match(block[0].text):
        yield source.finding(
            block[0].number,
            "liste",
            "svaret mangler sin streg, så det kan ikke vælges",
            "skriv »- ( ) « og så svaret",
        )
    elif len(block) > 1 and all(OTHER_NUMBERS.match(line.text) for line in block[:2]):
        yield source.finding(
            block[0].number,
            "liste",
            f"»{block[0].text.split()[0]}« begynder ikke et punkt i en liste",
            "begynd hvert punkt med »1. «",
        )


def _indents(source: Source, block: list[Line], before: list[Line]) -> Iterator[Finding]:
    first = _indent((before or block)[0].text)
    for line in block:
        indent = _indent(line.text)
        if ITEM.match(line.text) and indent % STEP and indent != first:
            yield source.finding(
                line.number,
                "liste",
                f"punktet er rykket {indent} mellemrum ind og bliver ikke et underpunkt",
                "ryk underpunkter fire mellemrum ind",
            )


def _indent(text: str) -> int:
    return len(text) - len(text.lstrip(" "))


def _loose_lines(source: Source, block: list[Line]) -> Iterator[Finding]:
    """Lines right under a point that stand at the margin, and so become part of it."""
    for line in block[1:]:
        if match := COUNTED.match(line.text):
            problem, remedy = f"»{match[1]})« begynder ikke et punkt i en liste", f"skriv »{match[1]}. «"
            yield source.finding(line.number, "liste", problem, remedy)
            return
        if _indent(line.text) == 0 and not ITEM.match(line.text) and line.text[:1].isalnum():
            yield source.finding(
                line.number,
                "liste",
                "linjen bliver en del af punktet ovenfor",
                "sæt en tom linje før den, eller ryk den fire mellemrum ind hvis den hører til punktet",
            )
            return


def _empty(source: Source, block: list[Line]) -> Iterator[Finding]:
    for line in block:
        match = ITEM.match(line.text)
        if match and not re.sub(r"^(?:\[[ xX]?\]|\( ?\))", "", match["text"] or "").strip():
            yield source.finding(line.number, "liste", "punktet er tomt", "skriv punktet, eller slet linjen")


def _doubled(source: Source, block: list[Line]) -> Iterator[Finding]:
    for line in block:
        if (match := ITEM.match(line.text)) and DOUBLED.match(match["text"] or ""):
            yield source.finding(line.number, "liste", "punktet har to streger", "slet den ene")


def _numbers(source: Source, block: list[Line], before: list[Line]) -> Iterator[Finding]:
    """The first point whose number is not the one that readers see; a list may write 1. all the way."""
    if any(COUNTED.match(line.text) for line in [*before, *block]):
        return  # what comes after it is counted wrong because of it
    written = [(line, int(line.text.partition(".")[0])) for line, is_counted in _points(before) if is_counted]
    here = [(line, int(line.text.partition(".")[0])) for line, is_counted in _points(block) if is_counted]
    numbers = [number for _, number in [*written, *here]]
    if len({*numbers}) == 1 or any(later != number + 1 for number, later in pairwise(number for _, number in written)):
        return
    leading = len([*takewhile(lambda number: number == 1, numbers)]) - len(written)  # »1.« means: count on
    for at, (line, number) in enumerate(here):
        if at >= leading and number != (shown := numbers[0] + len(written) + at):
            problem = f"punktet er skrevet som {number}. og bliver vist som {shown}."
            yield source.finding(line.number, "liste", problem, "ret numrene, så de følger hinanden", warning=True)
            return


def _begun_anew(source: Source, first: Line, before: list[Line]) -> Iterator[Finding]:
    match = ITEM.match(first.text)
    if match and not before and match["mark"].strip(".").isdigit() and int(match["mark"].strip(".")) > 1:
        if DATE.match(first.text):
            return
        yield source.finding(
            first.number,
            "liste",
            f"listen begynder med {match['mark']} og bliver talt forfra som 1.",
            "ryk teksten mellem punkterne fire mellemrum ind, så det er én liste, eller begynd med 1.",
        )


def _is_sentence(block: list[Line]) -> bool:
    """True for a paragraph that does not introduce what follows."""
    return block[0].text[:1].isalpha() and block[-1].text.rstrip().endswith((".", "!", "?", "«"))


def _counted_anew(source: Source, first: Line, parted: list[Line]) -> Iterator[Finding]:
    """A list that begins with 1 although a paragraph only parts it from another one that is counted."""
    is_counted = [is_counted for _, is_counted in _points(parted)]
    if is_counted and all(is_counted) and re.match(r"1\. ", first.text):
        yield source.finding(
            first.number,
            "liste",
            "listen bliver talt forfra efter teksten ovenfor",
            "ryk teksten fire mellemrum ind hvis det er én liste, eller sæt en overskrift mellem de to",
            warning=True,
        )


def _mixed(source: Source, block: list[Line], before: list[Line]) -> Iterator[Finding]:
    """The first point at the margin that is of another sort than the list it stands in: it is counted on, or is not."""
    known = [is_counted for _, is_counted in _points(before)]
    points = [*_points(block)]
    if len(set(known)) > 1 or not points:  # the one before is told
        return
    first = known[0] if known else points[0][1]
    for line in [line for line, is_counted in points if is_counted != first][:1]:
        yield source.finding(
            line.number,
            "liste",
            "punktet bliver en del af listen ovenfor, som er af en anden slags",
            "ryk punktet fire mellemrum ind hvis det hører under det ovenfor, eller skriv en linje imellem",
        )


def _points(lines: list[Line]) -> Iterator[tuple[Line, bool]]:
    """The points at the margin, and whether each is counted."""
    for line in lines:
        match = ITEM.match(line.text)
        if match and not match["indent"]:
            yield line, match["mark"][0].isdigit()


def _under_item(line: Line, before: list[Line]) -> bool:
    return bool(before) and 0 < _indent(line.text) < STEP


def _shallow(source: Source, line: Line) -> Finding:
    return source.finding(
        line.number,
        "liste",
        "teksten er ikke rykket langt nok ind til at høre til punktet ovenfor",
        "ryk den fire mellemrum ind, eller slet mellemrummene",
    )
