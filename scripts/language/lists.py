"""The word lists and limits that texts are held to: the tables of the writing guide and of the glossary."""

import json
from dataclasses import dataclass
from functools import cached_property, lru_cache
from typing import Any

from ..content.page import Page
from ..content.word_tables import Word, glossary, heavy_words
from .phrases import Phrases


@dataclass(frozen=True, eq=False)
class Lists:
    """The word lists and limits; the same object as long as neither has changed."""

    heavy: Phrases
    terms: Phrases
    limits: dict[str, Any]

    @cached_property
    def digest(self) -> str:
        """The same text as long as neither words nor limits have changed."""
        return json.dumps([[repr(phrase.word) for phrase in (*self.heavy.all, *self.terms.all)], self.limits])


def lists(pages: dict[str, Page], limits: dict[str, Any]) -> Lists:
    """The lists of the content `pages`."""
    return _lists(tuple(heavy_words(pages)), tuple(glossary(pages)), json.dumps(limits))


@lru_cache(maxsize=4)
def _lists(heavy: tuple[Word, ...], terms: tuple[Word, ...], limits: str) -> Lists:
    known = json.loads(limits).get("kendte_fagord", ())
    return Lists(Phrases(heavy), Phrases([word for word in terms if word.hard not in known]), json.loads(limits))
