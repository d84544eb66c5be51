"""The drawing operators of a PDF, wherever they stand: on pages, and in the forms and patterns that pages use."""

from collections.abc import Iterator

import pikepdf

Step = pikepdf.ContentStreamInstruction | pikepdf.ContentStreamInlineImage


def streams(document: pikepdf.Pdf, colours: pikepdf.Name) -> Iterator[pikepdf.Object]:
    """All that holds drawing operators, its transparency counted in `colours` (the name of a colour space)."""
    for page in document.pages:
        page.contents_coalesce()
        page.obj.Group = pikepdf.Dictionary(S=pikepdf.Name.Transparency, CS=colours, I=True)
        yield page.Contents
    for thing in document.objects:
        if isinstance(thing, pikepdf.Stream) and (thing.get("/Subtype") == "/Form" or "/PatternType" in thing):
            _count_in(thing, colours)
            yield thing


def _count_in(thing: pikepdf.Object, colours: pikepdf.Name) -> None:
    if "/Group" in thing and "/CS" in thing.Group:
        thing.Group.CS = colours
