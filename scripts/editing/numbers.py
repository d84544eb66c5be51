"""The numbers of pages that are counted: in their names, their fields, and the words that lead to them."""

import posixpath
import re
from collections.abc import Iterator

from ..content import front_matter
from ..content.finding import ContentError, Finding
from ..content.page import in_docs
from . import menu_lines, move
from .changes import DOCS, MENU, Changes

FIELDS = {"trin": "trin", "leveregel": "regel", "fokusområde": "fokus", "greb": "greb"}
"""Kind of page -> the field that counts it."""
LINK = re.compile(r"\[(?P<words>[^\]]*)\]\((?P<path>[^)#\s]*)[^)]*\)")
MANY = r"\d+(?:(?:, | og | til | eller |[-–])\d+)*"
"""One number or several: »trin 3 til 7«, »trin 1, 2 og 7«."""
HISTORY = "nyt"
"""The role of the page whose numbers are those of their day."""


def number_of(src: str) -> int:
    """The number that a page's file name begins with; 0 where it begins with none."""
    match = re.match(r"\d+", posixpath.basename(src))
    return int(match[0]) if match else 0


def make_room(changes: Changes, kind: str, pages: list[str], number: int) -> None:
    """Give those of `pages` that have `number` or a later one the next number, the last one first."""
    later = sorted((page for page in pages if number_of(page) >= number), key=number_of, reverse=True)
    for page in later:
        _renumber(changes, kind, page, number_of(page) + 1)
    _tell(changes, kind, number, bool(later))


def close_gap(changes: Changes, src: str) -> None:
    """Give the pages after one that is gone the number before theirs, where they are counted."""
    kind = front_matter.kind_of(src) or ""
    if kind not in FIELDS:
        return
    folder, number = posixpath.dirname(src), number_of(src)
    beside = [page for page in menu_lines.pages(changes.text(MENU)) if posixpath.dirname(page) == folder]
    for page in sorted((page for page in beside if number_of(page) > number), key=number_of):
        _renumber(changes, kind, page, number_of(page) - 1)
    _tell(changes, kind, number, True)


def _renumber(changes: Changes, kind: str, src: str, number: int) -> None:
    folder, name = posixpath.split(src)
    new = f"{folder}/{re.sub(r'^[0-9]+', str(number), name)}"
    move.move(changes, src, new)
    field = FIELDS[kind]
    text = changes.text(f"{DOCS}/{new}")
    changes.write(f"{DOCS}/{new}", re.sub(rf"^{field}: *\d+", f"{field}: {number}", text, count=1, flags=re.M))
    for page in (page for page in changes.pages() if page.endswith(".md")):
        words = _linked(changes.text(f"{DOCS}/{page}"), page, new, (_named(kind, number_of(src)), number))
        changes.write(f"{DOCS}/{page}", words)


def _linked(text: str, page: str, src: str, old: tuple[re.Pattern[str], int]) -> str:
    """The text with the number of the page `src` in the words of the links that lead to it: »[trin 4](…)«."""
    named, number = old

    def link(match: re.Match[str]) -> str:
        led = posixpath.normpath(posixpath.join(posixpath.dirname(page), match["path"]))
        words = named.sub(rf"\g<1>{number}", match["words"]) if led == src else match["words"]
        return match[0].replace(match["words"], words, 1)

    return LINK.sub(link, text)


def refuse_number(old: str, new: str) -> None:
    """Raise ContentError where a page that is counted would get another number in its name: its place stays."""
    kind = front_matter.kind_of(old)
    if kind in FIELDS and front_matter.kind_of(new) == kind and number_of(old) != number_of(new):
        problem = f"»flyt« giver siden et andet navn, men dens plads i rækken er stadig {number_of(old)}"
        remedy = f"begynd navnet med {number_of(old)}-; skal sider bytte plads, så byt feltet »{FIELDS[kind]}«"
        raise ContentError([Finding(in_docs(new), 1, "fil", problem, f"{remedy} og linjerne i menuen")])


def _named(kind: str, number: int | str) -> re.Pattern[str]:
    """How a sentence names a page of a kind by its number: »trin 4«, »regel 4«."""
    return re.compile(rf"\b((?:{kind}|{FIELDS[kind]}) ){number}\b", re.I)


def _tell(changes: Changes, kind: str, number: int, moved: bool) -> None:
    """Say where a sentence names a number that may be another's now; the words themselves are the editor's."""
    if moved:
        changes.said += [
            f"se selv efter: {place} siger »{words}«, og nummeret kan være et andet nu"
            for place, words in _mentions(changes, kind, number)
        ]


def _mentions(changes: Changes, kind: str, least: int) -> Iterator[tuple[str, str]]:
    for page in (page for page in changes.pages() if page.endswith(".md")):
        text = changes.text(f"{DOCS}/{page}")
        if f"\nrolle: {HISTORY}\n" in text:
            continue
        for line, words in enumerate(text.splitlines(), 1):
            said = "" if words.startswith(">") else LINK.sub("", words)
            for match in _named(kind, MANY).finditer(said):
                if any(int(number) >= least for number in re.findall(r"\d+", match[0])):
                    yield f"{in_docs(page)}:{line}", match[0]
