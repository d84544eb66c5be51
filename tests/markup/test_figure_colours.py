"""The colours of the figures: each that a drawing bears by name follows the screen, light and dark."""

import re

NAMED = re.compile(r"\b[fs]-[a-z]+(?:-lys)?\b")
CLASSES = re.compile(r'class="([^"]*)"')


def test_every_colour_that_a_figure_names_is_one_the_style_sheet_gives(root):
    given = set(NAMED.findall((root / "docs/assets/stylesheets/figurer.css").read_text(encoding="utf-8")))
    figures = sorted((root / "overrides/figurer").rglob("*.svg"))
    named = {
        (figure.name, name)
        for figure in figures
        for classes in CLASSES.findall(figure.read_text(encoding="utf-8"))
        for name in NAMED.findall(classes)
    }
    assert len(figures) > 9 and named
    assert {(figure, name) for figure, name in named if name not in given} == set()
