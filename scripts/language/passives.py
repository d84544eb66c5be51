"""The two passives of Danish, told from words that only look like them, and the quiet third one (»er behandlet«).

Deponent verbs (findes, lykkes), genitives (»den sygemeldtes sag«) and what people do to each other (vi samles) are left
out. The browser's Sprogtjek follows the same rules. Source of the rules: Retskrivningsordbogen, § 19 and 20.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from . import morphology, rules
from .tokens import Token

BECOME = {"bliver": "nutid", "bliv": "nutid", "blive": "navneform", "blev": "datid", "blevet": "førnutid"}
BE = frozenset("er var være været".split())
REACH, FAR = 4, 9
"""Words before a passive among which its modal verb is looked for, and after »blive« among which its participle is."""
INSERTED = 6
"""Words between two commas after »bliver« that are skipped."""
NEAR = 3
"""Words after »er« among which a participle is looked for."""
NOUN = frozenset("nc nn pl".split())
PASSIVE = frozenset("pass pastpass".split())


@dataclass(frozen=True)
class Hit:
    """A passive: the indexes of its first and last token, and the active form, to be said with a subject."""

    start: int
    end: int
    active: str


def find(tokens: Sequence[Token]) -> list[Hit]:
    """The passives among the tokens of a sentence."""
    hits = (_with_s(tokens, index) or _with_become(tokens, index) for index in range(len(tokens)))
    return [hit for hit in hits if hit]


def find_states(tokens: Sequence[Token]) -> list[Hit]:
    """What may be a passive: a participle after »er«, which may as well tell how something is."""
    return [
        Hit(index, place, verb)
        for index, token in enumerate(tokens)
        if token.lower in BE
        for place, verb in [_participle_after(tokens, index, NEAR)]
        if verb and verb not in rules.words("motion")
    ]


def active_voice(active: str) -> str:
    """What to write instead of a passive whose active form is `active`."""
    return f"skriv hvem der gør det, fx »vi {active}«"


def _with_s(tokens: Sequence[Token], index: int) -> Hit | None:
    token = tokens[index]
    if not token.forms & PASSIVE or (index and token.text[0].isupper()) or not _is_passive(tokens, index):
        return None
    if "pass" in token.forms:
        verb = morphology.lemma(token.lower, "pass") or ""
        return Hit(index, index, _active(verb, _clause_before(tokens, index, REACH)))
    verb = morphology.lemma(token.lower, "pastpass") or ""
    return Hit(index, index, morphology.inflected(verb, "past") or token.lower.removesuffix("s"))


def _is_passive(tokens: Sequence[Token], index: int) -> bool:
    """False for deponent and reciprocal verbs, genitives and other words that look the same."""
    word, before, after = tokens[index].lower, _lower(tokens, index - 1), _lower(tokens, index + 1)
    if word in rules.words("always_passive"):
        return True
    if word in rules.words("deponent") or after in rules.pairs("active_before").get(word, ()):
        return False
    if needed := rules.pairs("passive_only").get(word):
        return after in needed or bool(rules.words("modal") & set(_clause_before(tokens, index, REACH)))
    if word in rules.words("reciprocal") and _is_done_together(tokens, index):
        return False
    if tokens[index].forms & (NOUN | {"imp", "adj", "adje"}):
        return before == "der" or bool(rules.words("modal") & set(_clause_before(tokens, index, REACH)))
    return not _is_genitive(tokens, index)


def _is_done_together(tokens: Sequence[Token], index: int) -> bool:
    near = [*tokens[max(index - 3, 0) : index], *tokens[index + 1 : index + 2]]
    return any(token.text == "I" or token.lower in rules.words("group") for token in near)


def _is_genitive(tokens: Sequence[Token], index: int) -> bool:
    """True before a noun without article, where the form may be a genitive: »de ansattes løn«."""
    if index + 1 == len(tokens) or not tokens[index + 1].is_word:
        return False
    if _lower(tokens, index + 1) in rules.words("preposition") | rules.words("adverb") | rules.words("determiner"):
        return False
    before = _lower(tokens, index - 1)
    if before in ("den", "de") and "pastpass" in tokens[index].forms:
        return True  # »de anbragtes søskende«
    if not tokens[index + 1].forms & (NOUN | {"adje"}):
        return False
    if "pastpass" in tokens[index].forms:
        is_subject = bool(index) and bool(tokens[index - 1].forms & {"nd", "pld"})  # »ordningen afskaffedes sidste år«
        return before not in rules.words("dummy_subject") and not is_subject
    if "gen" not in tokens[index].forms:
        return False
    starts = index == 0 or not tokens[index - 1].is_word
    openers = rules.words("determiner") | rules.words("preposition") | rules.words("number") | {"og", "eller"}
    return starts or before in openers or bool(morphology.forms(before) & {"adj", "adje"})


def _with_become(tokens: Sequence[Token], index: int) -> Hit | None:
    tense = BECOME.get(tokens[index].lower, "")
    if not tense or _stays_so(tokens, index + 1):
        return None
    place, verb = _participle_after(tokens, index, FAR)
    if not verb:
        return None
    before = _clause_before(tokens, index, REACH) if tense == "navneform" else []
    past = morphology.inflected(verb, "past") or tokens[place].lower
    fixed = {"datid": past, "førnutid": f"har {tokens[place].lower}"}.get(tense)
    return Hit(index, place, fixed or _active(verb, before))


def _stays_so(tokens: Sequence[Token], place: int) -> bool:
    """True for »blev ved med at«, »blev ved.« and »blev til noget«, and not for »blev ved en fejl smidt ud«."""
    if _lower(tokens, place) != "ved":
        return _lower(tokens, place) == "til"
    after = _lower(tokens, place + 1)
    return after in ("med", "at", "til") or not after.isalpha()


def _participle_after(tokens: Sequence[Token], index: int, reach: int) -> tuple[int, str]:
    """(place, infinitive) of the participle that belongs to the verb at `index`; no infinitive where there is none."""
    inserted = _inserted(tokens, index, reach)
    for place in range(index + 1, min(index + 1 + reach, len(tokens))):
        token = tokens[place]
        if place in inserted:
            continue
        if not token.is_word and not token.is_number:
            break
        if verb := _participle(tokens, place):
            following = _participle(tokens, place + 1) if place + 1 < len(tokens) else None
            return (place + 1, following) if following else (place, verb)
        if _ends_search(token, place - index):
            break
    return index, ""


def _inserted(tokens: Sequence[Token], index: int, reach: int) -> range:
    """What two commas or »af og til« put between the verb and its participle: »bliver, uanset alder, gennemgået«."""
    if index + 3 < len(tokens) and [token.lower for token in tokens[index + 1 : index + 4]] == ["af", "og", "til"]:
        return range(index + 1, index + 4)
    if reach == FAR and index + 1 < len(tokens) and tokens[index + 1].text == ",":
        ends = (
            place for place in range(index + 2, min(index + 2 + INSERTED, len(tokens))) if tokens[place].text == ","
        )
        return range(index + 1, next(ends, index) + 1)
    return range(0)


def _participle(tokens: Sequence[Token], place: int) -> str | None:
    """The infinitive of a participle that no noun follows after an article: »bliver et aflyst møde«."""
    token = tokens[place]
    if "part" not in token.forms or token.lower in rules.words("not_participle") or token.text[0].isupper():
        return None
    before = _lower(tokens, place - 1)
    if before in rules.words("determiner") and (token.forms & NOUN or _is_noun(tokens, place + 1)):
        return None
    return morphology.lemma(token.lower, "part")


def _ends_search(token: Token, distance: int) -> bool:
    if token.lower in rules.words("passive_stop") or (token.lower == "der" and distance > 2):
        return True
    return bool(token.forms & {"pres", "past"}) and not token.forms & (NOUN | {"part", "adj", "adje", "word", "inf"})


def _is_noun(tokens: Sequence[Token], place: int) -> bool:
    return place < len(tokens) and bool(tokens[place].forms & NOUN) and not tokens[place].forms & {"word"}


def _active(verb: str, before: Sequence[str]) -> str:
    """The verb with the modal verb that stands before it in its clause, else in the present tense."""
    for word in reversed(before):
        if word in rules.words("modal"):
            return f"{word} {verb}"
        if word in rules.words("clause_opener"):
            break
    return morphology.inflected(verb, "pres") or f"{verb}r"


def _clause_before(tokens: Sequence[Token], index: int, reach: int) -> list[str]:
    """Up to `reach` words of the clause before a place."""
    start = index
    while start and index - start < reach and (tokens[start - 1].is_word or tokens[start - 1].is_number):
        start -= 1
    return [token.lower for token in tokens[start:index]]


def _lower(tokens: Sequence[Token], index: int) -> str:
    return tokens[index].lower if 0 <= index < len(tokens) else ""
