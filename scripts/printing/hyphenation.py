"""Danish hyphenation that breaks compounds where they are joined.

WeasyPrint asks pyphen, whose Danish patterns write »sagsbehandling-stiden«. Each long word of the content becomes a
pattern of its own in an extended dictionary: joints and breaks inside long parts are allowed, all others
forbidden.
Format: Hunspell's hyphenation dictionaries (odd digits allow, even forbid, the highest wins).
"""

import re
from collections.abc import Iterable
from pathlib import Path

import pyphen

from ..language import compounds
from .store import write_whole

FILE = "hyph_da.dic"
DATA = re.compile(r"base64,[A-Za-z0-9+/=]+")
"""Fonts and pictures inside HTML: letters, but no words."""
LONG_WORD = re.compile(r"[^\W\d_]{7,}")
SHORTEST_PART_TO_BREAK = 9
VOWELS = "aeiouyæøåéüö"
MARGIN = 3
"""Letters that must stay together at either end of a part."""


def install(texts: Iterable[str], folder: Path) -> dict[str, str]:
    """Make pyphen's Danish the dictionary written to `folder` for the words of `texts`; each word's pattern.

    Raises ContentError where the Danish word list (Debian's hunspell-da) is missing.
    """
    danish = pyphen.LANGUAGES["da_DK"]
    inside = pyphen.Pyphen(filename=danish, left=MARGIN, right=MARGIN)
    patterns = {word: pattern(word, inside) for word in sorted(set().union(*map(long_words, texts)))}
    extended = folder / FILE
    folder.mkdir(parents=True, exist_ok=True)
    write_whole(extended, "\n".join(["UTF-8", *_lines(danish), *patterns.values()]).encode())
    use(extended)
    return patterns


def long_words(text: str) -> set[str]:
    """The words of `text`, HTML or not, that may be broken, in small letters."""
    return {word.lower() for word in LONG_WORD.findall(DATA.sub("", text))}


def use(extended: Path) -> None:
    """Make the dictionary `extended` pyphen's Danish in this process."""
    pyphen.hdcache.pop(extended, None)
    pyphen.LANGUAGES["da"] = extended
    pyphen.LANGUAGES_LOWERCASE["da"] = "da"


def pattern(word: str, inside: pyphen.Pyphen) -> str:
    """The pattern that allows the breaks of `word` and forbids all others."""
    allowed = breaks(word, inside)
    return "." + "".join(f"{9 if index in allowed else 8}{letter}" for index, letter in enumerate(word)) + "8."


def breaks(word: str, inside: pyphen.Pyphen) -> set[int]:
    """Indexes before which `word` may be parted: its joints, and syllables well inside its long parts.

    No consonant is left alone between two of them.
    """
    found, start = set(), 0
    for part in compounds.split(word):
        found.add(start)
        if len(part) >= SHORTEST_PART_TO_BREAK:
            found |= {start + index for index in inside.positions(part)}
        start += len(part)
    return {index for index in found - {0} if not (index - 1 in found and word[index - 1] not in VOWELS)}


def _lines(path: Path) -> list[str]:
    encoding, *lines = path.read_bytes().split(b"\n")
    return [line.decode(encoding.strip().decode()).strip() for line in lines]
