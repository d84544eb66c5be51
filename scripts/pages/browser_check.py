"""Sprogtjek, the check in the reader's browser: its parts as one script, and the same rules and words as data."""

import json
from collections.abc import Iterable
from pathlib import Path

from ..content import apart, memory
from ..content.language_rules import RULES
from ..language import letters, lexicon, passives, patterns, phrases, readability, rules, spelling, text
from ..language.lists import Lists
from ..language.phrases import Phrases

FILE = "assets/javascripts/sprogtjek-data.js"
CHECKER = "assets/javascripts/sprogtjek-motor.js"
FOLDER = "assets/javascripts/sprogtjek"
LEVELS = [(25, "meget let"), (35, "let"), (45, "middel"), (55, "svær"), (1e9, "meget svær")]
"""The usual scale of LIX: below a number, a text is called so (Björnsson 1968)."""


def joined(docs_dir: Path) -> str:
    """The check as one script, which makes `Sprogtjek`. `docs_dir` holds its parts, in the order of their names."""
    parts = [path.read_text(encoding="utf-8").rstrip() for path in sorted((docs_dir / FOLDER).glob("*.js"))]
    inside = "\n\n".join(parts)
    return f'"use strict"\n\nconst Sprogtjek = (() => {{\n{inside}\n\nreturn {{ measure }}\n}})()\n'


def data(words: Lists) -> str:
    """The data as JavaScript, so that a page opened as a file can read it; the licence of the words stands first.

    The list of words is packed anew only where it, or how it is packed, has changed: that takes seconds, and 110 MB.
    """
    packed, names = memory.recall("ordliste", (), lambda: apart.made(lexicon.made))
    values = {
        "rules": rules.data(),
        "lexicon": packed,
        "names": _words(names),
        "firstChar": lexicon.FIRST,
        "ownWords": _words(spelling.read_own_words(spelling.OWN_WORDS)),
        "longWord": readability.LONG_WORD,
        "likely": spelling.LIKELY,
        "widest": text.WIDEST,
        "narrowest": text.NARROWEST,
        "short": text.SHORT,
        "levels": LEVELS,
        "anchors": RULES,
        "become": passives.BECOME,
        "reach": {"before": passives.REACH, "far": passives.FAR, "near": passives.NEAR, "inserted": passives.INSERTED},
        "chop": {
            "sentences": letters.CHOPPED,
            "shortest": letters.SHORTEST_CHOP,
            "longest": letters.LONGEST_CHOP,
        },
        "letter": {"shortest": letters.SHORTEST, "lateVerb": letters.LATE_VERB},
        "clauseReach": patterns.CLAUSE_REACH,
        "articles": _words(phrases.ARTICLES),
        "pronouns": _words(phrases.PRONOUNS),
        "phrases": _packed(words.heavy),
        "terms": _packed(words.terms),
        "limits": words.limits,
    }
    written = json.dumps(values, ensure_ascii=False, separators=(",", ":"))
    return f"/*! {lexicon.NOTICE} */\nconst SPROGTJEK = {written}\n"


def _packed(found: Phrases) -> list[object]:
    """Each phrase: the forms of its first word, those of the others, the gap, what to write, and its own words."""
    return [
        [_words(phrase.first), list(map(_words, phrase.rest)), phrase.gap, phrase.word.plain, phrase.word.hard]
        for phrase in found.all
    ]


def _words(words: Iterable[str]) -> str:
    return " ".join(sorted(words))
