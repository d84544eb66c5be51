"""Two nouns in a row where Danish grammar lets none stand, so that they are one compound written apart.

Each rule names a place that has room for one noun only: after »til en«, after a number, after a verb that has its
subject, before a definite ending. What may be right in the same place is left in peace: receivers (»giv din mor
besked«), clauses without »som« (»den plan borgeren fik«), questions (»har din søn kørekort«), titles and names.
"""

from itertools import takewhile

from . import morphology, nouns, rules, spelling
from .word_pairs import DEFINITE, FINITE, INDEFINITE, OTHER, Pair, fits, is_giving, waits_for_infinitive

SHORTEST = 3
BARE = frozenset("nc nn link".split())
SINGULAR = frozenset("nc nn".split())
VERBAL = frozenset("inf imp pres".split())
ADJECTIVE = frozenset("adj adjt adje".split())
SMALL = tuple(
    "number preposition nominative object possessive determiner adverb conjunction months modal no_noun".split()
)
"""Sets of small words, which begin no compound with a noun though they may look like one."""
HEADS = 1
"""Compounds in the list that a last part must end where the list does not have the whole word."""


def is_impossible(pair: Pair) -> bool:
    """True where no grammar but that of a compound lets the two words stand side by side."""
    if _is_half(pair):
        return True
    if not pair.last.forms & (DEFINITE | INDEFINITE) or _is_left_out(pair):
        return False
    if _is_stiff(pair):
        return True
    return _is_noun(pair) and _breaks_a_rule(pair) and _is_sound(pair)


def _breaks_a_rule(pair: Pair) -> bool:
    opener, adjectives = _opener(pair)
    if pair.has_definite_last:
        return _is_before_definite(pair)
    if _is_genitive(pair):
        return _is_linked(pair, opener, adjectives)
    if _is_counted(pair, opener, adjectives):
        return True
    if opener in rules.words("determiner") or _is_owner(opener):
        return _is_determined(pair, opener)
    return not adjectives and (_is_governed(pair) or _is_alone(pair))


def _first_forms(pair: Pair) -> frozenset[str]:
    """The forms that the first part may have in its place: no infinitive stands after a preposition."""
    before, forms = pair.before, pair.first_forms
    opens = before in ("", "og", "eller", "men", "så")
    has_verb = any(map(_is_finite, (*pair.clause, *pair.rest))) or _is_order(pair)
    if has_verb and not (opens or before == "at" or waits_for_infinitive(pair.clause) or _has_bare_infinitive(pair)):
        forms -= {"inf"}
    if not opens:
        forms -= {"imp"}
    if before in rules.words("preposition") | rules.words("possessive") | {"en", "et"} or _is_infinitive(before):
        forms -= {"pres"}
    return forms - {"word"} if forms & (SINGULAR | {"gen"}) else forms


def _has_bare_infinitive(pair: Pair) -> bool:
    return any(word in rules.words("bare_infinitive") for word in pair.clause)


def _is_order(pair: Pair) -> bool:
    """True where the clause begins with an imperative: »skriv aftale notatet«."""
    return bool(pair.clause) and "imp" in morphology.forms(pair.clause[0])


def _is_infinitive(word: str) -> bool:
    forms = morphology.forms(word)
    return "inf" in forms and not forms & {"pres", "past", "nc", "nn", "pl", "adje", "word"}


def _is_owner(word: str) -> bool:
    """True for a genitive: it has one noun as well as an article has."""
    return morphology.forms(word) <= {"gen", "link"} and bool(morphology.forms(word))


def _is_half(pair: Pair) -> bool:
    """One of the two is no word at all, and the two as one are: »spørgs mål«."""
    first, last = pair.first.text, pair.last.text
    if not (first.islower() and last.islower() and min(len(first), len(last)) >= SHORTEST and pair.is_listed):
        return False
    return bool(pair.first.forms) != bool(pair.last.forms)


def _is_left_out(pair: Pair) -> bool:
    """True for phrases, measures, titles before a name, and what a number follows: »uge 12«, »prins Henrik«."""
    following = pair.following
    if pair.is_before_name or (following and following.is_number):
        return True
    if following and following.start == pair.last.end and following.text in "-/":
        return True
    first = pair.first.lower
    if any({first, pair.last.lower} & rules.words(name) for name in SMALL) or pair.last.lower in rules.words("rest"):
        return True
    if first not in rules.words("not_first") or first in rules.words("noun_first"):
        return False
    is_genitive = not pair.first_forms & INDEFINITE and pair.before not in rules.words("before_genitive")
    is_owned = pair.before in rules.words("possessive") or _is_owner(pair.before)
    return not (pair.is_listed and (pair.has_definite_last or is_genitive or is_owned or _is_of_other_gender(pair)))


def _is_stiff(pair: Pair) -> bool:
    """»civil samfundet«: an adjective would have its -e before a definite noun."""
    forms = pair.first.forms
    is_adjective = "adj" in forms and "link" in forms and not forms & {"adje", "adjt", "inf", "pres", "imp", "word"}
    opens = not pair.clause or pair.before in rules.words("preposition") | {"og", "eller"}
    return is_adjective and opens and pair.has_definite_last and _is_sound(pair)


def _is_of_other_gender(pair: Pair) -> bool:
    """»et lov krav«: the article belongs to the second noun, and cannot belong to the first."""
    known = rules.words("of_common") | rules.words("of_neuter")
    is_noun = bool(pair.first_forms & SINGULAR)
    return (
        is_noun
        and pair.before in known
        and not fits(pair.before, pair.first_forms)
        and fits(pair.before, pair.last.forms)
    )


def _is_noun(pair: Pair) -> bool:
    """True where the first part is a noun that compounds begin with, and the last part one that may end them."""
    if _first_forms(pair) & OTHER or not morphology.may_begin_compound(pair.first.lower):
        return False
    last = pair.last.forms
    if pair.last.lower in rules.words("finite"):
        return False
    if last & {"word", "adj", "adje", "comp"} and not pair.is_listed:
        return False
    is_only_noun = not last & FINITE or (_is_genitive(pair) and pair.is_listed)
    return is_only_noun or (("nc" in last or pair.is_listed) and _has_verb_already(pair))


def _is_genitive(pair: Pair) -> bool:
    return "gen" in pair.first.forms and not pair.first_forms & INDEFINITE


def _has_verb_already(pair: Pair) -> bool:
    """True where »vejleder« is a noun: the clause has its verb, and the first part is nobody who might do it."""
    last_opener = max(
        (at for at, word in enumerate(pair.clause) if word in rules.words("conjunction") - {"om"}), default=-1
    )
    has_verb = any(_is_finite(word) for word in pair.clause[last_opener + 1 :])
    return _is_genitive(pair) or (has_verb and not _is_somebody(pair))


def _is_sound(pair: Pair) -> bool:
    """True where the list has the whole word, or many compounds with its last part."""
    if pair.is_listed:
        return True
    return spelling.compounds_ending_in(pair.last.lower) >= HEADS


def _opener(pair: Pair) -> tuple[str, tuple[str, ...]]:
    """The word before the adjectives before the pair, and the adjectives."""
    at = len(pair.clause)
    while at and _is_adjective(pair.clause[at - 1]):
        at -= 1
    return (pair.clause[at - 1] if at else ""), pair.clause[at:]


def _is_adjective(word: str) -> bool:
    forms = morphology.forms(word)
    small = rules.words("determiner") | rules.words("preposition") | rules.words("adverb")
    return bool(forms & ADJECTIVE) and not forms & {"word", "pres", "past", "inf", "nc", "nn"} and word not in small


def _is_before_definite(pair: Pair) -> bool:
    """»borger centret«, and no clause without »som«: »en plan borgeren kan bruge«."""
    if _is_genitive(pair):
        return "link" in pair.first.forms
    if is_giving(pair.clause) and (_is_somebody(pair) or not pair.is_listed):
        return False
    if not pair.clause:
        return pair.is_listed and not pair.first_forms & {"imp", "pres"}
    return not _is_relative(pair) and not _first_forms(pair) & VERBAL


def _is_relative(pair: Pair) -> bool:
    """True where the second noun may be the subject of a clause of its own."""
    if not pair.clause:
        return False
    if pair.before in rules.words("hv"):
        return True
    ends = rules.words("conjunction") | {"og", "eller", "men", "så"}
    clause = takewhile(lambda word: word not in ends or word == "som", pair.rest)
    return any(map(_is_finite, clause))


def _is_finite(word: str) -> bool:
    is_small = word in rules.words("preposition") | rules.words("adverb")  # »for« looks like »for« of »fare«
    return word in rules.words("modal") or (bool(morphology.forms(word) & FINITE) and not is_small)


def _is_linked(pair: Pair, opener: str, adjectives: tuple[str, ...]) -> bool:
    """»en fritids vejleder«, »fem opmærksomheds punkter«: a first part with a linking s that owns nothing."""
    owner = pair.first.lower[:-1]
    if "link" not in pair.first.forms or owner in rules.words("person"):
        return False
    if _is_plural(opener, adjectives):
        return "pl" in pair.last.forms and "pl" not in morphology.forms(owner)
    if opener in rules.words("before_genitive") | rules.words("possessive"):
        is_action = nouns.verb_of(owner) is not None or pair.is_listed or "pl" not in pair.last.forms
        return is_action and owner not in rules.words("owner") and fits(opener, pair.last.forms)
    return pair.is_listed or owner not in rules.words("owner")


def _is_plural(opener: str, adjectives: tuple[str, ...]) -> bool:
    """True after »fem«, »de«, »andre« and after an adjective that no article makes definite."""
    if opener in rules.words("number") | rules.words("plural"):
        return True
    is_bare = opener not in rules.words("determiner") and "gen" not in morphology.forms(opener)
    return bool(adjectives) and is_bare and "adje" in morphology.forms(adjectives[-1])


def _is_counted(pair: Pair, opener: str, adjectives: tuple[str, ...]) -> bool:
    """»fem leve regler«, »digitale bolig tilbud«: a noun after these must be plural, and the first one is not."""
    if not _is_plural(opener, adjectives) or "pl" not in pair.last.forms:
        return False
    forms = _first_forms(pair)
    if forms & {"pl", "pres", "inf"} or ("nn" in forms and _is_relative(pair)):
        return False  # »fem råd« may be the plural: »fem råd borgere kan bruge«
    return bool(forms & (SINGULAR | {"link"})) and pair.first.lower not in rules.words("measure")


def _is_determined(pair: Pair, opener: str) -> bool:
    """»til din støtte person«: an article has one noun."""
    forms = _first_forms(pair)
    is_owned = opener in rules.words("possessive") | {"vores", "jeres"} or _is_owner(opener)
    if not forms & (SINGULAR | {"link", "pl"}) or is_giving(pair.clause) or is_question(pair):
        return False
    if (
        "pl" in forms
        and not forms & SINGULAR
        and fits(opener, frozenset({"pl"}))
        and opener not in ("din", "min", "sin")
    ):
        return False
    if not fits(opener, pair.last.forms) and not (is_owned and _is_after_preposition(pair, opener)):
        return False
    may_be_clause = not is_owned and _is_relative(pair) and not pair.last.forms & SINGULAR
    if may_be_clause or (forms & {"pres"} and not pair.is_listed):
        return False
    waits = waits_for_infinitive(pair.clause) or _has_bare_infinitive(pair)
    return not ("inf" in pair.last.forms | forms and waits)


def _is_after_preposition(pair: Pair, opener: str) -> bool:
    at = len(pair.clause) - 1 - pair.clause[::-1].index(opener)
    return at > 0 and pair.clause[at - 1] in rules.words("preposition")


def is_question(pair: Pair) -> bool:
    """True where the verb stands before the noun, so that this may be its subject: »har din søn kørekort«."""
    opener, adjectives = _opener(pair)
    at = len(pair.clause) - len(adjectives) - 1
    verb = pair.clause[at - 1] if opener and at else ""
    return _is_finite(verb) and not _is_subject(pair.clause[at - 2] if at > 1 else "")


def _is_subject(word: str) -> bool:
    return word in rules.words("nominative") | {"der", "som", "I", "det", "den", "dette"} or bool(
        morphology.forms(word) & DEFINITE
    )


def _is_governed(pair: Pair) -> bool:
    """Places for one noun: »til job samtale«, »har fået læge erklæring«, »er familie rådgiver«."""
    if _is_plural(pair.before, ()) or _is_relative(pair) or (_is_somebody(pair) and is_giving(pair.clause)):
        return False
    before = pair.before
    if not before or not _first_forms(pair) <= BARE:
        return False
    if before in rules.words("before_one_noun"):
        return True
    if before in rules.words("preposition") | {"og", "eller", "samt"}:
        return pair.is_listed
    forms = morphology.forms(before)
    if is_giving((before,)):
        return False
    if forms & {"part", "inf"} and not forms & {"pres", "past", "adj", "adje", "adjt", "nc", "nn"}:
        return True
    is_verb = bool(forms & {"pres", "past"}) and not forms & {"nc", "nn", "adj", "adje"}
    return is_verb and len(pair.clause) > 1 and _is_subject(pair.clause[-2])


def _is_alone(pair: Pair) -> bool:
    """The two words are all that stands between two marks: »pas, læge erklæring og kort«."""
    is_all = not pair.clause and (not pair.rest or pair.rest[0] in ("og", "eller"))
    return is_all and (
        pair.first_forms <= BARE
        or (pair.is_listed and bool(pair.first_forms & SINGULAR) and not pair.first_forms & {"imp"})
    )


def _is_somebody(pair: Pair) -> bool:
    """True for a person, who may do or get something."""
    word = pair.first.lower
    return word in rules.words("person") or word.endswith(tuple(rules.words("doer")))
