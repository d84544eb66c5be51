"""Page numbers at links: a book is laid out once to see where everything stands, and again with the numbers in place.

A number stands in an element of fixed width, so that putting it there moves no line. Marked up as
`<span class="…" data-til="m12">`: the ids of one or more targets, whose pages are written in order and each once.
"""

import re
from collections.abc import Mapping

from bs4 import BeautifulSoup
from bs4.element import NavigableString, Tag

from ..markup import elements

MARK = "data-til"
PLACE = re.compile(rf'(<span[^>]*\b{MARK}="([^"]*)"[^>]*>)[^<]*(</span>)')
PREFIX = "s. "
HELD = "samlet"
"""The class of what stands on one line: a number, the punctuation after it, and a short link before it."""
SHORT = 20
"""Letters of a link that stands on one line with its number; a longer one may be parted from it."""
PUNCTUATION = re.compile(r"[.,:;!?)«]+")


def reference(book: BeautifulSoup, within: Tag) -> None:
    """Write »s. 38« after each link of `within` that leads to another place in the book.

    It stands outside the link: WeasyPrint makes each element in a link a link of its own.
    """
    for link in within.select("a[href^='#']"):
        number = book.new_tag("span", attrs={"class": "side", MARK: elements.attribute(link, "href")[1:]})
        number.string = PREFIX
        link.insert_after(number)
        held = number.wrap(book.new_tag("span", attrs={"class": HELD}))
        _hold(held)
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
        elements.one(held, f"[{MARK}]").decompose()
        held.unwrap()


def number(book: BeautifulSoup, *targets: str) -> Tag:
    """An element that will hold the pages of `targets`."""
    return book.new_tag("span", attrs={"class": "tal", MARK: " ".join(targets)})


def wanted(html: str) -> bool:
    """Whether any number is to be written in `html`."""
    return PLACE.search(html) is not None


def numbered(html: str, pages: Mapping[str, int]) -> str:
    """`html` with the page of each target (id -> page, from 1) where it is to stand."""

    def written(match: re.Match[str]) -> str:
        start, targets, end = match[1], match[2].split(), match[3]
        numbers = sorted({pages[target] for target in targets if target in pages})
        prefix = PREFIX if 'class="side"' in start else ""
        return f"{start}{prefix}{', '.join(map(str, numbers))}{end}"

    return PLACE.sub(written, html)
