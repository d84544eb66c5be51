"""The brand's fonts, cut to the letters of Danish pages, whatever font a municipality has chosen."""

import io

from fontTools.ttLib import TTFont
from fontTools.ttLib.tables.DefaultTable import DefaultTable

from scripts.content import brand
from scripts.markup import page_fonts
from scripts.printing import word_fonts


def test_the_notes_of_a_fonts_editor_are_cut_away_without_a_word(mini, caplog):
    folder = mini / "docs/assets/brand"
    found, _ = brand.read(folder)
    path = folder / found.fonts["overskrift"]["fil"]
    font = TTFont(path)
    font["FFTM"] = DefaultTable("FFTM")
    font["FFTM"].data = b"\0" * 28
    font.save(path)
    (cut,) = [made for name, made in page_fonts.files(found).items() if "bricolage" in name]
    in_word = word_fonts._cut(path.read_bytes(), "Vores", "Regular", 400)
    assert [made for made in (cut, in_word) if "FFTM" in TTFont(io.BytesIO(made))] == []
    assert caplog.messages == []


def test_headings_are_set_in_one_weight_and_fetch_no_other(mini):
    found, _ = brand.read(mini / "docs/assets/brand")
    cut = {name: TTFont(io.BytesIO(made)) for name, made in page_fonts.files(found).items()}
    (heading,) = [font for name, font in cut.items() if "bricolage" in name]
    assert "fvar" not in heading and heading["OS/2"].usWeightClass == page_fonts.USUAL["overskrift"]
    assert all("fvar" in font for font in cut.values() if font is not heading)
