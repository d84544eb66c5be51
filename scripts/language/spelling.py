"""Spelling by hunspell with da_DK and the project's own words: all words of a text are asked about at once.

Compounds that the dictionary can make are right, but for strange ones a letter away from a word (»res-turanten«).
Names in the middle of a sentence are left in peace. Suggestions are made for what is told only: hunspell's own take
0.16 s each.
"""

import re
import shutil
import subprocess
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from functools import cache, lru_cache
from pathlib import Path

from ..content import conflicts
from ..content.finding import ContentError, Finding
from ..content.page import decode
from . import dictionary, morphology, rules

OWN_WORDS = Path(__file__).parents[2] / "egne-ord.txt"
WORD = re.compile(r"(?<![-\w])[^\W\d_]+(?:[-’'.][^\W\d_]+)*-?")
INNER_CAPITAL = re.compile(r"[a-zæøå][A-ZÆØÅ]")
"""A name such as »iPad«."""
SUGGESTIONS = 3
SLOW_SUGGESTIONS = 12
"""Words in a run that are looked into when no listed word is a letter away: compounds first, then hunspell's own."""
LETTERS = "etnrsaildogkmvbufphjyøåæcxwzqé"
"""The likeliest letters first."""
PLAIN = re.compile(r"[a-zæøåé]+")
LONGEST = 40
"""Letters in a run that no line can break: a longer one is told as that, and not as a misspelling too."""
LONG = 7
"""Letters of the shortest compound that may be a misspelling."""
LIKELY = 9
"""Letters of the shortest unlisted compound that is believed."""
LAST_FORMS = frozenset("nc nn nd pl pld gen adj adjt adje part ving".split())
RARE = 3
"""A part that fewer words of the list begin or end with is a strange one."""
GENITIVES = ("s", "'s", "’s", "'", "’")


@dataclass(frozen=True)
class Misspelling:
    """A word that is not known, its place in the sentence, and the nearest ones that are known."""

    word: str
    suggestions: tuple[str, ...]
    start: int = 0


@dataclass(frozen=True)
class _Asked:
    """A word of a sentence, and all spellings of it that would be right."""

    word: str
    start: int
    is_first: bool
    tries: tuple[str, ...]


class Speller:
    """Asks hunspell about words, each only once."""

    def __init__(self, own_words: Path = OWN_WORDS):
        self._own = read_own_words(own_words)
        self._is_known: dict[str, bool] = {}
        self._further: dict[str, tuple[str, ...]] = {}

    def check(self, text: str) -> list[Misspelling]:
        """The misspelt words of a sentence, in order."""
        return self.check_all([text])[0]

    def check_all(self, texts: Sequence[str]) -> list[list[Misspelling]]:
        """The misspelt words of each sentence, in order; hunspell is started once for them all."""
        asked = [self._words(text) for text in texts]
        self._look_up(form for words in asked for word in words for form in (*word.tries, *_parts(word.word)))
        found = [[wrong for word in words if (wrong := self._judge(word))] for words in asked]
        self._look_further(wrong.word.lower() for told in found for wrong in told if not wrong.suggestions)
        return [list(map(self._with_further, told)) for told in found]

    def learn(self, texts: Iterable[str]) -> None:
        """Ask hunspell once about every word of some texts: to start it takes longer than to read a page."""
        words = {match[0] for text in texts for match in WORD.finditer(text) if len(match[0]) <= LONGEST}
        self._look_up(form for word in words for form in (*_tries(word, True), *_parts(word)))

    def _words(self, text: str) -> list[_Asked]:
        plain = rules.reading("not_text").sub(lambda match: " " * len(match[0]), text)
        found = list(WORD.finditer(plain))
        return [
            _Asked(match[0], match.start(), index == 0, _tries(match[0], index == 0))
            for index, match in enumerate(found)
            if len(match[0]) <= LONGEST and not self._is_own(match[0]) and not _is_abbreviation(match[0])
        ]

    def _judge(self, asked: _Asked) -> Misspelling | None:
        word = asked.word
        if any(map(self._knows, asked.tries)) or all(map(self._is_right, _parts(word))):
            near = strange_compound(word.lower()) if word.islower() or not self._knows(word) else ()
            return Misspelling(word, _like(near[:SUGGESTIONS], word), asked.start) if near else None
        lower = word.lower()
        if is_likely_compound(lower):
            return None
        if word[0].isupper() and not (asked.is_first and word[1:].islower() and is_surely_misspelt(lower)):
            return None  # a name
        return Misspelling(word, _like(self._suggest(lower), word), asked.start)

    def _suggest(self, word: str) -> tuple[str, ...]:
        joined = word.replace("-", "")
        whole = (joined,) if "-" in word and morphology.readings(joined) else ()
        return tuple(dict.fromkeys([*whole, *nearest(word)]))[:SUGGESTIONS]

    def _look_further(self, words: Iterable[str]) -> None:
        """Ask hunspell once about the first words with no listed word a letter away: compounds, then its own ideas."""
        new = [word for word in dict.fromkeys(words) if word not in self._further]
        new = new[: max(SLOW_SUGGESTIONS - len(self._further), 0)]
        near = {word: [one for one in one_letter_away(word) if len(one) >= LONG] for word in new}
        self._look_up(one for ones in near.values() for one in ones)
        found = {
            word: tuple(
                one for one in ones if self._knows(one) and (morphology.listed(one) or _has_productive_parts(one))
            )
            for word, ones in near.items()
        }
        left = [word for word in new if not found[word]]
        self._further |= found | (_ask_for_suggestions(left) if left else {})

    def _with_further(self, wrong: Misspelling) -> Misspelling:
        """`wrong` with the words that were found by looking further."""
        further = self._further.get(wrong.word.lower(), ())[:SUGGESTIONS]
        return wrong if wrong.suggestions else replace(wrong, suggestions=_like(further, wrong.word))

    def _is_right(self, part: str) -> bool:
        return self._is_own(part) or self._knows(part)

    def _is_own(self, word: str) -> bool:
        stems = (word.removesuffix(end) for end in GENITIVES if word.endswith(end))
        return any(form in self._own for form in (word, word.lower(), *stems))

    def _knows(self, word: str) -> bool:
        return not word or self._is_known.get(word, False)

    def _look_up(self, words: Iterable[str]) -> None:
        """Ask hunspell about all words that it was not asked about before."""
        new = sorted({word for word in words if word and word not in self._is_known})
        if new:
            wrong = set(_hunspell(["-l"], new).split("\n"))
            self._is_known |= {word: word not in wrong for word in new}


def _tries(word: str, is_first: bool) -> tuple[str, ...]:
    """The spellings of which one must be known: small letters where a sentence begins, the halves of »sags- og«."""
    lower = [word.lower()] if is_first or word.isupper() else []
    stem = word.removesuffix("-")
    return (word, *lower, *([stem, stem.removesuffix("s")] if stem != word else []))


def _parts(word: str) -> list[str]:
    return word.strip("-").split("-")


def _is_abbreviation(word: str) -> bool:
    is_short = len(word) < 2 or (word.isupper() and len(word) <= 6)
    return (
        is_short
        or INNER_CAPITAL.search(word) is not None
        or "." in word
        or word.lower() in rules.words("abbreviations")
    )


def _like(suggestions: Iterable[str], word: str) -> tuple[str, ...]:
    return tuple(one[:1].upper() + one[1:] if word[0].isupper() else one for one in suggestions)


def _hunspell(options: list[str], words: Iterable[str]) -> str:
    """What hunspell answers about words, one a line."""
    dictionary.require()
    if not shutil.which("hunspell"):
        remedy = "kør »make opsaet«, eller installér Debian-pakken hunspell"
        raise ContentError([Finding("apt-packages.txt", 1, "opsætning", "programmet hunspell mangler", remedy)])
    command = ["hunspell", "-d", dictionary.NAME, "-i", "utf-8", *options]
    return subprocess.run(command, input="\n".join(words), capture_output=True, encoding="utf-8", check=True).stdout


def _ask_for_suggestions(words: Sequence[str]) -> dict[str, tuple[str, ...]]:
    """Word -> hunspell's own suggestions, which take it 0.2 s a word."""
    answers = _hunspell(["-a"], (f"^{word}" for word in words)).split("\n")
    told = (line.partition(": ") for line in answers if line.startswith("&"))
    return {head.split()[1]: tuple(suggestions.split(", ")) for head, _, suggestions in told}


def read_own_words(path: Path) -> frozenset[str]:
    """The project's own words, one a line; what follows # is a reason.

    Raises ContentError where they are not UTF-8, or two versions of the file are not merged.
    """
    text, findings = decode(path.read_bytes(), path.name) if path.is_file() else ("", [])
    findings += conflicts.check(path.name, text)
    if findings:
        raise ContentError(findings)
    lines = text.splitlines()
    return frozenset(word for line in lines if (word := line.partition("#")[0].strip()))


@cache
def speller() -> Speller:
    """The one speller of a run."""
    return Speller()


@lru_cache(maxsize=10_000)
def nearest(word: str) -> tuple[str, ...]:
    """The listed words one letter away from `word`, the likeliest first."""
    away = (near for near in one_letter_away(word) if near not in rules.words("never_meant"))
    return (*_other_plural(word), *(near for near in away if morphology.listed(near)))


def is_surely_misspelt(word: str, is_listed: Callable[[str], object] = morphology.listed) -> bool:
    """True where a letter is doubled, halved, missing or moved: then a word that begins a sentence is hardly a name.

    `is_listed` tells whether the list holds a word; who asks about very many words may have them at hand.
    """
    return len(word) >= LONG - 1 and any(map(is_listed, one_letter_away(word, sure=True)))


def _other_plural(word: str) -> tuple[str, ...]:
    """»tilbud« for »tilbuder«: a noun with an ending that it does not take in the plural."""
    for ending, form in (("erne", "pld"), ("er", "pl"), ("ene", "pld"), ("e", "pl")):
        stem = word.removesuffix(ending)
        if stem != word and any(reading.form in ("nc", "nn") for reading in morphology.listed(stem)):
            right = morphology.inflected(stem, form) or (stem if form == "pl" else None)
            return (right,) if right and right != word else ()
    return ()


def one_letter_away(word: str, sure: bool = False) -> list[str]:
    """Words with a letter doubled or halved, added, moved, left out or changed, in this order; `sure`: to moved."""
    pairs = [(word[:place], word[place:]) for place in range(len(word) + 1)]
    doubled = _doubled(word)
    halved = [first + last[1:] for first, last in pairs if last and first[-1:] == last[0]]
    added = [first + letter + last for first, last in pairs for letter in LETTERS if first]
    moved = [first + last[1] + last[0] + last[2:] for first, last in pairs if len(last) > 1]
    wrong_one = [*halved, *(twice for one in halved for twice in _doubled(one))]  # »interreseret«
    if sure:
        return [*doubled, *wrong_one, *added, *moved]
    left_out = [first + last[1:] for first, last in pairs if last and first]
    changed = [first + letter + last[1:] for first, last in pairs if last for letter in LETTERS]
    return [near for near in dict.fromkeys([*doubled, *wrong_one, *added, *moved, *left_out, *changed]) if near != word]


def _doubled(word: str) -> list[str]:
    return [
        word[:place] + word[place - 1 :]
        for place in range(1, len(word) + 1)
        if word[place - 1] != word[place : place + 1]
    ]


@lru_cache(maxsize=10_000)
def is_likely_compound(word: str) -> bool:
    """True for a long word of two sound parts that no listed word is near: »gribetænger«, »toiletforhøjere«."""
    if len(word) < LIKELY or not PLAIN.fullmatch(word) or nearest(word):
        return False
    return any(_may_be_first(word[:cut]) and _may_be_last(word[cut:]) for cut in range(3, len(word) - 3))


def _may_be_first(part: str) -> bool:
    forms = {*morphology.forms(part), *(morphology.forms(part[:-1]) if part.endswith("s") else ())}
    return bool(forms & {"nc", "nn", "inf", "link"})


def _may_be_last(part: str) -> bool:
    """True for a noun, an adjective or a participle, and for somebody or something that does what a verb says."""
    if any(reading.form in LAST_FORMS for reading in morphology.listed(part)):
        return True
    verb = re.sub(r"r(?:e|en|ens|ne|nes|s)?$", "", part)
    return verb != part and any(reading.form == "inf" for reading in morphology.listed(verb))


@lru_cache(maxsize=50_000)
def strange_compound(word: str) -> tuple[str, ...]:
    """The listed words that a compound of odd parts is one letter away from; none where its parts are sound."""
    if len(word) < LONG or not PLAIN.fullmatch(word) or morphology.listed(word) or _is_sound(word):
        return ()
    is_known = bool(morphology.readings(word))  # then the ending, which may be an inflection, is left as it is
    near = [one for one in one_letter_away(word) if one[-2:] == word[-2:] or not is_known]
    near = [one for one in near if morphology.listed(one)]
    return tuple(near) if near and not _has_productive_parts(word) else ()


def _is_sound(word: str) -> bool:
    """True for a participle of a known verb, whose forms the list does not spell out for all compounds."""
    return word.endswith(("ede", "et", "te", "ne", "ende")) and bool(morphology.forms(word) & {"part", "past", "ving"})


def _has_productive_parts(word: str) -> bool:
    """True where the word can be parted in two that many listed words are made of."""
    return any(
        _begins(word[:start]) >= RARE and compounds_ending_in(word[start:]) >= RARE
        for start in range(3, len(word) - 2)
        if morphology.is_first_part(word[:start]) and morphology.listed(word[start:])
    )


@lru_cache(maxsize=10_000)
def _begins(part: str) -> int:
    return sum(stem.startswith(part) for stem in dictionary.stems())


@lru_cache(maxsize=10_000)
def compounds_ending_in(part: str) -> int:
    """How many compounds of the list end in `part`, which may be inflected."""
    lemmas = {reading.lemma for reading in morphology.listed(part)}
    return max(map(_compounds_of, lemmas), default=0)


def _compounds_of(lemma: str) -> int:
    heads = (stem.removesuffix(lemma) for stem in dictionary.stems() if stem.endswith(lemma) and stem != lemma)
    return sum(len(head) > 2 and morphology.is_first_part(head) for head in heads)
