"""Page numbers at links: where they stand, and what they say when a book is laid out (see page_numbers).

A number stands in an element of fixed width, so that putting it there moves no line. Marked up as
`<span class="…" data-til="m12">`: the id of its target. An index has several targets a word, and as many places.
"""

import re
from collections.abc import Mapping

from bs4 import BeautifulSoup
from bs4.element import NavigableString, Tag

from ..markup import elements
from ..markup.typesetting import NBSP

MARK = "data-til"
ORDER = "data-plads"
"""Which of the pages of several targets a place is for, from 0."""
AT_LINK, ALONE = "side", "tal"
"""The classes of a number after a link, and of one in contents and index."""
PREFIX = "s. "
HELD = "samlet"
"""The class of what stands on one line: a number, the punctuation after it, and a short link before it."""
SHORT = 20
"""Letters of a link that stands on one line with its number; of a longer one, the last word does."""
PUNCTUATION = re.compile(r"[.,:;!?)«]+")


def reference(book: BeautifulSoup, within: Tag) -> None:
    """Write »s. 38« after each link of `within` that leads to another place in the book.

    It stands outside the link: WeasyPrint makes each element in a link a link of its own.
    """
    for link in within.select("a[href^='#']"):
        number = book.new_tag("span", attrs={"class": AT_LINK, MARK: elements.attribute(link, "href")[1:]})
        number.string = PREFIX
        link.insert_after(number)
        held = number.wrap(book.new_tag("span", attrs={"class": HELD}))
        _hold(held)
        held.insert(0, NBSP)
        if len(link.get_text()) <= SHORT:
            held.insert(0, link.extract())


def _hold(held: Tag) -> None:
    """Keep the punctuation after a number on its line."""
    following = held.next_sibling
    if isinstance(following, NavigableString) and (mark := PUNCTUATION.match(following)):
        held.append(mark[0])
        following.replace_with(following[mark.end() :])


def withdraw(link: Tag) -> None:
    """Take away what `reference` has written after a link, and keep the punctuation."""
    held = link.parent
    if held is None or HELD not in elements.classes(held):
        held = link.find_next_sibling()
    if isinstance(held, Tag) and HELD in elements.classes(held):
        number = elements.one(held, f"[{MARK}]")
        if isinstance(space := number.previous_sibling, NavigableString):
            space.extract()
        number.decompose()
        held.unwrap()


def number(book: BeautifulSoup, target: str) -> Tag:
    """An element that will hold the page of `target`."""
    return _place(book, "0", **{MARK: target})


def numbers(book: BeautifulSoup, targets: list[str]) -> Tag:
    """An element that will hold the pages of `targets`: a place for each, in order, of which some may stay empty."""
    row = book.new_tag("span", attrs={"class": "sidetal"})
    for order in range(len(targets)):
        row.append(_place(book, "0", **{MARK: " ".join(targets), ORDER: str(order)}))
        row.append(" ")
    return row


def _place(book: BeautifulSoup, text: str, **about: str) -> Tag:
    place = book.new_tag("span", attrs={"class": ALONE, **about})
    place.string = text
    return place


def wanted(html: str) -> bool:
    """Whether any number is to be written in `html`."""
    return f"{MARK}=" in html


def is_place(about: Mapping[str, str]) -> bool:
    """Whether an element with the attributes `about` holds a number: in a flow, an answer bears MARK too."""
    return MARK in about and about.get("class") in (AT_LINK, ALONE)


def is_first(place: Mapping[str, str]) -> bool:
    """Whether a place stands alone, or first in a row."""
    return int(place.get(ORDER, 0)) == 0


def written(place: Mapping[str, str], pages: Mapping[str, int]) -> str:
    """What stands at a place with the attributes `place`, by the page of each target (id -> page, from 1).

    Of several targets it is the page that is next in order, each page once; empty where there are no more pages.
    """
    found = sorted({pages[target] for target in place[MARK].split() if target in pages})
    order = int(place.get(ORDER, 0))
    if order >= len(found):
        return ""
    return f"{PREFIX if place['class'] == AT_LINK else ''}{found[order]}{',' * (order < len(found) - 1)}"
