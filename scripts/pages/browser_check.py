"""The data of Sprogtjek, the check that runs in the reader's browser: the same words and limits."""

import json
from collections.abc import Iterable

from ..language import passives, phrases, readability, text
from ..language.judge import Lists
from ..language.passives import Verb

FILE = "assets/javascripts/sprogtjek-data.js"
LEVELS = [(25, "meget let"), (35, "let"), (45, "middel"), (55, "svær"), (1e9, "meget svær")]
"""The usual scale of LIX: below a number, a text is called so (Björnsson 1968)."""


def data(words: Lists) -> str:
    """The data as JavaScript, so that a page opened as a file can read it."""
    values = {
        "abbreviations": _words(readability.ABBREVIATIONS),
        "oftenLast": _words(readability.OFTEN_LAST),
        "longWord": readability.LONG_WORD,
        "widest": text.WIDEST,
        "narrowest": text.NARROWEST,
        "short": text.SHORT,
        "levels": LEVELS,
        "verbs": " ".join(map(_packed, passives.danish().verbs)),
        "become": passives.BECOME,
        "reach": passives.REACH,
        "modals": _words(passives.MODALS),
        "newClause": _words(passives.NEW_CLAUSE),
        "notPassive": _words(passives.NOT_PASSIVE),
        "notParticiples": _words(passives.NOT_PARTICIPLES),
        "determiners": _words(passives.DETERMINERS),
        "stop": _words(passives.STOP),
        "together": _words(passives.TOGETHER),
        "articles": _words(phrases.ARTICLES),
        "pronouns": _words(phrases.PRONOUNS),
        "phrases": [
            [_words(phrase.first), list(map(_words, phrase.rest)), phrase.gap, phrase.word.plain]
            for phrase in words.heavy.all
        ],
        "limits": words.limits,
    }
    return f"const SPROGTJEK = {json.dumps(values, ensure_ascii=False, separators=(',', ':'))}\n"


def _words(words: Iterable[str]) -> str:
    return " ".join(sorted(words))


def _packed(verb: Verb) -> str:
    """A verb in the fewest letters: »behandle«, »send/« (sendte), »bestemme=« (bestemte), or all three forms."""
    stem = verb.infinitive
    if (verb.past, verb.participle) == (f"{stem}de", f"{stem}t"):
        return stem
    for mark, short in (("/", stem[:-1]), ("=", stem[:-2])):
        if (verb.past, verb.participle) == (f"{short}te", f"{short}t"):
            return stem + mark
    return f"{stem},{verb.past},{verb.participle}"
