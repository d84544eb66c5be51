"""The drawing operators of a PDF, wherever they stand: on pages, and in the forms and patterns that pages use."""

from collections.abc import Iterator

import pikepdf

MARKS = {"BDC", "BMC", "EMC"}
"""Operators that say what a drawing is for a screen reader."""
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


def unmark(page: pikepdf.Page) -> None:
    """Take away what a page's drawing says to a screen reader: drawn elsewhere, all of it is decoration."""
    page.contents_coalesce()
    steps = [step for step in pikepdf.parse_content_stream(page) if str(step.operator) not in MARKS]
    page.Contents.write(pikepdf.unparse_content_stream(steps))
