"""How full a book's pages are: one that is nearly empty in the middle of a chapter looks like a mistake."""

from collections.abc import Iterator

import pikepdf

from ...content.finding import Finding
from ...printing.paper import BOOK, MM
from .proof import Proof

HALF = 0.5
"""The part of a page's height, between the margins, that its text at least reaches."""
MOST_SHORT = 0.05
"""The share of a book's pages that may reach less: more, and something drives its text apart."""
COARSE = 1 / 3
"""Pixels a point when only the darkness of a page is looked at: 24 an inch."""
BARE = 230
"""The darkest grey (of 255) of a row of a page that counts as bare."""


def fill(proof: Proof) -> Iterator[Finding]:
    """Too many pages that are less than half full; those where a chapter ends do not count."""
    reached = {number: reach(proof, number) for number in range(2, len(proof.drawn) + 1)}
    ends = _ends(proof, reached)
    short = [number for number, part in reached.items() if 0 < part < HALF and number not in ends]
    if len(short) > MOST_SHORT * len(proof.drawn):
        told = f"siderne {', '.join(map(str, short))} er mindre end halvt fyldt"
        yield proof.told(short[0], told, "ret brud i haandbog.css")


def reach(proof: Proof, number: int) -> float:
    """How far down between the margins the drawing of a page (from 1) reaches, from 0 to 1."""
    picture = proof.drawn[number - 1].render(scale=COARSE, grayscale=True).to_pil()
    top, bottom = (round(side * MM * COARSE) for side in (BOOK.top, BOOK.bottom))
    rows = range(top, picture.height - bottom)
    inked = [row for row in rows if min(picture.crop((0, row, picture.width, row + 1)).tobytes()) < BARE]
    return (inked[-1] - top + 1) / len(rows) if inked else 0


def _ends(proof: Proof, reached: dict[int, float]) -> set[int]:
    """The pages on which a chapter ends: the last with anything on it before a bookmark of the first level."""
    places = {page.obj.objgen: number for number, page in enumerate(proof.document.pages, 1)}
    with proof.document.open_outline() as outline:
        found = [item.destination for item in outline.root if isinstance(item.destination, pikepdf.Array)]
    begins = [places[destination[0].objgen] for destination in found]
    return {_last(begin - 1, reached) for begin in begins} | {_last(len(proof.drawn), reached)}


def _last(number: int, reached: dict[int, float]) -> int:
    while number > 1 and not reached[number]:
        number -= 1
    return number
