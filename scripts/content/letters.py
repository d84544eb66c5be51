"""How wide a font's letters are: a wide one is set smaller in print, so that texts keep the room that is theirs."""

from pathlib import Path
from typing import Any

from fontTools.ttLib import TTFont

SAMPLE = "Vi begynder med borgeren. Skriv hvorfor I mødes, hvem der kommer og hvor længe. Ring hvis du er i tvivl."
"""Ordinary Danish: its mean letter is the font's."""
ORDINARY = {"broedtekst": (400, 0.448), "overskrift": (800, 0.497)}
"""Use of a font -> the weight it is set in, and the mean letter, in em, that the house's sizes were chosen for."""
ALIKE = 1.03
"""A font so much wider is set in the same size: texts have that much air."""
WIDEST = 1.17
"""A font wider than this would bring the smallest letters on the cards (8.2 pt) below 7 pt."""


def stretch(file: Path, use: str) -> float:
    """How much wider than the ordinary the letters of a font are; 1 where it is not. Raises OSError on other files."""
    weight, ordinary = ORDINARY[use]
    with TTFont(file) as font:
        wider = _mean(font, weight) / ordinary
    return round(wider, 3) if wider > ALIKE else 1


def _mean(font: Any, weight: int) -> float:
    """The mean width of the sample's letters in em."""
    names = font.getBestCmap()
    sample = [names[ord(letter)] for letter in SAMPLE if ord(letter) in names]
    if "fvar" in font:
        glyphs = font.getGlyphSet(location={"wght": weight})
        widths = [float(glyphs[name].width) for name in sample]
    else:  # its table of widths says the same, and need not have the outlines of all its letters unpacked
        widths = [float(font["hmtx"][name][0]) for name in sample]
    return sum(widths) / max(len(widths), 1) / float(font["head"].unitsPerEm)
