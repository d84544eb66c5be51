"""What WeasyPrint leaves undone in a PDF for reading, mended with pikepdf: tags, links and forms.

Rules: PDF/UA-1 (ISO 14289-1), 7.18.5 (a link says in words where it leads).
"""

import io
from collections.abc import Mapping

import pikepdf

from . import forms, tags

PRINTED = 4
"""The flag of what is on paper as on screen (ISO 32000-1, table 165)."""
NOTHING: Mapping[str, str] = {}


def finish(pdf: bytes, link_words: Mapping[str, str], asked: Mapping[str, str] = NOTHING, cover: str = "") -> bytes:
    """Return `pdf` with whole tags, links named in words and a whole form; the same bytes for the same input.

    `link_words` maps a link's target (an address, or the id of an element) to what a screen reader shall say,
    `asked` the name of a group of answers to its question. `cover` is what the first page is called where it bears no
    number.
    """
    with pikepdf.open(io.BytesIO(pdf)) as document:
        tags.mend(document)
        for page in document.pages:
            for annotation in page.get("/Annots", ()):
                if annotation.get("/Subtype") == "/Link":
                    target = str(annotation.get("/Contents", ""))
                    annotation.Contents = pikepdf.String(link_words.get(target, target))
                    forms.straighten(annotation)
                    annotation.F = int(annotation.get("/F", 0)) | PRINTED
        if cover:
            document.Root.PageLabels = _labels(cover)
        filled_in = forms.finish(document, asked)
        # A script that fills the form appends to the file, and finds only objects that stand on their own.
        streams = pikepdf.ObjectStreamMode.disable if filled_in else pikepdf.ObjectStreamMode.generate
        made = io.BytesIO()
        document.save(made, deterministic_id=True, object_stream_mode=streams)
        return made.getvalue()


def _labels(cover: str) -> pikepdf.Dictionary:
    """What a reader calls the pages: the cover by its name, those after it by the numbers that they bear."""
    after = pikepdf.Dictionary(S=pikepdf.Name.D, St=2)
    return pikepdf.Dictionary(Nums=pikepdf.Array([0, pikepdf.Dictionary(P=pikepdf.String(cover)), 1, after]))
