"""The index at the end of the book: the words that readers search for, and the terms that are explained, with pages."""

from collections import defaultdict

from bs4 import BeautifulSoup
from bs4.element import Tag

from ..content.site import Site
from ..markup import elements
from . import references

ALPHABET = "abcdefghijklmnopqrstuvwxyzæøå"
TERMS = ".ord-paa-siden b"


def index(book: BeautifulSoup, site: Site, pages: dict[str, Tag]) -> list[Tag]:
    """The index of `pages` (path -> its element, which has an id): a heading a letter, and a line a word."""
    found: dict[str, set[str]] = defaultdict(set)
    for src, page in pages.items():
        words = [*site.pages[src].names("soegeord"), *(term.get_text().strip() for term in page.select(TERMS))]
        for word in words:
            found[word].add(elements.attribute(page, "id"))
    lines: list[Tag] = []
    letter = ""
    for word in sorted(found, key=_order):
        if word[0].upper() != letter:
            letter = word[0].upper()
            lines.append(elements.made(f'<p class="bogstav">{letter}</p>'))
        lines.append(_line(book, word, sorted(found[word])))
    return lines


def _line(book: BeautifulSoup, word: str, targets: list[str]) -> Tag:
    line = book.new_tag("p", attrs={"class": "opslagsord"})
    line.append(f"{word} ")
    line.append(references.numbers(book, targets))
    return line


def _order(word: str) -> list[int]:
    """Danish order: æ, ø and å last, and no difference between capitals and small letters."""
    return [ALPHABET.find(letter) for letter in word.lower().replace("-", "")]
