"""The content's version, as the newest heading of the news page gives it."""

import datetime
import re
from dataclasses import dataclass, replace
from difflib import get_close_matches
from itertools import pairwise

from . import danish
from .field_marks import words_of
from .finding import Finding
from .page import Heading, Page

VERSION = re.compile(r"Version (\d{4}\.\d+), (\d{1,2})\. (\w+) (\d{4})")
EXAMPLE = ("2026.1", "21. november 2026")
NUMBER = re.compile(r"\b\d{4}\.\d+\b(?!\.)")
DAY = re.compile(r"(?P<day>\d{1,2})[ ./-]+(?P<month>[a-zæøå]+|\d{1,2})[ ./,-]+(?P<year>\d{4})", re.I)
ISO_DAY = re.compile(r"(?P<year>\d{4})-(?P<month>\d{1,2})-(?P<day>\d{1,2})")


@dataclass(frozen=True)
class Version:
    """A number such as 2026.1, and the day it came."""

    number: str
    date: datetime.date

    line: str = ""
    """What the news page says of it first, in the editor's own words."""

    @property
    def long_date(self) -> str:
        """The date as »3. maj 2026«."""
        return danish.long_date(self.date)

    @property
    def on_sheet(self) -> str:
        """How a sheet names it: a date at the foot of a letter would be taken for the letter's own."""
        return f"Arkets version: {self.number}"

    @property
    def timestamp(self) -> int:
        """The date's first second (UTC) in seconds since 1970."""
        return int(datetime.datetime.combine(self.date, datetime.time(), datetime.UTC).timestamp())


def of(news: Page) -> Version | None:
    """The version that the page `news` names first, or None where it names none, or a day that no calendar has."""
    heading = _newest(news)
    found = _version(heading.text) if heading else None
    return replace(found, line=_line(news, heading)) if heading and found else None


def _line(news: Page, heading: Heading) -> str:
    """The first paragraph under a heading as plain words; none where a list or another heading stands there."""
    below = news.body.splitlines()[heading.line - news.body_line + 1 :]
    first = next((line for line in below if line.strip()), "")
    return "" if first.startswith(("#", "-", "*", "|", ">", "[[")) else words_of(first)


def check(news: Page | None) -> list[Finding]:
    """Findings about the headings of the news page: each a version in the right form, the newest first, none twice."""
    if not news:
        return []  # told where the menu is read
    headings = [heading for heading in news.headings() if heading.level == 2]
    if not headings:
        return [_finding(news, news.body_line, "siden nævner ingen version", _form(""))]
    wrong = [(heading, _fault(heading.text)) for heading in headings]
    findings = [_finding(news, heading.line, problem, _form(heading.text)) for heading, problem in wrong if problem]
    found = [(heading, version) for heading in headings if (version := _version(heading.text))]
    for (_, newer), (heading, older) in pairwise(found):
        if older.number in [version.number for other, version in found if other.line < heading.line]:
            findings.append(
                _finding(news, heading.line, f"version {older.number} står to gange", "giv den nyeste et nyt nummer")
            )
        elif older.date > newer.date or _order(older) > _order(newer):
            problem = f"version {older.number} er nyere end {newer.number}, som står over den"
            findings.append(_finding(news, heading.line, problem, "flyt den nyeste version øverst"))
    return findings


def _order(version: Version) -> tuple[int, ...]:
    return tuple(map(int, version.number.split(".")))


def _fault(heading: str) -> str | None:
    """What is wrong with the heading of a version."""
    if _version(heading):
        return None
    match = VERSION.fullmatch(heading)
    if match and match[3] in danish.MONTHS:
        return f"der findes ingen {match[2]}. {match[3]} {match[4]}"
    if match:
        near = get_close_matches(match[3].lower(), danish.MONTHS, 1)
        return f"»{match[3]}« er ikke en måned" + (f", mente du »{near[0]}«?" if near else "")
    return f"»{heading}« siger ikke hvilken version det er, og hvornår den kom"


def _form(heading: str) -> str:
    """How to write the heading of a version, with what can be read of it, and else with an example."""
    number = NUMBER.search(heading)
    rest = heading.replace(number[0], "", 1) if number else heading
    return f"skriv den som »## Version {number[0] if number else EXAMPLE[0]}, {_day(rest) or EXAMPLE[1]}«"


def _day(text: str) -> str:
    """The day that a text names, as a long date; empty where it names none that there is."""
    found = ISO_DAY.search(text) or DAY.search(text)
    if not found:
        return ""
    said = found["month"].lower()
    near = [month for month in danish.MONTHS if month.startswith(said)] or get_close_matches(said, danish.MONTHS, 1)
    month = int(said) if said.isdigit() else danish.MONTHS.index(near[0]) + 1 if near else 0
    try:
        return danish.long_date(datetime.date(int(found["year"]), month, int(found["day"])))
    except ValueError:
        return ""


def _finding(news: Page, line: int, problem: str, remedy: str) -> Finding:
    return Finding(news.fil, line, "version", problem, remedy)


def _newest(news: Page) -> Heading | None:
    return next((heading for heading in news.headings() if heading.level == 2), None)


def _version(heading: str) -> Version | None:
    match = VERSION.fullmatch(heading)
    if not match or match[3] not in danish.MONTHS:
        return None
    try:
        return Version(match[1], datetime.date(int(match[4]), danish.MONTHS.index(match[3]) + 1, int(match[2])))
    except ValueError:
        return None
