"""A page as its editor wrote it: every line with its number, and which of them are code."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import NamedTuple

from ...content.finding import Finding
from ...content.page import FRONT_MATTER, InDocs, decode, in_docs

GUIDE = "CONTRIBUTING.md#det-du-kan-bruge-i-teksten"
FENCE = re.compile(r"^\s*(`{3,}|~{3,})(.*)$")
UNFENCED = re.compile(r"\A\s*(?:[—–-]{1,3} *\n)?(?=[a-z_]+:).*?(?=^# )", re.S | re.M)
"""Fields that lack a line with ---, or stand below an empty one: that is told, and they are no text."""
CODE = re.compile(r"(`+)(?!`)(.+?)(?<!`)\1(?!`)")


class Line(NamedTuple):
    """A line of a file: its number, and its text without what stands in code."""

    number: int
    text: str


@dataclass(frozen=True)
class Source(InDocs):
    """The file of a page: its path below docs/, its whole text, and the line on which its Markdown begins."""

    src: str
    text: str
    body: str
    body_line: int

    @cached_property
    def fences(self) -> list[tuple[int, int | None]]:
        """The code blocks: the lines of their two fences; None for one that is not closed."""
        found: list[tuple[int, int | None]] = []
        mark, opened = "", 0
        for number, line in enumerate(self.body.splitlines(), self.body_line):
            match = FENCE.match(line)
            if not mark and match:
                mark, opened = match[1], number
            elif mark and match and match[1].startswith(mark) and not match[2].strip():
                found.append((opened, number))
                mark = ""
        return [*found, (opened, None)] if mark else found

    @cached_property
    def code_lines(self) -> set[int]:
        """The lines of the code blocks, fences and all."""
        return {number for start, end in self.fences for number in range(start, (end or start) + 1)}

    @cached_property
    def lines(self) -> list[Line]:
        """The lines of the page's Markdown; code is blank, and keeps its width."""
        return [
            Line(number, "" if number in self.code_lines else CODE.sub(lambda match: " " * len(match[0]), line))
            for number, line in enumerate(self.body.splitlines(), self.body_line)
        ]

    @cached_property
    def blocks(self) -> list[list[Line]]:
        """The runs of lines between empty lines."""
        return list(runs(self.lines))

    def line_with(self, words: str, after: int = 0) -> int:
        """The first line of the Markdown, from `after` on, that holds `words`; `after` where none does."""
        return next((line.number for line in self.lines if line.number >= after and words in line.text), after or 1)

    def finding(self, line: int, rule: str, problem: str, remedy: str, warning: bool = False) -> Finding:
        """A finding on a line of this page."""
        return Finding(self.fil, line, rule, problem, remedy, GUIDE, "advarsel" if warning else "fejl")


def runs(lines: list[Line]) -> Iterator[list[Line]]:
    """`lines` parted at the empty ones."""
    block: list[Line] = []
    for line in [*lines, Line(0, "")]:
        if line.text.strip():
            block.append(line)
        elif block:
            yield block
            block = []


def read(docs_dir: Path, src: str) -> Source | None:
    """The page `src`, or None where it is no text: that is told where pages are read."""
    text, unreadable = decode((docs_dir / src).read_bytes(), in_docs(src))
    if unreadable:
        return None
    return of_text(src, text)


def of_text(src: str, text: str) -> Source:
    """The page `src` with the text `text`."""
    match = FRONT_MATTER.match(text) or UNFENCED.match(text)
    return Source(src, text, text[match.end() :] if match else text, match[0].count("\n") + 1 if match else 1)
