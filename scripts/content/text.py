"""The readable text of a Markdown page: blocks as a reader meets them, each with its line in the file.

Left out: front matter, code, generated parts ([[…]]), fields to fill in, and the marks of Markdown itself.
"""

import re
from dataclasses import dataclass

import markdown
from bs4 import BeautifulSoup, Tag

from .slug import slugify

BLOCKS = ("p", "li", "h1", "h2", "h3", "h4", "h5", "h6", "td", "th", "dt", "dd", "summary")
GENERATED = re.compile(r"^\[\[.*\]\]$|\[felt(?: \d+)?\]", re.M)
EXTENSIONS = ["abbr", "admonition", "attr_list", "md_in_html", "tables", "toc", "pymdownx.details", "pymdownx.superfences",
              "pymdownx.tasklist"]


@dataclass(frozen=True)
class Block:
    """A run of text that ends where a paragraph, heading, list item or table cell ends."""

    text: str
    line: int
    tag: str


def blocks(body: str, first_line: int = 1) -> list[Block]:
    """The blocks of the Markdown text `body`, whose first line is line `first_line` of its file."""
    html = markdown.markdown(GENERATED.sub("", body), extensions=EXTENSIONS, extension_configs={"toc": {"slugify": slugify}})
    soup = BeautifulSoup(html, "html.parser")
    for code in soup(["pre", "code", "script", "style", "svg"]):
        code.decompose()
    finder, found = _LineFinder(body, first_line), []
    for element in soup.find_all(BLOCKS):
        text = _own_text(element)
        if re.search(r"\w", text):
            found.append(Block(text, finder.line_of(text), element.name))
    return found


def _own_text(element: Tag) -> str:
    """Text of `element` without the blocks inside it."""
    inner = {id(node) for child in element.find_all(BLOCKS) for node in child.find_all(string=True)}
    return " ".join("".join(node for node in element.find_all(string=True) if id(node) not in inner).split())


class _LineFinder:
    """Finds lines of a text in order, so that a word said twice is found where it is said."""

    def __init__(self, body: str, first_line: int):
        self.lines = [_plain(line) for line in body.splitlines()]
        self.first_line, self.position = first_line, 0

    def line_of(self, text: str) -> int:
        start = _plain(text)[:30]
        for index in range(self.position, len(self.lines)):
            line = self.lines[index]
            if line and (start in line or (len(line) > 5 and start.startswith(line[:30]))):
                self.position = index
                break
        return self.first_line + self.position


def _plain(line: str) -> str:
    """`line` without link targets, attributes, list marks and other marks of Markdown."""
    line = re.sub(r"\]\([^)]*\)|\{[^}]*\}|\[felt[^\]]*\]|\[[ xX]\] ", "", line)
    return " ".join(re.findall(r"\w+", line))
