"""Professional terms marked where a section first uses them, so that screen and print can say what they mean.

A mark is `<span class="fagord" data-ord="afgørelse" data-betyder="det vi har bestemt" data-sted="ord-afgoerelse">`;
site.js makes it a button with an explanation and a link, print gathers the terms of a page in a list.
"""

import re
from collections.abc import Iterator
from functools import lru_cache
from html import escape

from bs4 import BeautifulSoup, Tag
from bs4.element import NavigableString

from ..content import roles, word_tables
from ..content.page import Page
from ..content.word_tables import Word
from ..language import compounds
from ..language.phrases import Phrases
from . import elements

NOT_IN = (
    "a",
    "button",
    "label",
    "summary",
    "h1",
    "h2",
    "h3",
    "h4",
    "h5",
    "h6",
    "th",
    "code",
    "pre",
    "svg",
    "figure",
    "script",
    "style",
    "strong",
)
NOT_ON = ("ordliste", "skriveguide", "forside", "tryk")
"""Roles of pages that explain words themselves, and of pages that are read at a glance."""
SHORTEST_HEAD = 6
"""Letters of a term that is also explained as the last part of a compound: »sagsforløb«."""
WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")


def belong_on(page: Page) -> bool:
    """Whether terms are explained on `page`."""
    return page.meta.get(roles.KEY) not in NOT_ON


class Glosses:
    """The terms of the glossary, ready to be marked."""

    def __init__(self, terms: Phrases):
        self._terms = terms
        self._heads = {
            form: phrase.word
            for phrase in terms.all
            for form in phrase.first
            if not phrase.rest and len(phrase.word.hard) >= SHORTEST_HEAD
        }

    def mark(self, soup: BeautifulSoup) -> None:
        """Mark the first use of each term in each section, and before the first section."""
        explained: dict[int, set[str]] = {}
        for text in list(soup.find_all(string=True)):
            if _may_be_marked(text):
                self._mark_text(text, explained.setdefault(_section(text), set()))

    def _mark_text(self, text: NavigableString, explained: set[str]) -> None:
        pieces, end = [], 0
        for start, stop, word in self._uses(str(text)):
            if word.hard not in explained and start >= end:
                explained.add(word.hard)
                pieces += [NavigableString(text[end:start]), _marked(text[start:stop], word)]
                end = stop
        if pieces:
            text.replace_with(*pieces, NavigableString(text[end:]))

    def _uses(self, text: str) -> Iterator[tuple[int, int, Word]]:
        found = list(WORD.finditer(text))
        words = [match.group().lower() for match in found]
        hits = {hit.start: hit for hit in self._terms.find(words) if hit.end - hit.start == len(hit.phrase.rest)}
        for index, match in enumerate(found):
            if hit := hits.get(index):
                yield match.start(), found[hit.end].end(), hit.phrase.word
            elif word := self._head(words[index]):
                yield match.start(), match.end(), word

    def _head(self, word: str) -> Word | None:
        """The term that a compound ends in, where it is joined there."""
        for length in range(SHORTEST_HEAD, len(word) - 2):
            if (
                (term := self._heads.get(word[-length:]))
                and len(compounds.split(word[:-length])[-1]) > 2
                and _joined(word, length)
            ):
                return term
        return None


@lru_cache(maxsize=2)
def of(terms: Phrases) -> Glosses:
    """The glosses of `terms`, the same object as long as the terms are."""
    return Glosses(terms)


def _may_be_marked(text: NavigableString) -> bool:
    return type(text) is NavigableString and not any(
        parent.name in NOT_IN or "data-slut" in parent.attrs for parent in text.parents
    )


def _section(text: NavigableString) -> int:
    """The section that a text stands in, as a number; 0 before the first."""
    return next((id(parent) for parent in text.parents if parent.name == "section"), 0)


def _joined(word: str, length: int) -> bool:
    """True where the last `length` letters of `word` are whole parts of it."""
    ends, end = set(), 0
    for part in reversed(compounds.split(word)):
        end += len(part)
        ends.add(end)
    return length in ends


def _marked(shown: str, word: Word) -> Tag:
    mark = elements.made('<span class="fagord"></span>')
    mark["data-ord"], mark["data-betyder"] = word.hard, word.plain
    mark["data-sted"] = word_tables.address(word.hard)
    mark.string = shown
    return mark


def list_in_print(page: Tag) -> None:
    """Replace the marks of a printed page by a list of its terms before its foot."""
    marks = page.select(".fagord")
    meanings = {elements.attribute(mark, "data-ord"): elements.attribute(mark, "data-betyder") for mark in marks}
    if meanings:
        explained = _listed(sorted(meanings.items()))
        foot = page.select_one(".kilder")
        foot.insert_before(explained) if foot else page.append(explained)
    unmark(page)


def _listed(meanings: list[tuple[str, str]]) -> Tag:
    box = elements.made('<div class="ord-paa-siden"><p class="fod-titel">Ord på siden</p><p></p></div>')
    words = elements.one(box, "p:last-child")
    for name, meaning in meanings:
        words.append(elements.made(f"<b>{escape(name)}</b>"))
        words.append(f": {meaning}. ")
    return box


def unmark(soup: Tag) -> None:
    """Leave the words of the marks as plain text."""
    for mark in soup.select(".fagord"):
        mark.unwrap()
