"""References in a book: on paper a link is dead, so each says the page that it leads to, and says it right."""

import re
from collections.abc import Iterator
from itertools import groupby

import pikepdf
import pypdfium2

from ...content.finding import Finding
from .proof import Proof

AFTER = re.compile(r"\W*s\.\s*(\d+)")
BEFORE = re.compile(r"(\d+)\s*$")
"""The page after a link, »arket s. 38«, or before it, »38 Arket«, in contents."""
NEAR = 16
"""Letters that are read there: enough for a page."""
LINE = 80
"""Letters of a line, at the most."""
INSIDE = 0.8
"""Points inside a link's box where its first and last letter are looked for."""


def references(proof: Proof) -> Iterator[Finding]:
    """Links to another place in the book that say no page, or another one."""
    places = _places(proof.document)
    for number, page in enumerate(proof.document.pages, 1):
        text, overleaf = proof.read[number - 1].get_textpage(), _beginning(proof, number + 1)
        links = [link for link in page.get("/Annots", pikepdf.Array()) if str(link.get("/Dest", "")) in places]
        for target, pieces in groupby(links, lambda link: str(link.Dest)):
            said, leads_to = _said(text, list(pieces)), places[target]
            if said != leads_to and f"s. {leads_to}" not in overleaf:
                problem = f"siger side {said}" if said else "siger ikke hvilken side"
                told = f"linket til »{target}« {problem}, og det er side {leads_to}"
                yield proof.told(number, told, "ret scripts/printing/references.py")


def _beginning(proof: Proof, number: int) -> str:
    """The first line of a page (from 1), where a number may stand whose link ends on the page before."""
    if number > len(proof.read):
        return ""
    return str(proof.read[number - 1].get_textpage().get_text_range(0, LINE))


def _places(document: pikepdf.Pdf) -> dict[str, int]:
    """The named places of a document, and the page (from 1) that each is on."""
    numbers = {page.obj.objgen: number for number, page in enumerate(document.pages, 1)}
    tree = document.Root.get("/Names", pikepdf.Dictionary()).get("/Dests")
    return {str(name): numbers[place[0].objgen] for name, place in pikepdf.NameTree(tree).items()} if tree else {}


def _said(text: pypdfium2.PdfTextPage, pieces: list[pikepdf.Object]) -> int | None:
    """The page that stands after the last of a link's pieces, one a line, or before the first."""
    first, last = _letter(text, pieces[0].Rect, 0), _letter(text, pieces[-1].Rect, 2)
    if first is None or last is None:
        return None
    start = max(0, first - NEAR)
    after = AFTER.match(text.get_text_range(last + 1, min(NEAR, text.count_chars() - last - 1)))
    beside = after or BEFORE.search(text.get_text_range(start, first - start))
    return int(beside[1]) if beside else None


def _letter(text: pypdfium2.PdfTextPage, box: pikepdf.Object, side: int) -> int | None:
    """The place in `text` of the letter at the left (0) or right (2) side of a link's box."""
    inside = float(box[side]) + (INSIDE if side == 0 else -INSIDE)
    found: int | None = text.get_index(inside, (float(box[1]) + float(box[3])) / 2, INSIDE, NEAR)
    return found
