"""The content's version, as the newest heading of the news page gives it."""

import datetime
import re
from dataclasses import dataclass

from . import danish
from .finding import Finding
from .page import Heading, Page, in_docs

NEWS_PAGE = "om/nyt.md"
VERSION = re.compile(r"Version (\d{4}\.\d+), (\d{1,2})\. (\w+) (\d{4})")


@dataclass(frozen=True)
class Version:
    """A number such as 2026.1, and the day it came."""

    number: str
    date: datetime.date

    @property
    def long_date(self) -> str:
        """The date as »3. maj 2026«."""
        return danish.long_date(self.date)

    @property
    def timestamp(self) -> int:
        """The date's first second (UTC) in seconds since 1970."""
        return int(datetime.datetime.combine(self.date, datetime.time(), datetime.UTC).timestamp())


def of(news: Page) -> Version | None:
    """The version that the page `news` names first, or None where it names none, or a day that no calendar has."""
    heading = _newest(news)
    return _version(heading.text) if heading else None


def check(news: Page | None) -> list[Finding]:
    """A finding where there is no news page, or its newest heading names no version."""
    if news and of(news):
        return []
    heading = _newest(news) if news else None
    return [
        Finding(
            in_docs(NEWS_PAGE),
            heading.line if heading else 1,
            "version",
            "den øverste nyhed siger ikke, hvilken version vi er nået til",
            "begynd den med »## Version 2026.1, 21. november 2026«",
        )
    ]


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
