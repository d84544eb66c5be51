"""Compounds written apart (»sags behandler«), where the joined word stands in the word list: precision first."""

from functools import cache

from . import dictionary

ENDINGS = (
    "",
    "s",
    "en",
    "ens",
    "et",
    "ets",
    "er",
    "erne",
    "ernes",
    "ers",
    "n",
    "ns",
    "t",
    "ts",
    "r",
    "rne",
    "ne",
    "nes",
    "e",
    "es",
    "ene",
    "enes",
)
SHORTEST = 3
# A genitive after one of these belongs to it: »en dags varsel«, »tre års ferie«, »denne uges møde«.
BEFORE_GENITIVE = frozenset(
    """en et den det de denne dette disse hver hvert ethvert enhver to tre fire fem seks syv otte ni ti halv halve
hel hele mange få flere nogle par første sidste næste samme anden andet enkelte""".split()
)
AFTER_VERB = frozenset("at skal kan vil må bør og eller vi du jeg i de han hun man der som".split())
"""Before a word that may be a verb: »du møde borgeren«."""
NOT_FIRST = frozenset(
    """side grund tid vej del gang hjem lov slags form håb hele mål valg brug råd par stykke ret fag magt tro løb mod
fra med til over under bare for kun alle mere mest vare leve svar sagt dag""".split()
)
"""Nouns that begin phrases and adverbs, and would be joined wrongly."""
NOT_LAST = frozenset("for med bag til fra over under ved inde ude hele alle der mange gang gange".split())
"""Nouns that are more often prepositions or adverbs."""


def find(words: list[str], joints: list[bool]) -> list[tuple[int, str]]:
    """(index, joined word) of compounds written as two words. `joints[i]` is true where only a space follows word i."""
    return [
        (index, words[index] + words[index + 1])
        for index in range(len(words) - 1)
        if joints[index] and _apart(words[index - 1].lower() if index else "", words[index], words[index + 1])
    ]


def _apart(before: str, first: str, last: str) -> bool:
    if not (first.islower() and last.islower()) or min(len(first), len(last)) < SHORTEST or first in NOT_FIRST:
        return False
    if last in NOT_LAST or _stem(last) is None or _stem(first + last) is None:
        return False
    return _may_come_first(before, first, last)


def _may_come_first(before: str, first: str, last: str) -> bool:
    """True for a bare noun, unless `last` may be its verb, and for one with a linking s that no other word explains."""
    entries = dictionary.entries(first)
    if any(entry.is_noun for entry in entries) and not any(entry.is_adjective for entry in entries):
        return not _is_verb_form(last) and not (any(entry.is_verb for entry in entries) and before in AFTER_VERB)
    stem = first.removesuffix("s")
    return not entries and stem != first and _is_noun(stem) and before not in BEFORE_GENITIVE


@cache
def _is_noun(word: str) -> bool:
    return any(entry.is_noun for entry in dictionary.entries(word))


@cache
def _stem(word: str) -> str | None:
    """The noun that `word` is a form of, or None."""
    for ending in ENDINGS:
        stem = word.removesuffix(ending)
        if word.endswith(ending) and any(entry.is_noun and word in entry.forms() for entry in dictionary.entries(stem)):
            return stem
    return None


@cache
def _is_verb_form(word: str) -> bool:
    """True for an infinitive, the present tense and the passive."""
    return any(
        entry.is_verb
        for stem in (word, word.removesuffix("r"), word.removesuffix("s"))
        for entry in dictionary.entries(stem)
    )
