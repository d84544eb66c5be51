"""The tags of a PDF as text, as a screen reader meets them: a line a tag, with its words; and who owns each mark."""

import ctypes
import re
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pikepdf
import pypdfium2
from pypdfium2 import raw

MARK = re.compile(rb"/(\w+)\s*<<[^>]*?/MCID\s+(\d+)")
PASSED_OVER = ("Span", "NonStruct", "Div")
"""Tags that say nothing of themselves: their words stand in the line of the tag around them."""


def drawn(path: Path) -> str:
    """All pages of the PDF at `path`: an indented line a tag, with its own words or what is said instead of it."""
    with pypdfium2.PdfDocument(path) as document:
        return "".join(
            f"side {number}\n" + "".join(f"{line}\n" for line in _page(page)) for number, page in enumerate(document, 1)
        )


def owners(path: Path) -> tuple[list[str], Counter[str]]:
    """Marks that no tag below the root owns, and how many tags own each link and field, by its name."""
    with pikepdf.open(path) as document:
        marks, annotations = _reached(document.Root.StructTreeRoot)
        lost = []
        for number, page in enumerate(document.pages, 1):
            page.contents_coalesce()
            for tag, mark in MARK.findall(page.Contents.read_bytes()):
                if tag != b"Artifact" and (page.obj.objgen, int(mark)) not in marks:
                    lost.append(f"side {number}: {tag.decode()} {mark.decode()}")
        found = [annotation for page in document.pages for annotation in page.get("/Annots", ())]
        return lost, Counter(
            {f"{number} {found.get('/Contents', '')}": annotations[found.objgen] for number, found in enumerate(found)}
        )


def _reached(root: pikepdf.Object) -> tuple[set[tuple[tuple[int, int], int]], Counter[tuple[int, int]]]:
    """(page, number) of each mark below `root`, and how often each annotation is owned."""
    marks, annotations, waiting = set(), Counter(), [root]
    while waiting:
        tag = waiting.pop()
        kids = tag.get("/K", pikepdf.Array())
        for kid in kids if isinstance(kids, pikepdf.Array) else [kids]:
            if isinstance(kid, int):
                marks.add((tag.Pg.objgen, kid))
            elif "/Obj" in kid:
                annotations[kid.Obj.objgen] += 1
            elif "/MCID" in kid:
                marks.add((kid.get("/Pg", tag.get("/Pg")).objgen, int(kid.MCID)))
            else:
                waiting.append(kid)
    return marks, annotations


def _page(page: pypdfium2.PdfPage) -> Iterator[str]:
    words = _words(page)
    tree = raw.FPDF_StructTree_GetForPage(page)
    for index in range(raw.FPDF_StructTree_CountChildren(tree)):
        yield from _tag(raw.FPDF_StructTree_GetChildAtIndex(tree, index), words, 1)
    raw.FPDF_StructTree_Close(tree)


def _words(page: pypdfium2.PdfPage) -> dict[int, str]:
    """The words of each mark of a page."""
    text, found = page.get_textpage(), {}
    for thing in page.get_objects(filter=[raw.FPDF_PAGEOBJ_TEXT], max_depth=1):
        mark = raw.FPDFPageObj_GetMarkedContentID(thing)
        found[mark] = found.get(mark, "") + _said(raw.FPDFTextObj_GetText, thing, text)
    return found


def _tag(tag: raw.FPDF_STRUCTELEMENT, words: dict[int, str], depth: int) -> Iterator[str]:
    kind = _said(raw.FPDF_StructElement_GetType, tag)
    if kind in PASSED_OVER:
        yield from _below(tag, words, depth)
        return
    own = _own(tag, words) or _said(raw.FPDF_StructElement_GetAltText, tag)
    yield f"{'  ' * depth}{kind} {own}".rstrip()
    yield from _below(tag, words, depth + 1)


def _below(tag: raw.FPDF_STRUCTELEMENT, words: dict[int, str], depth: int) -> Iterator[str]:
    for index in range(raw.FPDF_StructElement_CountChildren(tag)):
        if child := raw.FPDF_StructElement_GetChildAtIndex(tag, index):
            yield from _tag(child, words, depth)


def _own(tag: raw.FPDF_STRUCTELEMENT, words: dict[int, str]) -> str:
    """The words of a tag's marks, and of the tags below it that say nothing of themselves, in order."""
    said = ""
    for index in range(raw.FPDF_StructElement_CountChildren(tag)):
        child = raw.FPDF_StructElement_GetChildAtIndex(tag, index)
        if not child:
            mark = raw.FPDF_StructElement_GetChildMarkedContentID(tag, index)
            said += words.get(mark, "") if mark >= 0 else ""
        elif _said(raw.FPDF_StructElement_GetType, child) in PASSED_OVER:
            said += _own(child, words)
    return re.sub(r"\s+", " ", said)


def _said(ask: ctypes._CFuncPtr, *about: object) -> str:
    """A text that pdfium writes into a buffer."""
    length = ask(*about, None, 0)
    buffer = ctypes.create_string_buffer(length * 2)
    ask(
        *about,
        ctypes.cast(buffer, ctypes.POINTER(ctypes.c_ushort)) if ask is raw.FPDFTextObj_GetText else buffer,
        length,
    )
    return buffer.raw.decode("utf-16-le", "ignore").split("\0")[0]
