"""The glossary as the search needs it: each term with the words people also search for."""

from dataclasses import dataclass

from . import roles, word_tables
from .site import Site


@dataclass(frozen=True)
class Term:
    """A professional term, how to say it instead, and what else people call it."""

    word: str
    plain: str
    also: tuple[str, ...]


def terms(site: Site) -> list[Term]:
    """The terms of the glossary in its order; none where the site has no glossary."""
    page = roles.find(site.pages, word_tables.GLOSSARY)
    rows = word_tables.rows(page, word_tables.GLOSSARY_HEAD) if page else []
    return [
        Term(cells[0], cells[1], tuple(word.strip() for word in cells[3].split(",") if word.strip()))
        for _, cells in rows
    ]
