"""The panels of the leaflet: a way of many steps has smaller letters, and none that is cut off."""

import re
from dataclasses import replace
from types import SimpleNamespace

from scripts.content import site
from scripts.markup import templates
from scripts.printing import catalogue, render
from scripts.printing.faults import Laid

ROOM = {"room": 181, "gap": 2.5, "drawing": 70.7, "letters": 33, "drawings": True, "size": 11}


def test_panels_too_low_for_two_lines_have_smaller_letters_and_no_drawing(mini):
    loaded = site.load(mini / "mkdocs.yml")
    template = templates.environment(loaded).get_template("print/pjece-punkter.html")
    step = loaded.steps[0]
    step.meta["scene"] = "brev"
    few, many = (template.render(pages=[step] * count, **ROOM) for count in (8, 10))
    assert "font-size" not in few and few.count('class="tegning"') == 8
    sizes = {float(size) for size in re.findall(r"font-size:([\d.]+)pt", many)}
    assert len(sizes) == 1 and 9 <= sizes.pop() < 11 and 'class="tegning"' not in many


def test_ten_steps_with_a_lead_of_two_lines_stand_in_the_leaflet_without_colours(whole):
    loaded = site.load(whole / "mkdocs.yml")
    step = loaded.steps[0]
    step.meta["kort"] = "Skriv hvorfor I mødes, hvem der kommer, og hvor længe mødet varer."
    theme = SimpleNamespace(title="Arbejdsprocessen", lead="Ti trin.", text="")
    themes = {"page": loaded.role("pjece"), "themes": [(theme, [(step, None)] * 10)]}
    grey = next(product for product in catalogue.PRODUCTS if product.file == "pjece-sorthvid-a5.pdf")
    html = catalogue.compose(
        replace(grey, data=lambda content, pages: themes), loaded, templates.environment(loaded), {}
    )
    laid = Laid.of(render.render(html, tagged=False))
    assert len(laid.fits) == 10 and not laid.too_full
