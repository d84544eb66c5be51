"""The brand's fonts cut to the letters of Danish pages: a first visit fetches half the bytes.

The whole fonts stay beside them. A browser fetches one only where a page, or somebody who writes in a field, uses a
letter that the cut font lacks (`unicode-range`, CSS Fonts 4). Print and Word use the whole fonts alone.
"""

import io
import string
from collections.abc import Iterator
from hashlib import sha256
from itertools import count, groupby
from pathlib import Path, PurePosixPath
from typing import Any

from fontTools import subset
from fontTools.ttLib import TTFont
from fontTools.varLib import instancer

from ..content import memory
from ..content.brand import Brand
from .reserve_font import USUAL

LETTERS = f"{string.ascii_letters}{string.digits}æøåÆØÅéÉ .,:;?!()/&%+-»«›‹–…·→¶\u00a0\u00ad\u2010"
CHARACTERS = {"broedtekst": f"{LETTERS}{string.punctuation}äöüÄÖÜ§×←•½°\u2011", "overskrift": LETTERS}
"""Use of a font -> the characters that a cut one keeps; headings have few signs."""
WEIGHTS = {"broedtekst": (400, 700), "overskrift": (USUAL["overskrift"], USUAL["overskrift"])}
"""Use of a font -> the weights that site.css sets it in; headings have one, which saves 7 KB on a first visit."""
FEATURES = ["kern", "ccmp", "mark", "tnum", "lnum"]
FILES = ("fil", "kursiv")
FONT_EDITORS = ["FFTM"]
"""Tables in which a font's editor keeps notes of its own; fontTools warns of each that it does not know."""


def first(brand: Brand) -> list[str]:
    """The cut fonts that the top of every page is set in, as paths in the site."""
    return [f"assets/brand/{cut_name(font['fil'])}" for font in brand.fonts.values()]


def files(brand: Brand) -> dict[str, bytes]:
    """Path in the site -> font, for each font of the brand. Raises TTLibError where a font cannot be read."""
    made = {}
    for use, font in brand.fonts.items():
        for name in (font[key] for key in FILES if key in font):
            whole = (brand.folder / name).read_bytes()
            made[f"assets/brand/{cut_name(name)}"] = _remembered(whole, use)
    return made


def cut_name(name: str) -> str:
    """The name of the cut font that is made of the file `name` in the brand folder."""
    path = PurePosixPath(name)
    return str(path.with_name(f"{path.stem}-side.woff2"))


def unicode_range(file: Path, use: str, is_cut: bool) -> str:
    """What the font in `file` has for a cut font, or has beside it, as the value of `unicode-range`."""
    with TTFont(file) as font:
        there = {*font.getBestCmap()}
    kept = there & set(map(ord, CHARACTERS[use]))
    return ", ".join(_ranges(sorted(kept if is_cut else there - kept)))


def _ranges(codes: list[int]) -> Iterator[str]:
    number = count()
    for _, run in groupby(codes, lambda code: code - next(number)):
        first, *rest = run
        yield f"U+{first:X}-{rest[-1]:X}" if rest else f"U+{first:X}"


def _remembered(whole: bytes, use: str) -> bytes:
    return memory.recall("skrift", (sha256(whole).hexdigest(), use), lambda: _cut(whole, use))


def _cut(whole: bytes, use: str) -> bytes:
    font = TTFont(io.BytesIO(whole), recalcTimestamp=False)
    cutter = subsetter(layout_features=FEATURES, hinting=False)
    cutter.populate(text=CHARACTERS[use])
    cutter.subset(font)
    if limits := _limits(font, *WEIGHTS[use]):
        font = instancer.instantiateVariableFont(font, limits)
    font.flavor = "woff2"
    made = io.BytesIO()
    font.save(made, reorderTables=None)
    return made.getvalue()


def subsetter(**options: Any) -> subset.Subsetter:
    """What cuts a font, without a word about what its editor left in it; `options` are those of fontTools."""
    chosen = subset.Options(notdef_outline=True, **options)
    chosen.drop_tables += FONT_EDITORS
    return subset.Subsetter(chosen)


def _limits(font: TTFont, lightest: int, heaviest: int) -> dict[str, float | tuple[float, float]]:
    """The weights that `font` keeps, within those it has, or the one; none where it has one weight only."""
    axes = {axis.axisTag: axis for axis in font["fvar"].axes} if "fvar" in font else {}
    if "wght" not in axes:
        return {}
    least, most = (min(max(weight, axes["wght"].minValue), axes["wght"].maxValue) for weight in (lightest, heaviest))
    return {"wght": least if least == most else (least, most)}
