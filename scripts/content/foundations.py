"""What figures, cards and the meeting mode are built on: sections and headings of certain pages.

Where an editor renames one, the figure would be empty or wrong without a word; here it is told, with page and line.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from . import kinds, roles
from .finding import Finding
from .page import Page
from .pages import Pages

MEETING = re.compile(r"^\[\[moedetilstand\]\] *$", re.M)


@dataclass(frozen=True)
class Figure:
    """A figure made of what stands under a second-level heading: how many it has room for, and their form.

    That is third-level headings, or the rows of a table.
    """

    name: str
    role: str
    section: str
    fewest: int
    most: int
    form: str = ""
    """A pattern that each heading fits; empty where any does."""
    example: str = ""
    of_rows: bool = False


FIGURES = (
    Figure("aarshjul", "aarshjul", "Sådan gør du", 4, 4, r".+: .+", "Januar til marts: spørg"),
    Figure("borgerens-plan", "rolleoversigt", "Skabelon", 2, 99, of_rows=True),
    Figure("relationel-koordinering", "koordinering", "Sådan gør du", 1, 6),
    Figure("sej-kontakt", "sej-kontakt", kinds.AREAS, 1, 9),
)


def check(pages: Pages) -> list[Finding]:
    """Findings about figures whose page has not what they show, and about meetings without points."""
    figures = (finding for figure in FIGURES for finding in _figure(figure, roles.find(pages, figure.role)))
    meetings = (finding for page in pages.values() for finding in _meeting(page))
    return [*figures, *meetings]


def _figure(figure: Figure, page: Page | None) -> Iterator[Finding]:
    if page is None:
        return
    section = kinds.section(page, figure.section)
    if section is None:
        yield _told(
            page,
            page.body_line,
            f"figuren »{figure.name}« er lavet af afsnittet »{figure.section}«, som siden ikke har",
            f"giv afsnittet overskriften »## {figure.section}« igen",
        )
        return
    found = kinds.below(page, figure.section)
    many = len(kinds.rows(page, figure.section) if figure.of_rows else found)
    if not figure.fewest <= many <= figure.most:
        room = str(figure.most) if figure.fewest == figure.most else f"{figure.fewest} til {figure.most}"
        what, mark = ("rækker i en tabel", "en tabel") if figure.of_rows else ("overskrifter med ###", "###")
        yield _told(
            page,
            section.line,
            f"figuren »{figure.name}« viser {room} {what}, og »{figure.section}« har {many}",
            f"skriv dem som {mark} under afsnittet, eller ret figuren i overrides/figurer/",
        )
    for heading in found:
        if figure.form and not re.fullmatch(figure.form, heading.text):
            problem = f"overskriften »{heading.text}« kan ikke stå i figuren »{figure.name}«"
            yield _told(page, heading.line, problem, f"skriv den som »### {figure.example}«")


def _meeting(page: Page) -> Iterator[Finding]:
    match = MEETING.search(page.body)
    if match and not kinds.below(page, kinds.MEETING_POINTS):
        yield _told(
            page,
            page.body_line + page.body[: match.start()].count("\n"),
            f"[[moedetilstand]] viser punkterne under »{kinds.MEETING_POINTS}«, men dem har siden ingen af",
            f"skriv »## {kinds.MEETING_POINTS}« med et punkt til hver ###, eller slet mærket",
        )


def _told(page: Page, line: int, problem: str, remedy: str) -> Finding:
    return Finding(page.fil, line, "figur", problem, remedy)
