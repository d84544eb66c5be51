"""The size of letters on paper: a wide font is set smaller, and may be."""

from types import SimpleNamespace

import pytest

from scripts.check.print_proof import text
from scripts.check.print_proof.proof import Letters


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
    assert len(list(text.letters(SimpleNamespace(stretch=stretch), Sheet(points)))) == told
