"""The panels of the leaflet: a way of many steps has smaller letters, and none that is cut off."""

import re

from scripts.content import site
from scripts.markup import templates

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
