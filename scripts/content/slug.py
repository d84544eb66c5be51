"""Addresses of headings, spelt like our file names: »Sådan gør du« becomes »saadan-goer-du«."""

import re
import unicodedata

DANISH = str.maketrans({"æ": "ae", "ø": "oe", "å": "aa"})


def slugify(text: str, separator: str = "-") -> str:
    """Return `text` as lower-case ASCII words joined by `separator` (the signature that Markdown's toc wants)."""
    danish = unicodedata.normalize("NFC", text).lower().translate(DANISH)
    plain = unicodedata.normalize("NFKD", danish).encode("ascii", "ignore").decode()
    return separator.join(re.findall(r"[a-z0-9]+", plain))
