"""The comma before a subordinate clause, which the writing guide leaves out: told where the finite verbs show it.

A comma that the guide keeps is never told: after a subordinate clause, around what can be taken out, between main
clauses, in a list. Where a main clause is not plainly whole before the comma, nothing is said.
Source: Dansk Sprognævn, Retskrivningsordbogen § 49-50 (the comma without »startkomma«).
"""

from collections.abc import Iterator, Sequence

from . import rules
from .tokens import Token

FINITE = frozenset("pres past".split())
OTHER = frozenset("nc nn nd pl pld adj adje adjt word gen imp part".split())
"""Forms that make it doubtful whether a word is the finite verb."""
NOUN = frozenset("nc nn pl".split())


def find(tokens: Sequence[Token]) -> Iterator[int]:
    """The places of the commas that are left out."""
    for place, token in enumerate(tokens[:-1]):
        if token.text == "," and place and tokens[place - 1].is_word and _is_startkomma(tokens, place):
            yield place


def _is_startkomma(tokens: Sequence[Token], place: int) -> bool:
    before, after = _clause(tokens, place, -1), _clause(tokens, place, 1)
    if not any(map(_may_be_finite, after[1:])):
        return False
    last, word = before[-1].lower, after[0].lower
    if word in ("der", "som"):
        is_last = not any(tokens[at].is_word for at in range(place + 1 + len(after), len(tokens)))
        return _is_pointed_out(before, is_last and any(map(_may_be_finite, before)))
    if word == "om" and any(token.lower == "om" for token in before):
        return False  # »vi taler om din sygdom, om dit arbejde«
    if last in rules.words("preposition") and word in rules.words("opens_after_preposition"):
        return not any(_is_opener(before, at) for at in range(1, len(before)))
    if before[0].lower in rules.words("subordinator"):
        return False
    if last in rules.words("thinks") and word in rules.words("nominative") and _may_be_finite(after[1]):
        return True
    return (
        _opens(after, before[-1])
        and _goes_no_further(tokens, place + 1 + len(after))
        and _is_main(tokens, place, before)
    )


def _clause(tokens: Sequence[Token], place: int, step: int) -> list[Token]:
    """The words between the comma at `place` and the nearest mark before (`step` -1) or after it (1)."""
    at = place + step
    while 0 <= at < len(tokens) and (tokens[at].is_word or tokens[at].is_number):
        at += step
    return list(tokens[at + 1 : place] if step < 0 else tokens[place + 1 : at])


def _opens(clause: Sequence[Token], last: Token) -> bool:
    """True for a clause that begins with a conjunction, of one word or two (»selv om«), or with »om« and a subject.

    `last` is the word before: after a noun »hvor« tells of that noun, after a verb it asks.
    """
    one, two = clause[0].lower, "-".join(token.lower for token in clause[:2])
    if one == "hvis" and last.forms & (NOUN | {"nd", "pld"}) and clause[1].forms & NOUN and not _is_subject(clause[1]):
        return False  # »redaktøren, hvis adresse står her«
    if one in rules.words("opens"):
        return True
    if two in rules.words("opens"):
        return not two.endswith("-at") or not _is_infinitive(clause[2:3])
    if one == "hvor":
        return bool(last.forms & {"inf", "pres", "past", "imp"}) and not last.forms & (NOUN | {"nd", "pld"})
    return one in rules.words("opens_before_subject") and len(clause) > 1 and _is_subject(clause[1])


def _is_infinitive(tokens: Sequence[Token]) -> bool:
    """True for the word after »uden at«, »for at« and »efter at« where no clause follows, only what somebody does."""
    return bool(tokens) and "inf" in tokens[0].forms and tokens[0].lower not in rules.words("nominative")


def _is_subject(token: Token) -> bool:
    known = rules.words("nominative") | rules.words("determiner") | {"der"}
    return token.text == "I" or token.lower in known or bool(token.forms & {"nd", "pld"})


def _goes_no_further(tokens: Sequence[Token], end: int) -> bool:
    """False where the first clause may go on after a second comma: what stands between them can be taken out."""
    has_rest = any(tokens[at].is_word or tokens[at].is_number for at in range(end, len(tokens)))
    if not has_rest or tokens[end].text != ",":
        return True
    return end + 1 < len(tokens) and tokens[end + 1].lower in rules.words("goes_on")


def _is_main(tokens: Sequence[Token], place: int, before: Sequence[Token]) -> bool:
    """True where `before` is a main clause with one finite verb, at the start or after »og«, »men« and »så«."""
    start = place - len(before)
    begins = start == 0 or before[0].lower in rules.words("joins_clauses") or tokens[start - 1].text in ":;"
    if not begins or any(_is_opener(before, at) for at in range(1, len(before))):
        return False
    is_order = "imp" in before[0].forms or before[0].lower == "tak"
    if is_order and start == 0 and not _is_finite(before[0]):
        return not any(map(_may_be_finite, before[1:]))
    sure = sum(map(_is_finite, before))
    return sure == 1 or (sure == 0 and sum(map(_may_be_finite, before)) == 1)


def _is_opener(clause: Sequence[Token], at: int) -> bool:
    """True where the word at a place may begin a subordinate clause: then the comma may end it."""
    word, before = clause[at].lower, clause[at - 1]
    following = clause[at + 1] if at + 1 < len(clause) else None
    if word == "at":
        return following is None or "inf" not in following.forms or following.lower in rules.words("nominative")
    if word == "der":
        return bool(before.forms & {"nc", "nn", "nd", "pl", "pld"}) and not _is_finite(before)
    if word in ("om", "før", "inden", "siden", "da"):
        return following is not None and _is_subject(following) and any(map(_may_be_finite, clause[at + 1 :]))
    return word in rules.words("subordinator") | rules.words("hv") | {"som"}


def _is_pointed_out(before: Sequence[Token], is_last: bool) -> bool:
    """True for »den kollega, der«, »dem, som«: the clause says which one, and cannot be taken out.

    »en leder, der« and »det er lederen, der« too, where the clause is the last of the sentence.
    """
    if before[-1].lower in rules.words("pointed_out"):
        return True
    is_cleft = before[0].lower == "det" and len(before) > 1 and before[1].lower in ("er", "var", "bliver", "blev")
    if is_cleft and is_last and before[-1].forms & {"nd", "pld"}:
        return True
    pointed = len(before) > 1 and before[-2].lower in ("den", "det", "de", *(("en", "et") if is_last else ()))
    return pointed and bool(before[-1].forms & NOUN) and not before[-1].forms & {"nd", "pld"}


def _may_be_finite(token: Token) -> bool:
    return bool(token.forms & FINITE) or token.lower in rules.words("modal")


def _is_finite(token: Token) -> bool:
    return token.lower in rules.words("finite") or (bool(token.forms & FINITE) and not token.forms & OTHER)
