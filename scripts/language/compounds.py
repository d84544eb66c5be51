"""Where Danish compounds are joined, found with the word list of Debian's hunspell-da.

»sagsbehandlingstid« is sags + behandlings + tid. Used for hyphenation; a wrong joint costs a poor line break, no more.
"""

from bisect import bisect_left
from functools import cache, lru_cache

from . import dictionary

SHORTEST_PART = 3
LINKS = ("", "s", "e")
LINKING_WITH_S = ("ning", "ling", "hed", "skab", "tion", "tet", "dom", "else")
"""Endings of a word after which an s links it to the next one: »behandlings|tid«."""
ENDINGS = (
    "",
    "en",
    "et",
    "er",
    "erne",
    "ene",
    "n",
    "t",
    "r",
    "rne",
    "ne",
    "s",
    "ens",
    "ets",
    "ers",
    "ernes",
    "enes",
    "e",
    "de",
    "te",
    "ede",
    "ende",
    "des",
    "es",
    "ns",
    "rs",
    "rnes",
    "nes",
)
COMPARED = ("ere", "est", "este")
"""Endings of an adjective that is compared."""
CONTRACTED = ("ler", "len", "lerne", "lens", "lernes")
"""Endings before which a word has lost the e of its own last syllable: »regel«, »regler«."""
# Three-letter words that really stand in compounds; all others part words in the wrong place.
SHORT_PARTS = frozenset(
    "alt ark bag dag del fag for gad hen hus høj ind job led lov løn mad med mål net ned ord rum råd sag selv syg tal "
    "tid til tje tro uge vej web".split()
)
PARTICLES = frozenset("af an be efter for frem fri gen hen ind med mod om op over på sam til ud under ved".split())
"""First parts that no s links to the next."""
FIRST_PARTS = frozenset(["års"])
"""What stands first in compounds and is too short to be a word with a linking letter."""
# Longer endings that are also words, and words that only seem to be parts.
NOT_PARTS = frozenset(
    "ende lige else eller ring ringen ringer ynder erne heder heden lighed telse elser elsen ering eren ingen tater "
    "ager besk".split()
)
WHOLE = 8
"""A dictionary word of at most this many letters is left in one piece."""


@cache
def word_list() -> frozenset[str]:
    """The stems that may be parts of a compound. Raises ContentError where the Danish word list is missing."""
    return frozenset(stem for stem in dictionary.stems() if stem.islower() and len(stem) >= SHORTEST_PART)


@lru_cache(maxsize=50_000)
def split(word: str) -> tuple[str, ...]:
    """The parts of the lower-case `word`; the word itself where no joint is found."""
    if len(word) <= WHOLE and _is_word(word):
        return (word,)
    if stem := _stem(word):
        *parts, last = _parted(stem) or split(stem)
        return (*parts, last + word.removeprefix(stem))
    return _parted(word) or min(_triples(word), key=lambda parts: (-min(map(len, parts)), len(parts)), default=(word,))


def _parted(word: str) -> tuple[str, ...]:
    """The parts of `word` where it is best parted in two; none where it has no two parts."""
    pairs = _pairs(word)
    if not pairs:
        return ()
    first, last = min(pairs, key=lambda pair: _badness(pair, pairs))
    return (*split(first), *split(last))


def _stem(word: str) -> str:
    """The longest word of the list that `word` is an inflection of; empty where it is none, or a stem itself."""
    if word in word_list():
        return ""
    return max(_stems(word), key=len, default="")


def _stems(word: str) -> list[str]:
    """All words of the list that `word` may be a form of, itself among them."""
    bare = [word.removesuffix(ending) for ending in (*ENDINGS, *COMPARED) if word.endswith(ending)]
    stems = [*bare, *(stem[:-1] for stem in bare if stem[-2:-1] == stem[-1:])]
    return [stem for stem in stems if stem in word_list() and len(stem) > SHORTEST_PART]


def _pairs(word: str) -> list[tuple[str, str]]:
    """All ways of parting `word` in two that both are words."""
    return [
        (word[:end], word[end:])
        for end in range(SHORTEST_PART, len(word) - SHORTEST_PART + 1)
        if _is_first_part(word[:end]) and _is_word(word[end:])
    ]


def _triples(word: str) -> list[tuple[str, ...]]:
    """All ways of parting in three or more a `word` that has no two parts: »rund|bords|møde«."""
    return [
        (*split(word[:end]), *rest)
        for end in range(SHORTEST_PART, len(word) - 2 * SHORTEST_PART + 1)
        if _is_first_part(word[:end]) and len(rest := split(word[end:])) > 1
    ]


def _badness(pair: tuple[str, str], pairs: list[tuple[str, str]]) -> tuple[bool, bool, int, int]:
    """Best is a pair that none with the joint one letter to the side beats.

    Then a first part that is a word without a linking letter; then the pair whose shorter part is longest.
    """
    first, last = pair
    beaten = any(_beats(other, pair) for other in pairs if abs(len(other[0]) - len(first)) == 1)
    return beaten, first not in word_list(), -min(len(first), len(last)), -len(last)


def _beats(one: tuple[str, str], other: tuple[str, str]) -> bool:
    """Whether `one` is right of two pairs that differ by where one letter belongs: »job|søgning«, not »jobs|øgning«.

    After an ending that links with s an s belongs to the first part; else the last part decides, by which of the two
    more words end in.
    """
    short, long = sorted((one[0], other[0]), key=len)
    if long.endswith("s") and (short.endswith(LINKING_WITH_S) or short in PARTICLES):
        return one[0] == (short if short in PARTICLES else long)
    longer_last, shorter_last = sorted((one[1], other[1]), key=len, reverse=True)
    stems = _stems(shorter_last)
    with_letter = sum(_words_ending_in(longer_last[0] + stem) for stem in stems)
    return one[1] == (longer_last if 2 * with_letter > sum(map(_words_ending_in, stems)) else shorter_last)


def _words_ending_in(part: str) -> int:
    """How many words of the list end in `part`."""
    end = part[::-1]
    return bisect_left(_turned(), end + "\uffff") - bisect_left(_turned(), end)


@cache
def _turned() -> list[str]:
    """All words spelt backwards, in order: those that end alike stand together."""
    return sorted(word[::-1] for word in word_list())


def _is_first_part(part: str) -> bool:
    """True for a word, also with a linking letter, and with the e that »arbejds« has lost."""
    stems = [part.removesuffix(link) for link in LINKS if part.endswith(link)]
    return part in FIRST_PARTS or any(map(_is_part, stems)) or (part.endswith("s") and _is_part(part[:-1] + "e"))


def _is_word(part: str) -> bool:
    """True for a word of the list, also with an ending, and with the doubled consonant that some endings bring."""
    return part not in NOT_PARTS and (
        any(
            part.endswith(ending)
            and (_is_part(stem := part.removesuffix(ending)) or (stem[-2:-1] == stem[-1:] and _is_part(stem[:-1])))
            for ending in ENDINGS
        )
        or any(part.endswith(ending) and _is_part(f"{part.removesuffix(ending)}el") for ending in CONTRACTED)
    )


def _is_part(stem: str) -> bool:
    return stem in word_list() and stem not in NOT_PARTS and (len(stem) > SHORTEST_PART or stem in SHORT_PARTS)
