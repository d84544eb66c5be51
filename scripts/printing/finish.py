"""What WeasyPrint leaves undone in a tagged PDF, mended with pikepdf.

Rules: PDF/UA-1 (ISO 14289-1), 7.6 (a list item holds Lbl and LBody) and 7.18.5 (a link says in words where it leads).
"""

import io
from collections.abc import Iterator, Mapping

import pikepdf

from . import forms

NOTHING: Mapping[str, str] = {}


def finish(pdf: bytes, link_words: Mapping[str, str], asked: Mapping[str, str] = NOTHING) -> bytes:
    """Return `pdf` with whole list items, links named in words and a whole form; the same bytes for the same input.

    `link_words` maps a link's target (an address, or the id of an element) to what a screen reader shall say,
    `asked` the name of a group of answers to its question.
    """
    with pikepdf.open(io.BytesIO(pdf)) as document:
        for item in list(_list_items(document.Root.StructTreeRoot)):
            _complete(document, item)
        for page in document.pages:
            for annotation in page.get("/Annots", ()):
                if annotation.get("/Subtype") == "/Link":
                    target = str(annotation.get("/Contents", ""))
                    annotation.Contents = pikepdf.String(link_words.get(target, target))
        filled_in = forms.finish(document, asked)
        # A script that fills the form appends to the file, and finds only objects that stand on their own.
        streams = pikepdf.ObjectStreamMode.disable if filled_in else pikepdf.ObjectStreamMode.generate
        made = io.BytesIO()
        document.save(made, deterministic_id=True, object_stream_mode=streams)
        return made.getvalue()


def _children(element: pikepdf.Object) -> list[pikepdf.Object]:
    kids = element.get("/K", pikepdf.Array())
    return list(kids) if isinstance(kids, pikepdf.Array) else [kids]


def _is_element(kid: object) -> bool:
    return isinstance(kid, pikepdf.Dictionary) and "/S" in kid


def _list_items(root: pikepdf.Object) -> Iterator[pikepdf.Object]:
    stack = [root]
    while stack:
        here = stack.pop()
        if here.get("/S") == "/LI":
            yield here
        stack += filter(_is_element, _children(here))


def _complete(document: pikepdf.Pdf, item: pikepdf.Object) -> None:
    """Gather all that is neither label nor body of `item` into its body."""
    kids = _children(item)
    names = [kid.get("/S") if _is_element(kid) else None for kid in kids]
    if all(name in ("/Lbl", "/LBody") for name in names):
        return
    body = document.make_indirect(pikepdf.Dictionary(Type=pikepdf.Name.StructElem, S=pikepdf.Name.LBody, P=item))
    content: list[pikepdf.Object] = []
    for kid, name in zip(kids, names, strict=True):
        content += _children(kid) if name == "/LBody" else [] if name == "/Lbl" else [kid]
    for kid in filter(_is_element, content):
        kid.P = body
    if "/Pg" in item:
        body.Pg = item.Pg
    body.K = pikepdf.Array(content)
    item.K = pikepdf.Array([*(kid for kid, name in zip(kids, names, strict=True) if name == "/Lbl"), body])
