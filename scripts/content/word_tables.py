"""The words of the glossary and of the writing guide, read from the tables that readers see."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from . import roles
from .finding import ContentError, Finding
from .page import Page
from .slug import slugify

GLOSSARY_HEAD, GUIDE_HEAD = "Fagord", "Skriv ikke"
NAMES_HEAD = "Kald det"
GLOSSARY, GUIDE = "ordliste", "skriveguide"
"""The roles of the pages that hold the tables."""


@dataclass(frozen=True)
class Word:
    """A row of a table: the hard word, what to write instead, and the row's line."""

    hard: str
    plain: str
    line: int


def address(term: str) -> str:
    """The id of the glossary's row of `term`, on the page."""
    return f"ord-{slugify(term)}"


def rows(page: Page, head: str) -> list[tuple[int, list[str]]]:
    """(line, cells) of all rows of the tables of `page` whose first column is named `head`.

    Raises ContentError where there is no such table, and on each row with other cells than its head, or without a word
    in the first two.
    """
    found = list(_rows(page, head))
    findings = [
        Finding(
            page.fil,
            line,
            "tabel",
            f"rækken har ikke {width} felter som tabellens hoved, eller et af de to første er tomt",
            "skriv et | mellem alle felter",
        )
        for line, cells, width in found
        if len(cells) != width or not all(cells[:2])
    ]
    if not found:
        findings = [
            Finding(
                page.fil,
                page.body_line,
                "tabel",
                f"siden har ingen tabel hvor den første kolonne hedder »{head}«",
                "giv tabellen sit hoved igen",
            )
        ]
    if findings:
        raise ContentError(findings)
    return [(line, cells) for line, cells, _ in found]


def _rows(page: Page, head: str) -> Iterator[tuple[int, list[str], int]]:
    """Line, cells and wanted number of cells of each row."""
    width = 0
    for number, line in enumerate(page.body.splitlines(), page.body_line):
        cells = [cell.strip() for cell in line.strip().removeprefix("|").removesuffix("|").split("|")]
        if not line.startswith("|"):
            width = 0
        elif cells[0] == head:
            width = len(cells)
        elif width and not re.fullmatch(r":?-+:?", cells[0]):
            yield number, cells, width


def glossary(pages: dict[str, Page]) -> list[Word]:
    """The professional terms and how to say them."""
    return _words(pages, GLOSSARY, GLOSSARY_HEAD)


def heavy_words(pages: dict[str, Page]) -> list[Word]:
    """The words of the table »Skriv ikke | Skriv«."""
    return _words(pages, GUIDE, GUIDE_HEAD)


def other_names(pages: dict[str, Page]) -> list[Word]:
    """The names of the table »Kald det | Ikke« that are not ours, each with ours; a cell may list several."""
    rows_of_names = _words(pages, GUIDE, NAMES_HEAD)
    return [Word(other.strip(), row.hard, row.line) for row in rows_of_names for other in row.plain.split(",")]


def _words(pages: dict[str, Page], role: str, head: str) -> list[Word]:
    page = roles.find(pages, role)
    return [Word(cells[0], cells[1], line) for line, cells in rows(page, head)] if page else []
