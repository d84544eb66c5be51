"""The sheets at the end of the book: two of their pages stand side by side on a page that lies.

A sheet of two pages is seen whole at a glance. Sheets of one page share: the next of them moves up.
"""

from collections.abc import Iterable
from dataclasses import dataclass

from ..content.page import Page
from . import worksheets

SIDE_BY_SIDE = 2
"""Pages of sheets on a page of the book."""


@dataclass(frozen=True)
class Side:
    """A page of the sheet of `sheet`: its number, from 1, and how many pages the sheet has."""

    sheet: Page
    number: int
    count: int

    @property
    def file(self) -> str:
        """The name of the sheet's PDF."""
        return worksheets.files(self.sheet)[0]

    @property
    def ident(self) -> str:
        """The place in the book where the sheet begins."""
        return self.file.removesuffix(".pdf")


def spreads(sheets: Iterable[tuple[Page, int]]) -> list[list[Side]]:
    """The sides of all `sheets`, each with its number of pages, as they stand on the book's pages, one or two on each.

    A sheet with an odd last page shares it only with a sheet of one page, and no sheet is begun behind its own end.
    """
    found: list[list[Side]] = []
    waiting: list[Side] = []
    for sheet, count in sheets:
        sides = [Side(sheet, number, count) for number in range(1, count + 1)]
        if count == 1 and waiting:
            waiting += sides
            waiting = []
            continue
        laid = [sides[start : start + SIDE_BY_SIDE] for start in range(0, count, SIDE_BY_SIDE)]
        found += laid
        waiting = laid[-1] if len(laid[-1]) < SIDE_BY_SIDE else waiting
    return found
