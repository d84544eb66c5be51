"""A product's PDF, made of its HTML: what a process that prints calls. It imports no more than that takes."""

import uuid
from pathlib import Path

from ..content.brand import Brand
from . import greyscale, print_shop, render
from .faults import Laid
from .product import BLACK_ONLY, FOUR_INKS
from .store import Facts, Kept, timed

Work = tuple[Path, str]
"""The file that holds a product's HTML, and the plates it is for (Product.plates)."""


def make(profile: Path, brand: Brand, date: str, work: Work) -> Kept:
    """The PDF of a product's HTML, and what the renderer knows of it.

    `profile` is the ICC profile of the brand's paper, and `date` the version's: a print shop's file holds both.
    """
    return timed(lambda: _made(profile, brand, date, work))


def _made(profile: Path, brand: Brand, date: str, work: Work) -> tuple[bytes, Facts]:
    file, plates = work
    html = file.read_bytes().decode()
    done = render.render(html, tagged=plates != FOUR_INKS)
    pdf = done.pdf
    if plates == BLACK_ONLY:
        pdf = greyscale.finish(pdf)
    elif plates == FOUR_INKS:
        ident = str(uuid.uuid5(uuid.NAMESPACE_URL, html))
        pdf = print_shop.finish(pdf, profile, brand, date, ident)
    return pdf, Laid.of(done).facts()
