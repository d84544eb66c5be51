"""Compounds written apart (»sags behandler«, »CPR nummer«): told by parts of speech and forms, precision first.

A first part with a linking s or e is no word of its own, or a genitive that must have an article; a bare noun
cannot stand before a noun that the article belongs to. Words that measure (»en slags pause«) and words of time are
left in peace.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from . import morphology, noun_rows, rules
from .tokens import Token
from .word_pairs import DEFINITE, FINITE, INDEFINITE, OTHER, Pair, fits, is_giving, pair_at, waits_for_infinitive

SHORTEST, SHORTEST_FIRST = 3, 2
BARE = frozenset("nc nn link".split())
ACRONYM = 5
"""Letters of the longest abbreviation in capitals that is joined with a hyphen."""


@dataclass(frozen=True)
class Hit:
    """The index of the first part, and the whole word."""

    start: int
    whole: str


def find(tokens: Sequence[Token]) -> list[Hit]:
    """The compounds written as two words among the tokens of a sentence."""
    hits: list[Hit] = []
    for index in range(len(tokens) - 1):
        pair = pair_at(tokens, index)
        if pair and not (hits and hits[-1].start == index - 1):
            joint = "-" if _is_abbreviation(pair.first, index == 0) else ""
            if _needs_hyphen(pair) if joint else _is_apart(pair, index == 0):
                hits.append(Hit(index, pair.first.text + joint + pair.last.text))
    return hits


def _is_abbreviation(token: Token, at_start: bool) -> bool:
    if at_start and any(
        token.lower in rules.words(name) for name in ("preposition", "conjunction", "determiner", "nominative")
    ):
        return False  # »MED adresse og telefon«, and not »i MED udvalget«
    return (token.text.isupper() and 2 <= len(token.text) <= ACRONYM) or token.text in rules.words("short_first")


def _needs_hyphen(pair: Pair) -> bool:
    """»CPR nummer«, »it afdelingen«: an abbreviation before a noun that is nothing else."""
    forms = pair.last.forms
    if len(pair.last.text) < SHORTEST or _is_no_last_part(pair.last):
        return False
    return bool(forms & (DEFINITE | INDEFINITE)) and not forms & (FINITE | {"inf", "word", "adj", "adje", "comp"})


def _is_apart(pair: Pair, at_start: bool) -> bool:
    first, last = pair.first, pair.last
    if not (first.text.islower() or _may_have_capital(pair, at_start)):
        return False
    if len(last.text) < SHORTEST or len(first.text) < SHORTEST_FIRST:
        return False
    return (bool(last.forms & (DEFINITE | INDEFINITE)) and _is_known_pair(pair)) or (
        not _is_no_last_part(last) and noun_rows.is_impossible(pair)
    )


def _is_known_pair(pair: Pair) -> bool:
    first, last = pair.first, pair.last
    if pair.is_before_name and not pair.is_listed:
        return False
    if _lemma(pair) in rules.words("written_together"):
        return not last.forms & {"pres"} or (pair.before in rules.words("determiner") and _has_verb(pair))
    if first.forms == {"link"} and pair.is_listed and len(first.text) >= SHORTEST:
        return True
    if first.lower in rules.words("not_first") | rules.words("modal") | rules.words("number") or _is_no_last_part(last):
        return False
    if last.forms & FINITE and not (
        pair.before in rules.words("possessive") and "gen" in first.forms and pair.is_listed
    ):
        return False
    return _told_by_forms(pair)


def _may_have_capital(pair: Pair, at_start: bool) -> bool:
    """True where a sentence begins, and in a name such as »Anke styrelsen«."""
    if not pair.first.text[1:].islower():
        return False
    is_name = bool(pair.last.forms & DEFINITE) and "link" in pair.first.forms
    return at_start or (is_name and (pair.is_listed or not pair.first.forms & OTHER))


def _has_verb(pair: Pair) -> bool:
    """True where the clause has a verb already: »du må tage en bi sidder med«."""
    return any(morphology.forms(word) & FINITE or word in rules.words("modal") for word in pair.clause)


def _is_no_last_part(last: Token) -> bool:
    """True for prepositions, modal verbs and times, which are also nouns: »skal«, »dagen«."""
    lemmas = {last.lower, *(reading.lemma for reading in morphology.readings(last.lower))}
    return bool(lemmas & (rules.words("not_last") | rules.words("modal")))


def _lemma(pair: Pair) -> str:
    return next((reading.lemma for reading in morphology.readings(pair.whole.lower())), "")


def _told_by_forms(pair: Pair) -> bool:
    forms = pair.first.forms
    if forms == {"link"}:
        return len(pair.first.text) >= SHORTEST
    if _is_verb_after_determiner(pair):
        return True
    if forms & OTHER:
        return _is_stiff_adjective(pair) or _is_noun_after_all(pair)
    if not morphology.may_begin_compound(pair.first.lower):
        return False
    if "gen" in forms and not forms & INDEFINITE:
        return _is_linked(pair)
    return bool(forms & INDEFINITE) and _is_bare(pair)


def _is_verb_after_determiner(pair: Pair) -> bool:
    """»en handle plan«, »til flytte udgifter«: no infinitive can stand there."""
    first, last = pair.first.forms, pair.last.forms
    adjective = {"adj", "adjt"} if pair.before in ("en", "et") else {"adj", "adjt", "adje"}  # »en støt«, never »støtte«
    if pair.first.lower in rules.words("number") | rules.words("nominative") or first & adjective:
        return False
    if "inf" not in first or not pair.is_listed or last & DEFINITE or not last & INDEFINITE:
        return False
    before = morphology.forms(pair.before)
    is_adjective = bool(before & {"adj", "adje", "adjt"}) and not before & {"word", "pres", "past", "inf", "nc", "nn"}
    opens = rules.words("determiner") | rules.words("preposition") | rules.words("number") | rules.words("receiving")
    return pair.before in opens or is_adjective


def _is_stiff_adjective(pair: Pair) -> bool:
    """»din kontant hjælp«, »om enkelt ydelser«: the adjective would have its -e."""
    forms, last = pair.first.forms, pair.last.forms
    is_plural = "pl" in last and not last & {"nc", "nn"} and pair.before in rules.words("preposition")
    if is_plural and pair.is_listed and forms & {"adj", "adjt"} and "adje" not in forms:
        return True
    return pair.is_listed and "adj" in forms and "adje" not in forms and pair.before in rules.words("possessive")


def _is_noun_after_all(pair: Pair) -> bool:
    """A noun that is also another small word (»bank«), after an article that fits the noun after it."""
    forms = pair.first.forms
    is_common = pair.before in rules.words("of_common")
    other = OTHER - ({"word", "adjt"} if is_common else {"word"})
    is_listed = pair.is_listed or (is_common and "nc" in forms and forms & OTHER == {"adjt"})  # »en vagt telefon«
    is_noun = forms & INDEFINITE and not forms & other and morphology.may_begin_compound(pair.first.lower)
    return (
        bool(is_noun) and is_listed and pair.before in rules.words("determiner") and fits(pair.before, pair.last.forms)
    )


def _is_linked(pair: Pair) -> bool:
    """A first part with a linking s: told before a definite noun, and where no article makes it a genitive."""
    if pair.last.forms & DEFINITE and not pair.last.forms & INDEFINITE:
        return True
    if pair.before in ("en", "et") and pair.first.lower.endswith(tuple(rules.words("abstract_link"))):
        is_owner = fits(pair.before, morphology.forms(pair.first.lower[:-1]))
        return fits(pair.before, pair.last.forms) and (not is_owner or pair.is_listed or _is_headed(pair))
    if pair.before in rules.words("possessive"):
        return pair.is_listed or pair.first.lower.endswith(tuple(rules.words("abstract_link")))
    return pair.before not in rules.words("before_genitive") and not (
        "adje" in morphology.forms(pair.before) or "adj" in morphology.forms(pair.before)
    )


def _is_headed(pair: Pair) -> bool:
    """True where the second word ends many compounds."""
    return any(reading.lemma in rules.words("compound_heads") for reading in pair.last_readings)


def _is_bare(pair: Pair) -> bool:
    """A noun without ending before a noun."""
    if _may_be_verb(pair) or (_is_person(pair.first.lower) and is_giving(pair.clause)):
        return False
    determined = pair.before in rules.words("determiner")
    if pair.last.forms & DEFINITE and not pair.last.forms & INDEFINITE:
        return pair.is_listed
    if pair.before in rules.words("before_bare") and _is_headed(pair) and pair.first.forms <= BARE:
        return True
    if not determined:
        verbs = {"inf", "pres"} if pair.before in rules.words("receiving") else {"inf", "imp", "pres"}
        return pair.is_listed and not pair.first.forms & verbs
    if not fits(pair.before, pair.last.forms) or (_is_person(pair.first.lower) and noun_rows.is_question(pair)):
        return False
    return pair.is_listed or not pair.first.forms & {"pres", "pl"}


def _may_be_verb(pair: Pair) -> bool:
    """True where one of the two may be the clause's verb: »du møde borgeren«, »kan din mentor støtte dig«."""
    if "inf" in pair.last.forms and waits_for_infinitive(pair.clause):
        return True
    is_verb = pair.first.forms & {"inf", "imp", "pres"}
    return bool(is_verb) and (not pair.before or pair.before in rules.words("after_verb"))


def _is_person(word: str) -> bool:
    return word in rules.words("person")
