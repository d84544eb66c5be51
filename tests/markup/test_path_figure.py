"""The figure of the process as a path: any number of steps has its place on it."""

import re
import shutil

import pytest

from scripts.content import site
from scripts.markup import templates


@pytest.fixture
def steps(mini):
    """Give the mini site so many steps; the figure of them."""

    def made(count):
        menu = mini / "mkdocs.yml"
        lines = "".join(f"      - proces/{number}-trin.md\n" for number in range(4, count + 1))
        text = menu.read_text(encoding="utf-8")
        last = "      - proces/3-vand-hver-uge.md\n"
        menu.write_text(text.replace(last, last + lines), encoding="utf-8")
        for number in range(4, count + 1):
            page = mini / f"docs/proces/{number}-trin.md"
            shutil.copy(mini / "docs/proces/3-vand-hver-uge.md", page)
            text = page.read_text(encoding="utf-8").replace("trin: 3", f"trin: {number}")
            page.write_text(text.replace("Vand hver uge", f"Trin nummer {number}"), encoding="utf-8")
        content = site.load(menu)
        return str(templates.figure(templates.environment(content), "processens-sti"))

    return made


@pytest.mark.parametrize(("count", "words"), [(3, "tre"), (8, "otte"), (9, "ni"), (13, "13")])
def test_each_step_has_a_place_of_its_own_inside_the_figure(steps, count, words):
    figure = steps(count)
    left, top, width, height = map(int, re.search(r'viewBox="([-\d ]+)"', figure)[1].split())
    places = [(int(x), int(y)) for x, y in re.findall(r'<circle[^>]* cx="(\d+)" cy="(\d+)"', figure)]
    assert len(set(places)) == count
    assert all(left < x - 34 and x + 34 < left + width and top < y - 34 and y + 34 < top + height for x, y in places)
    assert f"De {words} trin som en sti" in figure
