"""Page numbers written into a document that is laid out: no line is laid out again, so a book is set once.

In: the places that `references` has marked, each an inline block of fixed width with some text in it. The number is put
where that text stood, in the middle of its block or on the left; in a row of numbers each is then moved up to the one
before it, and what stands below a line that has lost all its numbers is moved up to it.
"""

from collections.abc import Iterator, Mapping
from typing import Any

from weasyprint.formatting_structure.boxes import Box, InlineBlockBox, LineBox, TextBox
from weasyprint.text.line_break import split_first_line

from . import references


def write(document: Any) -> None:
    """Put the number of the page that each place in `document` (WeasyPrint's) leads to in it."""
    pages = _pages(document)
    for page in document.pages:
        height, spare = 0.0, 0.0
        for block in _places(page._page_box):
            if references.is_first(block.element.attrib) or block.position_y != height:
                height, spare = block.position_y, 0
            block.translate(dx=-spare)
            spare += _write(block, pages)
        for box in page._page_box.descendants():
            if getattr(box, "is_column", False):
                _close(box)


def _pages(document: Any) -> dict[str, int]:
    """Id of each element -> the page it begins on, from 1."""
    found: dict[str, int] = {}
    for number, page in enumerate(document.pages, 1):
        for name in page.anchors:  # what goes on on the next page is there too
            found.setdefault(name, number)
    return found


def _places(box: Box) -> Iterator[InlineBlockBox]:
    """The block of each place in `box`."""
    for child in getattr(box, "children", ()):
        element = getattr(child, "element", None)
        if isinstance(child, InlineBlockBox) and element is not None and references.is_place(element.attrib):
            yield child
        else:
            yield from _places(child)


def _close(column: Box) -> None:
    """Move the paragraphs of an index up over the lines above them that hold no number any more."""
    up = 0.0
    for child in column.children:
        if up:
            child.translate(dy=-up)
        up += sum(
            line.height for line in getattr(child, "children", ()) if isinstance(line, LineBox) and _is_bare(line)
        )


def _is_bare(line: LineBox) -> bool:
    """Whether a line holds places alone, and nothing is written in any of them."""
    places = list(_places(line))
    words = (box.text.strip() for box in line.descendants() if isinstance(box, TextBox))
    return bool(places) and not any(words)


def _write(block: InlineBlockBox, pages: Mapping[str, int]) -> float:
    """Put a number in `block`, or nothing where there is none; how much of its width is left over."""
    (line,) = block.children
    (text,) = line.children
    assert isinstance(text, TextBox)
    written = references.written(block.element.attrib, pages)
    if not written:
        line.children = []
        return float(block.width)
    layout, _, _, width, _, _ = split_first_line(written, text.style, None, None, 0)
    if text.style["text_align_all"] == "center":
        text.position_x += (text.width - width) / 2
    text.text, text.pango_layout, text.width = written, layout, width
    return float(block.width - width)
