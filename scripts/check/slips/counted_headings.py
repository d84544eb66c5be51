"""Headings that count: by numbers, which leave none out, and by months, which stand under one heading each."""

import re
from collections.abc import Iterator

from ...content import danish
from ...content.finding import Finding
from ...content.page import HEADING
from .source import Line, Source

NUMBER = re.compile(rf"^(\d{{1,2}})\. (?!(?:{'|'.join(danish.MONTHS)})\b)")
MONTH = "|".join(danish.MONTHS)
MONTHS = re.compile(rf"^({MONTH})\b(?: *(?:til|og|–|-) *({MONTH})\b)?", re.I)


def check(source: Source) -> Iterator[Finding]:
    """Findings about headings of one level below the same heading."""
    for headings in _together(source):
        yield from _numbers(source, headings)
        yield from _months(source, headings)


def _together(source: Source) -> Iterator[list[tuple[Line, str]]]:
    """The headings of each level that stand below the same heading, each with its line."""
    open_now: dict[int, list[tuple[Line, str]]] = {}
    for line in source.lines:
        if match := HEADING.match(line.text):
            level = len(match[1])
            for deeper in [deeper for deeper in open_now if deeper > level]:
                yield open_now.pop(deeper)
            open_now.setdefault(level, []).append((line, match[2]))
    yield from open_now.values()


def _numbers(source: Source, headings: list[tuple[Line, str]]) -> Iterator[Finding]:
    """The first heading whose number does not follow the one before it."""
    numbered = [(line, int(match[1])) for line, words in headings if (match := NUMBER.match(words))]
    if len(numbered) == 1:  # »2. møde« is a name
        return
    for before, (line, number) in zip([0, *(number for _, number in numbered)], numbered, strict=False):
        if number != before + 1:
            problem = (
                f"overskriften har nummer {number} efter {before}" if before else f"den første har nummer {number}"
            )
            yield source.finding(line.number, "nummer", problem, f"skriv {before + 1}., eller ret de andre")
            return


def _months(source: Source, headings: list[tuple[Line, str]]) -> Iterator[Finding]:
    known: dict[str, str] = {}
    for line, words in headings:
        match = MONTHS.match(words)
        months = _between(*match.groups()) if match else []
        if twice := [month for month in months if month in known]:
            problem = f"{twice[0]} står også under »{known[twice[0]]}«"
            yield source.finding(line.number, "dato", problem, "lad hver måned stå ét sted")
        known |= dict.fromkeys(months, match[0] if match else "")


def _between(first: str, last: str | None) -> list[str]:
    """The months from `first` to `last`, also over a new year."""
    start = danish.MONTHS.index(first.lower())
    end = danish.MONTHS.index((last or first).lower())
    return [danish.MONTHS[(start + step) % 12] for step in range((end - start) % 12 + 1)]
