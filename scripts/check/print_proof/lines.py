"""The ends of lines: a word that is parted in two is parted where it is joined, or between its syllables."""

import re
from collections.abc import Iterator

from ...content.finding import Finding
from ...content.site import Site
from ...language import word_breaks
from .proof import Proof

PARTED = re.compile(r"([^\W\d_]+)\ufffe\s*([^\W\d_]+)")
"""The two halves of a word: pdfium reads a hyphen that ends a line as U+FFFE."""
HYPHENATED = re.compile(r"([^\W\d_]+)-\s*([^\W\d_]+)")


def hyphenated(site: Site) -> frozenset[str]:
    """Words that are written with a hyphen: they may be parted there; the space after »Social- og« is left out."""
    texts = (text for page in site.pages.values() for text in (page.body, page.title, page.lead))
    return frozenset("-".join(match.groups()).lower() for text in texts for match in HYPHENATED.finditer(text))


def breaks(written: frozenset[str], proof: Proof) -> Iterator[Finding]:
    """Words that are parted in a wrong place; `written` are those whose own hyphen ends a line."""
    for number, page in enumerate(proof.read, 1):
        for match in PARTED.finditer(page.get_textpage().get_text_range()):
            first, last = match[1].lower(), match[2].lower()
            if f"{first}-{last}" not in written and len(first) not in word_breaks.breaks(first + last):
                yield proof.told(
                    number,
                    f"»{match[1]}-{match[2]}« er delt et forkert sted",
                    "skriv ordets led i egne-ord.txt, eller ret scripts/language/compounds.py",
                )
