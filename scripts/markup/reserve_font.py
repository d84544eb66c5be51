"""The face a page is set in until the brand's font has come: Arial, drawn as wide and as high as the brand's font.

Without it each line breaks anew when the font comes, and all below moves (cumulative layout shift).
The descriptors are CSS Fonts 5's: size-adjust, ascent-override, descent-override and line-gap-override.
"""

from hashlib import sha256
from io import BytesIO
from pathlib import Path

from fontTools.ttLib import TTFont

from ..content import memory

SAMPLE = "det er ikke så let at gå ind ad døren når man ikke ved hvad mødet handler om og hvem der kommer til det"
"""Danish as it is on a page: how often each letter stands in it decides how wide a line becomes."""
USUAL = {"broedtekst": 400, "overskrift": 750}
"""Use of a font -> the weight that most of it is set in."""
LOCAL = {"broedtekst": ("Arial", "Liberation Sans"), "overskrift": ("Arial Bold", "Liberation Sans Bold")}
"""Use of a font -> what the face in reserve is called on a computer; no byte of it is fetched."""
_REGULAR = dict.fromkeys("abdeghnopuøå", 556) | dict.fromkeys("cksvxyz", 500) | dict.fromkeys("fijlrt ", 278)
_REGULAR |= {"i": 222, "j": 222, "l": 222, "r": 333, "m": 833, "w": 722, "æ": 889, "ø": 611}
_BOLD = dict.fromkeys("abceksvxyå", 556) | dict.fromkeys("dghnopquø", 611) | dict.fromkeys("ijl ", 278)
_BOLD |= {"f": 333, "t": 333, "r": 389, "m": 889, "w": 778, "z": 500, "æ": 889}
WIDTHS = {"broedtekst": _REGULAR, "overskrift": _BOLD}
"""Use of a font -> widths of Arial's letters in thousandths of its size (those of Helvetica, Adobe Core 14 AFM)."""


def descriptors(file: Path, use: str) -> str:
    """What makes Arial as large as the font in `file`, as CSS declarations. Raises TTLibError on an unreadable font."""
    whole = file.read_bytes()
    return memory.recall("reserveskrift", (sha256(whole).hexdigest(), use), lambda: _descriptors(whole, use))


def sources(use: str) -> str:
    """The value of `src`: the face under the names that computers know it by."""
    return ", ".join(f'local("{name}")' for name in LOCAL[use])


def _descriptors(whole: bytes, use: str) -> str:
    with TTFont(BytesIO(whole)) as font:
        units = font["head"].unitsPerEm
        size = _width(font, use) / units / (sum(WIDTHS[use].get(letter, 556) for letter in SAMPLE) / 1000)
        heights = {"ascent": font["hhea"].ascent, "descent": -font["hhea"].descent, "line-gap": font["hhea"].lineGap}
    overrides = [f"{name}-override: {100 * height / units / size:.1f}%" for name, height in heights.items()]
    return "; ".join([f"size-adjust: {100 * size:.1f}%", *overrides])


def _width(font: TTFont, use: str) -> float:
    """The width of SAMPLE in the font's own units, in its usual weight where it has several."""
    letters = font.getBestCmap()
    names = [letters.get(ord(letter), ".notdef") for letter in SAMPLE]
    if "fvar" not in font:
        return float(sum(font["hmtx"][name][0] for name in names))
    glyphs = font.getGlyphSet(location={"wght": USUAL[use]})
    return float(sum(glyphs[name].width for name in names))
