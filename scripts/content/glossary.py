"""The glossary as data: the tables of docs/ordliste.md, one row a term, with the words people also search for."""

import re
from dataclasses import dataclass

from .site import Site

PAGE = "ordliste.md"
COLUMNS = ("Fagord", "Sig i stedet", "Eksempel", "Søges også som")
ROW = re.compile(r"^\|(.+)\|\s*$", re.M)


@dataclass(frozen=True)
class Term:
    """A professional term, how to say it instead, and what else people call it."""

    word: str
    plain: str
    also: tuple[str, ...]


def terms(site: Site) -> list[Term]:
    """The terms of the glossary in its order; none where the site has no glossary."""
    page = site.pages.get(PAGE)
    rows = [[cell.strip() for cell in match[1].split("|")] for match in ROW.finditer(page.body)] if page else []
    return [Term(row[0], row[1], tuple(word.strip() for word in row[3].split(",") if word.strip()))
            for row in rows if len(row) == len(COLUMNS) and row[0] != COLUMNS[0] and row[0].strip("-: ")]
