"""What an editor wrote and no reader gets: the address of a link that stands nowhere, and a day that no year has."""

import datetime
import re
from collections.abc import Iterator

from ...content import danish
from ...content.finding import Finding
from .source import Source

ADDRESS = re.compile(r"^ {0,3}\[([^\]^]+)\]: *\S")
DATE = re.compile(rf"(?<![\d.])(\d{{1,2}})\. ({'|'.join(danish.MONTHS)})\b(?: (\d{{4}}))?", re.I)
LEAP_YEAR = 2024
"""Stands where a date has no year."""


def check(source: Source) -> Iterator[Finding]:
    """Findings about addresses that no link uses, and about dates that don't exist."""
    yield from _addresses(source)
    for line in source.lines:
        for match in DATE.finditer(line.text):
            if not _is_day(match):
                yield source.finding(
                    line.number, "dato", f"der findes ingen {match[0]}", "skriv den rigtige dag, eller slet datoen"
                )


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


def _is_day(match: re.Match[str]) -> bool:
    try:
        datetime.date(int(match[3] or LEAP_YEAR), danish.MONTHS.index(match[2].lower()) + 1, int(match[1]))
    except ValueError:
        return False
    return True
