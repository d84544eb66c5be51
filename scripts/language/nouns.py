"""Nouns made from verbs (»vurdering« of »vurdere«), and the empty verbs that carry them (»foretage en vurdering«)."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

from . import dictionary, morphology, rules

ENDINGS = (("ning", "e"), ("ning", "ne"), ("ing", "e"), ("else", "e"), ("else", ""), ("ation", "ere"), ("tion", "ere"))
"""How a noun ends, and how its verb does."""
INFLECTIONS = ("", "s", "en", "ens", "er", "erne", "n", "ns", "r", "rne", "rs", "rnes", "ers", "ernes")
EMPTY_FORMS = ("pres", "past", "inf", "part", "pass")
"""The forms in which an empty verb is looked for."""
REACH = 4
"""Words after an empty verb among which its noun is looked for."""


@dataclass(frozen=True)
class Carried:
    """An empty verb and the noun that it carries: their indexes, and the verb to write, in the empty verb's form."""

    start: int
    end: int
    verb: str


def carried(words: Sequence[str]) -> Carried | None:
    """The first empty verb among the lower-case `words` of a clause that carries a noun."""
    for start, word in enumerate(words):
        empty = morphology.lemma(word, *EMPTY_FORMS)
        if empty in rules.words("empty_verb") or (
            empty in rules.words("happening") and "der" in words[max(start - 2, 0) : start + 2]
        ):
            for end in range(start + 1, min(start + 1 + REACH, len(words))):
                if verb := verb_of(words[end]):
                    form = next((one for one in EMPTY_FORMS if morphology.lemma(word, one)), "inf")
                    happens = empty in rules.words("happening")
                    return Carried(start, end, (None if happens else morphology.inflected(verb, form)) or verb)
                if words[end] in rules.words("passive_stop"):
                    break
    return None


@cache
def verb_of(word: str) -> str | None:
    """The verb that the noun `word` is made from, or None."""
    for inflection in INFLECTIONS:
        stem = word.removesuffix(inflection)
        if word.endswith(inflection) and stem not in rules.words("thing") and (verb := _made_from(stem)):
            return verb
    return None


def _made_from(noun: str) -> str | None:
    entries = dictionary.entries(noun)
    if not any(entry.is_noun for entry in entries):
        return None
    verbs = (noun.removesuffix(ending) + verbal for ending, verbal in ENDINGS if noun.endswith(ending))
    return next((verb for verb in verbs if "inf" in morphology.forms(verb)), None)
