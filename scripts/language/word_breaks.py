"""Where a Danish word may be parted at the end of a line: its joints, and the syllables well inside its long parts."""

from functools import cache

import pyphen

from . import compounds

DANISH = pyphen.LANGUAGES["da_DK"]
"""Pyphen's Danish patterns, a file: they know syllables, and no compounds."""
SHORTEST_PART_TO_BREAK = 9
VOWELS = "aeiouyæøåéüö"
MARGIN = 3
"""Letters that must stay together at either end of a part."""


def breaks(word: str) -> set[int]:
    """Indexes before which `word`, in small letters, may be parted; no consonant is left alone between two of them.

    Raises ContentError where the Danish word list is missing.
    """
    found, start = set(), 0
    for part in compounds.split(word):
        found.add(start)
        if len(part) >= SHORTEST_PART_TO_BREAK:
            found |= {start + index for index in _syllables().positions(part)}
        start += len(part)
    return {index for index in found - {0} if not (index - 1 in found and word[index - 1] not in VOWELS)}


@cache
def _syllables() -> pyphen.Pyphen:
    return pyphen.Pyphen(filename=DANISH, left=MARGIN, right=MARGIN)
