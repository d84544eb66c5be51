"""The rendered page as lines of text, each with the line of the file that it was written on."""

import html
import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

import lxml.html

from ...content import field_marks
from ...content.page import SITE_NAME
from ...markup import rendering
from .generated import PART
from .source import CODE, Source

BLOCKS = frozenset("p li h1 h2 h3 h4 h5 h6 td th dt dd summary div section blockquote figcaption label".split())
SILENT = frozenset("pre code script style textarea svg".split())
"""Elements whose text is meant as it stands."""
ESCAPED = re.compile(r"\\([\\`*_{}\[\]()#+\-.!>|~<])")
PLACE = "\u2337"
"""Stands where a mark that the site knows will become a field, or where code or an escaped character stands."""
KNOWN = re.compile(rf"(?:{field_marks.ANY_MARK.pattern})|(?<!\[)\[lokalt: *[^\]\n]+\](?!\])|\[…\]", re.I)
"""Marks of fields, right or wrong (content/fields.py tells of those), and the sign of words left out."""


@dataclass(frozen=True)
class Text:
    """A line of text as readers get it: its place in the file, its element, and whether it begins that element."""

    line: int
    text: str
    tag: str
    first: bool
    quoted: bool


@dataclass(frozen=True)
class Rendered:
    """A page's Markdown as HTML, and its text by lines."""

    tree: lxml.html.HtmlElement
    texts: tuple[Text, ...]


@cache
def render(source: Source) -> Rendered:
    """The page without its generated parts; kept for the next check of it, until it is forgotten."""
    lines = [_without_marks(line) for line in source.body.splitlines()]
    tree = rendering.tree("\n".join(lines))
    return Rendered(tree, tuple(_texts(source, lines, tree)))


def forget() -> None:
    """Let go of all rendered pages: what the checks found is remembered by itself, and a tree takes much room."""
    render.cache_clear()


def _without_marks(line: str) -> str:
    line = ESCAPED.sub(PLACE, line)
    if line.startswith("#"):  # a heading is not filled in
        return line.replace(SITE_NAME, PLACE)
    return "" if PART.match(line) else KNOWN.sub(PLACE, line)


def _texts(source: Source, lines: list[str], tree: lxml.html.HtmlElement) -> Iterator[Text]:
    plain = [_plain(line) if shown.text.strip() else "" for line, shown in zip(lines, source.lines, strict=True)]
    at = 0
    for element in tree.iter(*BLOCKS):
        if any(parent.tag in SILENT for parent in element.iterancestors()):
            continue
        quoted = any(parent.tag == "blockquote" for parent in element.iterancestors())
        for number, text in enumerate(line for line in _own_text(element).split("\n") if line.strip()):
            words = _plain(text)
            at = _find(plain if words else lines, words or text.strip(), at + bool(number))
            yield Text(source.body_line + at, text.strip(), str(element.tag), number == 0, quoted)


def _find(lines: list[str], words: str, start: int) -> int:
    """The first of `lines`, from `start` on, that holds `words`; `start` where none does."""
    return next((number for number in range(start, len(lines)) if words and words in lines[number]), start)


def _plain(line: str) -> str:
    """The letters, figures and signs of a line that rendering leaves in their order."""
    line = re.sub(r"!\[[^\]]*\]\([^)]*\)|\]\([^)]*\)|<[^>]*>", "", html.unescape(CODE.sub(PLACE, line)))
    return re.sub(r"[\s*_`\[\]\\#>]+", "", line)


def _own_text(element: lxml.html.HtmlElement) -> str:
    """The words of `element` without the blocks inside it; code is a place."""
    parts = [element.text or ""]
    for child in element:
        if isinstance(child.tag, str) and child.tag not in BLOCKS:
            parts.append(_inline(child))
        elif child.tag in BLOCKS:
            parts.append("\n")
        parts.append(child.tail or "")
    return "".join(parts)


def outside_links(tree: lxml.html.HtmlElement) -> Iterator[str]:
    """The runs of text that are neither links nor code."""
    for element in tree.iter():
        if not isinstance(element.tag, str):
            continue
        around = {parent.tag for parent in element.iterancestors()}
        if not ({element.tag} | around) & (SILENT | {"a"}) and element.text:
            yield element.text
        if not around & (SILENT | {"a"}) and element.tail:
            yield element.tail


def _inline(element: lxml.html.HtmlElement) -> str:
    if element.tag == "br":
        return "\n"
    if element.get("class") == "headerlink":  # Material's own, not written by anyone
        return ""
    return PLACE if element.tag in SILENT else _own_text(element)
