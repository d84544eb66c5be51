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
    """A figure made of the third-level headings under a second-level one: how many it has room for, and their form."""

    name: str
    role: str
    section: str
    fewest: int
    most: int
    form: str = ""
    """A pattern that each heading fits; empty where any does."""
    example: str = ""


FIGURES = (
    Figure("aarshjul", "aarshjul", "Sådan gør du", 4, 4, r".+: .+", "Januar til marts: spørg"),
    Figure("borgerens-plan", "rolleoversigt", "Skabelon", 2, 99),
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
    if not figure.fewest <= len(found) <= figure.most:
        room = str(figure.most) if figure.fewest == figure.most else f"{figure.fewest} til {figure.most}"
        yield _told(
            page,
            section.line,
            f"figuren »{figure.name}« viser {room} overskrifter med ###, og »{figure.section}« har {len(found)}",
            "skriv dem som ### under afsnittet, eller ret figuren i overrides/figurer/",
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
            f"[[moedetilstand]] viser punkterne under »{kinds.MEETING_POINTS}«, og dem har siden ingen af",
            f"skriv »## {kinds.MEETING_POINTS}« med et punkt til hver ###, eller slet mærket",
        )


def _told(page: Page, line: int, problem: str, remedy: str) -> Finding:
    return Finding(page.fil, line, "figur", problem, remedy)
