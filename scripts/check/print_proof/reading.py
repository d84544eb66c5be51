"""What a screen reader needs of a product: a title, tags after PDF/UA-1, Danish, bookmarks, and links in words."""

from collections.abc import Iterator

import page as page_validation
import pikepdf

from ...content.finding import Finding
from .proof import Proof

BOOKMARKED_FROM = 5


def title(proof: Proof) -> Iterator[Finding]:
    """A file that does not say what it is."""
    if not str(proof.document.docinfo.get("/Title", "")).strip():
        yield proof.told(1, "filen har ingen titel", "udfyld blokken »titel« i skabelonen")


def tags(proof: Proof) -> Iterator[Finding]:
    """What a screen reader needs: tags after PDF/UA-1, Danish, and bookmarks in all but the shortest."""
    for failure in page_validation.validate_pdf(proof.path, profile="ua1").failures:
        yield proof.told(1, f"PDF/UA-1 fejler: {failure.message}", "ret skabelonen, eller scripts/printing/finish.py")
    if str(proof.document.Root.get("/Lang", "")) != "da":
        yield proof.told(1, "filen siger ikke at den er på dansk", 'skriv lang="da" på html i skabelonen')
    if len(proof.document.pages) >= BOOKMARKED_FROM and "/Outlines" not in proof.document.Root:
        yield proof.told(1, "filen har ingen bogmærker", "brug overskrifter i skabelonen")


def links(proof: Proof) -> Iterator[Finding]:
    """Links that a screen reader would spell out."""
    for number, page in enumerate(proof.document.pages, 1):
        for link in page.get("/Annots", pikepdf.Array()):
            words = str(link.get("/Contents", ""))
            if link.get("/Subtype") == "/Link" and (not words or words.startswith(("http", "mailto", "#"))):
                yield proof.told(number, f"linket »{words}« siger ikke hvor det fører hen", "ret render.link_words")
