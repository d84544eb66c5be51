"""The meeting from first letter to next step: which sheets belong to which kind of meeting, and what follows along.

The page with the role »moedet« says it in words a reader follows without a script: under the heading of each kind a
line for before, now and after, with links to the sheets. Its front matter says which answers go from sheet to sheet.
"""

import posixpath
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from . import fields, kinds, roles
from .finding import Finding
from .page import HEADING, Page
from .pages import Pages

CARRIED = "tages_med"
MOMENT = re.compile(rf"^\*\*({'|'.join(kinds.MOMENTS)}):\*\* *(.*)$")
LINK = re.compile(r"\[([^\]]+)\]\(([^)#\s]+\.md)(?:#[^)]*)?\)")
ARROW = re.compile(r"^(\S+\.md): (.+?) → (\S+\.md): (.+)$")
FORM = "indkaldelse.md: Til → aftalenotat.md: Til"


@dataclass(frozen=True)
class Step:
    """A sheet in a meeting: when it is used, what to do with it in the page's words, and the path of its page."""

    moment: str
    words: str
    src: str
    line: int


@dataclass(frozen=True)
class Meeting:
    """A kind of meeting: the heading it stands under, and its steps in order."""

    title: str
    anchor: str
    steps: tuple[Step, ...]


@dataclass(frozen=True)
class Carried:
    """An answer that follows along: from the field `name` on the page `src` to another; as they are written."""

    source: tuple[str, str]
    target: tuple[str, str]


def read(page: Page) -> list[Meeting]:
    """The kinds of meeting on `page`, in its order."""
    found: dict[tuple[str, str], list[Step]] = {}
    here = ("", "")
    for number, line in enumerate(page.body.splitlines(), page.body_line):
        if (match := HEADING.match(line)) and len(match[1]) == 2:
            heading = next(heading for heading in page.headings() if heading.line == number)
            here = (heading.text, heading.anchor)
        elif match := MOMENT.match(line):
            found.setdefault(here, []).extend(_steps(page, match, number))
    return [Meeting(title, anchor, tuple(steps)) for (title, anchor), steps in found.items()]


def _steps(page: Page, match: re.Match[str], number: int) -> Iterator[Step]:
    for words, target in LINK.findall(match[2]):
        yield Step(match[1], words[:1].upper() + words[1:], _from(page, target), number)


def _from(page: Page, target: str) -> str:
    return posixpath.normpath(posixpath.join(page.folder, target))


def carried(page: Page) -> list[Carried]:
    """The answers that follow along; a line that cannot be read is left out, and told by `check`."""
    return _ways(page, page.names(CARRIED))


def _ways(page: Page, lines: Iterable[str]) -> list[Carried]:
    matches = (ARROW.match(line) for line in lines)
    return [Carried((_from(page, match[1]), match[2]), (_from(page, match[3]), match[4])) for match in matches if match]


def field_id(pages: Pages, place: tuple[str, str]) -> str | None:
    """The id of the field that a page and a name tell of; None where there is none."""
    src, name = place
    found = fields.read(pages[src]).fields if src in pages else ()
    return next((field.ident for field in found if field.name == name), None)


def check(pages: Pages) -> list[Finding]:
    """Findings about steps that lead to no sheet, and answers that come from or go to no field."""
    page = roles.find(pages, "moedet")
    return [*_steps_without_sheet(page, pages), *_wrong_ways(page, pages)] if page else []


def _steps_without_sheet(page: Page, pages: Pages) -> Iterator[Finding]:
    for step in (step for meeting in read(page) for step in meeting.steps):
        if step.src in pages and not fields.read(pages[step.src]).fields:
            problem = f"{pages[step.src].fil} har ingen felter, så den kan ikke udfyldes i mødet"
            yield Finding(page.fil, step.line, "mødet", problem, "link til et ark under »Før«, »Nu« og »Bagefter«")


def _told_there(pages: Pages, place: tuple[str, str]) -> bool:
    """Whether a mark on the page of a field cannot be read, or the field is a line to write on: that is told there."""
    src, name = place
    if src not in pages:
        return False
    is_line = re.search(rf"{re.escape(name)}\W*(?:_{{3}}|[.…]{{2}})", pages[src].body) is not None
    return is_line or bool(fields.read(pages[src]).findings)


def _wrong_ways(page: Page, pages: Pages) -> Iterator[Finding]:
    for words in page.names(CARRIED):
        if not ARROW.match(words):
            yield Finding(
                page.fil, page.line(CARRIED, words), "mødet", f"»{words}« kan ikke læses", f"skriv det som »{FORM}«"
            )
        for place in [place for way in _ways(page, [words]) for place in (way.source, way.target)]:
            if field_id(pages, place) is None and not _told_there(pages, place):
                problem = f"»{CARRIED}« nævner feltet »{place[1]}«, men det er ikke på siden {place[0]}"
                yield Finding(
                    page.fil,
                    page.line(CARRIED, words),
                    "mødet",
                    problem,
                    "brug ordene foran feltet, som de står på arket",
                )
