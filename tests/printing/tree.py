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
PASSED_OVER = ("/Span", "/NonStruct", "/Div")
"""Tags that say nothing of themselves: their words stand in the line of the tag around them."""


Words = dict[tuple[int, int], dict[int, str]]
"""The words of each mark of each page, by the page's number in the file."""


def drawn(path: Path) -> str:
    """The tags of the PDF at `path`: an indented line a tag, with its own words or what is said instead of it."""
    with pikepdf.open(path) as document, pypdfium2.PdfDocument(path) as read:
        words = {page.obj.objgen: _words(looked_at) for page, looked_at in zip(document.pages, read, strict=True)}
        return "".join(f"{line}\n" for line in _below(document.Root.StructTreeRoot, words, 0))


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
        for kid in _kids(tag):
            if isinstance(kid, int):
                marks.add((tag.Pg.objgen, kid))
            elif "/Obj" in kid:
                annotations[kid.Obj.objgen] += 1
            elif "/MCID" in kid:
                marks.add((kid.get("/Pg", tag.get("/Pg")).objgen, int(kid.MCID)))
            else:
                waiting.append(kid)
    return marks, annotations


def _words(page: pypdfium2.PdfPage) -> dict[int, str]:
    """The words of each mark of a page."""
    text, found = page.get_textpage(), {}
    for thing in page.get_objects(filter=[raw.FPDF_PAGEOBJ_TEXT], max_depth=1):
        mark = raw.FPDFPageObj_GetMarkedContentID(thing)
        found[mark] = found.get(mark, "") + _text(thing, text)
    return found


def _below(tag: pikepdf.Object, words: Words, depth: int) -> Iterator[str]:
    for kid in _kids(tag):
        if not isinstance(kid, int) and "/S" in kid:
            if kid.S in PASSED_OVER:
                yield from _below(kid, words, depth)
            else:
                yield f"{'  ' * depth}{str(kid.S)[1:]} {_own(kid, words) or kid.get('/Alt', '')}".rstrip()
                yield from _below(kid, words, depth + 1)


def _own(tag: pikepdf.Object, words: Words) -> str:
    """The words of a tag's marks and fields, and of the tags below it that say nothing of themselves, in order."""
    said = ""
    for kid in _kids(tag):
        if isinstance(kid, int):
            said += f" {words[tag.Pg.objgen].get(kid, '')}"
        elif "/Obj" in kid:
            said += f"[{kid.Obj.get('/TU', kid.Obj.get('/Parent', {}).get('/TU', ''))}]" if tag.S == "/Form" else ""
        elif kid.get("/S") in PASSED_OVER:
            said += f" {_own(kid, words)}"
    return " ".join(said.split())


def _kids(tag: pikepdf.Object) -> list[pikepdf.Object]:
    kids = tag.get("/K", pikepdf.Array())
    return list(kids) if isinstance(kids, pikepdf.Array) else [kids]


def _text(thing: pypdfium2.PdfObject, page: pypdfium2.PdfTextPage) -> str:
    length = raw.FPDFTextObj_GetText(thing, page, None, 0)
    buffer = (ctypes.c_ushort * length)()
    raw.FPDFTextObj_GetText(thing, page, buffer, length)
    return bytes(buffer).decode("utf-16-le").rstrip("\0")
