"""Two words that only a space parts, with what stands around them in the clause."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

from . import morphology, rules
from .tokens import Token

REACH = 12
"""Words before and after a pair that are asked about."""
DEFINITE = frozenset("nd pld".split())
INDEFINITE = frozenset("nc nn pl".split())
FINITE = frozenset("pres past pastpass pass".split())
OTHER = frozenset("adj adjt adje comp word part past".split())
"""Forms that let a word stand before a noun, or be no noun at all."""


@dataclass(frozen=True)
class Pair:
    """Two words, the words of the clause before them, and the words of the clause after them.

    `following` is the token right after the pair, or None.
    """

    first: Token
    last: Token
    clause: tuple[str, ...]
    rest: tuple[str, ...]
    following: Token | None

    @property
    def before(self) -> str:
        """The word before the pair; empty where the clause begins with it."""
        return self.clause[-1] if self.clause else ""

    @property
    def whole(self) -> str:
        """The two words as one."""
        return self.first.text + self.last.text

    @property
    def last_readings(self) -> tuple[morphology.Reading, ...]:
        """How the last part may be understood."""
        return morphology.readings(self.last.lower)

    @cached_property
    def is_listed(self) -> bool:
        """True where the whole word is in the word list."""
        return bool(morphology.listed(self.whole.lower()))

    @cached_property
    def first_forms(self) -> frozenset[str]:
        """The forms of the first part, as a noun alone where it is more often that: »støtte«."""
        return self.first.forms - OTHER if self.first.lower in rules.words("noun_first") else self.first.forms

    @property
    def is_before_name(self) -> bool:
        """True where a name follows, to which the last part may be the title: »prins Henrik«."""
        return self.following is not None and self.following.is_word and self.following.text[0].isupper()

    @property
    def has_definite_last(self) -> bool:
        """True where the last part can only be definite: »mødet«."""
        return bool(self.last.forms & DEFINITE) and not self.last.forms & INDEFINITE


def pair_at(tokens: Sequence[Token], index: int) -> Pair | None:
    """The words at `index` and after it, where only a space parts them and the second has no capital."""
    first, last = tokens[index], tokens[index + 1]
    if not (last.start == first.end + 1 and first.is_word and last.is_word and last.text.islower()):
        return None
    start, end = index, index + 2
    while start and index - start < REACH and tokens[start - 1].is_word:
        start -= 1
    while end < len(tokens) and end - index - 2 < REACH and tokens[end].is_word:
        end += 1
    return Pair(
        first,
        last,
        tuple("I" if token.text == "I" else token.lower for token in tokens[start:index]),  # »I bruger tiden«
        tuple(token.lower for token in tokens[index + 2 : end]),
        tokens[index + 2] if index + 2 < len(tokens) else None,
    )


def fits(determiner: str, forms: frozenset[str]) -> bool:
    """True where the article or pronoun can belong to a noun of these forms: »dit« only to one of neuter gender."""
    if determiner in rules.words("of_common"):
        return "nc" in forms or (determiner in rules.words("possessive") and "pl" in forms)
    if determiner in rules.words("of_neuter"):
        return "nn" in forms
    if determiner in rules.words("of_plural"):
        return "pl" in forms
    return bool(forms & INDEFINITE)


def waits_for_infinitive(clause: Sequence[str]) -> bool:
    """True where a modal verb of the clause has not got its infinitive yet."""
    for word in reversed(clause):
        if word in rules.words("modal"):
            return True
        if "inf" in morphology.forms(word) and word not in rules.words("nominative"):  # »du« looks like one
            return False
    return False


def is_giving(clause: Sequence[str]) -> bool:
    """True where a verb of giving stands in the clause: »giv din mor besked«."""
    return any(morphology.lemma(word, "inf", "pres", "past", "imp", "part") in rules.words("giving") for word in clause)
