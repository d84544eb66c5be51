"""Nouns made from verbs (»vurdering« of »vurdere«), and the empty verbs that carry them (»foretage en vurdering«)."""

from functools import cache

from . import dictionary
from .passives import danish

ENDINGS = (("ning", "e"), ("ning", "ne"), ("ing", "e"), ("else", "e"), ("else", ""), ("ation", "ere"), ("tion", "ere"))
"""How a noun ends, and how its verb does."""
INFLECTIONS = ("", "s", "en", "ens", "er", "erne", "n", "ns", "r", "rne", "rs", "rnes", "ers", "ernes")
THINGS = frozenset(
    """afdeling anledning beboelse begivenhed beretning betydning bevilling bolig bygning dannelse erfaring fodring
forening forestilling forretning forudsætning forvaltning følelse gruppering holdning husning hændelse
indstilling interesse ledelse ledning lejlighed læring løsning mening mulighed ordning oplevelse oplysning
opfattelse organisation overraskelse regering regning retning samling sammenhæng skikkelse spænding stemning
stilling størrelse sætning tegning tidning tilstand uddannelse udfordring udstilling undervisning vending
virkning åbning ydelse værelse bekendtgørelse lidelse hjemmel oversættelse blanding beskæftigelse forbindelse
anretning information situation station funktion institution sektion motion aktion nation""".split()
)
"""Nouns that have come to name a thing, a place or a state."""
REACH = 4
"""Words after an empty verb among which its noun is looked for."""


def carried(words: list[str]) -> tuple[int, int, str] | None:
    """(first, last, verb) of an empty verb among the lower-case `words` and the noun that it carries."""
    for start, word in enumerate(words):
        if word in empty_verbs():
            for end in range(start + 1, min(start + 1 + REACH, len(words))):
                if verb := verb_of(words[end]):
                    return start, end, verb
    return None


@cache
def empty_verbs() -> frozenset[str]:
    """All forms of verbs that say nothing by themselves."""
    return frozenset(
        form for verb in ("foretage", "gennemføre", "udføre", "iværksætte") for form in dictionary.forms(verb)
    )


@cache
def verb_of(word: str) -> str | None:
    """The verb that the noun `word` is made from, or None."""
    for inflection in INFLECTIONS:
        stem = word.removesuffix(inflection)
        if word.endswith(inflection) and stem not in THINGS and (verb := _made_from(stem)):
            return verb
    return None


def _made_from(noun: str) -> str | None:
    entries = dictionary.entries(noun)
    if not any(entry.is_noun for entry in entries):
        return None
    verbs = (noun.removesuffix(ending) + verbal for ending, verbal in ENDINGS if noun.endswith(ending))
    return next((verb for verb in verbs if verb in _infinitives()), None)


@cache
def _infinitives() -> frozenset[str]:
    return frozenset(verb.infinitive for verb in danish().verbs)
