"""Pages laid on larger sheets: a booklet to fold. Tags and reading order are kept, so it can be read aloud too.

Limits: the PDFs that `render` makes, whose pages share their resources and mark each piece of text by a number on its
page.
"""

import io
from collections.abc import Iterator
from dataclasses import dataclass

import pikepdf

from .paper import FORMATS, MM

SHEET = tuple(side * MM for side in reversed(FORMATS["A4"]))
"""A4 lying down."""


@dataclass(frozen=True)
class Place:
    """Where a page has gone: the side it stands on, how far to the right, and what was added to its marks' numbers."""

    side: pikepdf.Object
    right: float
    first_mark: int


def booklet(pdf: bytes) -> bytes:
    """The pages of `pdf` (a multiple of four) two by two on A4, in the order that a folded pile needs."""
    with pikepdf.open(io.BytesIO(pdf)) as document:
        pages = [page.obj for page in document.pages]
        places: dict[tuple[int, int], Place] = {}
        for left, right in order(len(pages)):
            places |= _lay(document, pages[left - 1], pages[right - 1])
        _follow(document, places)
        del document.pages[: len(pages)]
        target = io.BytesIO()
        document.save(target, deterministic_id=True, object_stream_mode=pikepdf.ObjectStreamMode.generate)
        return target.getvalue()


def order(pages: int) -> list[tuple[int, int]]:
    """(left, right) page of each side of a saddle-stitched booklet, from the outside in."""
    return [(pages - turn, turn + 1) if turn % 2 == 0 else (turn + 1, pages - turn) for turn in range(pages // 2)]


def _lay(document: pikepdf.Pdf, left: pikepdf.Object, right: pikepdf.Object) -> dict[tuple[int, int], Place]:
    """Add a side with two pages to `document`; return where they are."""
    tree = pikepdf.NumberTree(document.Root.StructTreeRoot.ParentTree)
    marks = [tree[int(page.StructParents)] for page in (left, right)]
    width = float(left.TrimBox[2])
    start = SHEET[0] / 2 - width
    number = len(document.pages) + max(int(key) for key in tree)  # free: no key of the tree is this large
    box = [0, 0, *SHEET]
    side = document.make_indirect(
        pikepdf.Dictionary(
            Type=pikepdf.Name.Page,
            MediaBox=box,
            TrimBox=box,
            Resources=left.Resources,
            Tabs=pikepdf.Name.S,
            StructParents=number,
            Contents=document.make_stream(
                b"\n".join([_drawn(left, start, 0), _drawn(right, start + width, len(marks[0]))])
            ),
        )
    )
    if "/Group" in left:
        side.Group = left.Group  # else transparency is counted in the press's colours, and grey gets four inks
    tree[number] = pikepdf.Array([*marks[0], *marks[1]])
    document.pages.append(pikepdf.Page(side))
    return {left.objgen: Place(side, start, 0), right.objgen: Place(side, start + width, len(marks[0]))}


def _drawn(page: pikepdf.Object, right: float, first_mark: int) -> bytes:
    """The drawing of `page`, moved `right`, cut at its edges, its marks counted from `first_mark`."""
    left, bottom, width, height = map(float, page.TrimBox)
    content = pikepdf.unparse_content_stream(list(_renumbered(page, first_mark)))
    return f"q 1 0 0 1 {right:.4f} 0 cm {left} {bottom} {width} {height} re W n\n".encode() + content + b"\nQ"


def _renumbered(
    page: pikepdf.Object, first_mark: int
) -> Iterator[pikepdf.ContentStreamInstruction | pikepdf.ContentStreamInlineImage]:
    for instruction in pikepdf.parse_content_stream(pikepdf.Page(page)):
        if str(instruction.operator) == "BDC" and "/MCID" in instruction.operands[1]:
            tag, facts = instruction.operands
            facts = pikepdf.Dictionary(MCID=int(facts.MCID) + first_mark)
            yield pikepdf.ContentStreamInstruction([tag, facts], pikepdf.Operator("BDC"))
        else:
            yield instruction


def _follow(document: pikepdf.Pdf, places: dict[tuple[int, int], Place]) -> None:
    """Let tags, links, bookmarks and named places lead to the sides that the pages have gone to."""
    for page in [page.obj for page in document.pages if page.obj.objgen in places]:
        place = places[page.objgen]
        for annotation in page.get("/Annots", ()):
            annotation.Rect = [
                float(side) + place.right * (index % 2 == 0) for index, side in enumerate(annotation.Rect)
            ]
            place.side.Annots = pikepdf.Array([*place.side.get("/Annots", ()), annotation])
    for thing in document.objects:
        if isinstance(thing, pikepdf.Dictionary) and thing.get("/Type") == "/StructElem" and "/Pg" in thing:
            _retag(thing, places)
    names = pikepdf.NameTree(document.Root.Names.Dests)
    for destination in [*(names[name] for name in names), *_bookmarked(document.Root.get("/Outlines"))]:
        place = places[destination[0].objgen]
        destination[0], destination[2] = place.side, float(destination[2]) + place.right


def _retag(element: pikepdf.Dictionary, places: dict[tuple[int, int], Place]) -> None:
    place = places[element.Pg.objgen]
    element.Pg = place.side
    if "/BBox" in element.get("/A", pikepdf.Dictionary()):
        element.A.BBox = [float(side) + place.right * (index % 2 == 0) for index, side in enumerate(element.A.BBox)]
    kids = element.get("/K", pikepdf.Array())
    for index, kid in enumerate(kids):
        if isinstance(kid, int):
            kids[index] = kid + place.first_mark
        elif "/Pg" in kid and kid.get("/Type") != "/StructElem":
            kid.Pg = place.side


def _bookmarked(item: pikepdf.Object | None) -> Iterator[pikepdf.Object]:
    while item is not None:
        if "/Dest" in item:
            yield item.Dest
        yield from _bookmarked(item.get("/First"))
        item = item.get("/Next")
