"""The tags of a PDF, mended where WeasyPrint leaves them half done: lists, contents, pictures, heads and feet.

Rules: PDF/UA-1 (ISO 14289-1), 7.1 (what is no content is an artifact) and 7.6 (a list item holds Lbl and LBody);
ISO 32000-1, 14.8.4.3.1 (contents are TOC and TOCI) and 14.8.5.4.3 (a box is in points from the lower left corner).
"""

import re
from collections.abc import Iterator

import pikepdf
from pikepdf import Name

from .paper import POINT

HOLLOW = ("/Span", "/NonStruct", "/Div", "/P")
"""What says nothing where it is empty."""
MARK = re.compile(rb"/\w+\s*<<\s*/MCID\s+(\d+)\s*>>\s*BDC")
PAGINATION = b"/Artifact <</Type /Pagination>> BDC"


def mend(document: pikepdf.Pdf) -> None:
    """Mend the tags of `document` in place."""
    root = document.Root.StructTreeRoot
    _prune(root)
    _join_lists(root)
    elements = list(_elements(root))
    for element in elements:
        kind = element.get("/S")
        if kind == "/Figure":
            _place(element)
        elif kind == "/P" and element.P.get("/S") == "/P":
            element.S = Name.Span  # what WeasyPrint puts around the words beside a block in a paragraph
        elif kind == "/L" and element.P.get("/S") == "/NonStruct" and _is_contents(element):
            _make_contents(element)
    for element in elements:
        if element.get("/S") == "/LI":
            _complete(document, element)
    _set_apart(document, {element.objgen for element in elements})


def children(element: pikepdf.Object) -> list[pikepdf.Object]:
    """What stands right below a tag: other tags, the numbers of marks, and references to links and fields."""
    kids = element.get("/K", pikepdf.Array())
    return list(kids) if isinstance(kids, pikepdf.Array) else [kids]


def is_element(kid: object) -> bool:
    """Whether what stands below a tag is a tag."""
    return isinstance(kid, pikepdf.Dictionary) and "/S" in kid


def _elements(root: pikepdf.Object) -> Iterator[pikepdf.Object]:
    """All tags below `root`."""
    stack = [root]
    while stack:
        below = list(filter(is_element, children(stack.pop())))
        yield from below
        stack += below


def _prune(element: pikepdf.Object) -> bool:
    """Take away all hollow tags below `element` that are empty; whether anything of it is to be kept."""
    kids = children(element)
    kept = [kid for kid in kids if not is_element(kid) or _prune(kid)]
    if len(kept) < len(kids):
        element.K = pikepdf.Array(kept)
    return bool(kept) or element.get("/S") not in HOLLOW or "/Alt" in element


def _join_lists(element: pikepdf.Object) -> None:
    """Below `element`, let lists right after each other be one, and a list in columns hold its items itself.

    They were parted so that a page could end between them, or by the columns that they stand in.
    """
    kept: list[pikepdf.Object] = []
    for kid in children(element):
        if is_element(kid):
            _join_lists(kid)
        if not _is_list(kid):
            kept.append(kid)
        elif _is_list(element):
            kept += _moved(kid, element)
        elif kept and _is_list(kept[-1]):
            kept[-1].K = pikepdf.Array([*children(kept[-1]), *_moved(kid, kept[-1])])
        else:
            kept.append(kid)
    if len(kept) != len(children(element)) or _is_list(element):
        element.K = pikepdf.Array(kept)


def _is_list(kid: object) -> bool:
    return is_element(kid) and kid.get("/S") == "/L"  # type: ignore[attr-defined]


def _moved(one: pikepdf.Object, to: pikepdf.Object) -> list[pikepdf.Object]:
    """What stands below the list `one`, now below the list `to`."""
    for kid in filter(is_element, children(one)):
        kid.P = to
    return children(one)


def _place(figure: pikepdf.Object) -> None:
    """The box of a picture, which WeasyPrint writes in CSS pixels from the page's upper left corner."""
    height = float(figure.Pg.MediaBox[3])
    left, top, right, bottom = (float(side) * POINT for side in figure.A.BBox)
    figure.A.BBox = pikepdf.Array([left, height - bottom, right, height - top])


def _is_contents(element: pikepdf.Object) -> bool:
    """Whether each item of a list is a link."""
    items = [item for item in children(element) if is_element(item) and item.get("/S") == "/LI"]
    return bool(items) and all(any(tag.get("/S") == "/Link" for tag in _elements(item)) for item in items)


def _make_contents(element: pikepdf.Object) -> None:
    """Contents in place of a list; a line's own contents stand in it."""
    element.S = Name.TOC
    for item in filter(is_element, children(element)):
        if item.S == "/L":
            _make_contents(item)
            continue
        item.S = Name.TOCI
        item.K = pikepdf.Array([part for kid in children(item) for part in _without_body(kid)])
        for kid in filter(is_element, children(item)):
            kid.P = item
            if kid.S == "/L":
                _make_contents(kid)
            elif kid.S in ("/Div", "/Span", "/NonStruct"):
                kid.S = Name.Reference


def _without_body(kid: pikepdf.Object) -> list[pikepdf.Object]:
    """What stands in the body of a list's item, which a line of contents has none of; anything else as it is."""
    return children(kid) if is_element(kid) and kid.S == "/LBody" else [kid]


def _complete(document: pikepdf.Pdf, item: pikepdf.Object) -> None:
    """Gather all that is neither label nor body of a list's item into its body."""
    kids = children(item)
    names = [kid.get("/S") if is_element(kid) else None for kid in kids]
    if all(name in ("/Lbl", "/LBody") for name in names):
        return
    body = document.make_indirect(pikepdf.Dictionary(Type=Name.StructElem, S=Name.LBody, P=item))
    content: list[pikepdf.Object] = []
    for kid, name in zip(kids, names, strict=True):
        content += children(kid) if name == "/LBody" else [] if name == "/Lbl" else [kid]
    for kid in filter(is_element, content):
        kid.P = body
    if "/Pg" in item:
        body.Pg = item.Pg
    body.K = pikepdf.Array(content)
    item.K = pikepdf.Array([*(kid for kid, name in zip(kids, names, strict=True) if name == "/Lbl"), body])


def _set_apart(document: pikepdf.Pdf, reached: set[tuple[int, int]]) -> None:
    """Let marks whose tag is not `reached` from the root, those of heads and feet, be artifacts."""
    tree = pikepdf.NumberTree(document.Root.StructTreeRoot.ParentTree)
    for page in document.pages:
        owners = tree[int(page.obj.StructParents)]
        lost = {number for number, owner in enumerate(owners) if owner is not None and owner.objgen not in reached}
        if not lost:
            continue
        for number in lost:
            owners[number] = None
        page.contents_coalesce()
        drawn = page.obj.Contents.read_bytes()
        page.obj.Contents.write(
            MARK.sub(lambda mark, lost=lost: PAGINATION if int(mark[1]) in lost else mark[0], drawn)  # type: ignore[misc]
        )
