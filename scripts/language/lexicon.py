"""The word list packed for the browser: stems and how they are inflected, and no more than Sprogtjek asks about.

Names are left out (the browser leaves capitals in peace), but for those that it would take for a misspelt word where
they begin a sentence; words with other signs than letters are left out too.
Source and licence of the words: Debian's hunspell-da; the notice stands in LICENSE and is shipped with the data.
"""

from functools import cache

from . import dictionary, morphology, spelling
from .dictionary import Entry

NOTICE = (
    "Ordlisten er lavet af Stavekontrolden (hunspell-da, da_DK), "
    "© 2007-2022 Foreningen for frit tilgængelige sprogværktøjer. "
    "Licens: LGPL 2.1, GPL 2 eller MPL 1.1. www.stavekontrolden.dk. Teksten står i LICENSE."
)
ALPHABET = frozenset("abcdefghijklmnopqrstuvwxyzæøåéèüöä-")
FIRST = 33
"""The character that stands for 0 where a stem says how many letters it shares with the one before it."""


@cache
def packed() -> dict[str, object]:
    """`forms`: how words are inflected, each »taken,added,form;…«; `stems`: the stems, sorted, a line each.

    A line is a character for the number of letters that the stem shares with the one before it, its other letters, and
    after a space the numbers of its inflections in base 36.
    """
    kinds: dict[str, int] = {}
    lines, before = [], ""
    for stem in sorted(filter(_is_wanted, dictionary.stems())):
        numbers = dict.fromkeys(_number(kinds, entry) for entry in dictionary.entries(stem))
        numbers.pop(-1, None)
        if numbers:
            shared = next(
                (at for at, (a, b) in enumerate(zip(stem, before, strict=False)) if a != b), min(len(stem), len(before))
            )
            ids = " ".join(_base36(number) for number in numbers)
            lines.append(f"{chr(FIRST + shared)}{stem[shared:]} {ids}")
            before = stem
    return {"forms": list(kinds), "stems": "\n".join(lines)}


def names() -> list[str]:
    """The names, in small letters, that look like a misspelt word: »Henning« like »hending«."""
    capitals = (stem.lower() for stem in dictionary.stems() if stem[1:].islower() and stem[0].isupper())
    known = {name for name in capitals if ALPHABET.issuperset(name) and not morphology.readings(name)}
    return sorted(name for name in known if spelling.is_surely_misspelt(name, _words().__contains__))


@cache
def _words() -> frozenset[str]:
    """All words of the list with their inflections: looked up once, for millions of questions."""
    entries = (entry for stem in dictionary.stems() for entry in dictionary.entries(stem))
    return frozenset(word for entry in entries for word in morphology.entry_forms(entry))


def _is_wanted(stem: str) -> bool:
    return ALPHABET.issuperset(stem)


def _number(kinds: dict[str, int], entry: Entry) -> int:
    """The number of how an entry is inflected; -1 for what is only a form of another entry."""
    ways = []
    for word, forms in morphology.entry_forms(entry).items():
        shared = morphology.shared(entry.stem, word)
        ways += [f"{entry.stem[shared:]},{word[shared:]},{form}" for form in forms]
    written = ";".join(ways)
    return kinds.setdefault(written, len(kinds)) if ways else -1


def _base36(number: int) -> str:
    digits = ""
    while True:
        number, digit = divmod(number, 36)
        digits = "0123456789abcdefghijklmnopqrstuvwxyz"[digit] + digits
        if not number:
            return digits
