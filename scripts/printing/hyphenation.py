"""Danish hyphenation that breaks compounds where they are joined.

WeasyPrint asks pyphen, whose Danish patterns write »sagsbehandling-stiden«. Each long word of the content becomes a
pattern of its own in an extended dictionary: joints and breaks inside long parts are allowed, all others
forbidden.
Format: Hunspell's hyphenation dictionaries (odd digits allow, even forbid, the highest wins).
"""

import re
from collections.abc import Iterable
from pathlib import Path

import pyphen
from bs4 import BeautifulSoup
from bs4.element import NavigableString

from ..content.whole_files import write_whole
from ..language import word_breaks
from ..markup import elements

FILE = "hyph_da.dic"
DATA = re.compile(r"base64,[A-Za-z0-9+/=]+")
"""Fonts and pictures inside HTML: letters, but no words."""
LONG_WORD = re.compile(r"[^\W\d_]{7,}")
LAST_WORD = re.compile(LONG_WORD.pattern + r"[^\w\s]*\s*$")
WHOLE = "udelt"
"""The class of a word that is never broken."""


def install(texts: Iterable[str], folder: Path) -> dict[str, str]:
    """Make pyphen's Danish the dictionary written to `folder` for the words of `texts`; each word's pattern.

    Raises ContentError where the Danish word list (Debian's hunspell-da) is missing.
    """
    patterns = {word: pattern(word) for word in sorted(set().union(*map(long_words, texts)))}
    extended = folder / FILE
    folder.mkdir(parents=True, exist_ok=True)
    write_whole(extended, "\n".join(["UTF-8", *_lines(word_breaks.DANISH), *patterns.values()]).encode())
    use(extended)
    return patterns


def long_words(text: str) -> set[str]:
    """The words of `text`, HTML or not, that may be broken, in small letters."""
    return {word.lower() for word in LONG_WORD.findall(DATA.sub("", text))}


def spare_last_words(book: BeautifulSoup) -> None:
    """Mark the long word that a paragraph or an item of `book` ends in: its last line must not be half a word.

    A link's words are left: WeasyPrint makes each element in a link a link of its own.
    """
    for block in book.select("p, li"):
        texts = [text for text in block.find_all(string=True) if any(map(str.isalnum, text))]
        last = texts[-1] if texts else NavigableString("")
        found = LAST_WORD.search(last)
        if found and last.parent and WHOLE not in elements.classes(last.parent) and not last.find_parent("a"):
            word = book.new_tag("span", attrs={"class": WHOLE})
            word.string = found[0]
            last.replace_with(NavigableString(last[: found.start()]), word)


def use(extended: Path) -> None:
    """Make the dictionary `extended` pyphen's Danish in this process."""
    pyphen.hdcache.pop(extended, None)
    pyphen.LANGUAGES["da"] = extended
    pyphen.LANGUAGES_LOWERCASE["da"] = "da"


def pattern(word: str) -> str:
    """The pattern that allows the breaks of `word` and forbids all others."""
    allowed = word_breaks.breaks(word)
    return "." + "".join(f"{9 if index in allowed else 8}{letter}" for index, letter in enumerate(word)) + "8."


def _lines(path: Path) -> list[str]:
    encoding, *lines = path.read_bytes().split(b"\n")
    return [line.decode(encoding.strip().decode()).strip() for line in lines]
