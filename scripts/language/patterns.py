"""Patterns of words, as rules.yml writes them, looked for in the tokens of a sentence.

A pattern is a row of elements: »@modal @adverb*2 [ #pres&!#inf ]«. An element is a small word, @set, #form, =Word
(with its capitals), $cap, $num, $mark, or a part of all these with & and !; | parts alternatives. ? and *n after an
element say that it may be missing and how often it may stand. ^ and $ are the ends of a clause, < and > those of
the sentence. What is to be changed stands in [ ]. The browser has the same small machine.
"""

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache, cached_property
from typing import Any

from . import morphology, rules
from .tokens import Token

Test = Callable[[Token], bool]
ANCHORS = frozenset("^ $ < >".split())
CLAUSE_REACH = 40
"""Words before and after a match that are asked about: a text without a full stop is one long clause."""
VERB_FORMS = ("pres", "inf", "past", "part", "imp")


@dataclass(frozen=True)
class Element:
    """A part of a pattern: how it is told, and how few and how many tokens it takes."""

    source: str
    least: int = 1
    most: int = 1

    @cached_property
    def test(self) -> Test:
        """True for a token that it describes."""
        return element_test(self.source)

    @cached_property
    def is_mark(self) -> bool:
        """True for [ and ], which only show what is to be changed."""
        return self.source in ("[", "]")

    @cached_property
    def is_anchor(self) -> bool:
        """True for an end of the clause or the sentence."""
        return self.source in ANCHORS


@dataclass(frozen=True)
class Rule:
    """A pattern with what is said of it. `fix` makes the right words; what stands in the clause may forbid it."""

    name: str
    elements: tuple[Element, ...]
    fix: str
    problem: str
    remedy: str
    level: str
    unless_before: str
    unless_after: str

    @property
    def is_at_start(self) -> bool:
        """True where the pattern can only begin with the sentence."""
        return self.elements[0].source == "<"


@dataclass(frozen=True)
class Match:
    """A rule that fits: the first and the last token that it is about, and the right words where there are some."""

    rule: Rule
    first: int
    last: int
    fixed: str


@cache
def element_test(source: str) -> Test:
    """True for a token that the element `source` describes."""
    parts = source.split("|")
    words = frozenset(part for part in parts if re.fullmatch(r"[\w,-]+", part) and part == part.lower())
    sets = words.union(*(rules.words(part[1:]) for part in parts if part.startswith("@") and "&" not in part))
    rest = [_all([_atom(atom) for atom in part.split("&")]) for part in parts if part not in words and part[0] != "@"]
    rest += [_all([_atom(atom) for atom in part.split("&")]) for part in parts if part[0] == "@" and "&" in part]
    if len(rest) == 1:
        only = rest[0]
        return (lambda token: token.lower in sets or only(token)) if sets else only
    if not rest:
        return lambda token: token.lower in sets
    return lambda token: token.lower in sets or any(part(token) for part in rest)


def _all(atoms: Sequence[Test]) -> Test:
    """True where all `atoms` are."""
    if len(atoms) == 1:
        return atoms[0]
    return lambda token: all(atom(token) for atom in atoms)


def _atom(source: str) -> Test:
    if source.startswith("!") and len(source) > 1:
        inner = _atom(source[1:])
        return lambda token: not inner(token)
    if source.startswith("@"):
        words = rules.words(source[1:])
        return lambda token: token.lower in words
    if source.startswith("#"):
        form = source[1:]
        return lambda token: form in token.forms
    if source.startswith("=") and len(source) > 1:
        return lambda token: token.text == source[1:]
    named: dict[str, Test] = {
        "$cap": lambda token: token.is_word and token.text[0].isupper(),
        "$num": lambda token: token.is_number,
        "$mark": lambda token: not token.is_word and not token.is_number,
        "$word": lambda token: token.is_word,
        "$unknown": lambda token: token.is_word and not token.forms,
    }
    return named.get(source) or (lambda token: token.lower == source)


def compile_rule(entry: Mapping[str, Any], pattern: str) -> Rule:
    """The rule that an entry of rules.yml and one of its patterns describe."""
    return Rule(
        entry["rule"],
        tuple(map(_element, pattern.split())),
        entry.get("fix", ""),
        entry.get("problem", ""),
        entry.get("remedy", ""),
        entry.get("level", "fejl"),
        entry.get("unless_before", ""),
        entry.get("unless_after", ""),
    )


def _element(source: str) -> Element:
    if (times := re.fullmatch(r"(.+)\*(\d+)", source)) is not None:
        return Element(times[1], 0, int(times[2]))
    if source.endswith("?") and len(source) > 1:
        return Element(source[:-1], 0, 1)
    return Element(source)


class Patterns:
    """Rules, ready to be looked for: by the words and forms that their first element asks for."""

    def __init__(self, entries: Sequence[Mapping[str, Any]]):
        compiled = [compile_rule(entry, pattern) for entry in entries for pattern in entry["patterns"]]
        self._by_key: dict[str, list[tuple[int, int, Rule]]] = {}
        for number, rule in enumerate(compiled):
            skipped, keys = _keys(rule.elements)
            for key in keys:
                self._by_key.setdefault(key, []).append((number, skipped, rule))

    def find(self, tokens: Sequence[Token]) -> list[Match]:
        """The matches in a sentence; where two touch the same words, the rule that is written first."""
        found = sorted(
            ((number, match) for place in range(len(tokens)) for number, match in self._at(tokens, place)),
            key=lambda item: (item[0], item[1].first),
        )
        taken: set[int] = set()
        kept = []
        for _, match in found:
            touched = range(match.first, match.last + 1)
            if taken.isdisjoint(touched):
                taken.update(touched)
                kept.append(match)
        return sorted(kept, key=lambda match: match.first)

    def _at(self, tokens: Sequence[Token], place: int) -> Iterator[tuple[int, Match]]:
        token = tokens[place]
        keys = (token.lower, *(f"#{form}" for form in token.forms), *(["$"] if not token.is_word else []), "*")
        seen: set[int] = set()
        for key in keys:
            for number, skipped, rule in self._by_key.get(key, ()):
                start = place - skipped
                if number not in seen and start >= 0 and not (start and rule.is_at_start):
                    seen.add(number)
                    if match := match_at(rule, tokens, start):
                        yield number, match


def _keys(elements: Sequence[Element]) -> tuple[int, set[str]]:
    """What a match may be looked up by, and how many tokens before that it begins; »*« where it may be anything."""
    keys: set[str] = set()
    real = [element for element in elements if element.source not in ANCHORS and element.source not in ("[", "]")]
    for at, element in enumerate(real):
        for part in element.source.split("|"):
            keys |= _keys_of(part.split("&"))
        if element.least:
            is_open = "*" in keys and at == 0 and element.most == 1 and len(real) > 1 and real[1].least
            if is_open and "*" not in (later := _keys(real[1:])[1]):
                return 1, later
            break
    return 0, keys


def _keys_of(atoms: Sequence[str]) -> set[str]:
    plain = [atom for atom in atoms if not atom.startswith(("!", "$"))]
    for atom in sorted(plain, key=lambda atom: atom.startswith("#")):
        if atom.startswith("@"):
            return set(rules.words(atom[1:]))
        return {atom if atom.startswith("#") else atom.removeprefix("=").lower()}
    return {"*"}


def match_at(rule: Rule, tokens: Sequence[Token], place: int) -> Match | None:
    """The match of `rule` that begins at a place, where it is allowed and its right words can be made."""
    marks = _walk(rule.elements, 0, tokens, place, ())
    if marks is None:
        return None
    first, last = marks if marks else (place, place)
    if _is_forbidden(rule, tokens, first, last):
        return None
    fixed = make_fix(rule.fix, tokens[first : last + 1])
    is_same = bool(rule.fix) and fixed == words_of(tokens[first : last + 1])
    return None if fixed is None or is_same else Match(rule, first, last, fixed)


def _walk(
    elements: Sequence[Element], at: int, tokens: Sequence[Token], place: int, marks: tuple[int, ...]
) -> tuple[int, ...] | None:
    """The places that [ and ] fell on, where the elements from `at` on fit the tokens from `place` on; else None."""
    if at == len(elements):
        return marks
    element = elements[at]
    if element.is_mark:
        return _walk(elements, at + 1, tokens, place, (*marks, place if element.source == "[" else place - 1))
    if element.is_anchor:
        return _walk(elements, at + 1, tokens, place, marks) if _is_anchored(element.source, tokens, place) else None
    test, taken = element.test, 0
    while taken < element.most and place + taken < len(tokens) and test(tokens[place + taken]):
        taken += 1
    for count in range(taken, element.least - 1, -1):
        if (found := _walk(elements, at + 1, tokens, place + count, marks)) is not None:
            return found
    return None


def _is_anchored(anchor: str, tokens: Sequence[Token], place: int) -> bool:
    if anchor == "<":
        return place == 0
    if anchor == ">":
        return not any(tokens[at].is_word or tokens[at].is_number for at in range(place, len(tokens)))
    beside = place - 1 if anchor == "^" else place
    return not 0 <= beside < len(tokens) or not (tokens[beside].is_word or tokens[beside].is_number)


def _is_forbidden(rule: Rule, tokens: Sequence[Token], first: int, last: int) -> bool:
    """True where a word of the clause, before or after, is one that the rule must not stand with."""
    before = element_test(rule.unless_before) if rule.unless_before else None
    after = element_test(rule.unless_after) if rule.unless_after else None
    return bool(before and any(map(before, _clause(tokens, first, -1)))) or bool(
        after and any(map(after, _clause(tokens, last, 1)))
    )


def _clause(tokens: Sequence[Token], place: int, step: int) -> Iterator[Token]:
    """The words from `place` on to the nearest mark, without that at `place` itself."""
    for at in range(place + step, place + step * (CLAUSE_REACH + 1), step):
        if not (0 <= at < len(tokens) and (tokens[at].is_word or tokens[at].is_number)):
            return
        yield tokens[at]


def words_of(tokens: Sequence[Token]) -> str:
    """The tokens as they stand, parted by spaces."""
    return " ".join(token.text for token in tokens)


def make_fix(fix: str, tokens: Sequence[Token]) -> str | None:
    """The right words: =n is a token as it stands, form:n its word in another form; None where that form is unknown."""
    made = [_made(part, tokens) for part in fix.split()]
    if None in made:
        return None
    fixed = " ".join(part for part in made if part)
    if fix.startswith("lower:"):
        return fixed
    return fixed[:1].upper() + fixed[1:] if fixed and tokens[0].text[0].isupper() else fixed


def _made(part: str, tokens: Sequence[Token]) -> str | None:
    if re.fullmatch(r"=\d", part):
        return tokens[int(part[1])].text
    form, colon, number = part.partition(":")
    if not colon:
        return part
    word = tokens[int(number)].text.lower()
    if form == "lower":
        return word
    wanted = VERB_FORMS if form in VERB_FORMS else ("adj", "adjt", "adje")
    stem = morphology.lemma(word, *wanted)
    return morphology.inflected(stem, form) if stem else None
