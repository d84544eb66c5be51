"""What an editor wrote and no reader gets: an address that no link uses, a note, a day or a time that there is not."""

import datetime
import re
from collections.abc import Iterator

from ...content import danish
from ...content.finding import Finding
from .source import Line, Source

ADDRESS = re.compile(r"^ {0,3}\[([^\]^]+)\]: *\S")
DATE = re.compile(rf"(?<![\d.])(\d{{1,2}})\. ({'|'.join(danish.MONTHS)})\b(?: (\d{{4}}))?", re.I)
WEEKDAY = re.compile(rf"\b({'|'.join(danish.WEEKDAYS)})(?: den)? {DATE.pattern}", re.I)
CLOCK = re.compile(r"\bkl\.? ?(\d{1,2})[.:](\d{2})\b")
NOTE = re.compile(r"^ {0,3}\[\^([^\]]+)\]: *\S")
LEAP_YEAR = 2024
"""Stands where a date has no year."""


def check(source: Source) -> Iterator[Finding]:
    """Findings about addresses that no link uses, and about dates that don't exist."""
    yield from _addresses(source)
    for line in source.lines:
        yield from _times(source, line)
        for match in DATE.finditer(line.text):
            if not _day(*match.groups()):
                yield source.finding(
                    line.number, "dato", f"der findes ingen {match[0]}", "skriv den rigtige dag, eller slet datoen"
                )


def _times(source: Source, line: Line) -> Iterator[Finding]:
    for match in CLOCK.finditer(line.text):
        if int(match[1]) > 24 or int(match[2]) > 59:
            yield source.finding(line.number, "dato", f"»{match[0]}« findes ikke", "skriv det rigtige klokkeslæt")
    for match in WEEKDAY.finditer(line.text):
        day = _day(match[2], match[3], match[4]) if match[4] else None
        if day and danish.WEEKDAYS[day.weekday()] != match[1].lower():
            problem = f"{match[2]}. {match[3]} {match[4]} er en {danish.WEEKDAYS[day.weekday()]}"
            yield source.finding(line.number, "dato", problem, "skriv den rigtige ugedag, eller den rigtige dato")


def _addresses(source: Source) -> Iterator[Finding]:
    for line in source.lines:
        match = ADDRESS.match(line.text)
        if match and not re.search(rf"\[{re.escape(match[1])}\](?!:)", source.body, re.I):
            yield source.finding(
                line.number,
                "links",
                f"adressen til »[{match[1]}]« vises ikke, for intet link bruger den",
                "skriv linket som »[ordene](side.md)«, eller slet linjen",
            )
        note = NOTE.match(line.text)
        if note and f"[^{note[1]}]" not in source.body.replace(f"[^{note[1]}]:", ""):
            problem = f"fodnoten »[^{note[1]}]« vises ikke"
            yield source.finding(line.number, "links", problem, "skriv forklaringen i teksten, eller slet linjen")


def _day(day: str, month: str, year: str | None) -> datetime.date | None:
    """The day that is written; None where no year has it."""
    try:
        return datetime.date(int(year or LEAP_YEAR), danish.MONTHS.index(month.lower()) + 1, int(day))
    except ValueError:
        return None
