"""What a Danish word may be a form of, and how words are inflected: from hunspell-da, and from what it lacks."""

from collections import defaultdict
from collections.abc import Collection, Iterable
from functools import cache

from . import dictionary

# The list holds these plurals as words of their own (Retskrivningsordbogen has them as forms).
PLURALS = dict(
    pair.split(":")
    for pair in """
    barn:børn mand:mænd øje:øjne kollega:kolleger kursus:kurser fod:fødder hånd:hænder tand:tænder nat:nætter bog:bøger
    mor:mødre far:fædre bror:brødre datter:døtre bonde:bønder rod:rødder kraft:kræfter virus:virusser bonus:bonusser
    status:statusser centrum:centre museum:museer forum:fora tema:temaer skema:skemaer firma:firmaer ko:køer so:søer
    """.split()
)
PLURAL_ENDINGS = ("", "s", "ne", "nes", "ene", "enes")
DERIVED = ("else", "ning", "ing", "ation", "ator", "hed", "er")
"""Endings that make a noun of a verb: »indkaldelse«, »koordinering«, »koordinator«, »leder«."""
FOREIGN, FOREIGN_VERB = "ion", "ere"
"""The end of a noun that a verb is made of: »sanktionere« of »sanktion«."""
QUALITY = "hed"
"""The ending that makes a noun of an adjective."""
SHORTEST_ROOT = 3


def of(word: str) -> frozenset[str]:
    """The stems that the lower-case `word` is a form of; none where the list does not know it.

    A noun that looks like the imperative of a verb is the noun only: »tal« is no form of »tale«, »pas« none of »passe«.
    """
    near = {entry.stem for stem in _near(word) for entry in dictionary.entries(stem) if word in entry.forms()}
    whole = near | _plurals().get(word, frozenset())
    if word in whole and any(entry.is_noun for entry in dictionary.entries(word)):
        whole -= imperative_of(word)
    return frozenset(stem for stem in whole if stem not in PLURALS.values() or whole == {word})


def forms(lemma: str) -> frozenset[str]:
    """All forms of `lemma` that lead to it and not to a word of their own."""
    plural = PLURALS.get(lemma)
    known = dictionary.forms(lemma) | ({plural + ending for ending in PLURAL_ENDINGS} if plural else set())
    return frozenset(form for form in known if not (lemma in imperative_of(form) and _is_noun(form)))


def root(lemma: str) -> str:
    """The verb or adjective that the noun `lemma` is made of: »indkalde« (»indkaldelse«), »utilfreds« (»utilfredshed«).

    `lemma` itself where there is none.
    """
    quality = lemma.removesuffix(QUALITY)
    if quality != lemma and len(quality) > SHORTEST_ROOT and _is_adjective(quality):
        return quality
    if lemma.endswith(FOREIGN) and any(entry.is_verb for entry in dictionary.entries(f"{lemma}{FOREIGN_VERB}")):
        return f"{lemma}{FOREIGN_VERB}"
    for ending in DERIVED:
        start = lemma.removesuffix(ending)
        if start != lemma and len(start) >= SHORTEST_ROOT:
            for verb in _verbs(start, ending):
                if any(entry.is_verb for entry in dictionary.entries(verb)):
                    return verb
    return lemma


def _verbs(start: str, ending: str) -> list[str]:
    """What a verb can look like, when a noun is made of it with `ending`: »afslut|ning« of »afslutte«."""
    doubled = f"{start[:-1]}e" if start[-1] == start[-2] else f"{start}{start[-1]}e"
    foreign = [] if ending == "ning" else [f"{start}ere"]  # »regning« is made of »regne«, not of »regere«
    return [start, doubled, f"{start}e", *foreign]


def relatives(roots: Collection[str]) -> set[str]:
    """All nouns that are made of one of `roots`: »utilfredshed« of »utilfreds«."""
    stems = dictionary.stems()
    made = {start + ending for one in roots for start in _starts(one) for ending in DERIVED}
    nouns = (stem for stem in made if stem in stems and stem.islower() and _is_noun(stem))
    return {stem for stem in nouns if root(stem) in roots and root(stem) != stem}


def _starts(root_of: str) -> set[str]:
    """What nouns made of a root may begin with: »koordin« of »koordinere«, »afslut« of »afslutte«."""
    start = root_of.removesuffix("e")
    halved = start[:-1] if start[-1:] == start[-2:-1] else start
    return {root_of, start, halved, start + start[-1:], root_of.removesuffix("ere")}


def paradigms(lemmas: Iterable[str]) -> dict[str, list[str]]:
    """How words are inflected -> the words that are: »0n 0s« for »møde«, the letters to cut before each ending."""
    found: dict[str, list[str]] = defaultdict(list)
    for lemma in sorted(lemmas):
        found[" ".join(sorted(_change(lemma, form) for form in forms(lemma) - {lemma}))].append(lemma)
    return dict(sorted(found.items()))


def _change(lemma: str, form: str) -> str:
    common = next((at for at, (one, two) in enumerate(zip(lemma, form, strict=False)) if one != two), None)
    kept = min(len(lemma), len(form)) if common is None else common
    return f"{len(lemma) - kept}{form[kept:]}"


def imperative_of(word: str) -> set[str]:
    """The verbs that the word is the imperative of, if it is one: with one consonant or two before the e."""
    return {f"{word}e", f"{word}{word[-1]}e"}


def _is_noun(word: str) -> bool:
    return any(entry.is_noun for entry in dictionary.entries(word))


def _is_adjective(word: str) -> bool:
    return any(entry.is_adjective for entry in dictionary.entries(word))


def _near(word: str) -> set[str]:
    return set(dictionary.stems_of(word)) | _irregular().get(word, set())


@cache
def _irregular() -> dict[str, set[str]]:
    """Irregular form -> the stems whose form it is."""
    found: dict[str, set[str]] = defaultdict(set)
    for stem in dictionary.irregular():
        for entry in dictionary.entries(stem):
            for form in entry.irregular:
                found[form].add(stem)
    return found


@cache
def _plurals() -> dict[str, frozenset[str]]:
    """Form of an irregular plural -> its singular."""
    return {plural + ending: frozenset({one}) for one, plural in PLURALS.items() for ending in PLURAL_ENDINGS}
