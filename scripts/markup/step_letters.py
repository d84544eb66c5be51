"""How large the steps stand on the poster of the process: with many of them, the largest that leaves room for all.

The measures are those of overrides/print/plakat.css in its unit, a millimetre on A3.
"""

from collections.abc import Iterable

from ..content import poster
from ..content.page import Page
from ..content.site import Site
from . import typesetting

ROOM = 257.5
"""The height that all moves and steps share."""
BETWEEN, NAME = 2.5, 53
"""The distance between two moves, and the least height of one: its number, and its name in three lines."""
TITLE, LINE, AIR = 14.4, 9.62, 4
"""The height of a step's title, of a line of its lead, and of the air around them, which is less where all is less."""
LEAST = 50
"""The least size that is tried, in percent: what has no room then is told when the poster is printed."""


def part(site: Site) -> float:
    """The size of the steps' letters, as a part of full size: 1 where no more than eight share the poster."""
    if len(site.steps) <= poster.FULL["trin"]:
        return 1
    sizes = (percent / 100 for percent in range(100, LEAST, -1))
    return next((size for size in sizes if _height(site, size) <= ROOM), LEAST / 100)


def spare(site: Site) -> float:
    """The air that each step gets beside its own, so that the moves fill their room: a size leaves less than a line."""
    return max(0, ROOM - _height(site, part(site))) / len(site.steps)


def _height(site: Site, size: float) -> float:
    """What all moves take where their steps' letters have a size."""
    moves = [max(NAME, _steps(site.steps_of(move), size, site.brand.stretch)) for move in site.moves]
    return sum(moves) + BETWEEN * (len(moves) - 1)


def _steps(steps: Iterable[Page], size: float, stretch: float) -> float:
    """What the steps of a move take; wide letters are set smaller, and a line has room for as many of them."""
    room = int(poster.ROOM["trin"] / size)
    lines = [typesetting.line_count(step.lead, room) for step in steps]
    return sum((TITLE + LINE * count) * size / stretch + AIR * size**2 for count in lines)
