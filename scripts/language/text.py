"""The readable text of a Markdown page: blocks as a reader meets them, each with its line in the file.

Left out: front matter, code, generated parts ([[…]]), fields to fill in, and the marks of Markdown itself.
"""

import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache, lru_cache

import markdown
from bs4 import BeautifulSoup, Tag
from bs4.element import NavigableString

from ..content import attributes, field_marks, local
from ..content.slug import slugify
from . import rules

BLOCKS = ("p", "li", "h1", "h2", "h3", "h4", "h5", "h6", "td", "th", "dt", "dd", "summary")
ANSWER = local.IN_LINE
"""A mark in a sentence that a municipality's own words take the place of."""
GENERATED = re.compile(r"^\[\[.*\]\]$", re.M)
WIDEST, NARROWEST = 120, 50
"""Text whose longest line has more characters is not wrapped; with fewer, its line ends tell nothing."""
FURTHEST = 400
"""Lines among which the beginning of some words is looked for, and letters that it may have."""
SHORT = 0.75
"""A line shorter than this part of the longest one stops early."""
EXTENSIONS = [
    "abbr",
    "admonition",
    "attr_list",
    "md_in_html",
    "tables",
    "toc",
    "pymdownx.details",
    "pymdownx.superfences",
    "pymdownx.tasklist",
]


@dataclass(frozen=True)
class Block:
    """A run of text that ends where a paragraph, heading, list item or table cell ends."""

    text: str
    line: int
    tag: str


def blocks(body: str, first_line: int = 1) -> list[Block]:
    """The blocks of the Markdown text `body`, whose first line is line `first_line` of its file."""
    return list(_blocks(body, first_line))


@lru_cache(maxsize=10_000)  # several checks ask about the same pages: there must be room for all of them
def _blocks(body: str, first_line: int) -> tuple[Block, ...]:
    body = attributes.without_unreadable(clean(body))
    html = _markdown().reset().convert(field_marks.without_marks(ANSWER.sub("svaret", GENERATED.sub("", body))))
    return _of_html(html, body, first_line)


@cache
def _markdown() -> markdown.Markdown:
    return markdown.Markdown(extensions=EXTENSIONS, extension_configs={"toc": {"slugify": slugify}})


def html_blocks(html: str) -> list[Block]:
    """The blocks of an HTML page without what stands on every page: menus, the head and the foot."""
    return list(_of_html(clean(html), html, 1, left_out=("nav", "header", "footer", "head")))


def _of_html(html: str, body: str, first_line: int, left_out: tuple[str, ...] = ()) -> tuple[Block, ...]:
    soup = BeautifulSoup(html, "html.parser")
    for code in soup(["pre", "code", "script", "style", "svg", *left_out]):
        _close_up(code)
        code.decompose()
    lines, found, line = body.splitlines(), [], first_line
    for element in soup.find_all(BLOCKS):
        text = _own_text(element)
        if re.search(r"\w", text):
            here = find_line(lines, first_line, text, line)
            found.append(Block(text, here, element.name))
            line = here if element.name in ("td", "th") else here + 1  # a row's cells share a line
    return tuple(found)


def _close_up(code: Tag) -> None:
    """Leave no space before a comma or full stop where code goes: nobody wrote one there."""
    before, after = code.previous_sibling, code.next_sibling
    if isinstance(before, NavigableString) and isinstance(after, NavigableString) and after[:1] in tuple(".,;:!?)"):
        before.replace_with(before.rstrip())


def plain_blocks(body: str, first_line: int = 1) -> list[Block]:
    """The blocks of a letter or another plain text; a list, a heading or a table may be written as in Markdown.

    An empty line ends a block, and where lines are not wrapped, every line does. In wrapped text a line that stops
    early without a full stop, before a capital, is a line of its own: an address, a name, a subject.
    """
    link, marks = rules.reading("link"), rules.reading("marks")
    lines = [marks.sub("", link.sub(r"\1", line)).strip() for line in clean(body).splitlines()]
    longest = max(map(len, lines), default=0)
    found: list[Block] = []
    before = ""
    for number, line in enumerate(lines, first_line):
        item, heading = rules.reading("item").match(line), rules.reading("heading").match(line)
        if line.startswith("|"):
            cells = (cell.strip() for cell in line.strip("|").split("|"))
            found += [Block(cell, number, "td") for cell in cells if re.search(r"\w", cell)]
            before = ""
        elif heading:
            found.append(Block(heading[2], number, f"h{len(heading[1])}"))
            before = ""
        elif before and line and not item and _goes_on(before, line, longest):
            found[-1] = Block(_joined(f"{found[-1].text}\n{line}"), found[-1].line, found[-1].tag)
            before = line
        else:
            words = line[item.end() :] if item else line
            before = line if re.search(r"\w", words) else ""
            found += [Block(words, number, "li" if item else "p")] * bool(before)
    return found


def clean(body: str) -> str:
    """`body` with composed letters and without characters of no width; a soft hyphen that ends a line is a hyphen."""
    return rules.reading("invisible").sub(
        "", re.sub(r"\u00AD(?=\s*$)", "-", unicodedata.normalize("NFC", body), flags=re.M)
    )


def _joined(words: str) -> str:
    """`words` on one line, with a word that was broken at a line's end whole again."""
    whole = rules.reading("own_hyphen").sub("", rules.reading("broken").sub("", words))
    return " ".join(whole.split())


def _goes_on(before: str, line: str, longest: int) -> bool:
    """True where `line` belongs to the same block as the line `before` it."""
    if longest > WIDEST:
        return False
    return len(before) > SHORT * longest > SHORT * NARROWEST or before[-1] in '.!?…:;,«”")-' or not line[0].isupper()


def find_line(lines: Sequence[str], first_line: int, words: str, start: int) -> int:
    """The line on which `words` begin, looked for from line `start` on; `start` where they are not found near it."""
    beginning = _plain(words[:FURTHEST])[:30]
    for number, line in enumerate(lines[start - first_line : start - first_line + FURTHEST], start):
        if (plain := _plain(line)) and (beginning in plain or (len(plain) > 5 and beginning.startswith(plain[:30]))):
            return number
    return start


def _own_text(element: Tag) -> str:
    """Text of `element` without the blocks inside it."""
    inner = {id(node) for child in element.find_all(BLOCKS) for node in child.find_all(string=True)}
    return _joined("".join(node for node in element.find_all(string=True) if id(node) not in inner))


def _plain(line: str) -> str:
    """`line` without link targets, attributes, list marks and other marks of Markdown."""
    line = re.sub(r"\]\([^)]*\)|\{[^}]*\}", "", field_marks.without_marks(line))
    return " ".join(re.findall(r"\w+", line))
