"""Word, Excel and PDF files: what their margins, code and pages hold goes out to everybody along with the file."""

import re
import zipfile
from collections.abc import Iterator
from pathlib import Path

import pikepdf

from ...content.finding import GUIDE, Finding
from . import personal

OFFICE, KINDS = (".docx", ".xlsx"), (".docx", ".xlsx", ".pdf")
TEXT = re.compile(r"(?:word|xl)/.*\.xml")
MARGIN = re.compile(r"(?:word|xl)/(?:threadedC|c)omments.*")
CODE = re.compile(r".*/vbaProject\.bin")
CHANGED = re.compile(r"<w:(?:ins|del) ")
RUNS = re.compile(r"</w:p>|</si>|</c>")
LARGEST_PART = 20_000_000
"""Bytes of a part that is read: a small zip may hold a part without end."""


def check(fil: str, path: Path) -> Iterator[Finding]:
    """Findings about a document; one that cannot be opened is told too."""
    try:
        yield from _office(fil, path) if path.suffix.lower() in OFFICE else _pdf(fil, path)
    except (zipfile.BadZipFile, pikepdf.PdfError):
        yield _finding(fil, f"filen er ikke en rigtig {path.suffix}-fil og kan ikke åbnes", "gem den igen")


def _office(fil: str, path: Path) -> Iterator[Finding]:
    with zipfile.ZipFile(path) as parts:
        names = parts.namelist()
        read = [part.filename for part in parts.infolist() if part.file_size < LARGEST_PART]
        text = "\n".join(parts.read(name).decode("utf-8", "replace") for name in read if TEXT.fullmatch(name))
    if any(MARGIN.fullmatch(name) for name in names):
        yield _finding(
            fil, "filen har kommentarer, og de følger med ud til alle", "slet kommentarerne, og gem filen igen"
        )
    if any(CODE.fullmatch(name) for name in names):
        yield _finding(fil, "filen har makroer, og de kan køre kode hos læseren", "gem den uden makroer")
    if CHANGED.search(text):
        yield _finding(
            fil,
            "filen viser hvad der er rettet og slettet undervejs",
            "vælg »Accepter alle ændringer«, og gem den igen",
        )
    yield from personal.numbers(fil, re.sub(r"<[^>]*>", "", RUNS.sub("\n", text)), is_text=False)


def _pdf(fil: str, path: Path) -> Iterator[Finding]:
    with pikepdf.open(path) as document:
        if any(_runs(part) for part in document.objects):
            yield _finding(fil, "filen kan køre kode hos læseren", "udskriv den til en ny PDF")
        if document.attachments:
            yield _finding(fil, "filen har andre filer med inden i sig", "gem den uden vedhæftede filer")


def _runs(part: pikepdf.Object) -> bool:
    """Whether an object of a PDF, or one that stands in it, is a script."""
    return not isinstance(part, pikepdf.Stream) and b"/JS " in part.unparse(resolved=True)


def _finding(fil: str, problem: str, remedy: str) -> Finding:
    return Finding(fil, 1, "fil", problem, remedy, GUIDE)
