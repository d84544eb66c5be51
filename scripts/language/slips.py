"""Slips of the pen: a word twice, an apostrophe too many, a missing space, words run together or in two."""

import re
from collections.abc import Iterator, Sequence
from functools import cache
from itertools import pairwise

from . import morphology, rules
from .tokens import Token
from .told import ERROR, WARNING, Told, quoted

SPELT = frozenset("flere-ord apostrof sammensat forkortelse".split())
"""Rules that tell of a word which the dictionary may not know either."""
APOSTROPHE = re.compile(r"([^\W\d_]{2,})['’](s|en|et|er|ens|ets|erne|ernes)")
"""A word, and the ending that an apostrophe parts from it."""
QUOTED_SPACE = re.compile(r"»(\s+)(?=\w)|(?<=[\w.!?])(\s+)«")


def find(own: str, tokens: Sequence[Token]) -> Iterator[Told]:
    """The slips in the text of a sentence, whose quotations are blanked."""
    yield from _doubled(own, tokens)
    yield from _apostrophes(tokens)
    yield from _run_together(tokens)
    yield from _in_two(tokens)
    yield from _texts(own)
    yield from _abbreviations(own)
    yield from _labels(own)


def _doubled(own: str, tokens: Sequence[Token]) -> Iterator[Told]:
    """The same word twice, where Danish never has it so (»det der er er nyt« is right)."""
    for at, (one, other) in enumerate(pairwise(tokens)):
        following = tokens[at + 2].forms if at + 2 < len(tokens) else frozenset()
        is_same = one.is_word and one.lower == other.lower and own[one.end : other.start].isspace()
        is_name = one.text[0].isupper() and other.text[0].isupper()
        is_you_in = one.lower == "i" and one.text != other.text  # »I i teamet«
        is_clause = (
            one.lower == "at" and "inf" in following and not _is_pronoun(tokens, at + 2)
        )  # »hun mente at at vente var bedst«
        is_right = (
            is_name
            or is_you_in
            or is_clause
            or (_may_be_two(one) and _is_determined(tokens, at))
            or one.lower in rules.words("double")
            or (at + 2 < len(tokens) and tokens[at + 2].lower in rules.pairs("double_before").get(one.lower, ()))
        )
        if is_same and not is_right:
            yield Told(
                "dobbeltord",
                one.start,
                other.end,
                f"»{one.text} {other.text}« er det samme ord to gange",
                "slet det ene",
                fix=one.text,
            )


def _is_pronoun(tokens: Sequence[Token], at: int) -> bool:
    return tokens[at].lower in rules.words("nominative")


def _is_determined(tokens: Sequence[Token], at: int) -> bool:
    """True after an article, also with an adjective between: »den nye leder leder mødet«."""
    start = at - 1
    if start > 0 and tokens[start].forms & {"adje", "adj", "adjt"}:
        start -= 1
    return start >= 0 and tokens[start].lower in rules.words("determiner")


def _may_be_two(token: Token) -> bool:
    """True for a word that is a noun and a verb: »vores lærer lærer«."""
    return "pres" in token.forms and bool(token.forms & {"nc", "nn", "pl"})


def _apostrophes(tokens: Sequence[Token]) -> Iterator[Told]:
    for token in tokens:
        match = APOSTROPHE.fullmatch(token.text)
        if match and (right := _without_apostrophe(match[1], match[2])):
            yield Told(
                "apostrof",
                token.start,
                token.end,
                f"»{token.text}« har ingen apostrof på dansk",
                f"skriv {quoted(', '.join(right))}",
                fix=right[0],
            )


def _without_apostrophe(stem: str, ending: str) -> list[str]:
    """The right words, the likeliest first; none where the apostrophe is right: »tv's«, »Lars's«, »Levi's«."""
    if stem.isupper() or stem[-1] in "sxz" or stem.lower() in rules.words("short_first") | rules.words("english"):
        return []
    forms = morphology.forms(stem.lower())
    if ending != "s":
        return [stem + ending] if morphology.forms(f"{stem}{ending}".lower()) else []
    definite = next((form for form in ("nc", "nn") if form in forms), "")
    defined = morphology.inflected(stem.lower(), "nd") if definite and not forms & {"word", "adj"} else None
    whole = f"{stem}s"
    return [like(f"{defined}s", stem), whole] if defined else [whole]


def like(word: str, model: str) -> str:
    """`word` with a capital where `model` has one."""
    return word.capitalize() if model[0].isupper() else word


def _run_together(tokens: Sequence[Token]) -> Iterator[Told]:
    for token in tokens:
        if token.is_word and (right := separated(token.lower)):
            yield Told(
                "flere-ord",
                token.start,
                token.end,
                f"»{token.text}« er flere ord",
                f"skriv {quoted(like(right, token.text))}",
                fix=like(right, token.text),
            )


def separated(word: str) -> str | None:
    """The fixed phrase that `word` is run together from, also with one letter wrong (»ihvertifald«)."""
    if right := _phrases().get(word):
        return right
    if len(word) < LONG_PHRASE or morphology.readings(word):
        return None
    return next((phrase for joined, phrase in _phrases().items() if _is_one_letter_off(word, joined)), None)


LONG_PHRASE = 8
"""Letters of the shortest word that is compared with the fixed phrases letter by letter."""


def _is_one_letter_off(word: str, other: str) -> bool:
    if abs(len(word) - len(other)) > 1:
        return False
    start = next((at for at, pair in enumerate(zip(word, other, strict=False)) if pair[0] != pair[1]), len(word))
    rest, rest_other = word[start:], other[start:]
    return rest[1:] == rest_other or rest == rest_other[1:] or rest[1:] == rest_other[1:]


@cache
def _phrases() -> dict[str, str]:
    """Joined phrase -> the phrase, where the joined one is no word of its own."""
    phrases = (phrase.strip() for phrase in rules.data()["phrases"].split(","))
    joined = ((phrase.replace(" ", ""), phrase) for phrase in phrases)
    return {word: phrase for word, phrase in joined if not morphology.listed(word)}


def _in_two(tokens: Sequence[Token]) -> Iterator[Told]:
    for one, other in pairwise(tokens):
        right = _halves().get((one.lower, other.lower)) if other.start == one.end + 1 else None
        if right:
            whole = like(right, one.text)
            problem = f"»{one.text} {other.text}« er ét ord"
            yield Told("sammensat", one.start, other.end, problem, f"skriv »{whole}« i ét ord", fix=whole)


@cache
def _halves() -> dict[tuple[str, str], str]:
    """The two halves of a word -> the word."""
    return {
        (one, other): one + other for one, _, other in (word.partition("-") for word in rules.data()["whole"].split())
    }


def _texts(own: str) -> Iterator[Told]:
    for entry in rules.data()["texts"]:
        for match in rules.regex(entry["regex"]).finditer(own):
            yield Told(
                entry["rule"],
                match.start(1),
                match.end(1),
                entry["problem"].format(found=match[1]),
                entry["remedy"],
                entry.get("level", ERROR),
                match[1].strip() if entry["remedy"] == "slet mellemrummet" else None,
            )


def in_quotes(text: str) -> Iterator[Told]:
    """The spaces inside the marks of a quotation, in a text whose quotations open with »."""
    if next((char for char in text if char in "»«"), "") == "»":
        for match in QUOTED_SPACE.finditer(text):
            at = match.lastindex or 1
            yield Told(
                "tegn",
                match.start(at),
                match.end(at),
                "der er mellemrum ved citationstegnet",
                "slet mellemrummet",
                fix="",
            )


def _abbreviations(own: str) -> Iterator[Told]:
    for match in _abbreviation().finditer(own):
        plain = _spelled_out()[re.sub(r"\s", "", match[1]).lower().rstrip(".")]
        ends = match[1].endswith(".") and not own[match.end() :].strip()
        fix = plain.partition(",")[0] + ("." if ends else "")
        yield Told(
            "forkortelse",
            match.start(1),
            match.end(1),
            f"»{match[1]}« er en forkortelse",
            f"skriv {quoted(plain)}",
            WARNING,
            like(fix, match[1]),
        )


@cache
def _spelled_out() -> dict[str, str]:
    return {key.rstrip("."): plain for key, plain in rules.data()["spelled_out"].items()}


@cache
def _abbreviation() -> re.Pattern[str]:
    keys = sorted(_spelled_out(), key=lambda key: (-len(key), key))
    written = (
        re.escape(key).replace(r"\.", r"\.\s?") + (r"\.?" if key in rules.words("dotless") or "." in key else r"\.")
        for key in keys
    )
    return re.compile(rf"(?<![\w.])({'|'.join(written)})(?!\w|\.?,?\s\(?(?:19|20)\d\d)", re.I)


def _labels(own: str) -> Iterator[Told]:
    for match in _label().finditer(own):
        remedy = rules.data()["labels"][match[0].lower()]
        yield Told("respekt", *match.span(), f"»{match[0]}« sætter en mærkat på et menneske", remedy, WARNING)


@cache
def _label() -> re.Pattern[str]:
    labels = sorted(rules.data()["labels"], key=lambda words: (-len(words), words))
    return re.compile(rf"(?<!\w)(?:{'|'.join(map(re.escape, labels))})(?!\w)", re.I)
