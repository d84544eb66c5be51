"""A brand with a wide text font: print sets its letters smaller, and what then has no room is told of the font."""

import pytest

from scripts.content import site
from scripts.content.finding import ContentError
from scripts.markup import templates
from scripts.printing import catalogue, faults, render
from scripts.printing.faults import Laid
from tests.content.test_brand import widened

HEAVY = 'class="nyeste" style="letter-spacing: .07em"'
"""As wide as the heavy letters of another file that the machine has of the font: an eighth wider than the light ones."""
NEWEST, TITLE = "docs/print/version.md", "Er min udgave den nyeste?"


@pytest.fixture
def wide(whole):
    """The invented house in a font as wide as DejaVu Sans, with a question that fills its line on the posters."""
    widened(whole / "docs/assets/brand", 1.16)
    page = whole / NEWEST
    page.write_text(page.read_text(encoding="utf-8").replace("Er din udgave den nyeste?", TITLE), encoding="utf-8")
    return site.load(whole / "mkdocs.yml")


def test_a_poster_has_room_for_its_foot_and_a_text_that_has_none_is_told_of_the_font_too(wide):
    product = next(product for product in catalogue.everything(wide) if product.file == "plakat-model-a4.pdf")
    html = catalogue.compose(product, wide, templates.environment(wide), {})
    heavy = html.replace('class="nyeste"', HEAVY)
    faults.raise_all({product: Laid.of(render.render(heavy))}, wide.brand)
    narrow = html.replace('class="nyeste"', 'class="nyeste" style="width: 9rem"')
    with pytest.raises(ContentError) as stopped:
        faults.raise_all({product: Laid.of(render.render(narrow))}, wide.brand)
    font, *texts = map(str, stopped.value.findings)
    named = (wide.brand.folder / "brand.yml").read_text(encoding="utf-8").splitlines().index("    skrifter:") + 1
    assert f"brand.yml:{named}: [brand] skriften »Atkinson Hyperlegible Next« er 1" in font
    assert "% bredere end den som teksterne er skrevet til — vælg en smallere skrift" in font
    assert texts and all(text.startswith(f"{NEWEST}:2: [tryk] linjen »") for text in texts)
