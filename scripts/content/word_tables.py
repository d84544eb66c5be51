"""The words of the glossary and of the writing guide, read from the tables that readers see."""

import re
from dataclasses import dataclass

from .page import Page

GLOSSARY_PAGE, GLOSSARY_HEAD = "ordliste.md", "Fagord"
GUIDE_PAGE, GUIDE_HEAD = "om/skriveguide.md", "Skriv ikke"
GLOSSARY, GUIDE = f"docs/{GLOSSARY_PAGE}", f"docs/{GUIDE_PAGE}"


@dataclass(frozen=True)
class Word:
    """A row of a table: the hard word, what to write instead, and the row's line."""

    hard: str
    plain: str
    line: int


def rows(page: Page, head: str) -> list[tuple[int, list[str]]]:
    """(line, cells) of all rows of the tables of `page` whose first column is named `head`."""
    found, inside = [], False
    for number, line in enumerate(page.body.splitlines(), page.body_line):
        cells = [cell.strip() for cell in line.strip().strip("|").split("|")]
        if not line.startswith("|"):
            inside = False
        elif cells[0] == head:
            inside = True
        elif inside and not re.fullmatch(r":?-+:?", cells[0]):
            found.append((number, cells))
    return found


def glossary(pages: dict[str, Page]) -> list[Word]:
    """The professional terms and how to say them."""
    return _words(pages, GLOSSARY_PAGE, GLOSSARY_HEAD)


def heavy_words(pages: dict[str, Page]) -> list[Word]:
    """The words of the table «Skriv ikke | Skriv»."""
    return _words(pages, GUIDE_PAGE, GUIDE_HEAD)


def _words(pages: dict[str, Page], src: str, head: str) -> list[Word]:
    return [Word(cells[0], cells[1], line) for line, cells in rows(pages[src], head)] if src in pages else []
