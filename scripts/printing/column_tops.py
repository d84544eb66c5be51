"""Columns that begin on one line: what stands first in each is moved up to its top, before colours are laid in.

WeasyPrint 70 keeps the margin above what is first in a column where the page holds something above the columns, where
a break was forced before it, or where it stands in nothing else. A neighbour that begins in the middle of a text has
no margin, and so the two would begin at different heights.
"""

from typing import Any

LEAST = 0.5
"""CSS pixels that nobody sees."""


def even(page: Any) -> None:
    """Move the content of each column of `page` up to the column's top."""
    for box in list(page.descendants()):
        if getattr(box, "is_column", False):
            _raise(box)


def _raise(column: Any) -> None:
    first = next((child for child in column.children if child.is_in_normal_flow()), None)
    gap = 0 if first is None else first.border_box_y() - column.content_box_y()
    if gap > LEAST:
        for child in column.children:
            child.translate(dy=-gap)
