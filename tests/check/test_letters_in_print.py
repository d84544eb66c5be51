"""The size of letters on paper: a wide font is set smaller, and may be."""

from types import SimpleNamespace

import pytest

from scripts.check.print_proof import text
from scripts.check.print_proof.proof import Letters
from scripts.content import poster
from scripts.markup import step_letters


def process(lead, *steps):
    """A process of so many steps in each move, all with the same lead."""
    moves = [[SimpleNamespace(lead=lead)] * count for count in steps]
    site = SimpleNamespace(brand=SimpleNamespace(stretch=1), moves=moves, steps="x" * sum(steps))
    site.steps_of = lambda move: move
    return site


class Sheet:
    """A worksheet of one page with letters of so many points, as the check meets it."""

    def __init__(self, points):
        self.points = points
        self.promised = {"variant": "kontor", "gruppe": "ark", "stoerrelse": (210, 297)}
        self.document = SimpleNamespace(pages=[SimpleNamespace(trimbox=(0, 0, 595, 842))])

    def letters(self, number):
        return [Letters("Ordene på arket", self.points, (100, 100, 200, 110))]

    def told(self, number, problem, remedy):
        return problem


@pytest.mark.parametrize(("points", "stretch", "told"), [(9, 1, 0), (8.2, 1, 1), (8.2, 1.12, 0), (6.4, 1, 2)])
def test_letters_may_be_as_much_smaller_as_the_font_is_wider(points, stretch, told):
    assert len(list(text.letters(SimpleNamespace(stretch=stretch), {}, Sheet(points)))) == told


@pytest.mark.parametrize(("steps", "points", "told"), [(8, 24, 0), (8, 21.8, 1), (10, 21.8, 0), (10, 18.6, 1)])
def test_the_letters_of_a_poster_with_many_steps_may_be_as_much_smaller_as_the_poster_sets_them(steps, points, told):
    sheet = Sheet(points)
    sheet.promised |= {"gruppe": "plakater", "stoerrelse": (297, 420), "side": "proces/index.md"}
    smaller = {"proces/index.md": step_letters.part(process("Kort.", 3, steps - 6, 3))}
    assert len(list(text.letters(SimpleNamespace(stretch=1), smaller, sheet))) == told


@pytest.mark.parametrize(("lead", "steps", "least"), [("Kort.", (3, 3, 4), 0.9), ("Ord " * 20, (3, 4, 3), 0.6)])
def test_many_steps_are_as_large_as_they_have_room_for(lead, steps, least):
    site = process(lead, *steps)
    part = step_letters.part(site)
    assert least < part < 1
    assert step_letters._height(site, part) <= step_letters.ROOM < step_letters._height(site, part + 0.02)
    filled = step_letters._height(site, part) + len(site.steps) * step_letters.spare(site)
    assert filled == pytest.approx(step_letters.ROOM)


def test_six_rules_are_as_large_on_their_poster_as_five():
    assert poster.rules_part(6) == 1
