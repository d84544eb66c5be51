"""Where Danish compounds are joined, found with the word list of Debian's hunspell-da.

»sagsbehandlingstid« is sags + behandlings + tid. Used for hyphenation; a wrong joint costs a poor line break, no more.
"""

from functools import cache, lru_cache

from . import dictionary

SHORTEST_PART = 3
LINKS = ("", "s", "e")
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
)
# Three-letter words that really stand in compounds; all others part words in the wrong place.
SHORT_PARTS = frozenset(
    "alt ark dag fag for gad hen hus høj ind job led lov løn mad med mål net ned rum råd sag selv syg tal tid til tro "
    "uge vej års bag tje".split()
)
# Longer endings that are also words.
NOT_PARTS = frozenset(
    "ende lige else eller ring ringen ringer ynder erne heder heden lighed telse elser elsen ering eren".split()
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
    pairs = [
        (word[:end], word[end:])
        for end in range(SHORTEST_PART, len(word) - SHORTEST_PART + 1)
        if _is_first_part(word[:end]) and _is_word(word[end:])
    ]
    if not pairs:
        return (word,)
    first, last = min(pairs, key=_badness)
    return (*split(first), *split(last))


def _badness(pair: tuple[str, str]) -> tuple[bool, int, int]:
    """Best is a first part that is a word without a linking letter; then the pair whose shorter part is longest."""
    first, last = pair
    return first not in word_list(), -min(len(first), len(last)), -len(last)


def _is_first_part(part: str) -> bool:
    """True for a word, also with a linking letter, and with the e that »arbejds« has lost."""
    stems = [part.removesuffix(link) for link in LINKS if part.endswith(link)]
    return any(map(_is_part, stems)) or (part.endswith("s") and _is_part(part[:-1] + "e"))


def _is_word(part: str) -> bool:
    """True for a word of the list, also with an ending, and with the doubled consonant that some endings bring."""
    return part not in NOT_PARTS and any(
        part.endswith(ending)
        and (_is_part(stem := part.removesuffix(ending)) or (stem[-2:-1] == stem[-1:] and _is_part(stem[:-1])))
        for ending in ENDINGS
    )


def _is_part(stem: str) -> bool:
    return stem in word_list() and stem not in NOT_PARTS and (len(stem) > SHORTEST_PART or stem in SHORT_PARTS)
