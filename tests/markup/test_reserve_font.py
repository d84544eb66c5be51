"""The face in reserve is made as wide and as high as the brand's font, whatever that is."""

import re

import pytest
from fontTools.fontBuilder import FontBuilder

from scripts.markup import reserve_font


def font(folder, width):
    """A font where every letter is so many thousandths wide, and 900 + 100 high."""
    builder = FontBuilder(1000, isTTF=True)
    letters = sorted({*reserve_font.SAMPLE})
    names = {ord(letter): f"l{ord(letter)}" for letter in letters}
    builder.setupGlyphOrder([".notdef", *names.values()])
    builder.setupCharacterMap(names)
    builder.setupHorizontalMetrics(dict.fromkeys([".notdef", *names.values()], (width, 0)))
    builder.setupHorizontalHeader(ascent=900, descent=-100)
    builder.setupPost()
    builder.save(folder / f"{width}.ttf")
    return folder / f"{width}.ttf"


@pytest.mark.parametrize("use", ["broedtekst", "overskrift"])
def test_a_font_of_twice_the_width_gets_letters_of_twice_the_width_and_lines_as_high(tmp_path, use):
    narrow, wide = (
        [float(number) for number in re.findall(r"[\d.]+", reserve_font.descriptors(font(tmp_path, width), use))]
        for width in (300, 600)
    )
    assert wide[0] == pytest.approx(2 * narrow[0], abs=0.2)
    for size, ascent, descent, gap in (narrow, wide):
        assert [round(size * part / 100) for part in (ascent, descent, gap)] == [90, 10, 0]
