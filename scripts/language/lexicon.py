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


def made() -> tuple[dict[str, object], list[str]]:
    """All that there is to know of the list: `packed` and `names`."""
    return packed(), names()


@cache
def packed() -> dict[str, object]:
    """`forms`: how words are inflected, each »taken,added,form;…«; `stems`: the stems, sorted, a line each.

    A line is a character for the number of letters that the stem shares with the one before it, its other letters, and
    after a space the numbers of its inflections in base 36.
    """
    kinds: dict[str, int] = {}
    lines, before = [], ""
    for stem, ways in sorted(_read()[0].items()):
        numbers = dict.fromkeys(kinds.setdefault(way, len(kinds)) for way in ways if way)
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
    words = _read()[1]
    capitals = {stem.lower() for stem in dictionary.stems() if stem[1:].islower() and stem[0].isupper()}
    near = (name for name in capitals - words if spelling.is_surely_misspelt(name, words.__contains__))
    return sorted(name for name in near if ALPHABET.issuperset(name) and not morphology.readings(name))


@cache
def _read() -> tuple[dict[str, list[str]], frozenset[str]]:
    """How each wanted stem is inflected, a way an entry, and all words of the list: each entry is unfolded once."""
    wanted: dict[str, list[str]] = {}
    words: set[str] = set()
    for stem in dictionary.stems():
        for entry in dictionary.entries(stem):
            endings, way = _ways(entry)
            words.update([stem.removesuffix(taken) + added for taken, added in endings])
            if ALPHABET.issuperset(stem):
                wanted.setdefault(stem, []).append(way)
    return wanted, frozenset(words)


def _ways(entry: Entry) -> tuple[list[tuple[str, str]], str]:
    """What is taken from the stem and added to it, and how it becomes its forms; stems that follow the rules share it.

    How it becomes them is empty for what is only a form of another entry.
    """
    return _rule_ways(entry.flags, entry.end) if entry.is_regular else _told(entry)


@cache
def _rule_ways(flags: frozenset[str], end: str) -> tuple[list[tuple[str, str]], str]:
    return _told(Entry(end, flags, ()))


def _told(entry: Entry) -> tuple[list[tuple[str, str]], str]:
    changes = morphology.changes(entry)
    way = ";".join(f"{taken},{added},{form}" for taken, added, forms in changes for form in forms)
    return [(taken, added) for taken, added, _ in changes], way


def _base36(number: int) -> str:
    digits = ""
    while True:
        number, digit = divmod(number, 36)
        digits = "0123456789abcdefghijklmnopqrstuvwxyz"[digit] + digits
        if not number:
            return digits
