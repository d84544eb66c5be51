"""A chapter in two columns, and what is too wide for one of them across both.

What is wide ends the columns, which begin again below it: WeasyPrint 70 loses what is left of an element that spans
them (column-span) where it goes on overleaf. The parts of the page that go on below it are marked CONTINUED.
"""

from copy import copy

from bs4.element import Tag

from ..markup import elements

COLUMNS, ACROSS, CONTINUED = "spalter", "bred", "fortsat"
"""Classes of the columns, of what stands across them, and of a part that goes on after it."""
HEADINGS = ("h1", "h2", "h3", "h4", "h5", "h6")
WIDE = "figure, .tabel:has(th:nth-child(3))"
BOXED = ".afsnit-eksempel, .afsnit-proev, .afsnit-ark, .admonition, .hos-os"
"""What is shown as a box of its own, in which nothing is too wide."""


def lay(chapter: Tag, opener: Tag) -> None:
    """Set all that follows `opener` in `chapter` in columns; without parents, `opener` is the chapter's first child."""
    columns = elements.made(f'<div class="{COLUMNS}"></div>')
    columns.extend([element.extract() for element in list(opener.next_siblings)])
    chapter.append(columns)
    boxed = {id(wide) for box in columns.select(BOXED) for wide in box.select(WIDE)}
    for wide in columns.select(WIDE):
        if id(wide) not in boxed:
            _lift(_with_heading(wide), chapter)


def _with_heading(wide: Tag) -> Tag:
    """`wide` in an element that stands across the columns, with the heading that it is the first thing below."""
    across = wide.wrap(elements.made(f'<div class="{ACROSS}"></div>'))
    heading = across.find_previous_sibling()
    if isinstance(heading, Tag) and heading.name in HEADINGS:
        across.insert(0, heading.extract())
    return across


def _lift(element: Tag, up_to: Tag) -> None:
    """Move `element` up until it is a child of `up_to`, parting each of its parents on the way."""
    while element.parent is not None and element.parent is not up_to:
        parent = element.parent
        rest = copy(parent)
        rest.clear()
        del rest["id"]
        elements.add_class(rest, CONTINUED)
        rest.extend([sibling.extract() for sibling in list(element.next_siblings)])
        parent.insert_after(element.extract())
        if rest.get_text(strip=True):
            element.insert_after(rest)
        if not parent.get_text(strip=True) and not parent.get("id"):
            parent.decompose()
