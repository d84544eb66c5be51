"""Flows: questions whose answers lead on to an outcome or to what happens next, read from a page's own Markdown.

A flow is a section under one of the headings in kinds.FLOWS, in the manner of GOV.UK's Smartdown: each third-level
heading is a point, and an item of a list with an arrow is an answer. `→ [Ring](#ring)` is where it leads, words after
an arrow are what the reader is told of it. A point without answers is an end. The table under »Eksempler« says which
answers lead where, and is held to it. Nothing of a page is asked twice: page, paper and tool are made of the same.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise

from . import kinds
from .field_marks import ITEM, words_of
from .page import Heading, Page

ARROW = "→"
EXAMPLES = "eksempler"
"""Anchor of the heading over the table of examples."""
LINK = re.compile(r"\[([^\]]+)\]\(#([\w-]+)\)\.?")


@dataclass(frozen=True)
class Answer:
    """One of a point's answers, on the lines `first` to `last` of the file.

    `to` is the anchor of the point that it leads to; empty where it leads to the next one, or to the end after the
    last. `told` is Markdown that the reader is told of it.
    """

    words: str
    told: str
    to: str
    link: str
    first: int
    last: int


@dataclass(frozen=True)
class Point:
    """A question, a situation or an outcome; its number on its page begins with 1."""

    anchor: str
    title: str
    number: int
    line: int
    answers: tuple[Answer, ...] = ()
    is_empty: bool = False

    def answer(self, words: str) -> Answer | None:
        """The answer that begins with `words`, where only one does."""
        found = [answer for answer in self.answers if _bare(answer.words).startswith(_bare(words))]
        exact = [answer for answer in found if _bare(answer.words) == _bare(words)]
        return (exact or found)[0] if len(exact or found) == 1 else None


@dataclass(frozen=True)
class Example:
    """What should come of some answers: the anchor of a point."""

    answers: tuple[str, ...]
    outcome: str
    line: int


@dataclass(frozen=True)
class Flow:
    """The points of a page in order, as a table to look up in."""

    anchor: str
    points: tuple[Point, ...]
    examples: tuple[Example, ...] = ()

    def __getitem__(self, anchor: str) -> Point:
        return next(point for point in self.points if point.anchor == anchor)

    def after(self, point: Point, answer: Answer) -> Point | None:
        """The point that an answer leads to; None at the end, and where it leads out of the flow."""
        if answer.to:
            return next((other for other in self.points if other.anchor == answer.to), None)
        return next((other for other in self.points if other.number == point.number + 1), None)

    def walk(self, answers: Iterable[str]) -> Point | None:
        """The point that `answers` lead to from the first one. Raises Astray where one of them is none there."""
        here: Point | None = self.points[0]
        for words in answers:
            answer = here.answer(words) if here else None
            if here is None or answer is None:
                raise Astray(words, here)
            here = self.after(here, answer)
        return here


class Astray(Exception):
    """An answer that the point reached does not have, or that only begins several of its answers."""

    def __init__(self, words: str, point: Point | None) -> None:
        self.words, self.point = words, point
        super().__init__(words)


@dataclass(frozen=True)
class Source:
    """The lines of a page, by their numbers in the file."""

    page: Page

    @cached_property
    def lines(self) -> list[str]:
        """All of them."""
        return self.page.body.split("\n")

    def at(self, number: int) -> str:
        """The line of that number; empty where there is none."""
        at = number - self.page.body_line
        return self.lines[at] if 0 <= at < len(self.lines) else ""

    @property
    def starts(self) -> list[Heading]:
        """The headings that begin a flow: there should be one."""
        return [found for found in self.page.headings() if found.level == 2 and found.anchor in kinds.FLOWS]

    def between(self, start: int, end: int) -> list[tuple[int, str]]:
        """The lines from `start` up to `end`, each with its number."""
        first = self.page.body_line
        return [(number, self.lines[number - first]) for number in range(start, end)]


def read(page: Page) -> Flow | None:
    """The flow of `page`, or None."""
    source = Source(page)
    if not (starts := source.starts):
        return None
    parts = list(_parts(page, starts[0]))
    points = tuple(
        _point(source, heading, number, until)
        for number, (heading, until) in enumerate((part for part in parts if part[0].anchor != EXAMPLES), 1)
    )
    tables = [_examples(source, heading.line, until) for heading, until in parts if heading.anchor == EXAMPLES]
    return Flow(starts[0].anchor, points, tuple(example for table in tables for example in table))


def _parts(page: Page, first: Heading) -> Iterator[tuple[Heading, int]]:
    """Each third-level heading of the section that `first` begins, and the line on which what is under it ends."""
    headings, last = page.headings(), page.body_line + page.body.count("\n") + 1
    end = next((found.line for found in headings if found.line > first.line and found.level <= 2), last)
    below = [found for found in headings if first.line < found.line < end and found.level == 3]
    yield from ((heading, after.line) for heading, after in pairwise([*below, first._replace(line=end)]))


def split(item: str) -> tuple[str, str, str, str]:
    """An item of a list as the words of an answer, what is told of it, and the words and anchor of where it leads."""
    words, *rest = [part.strip() for part in item.split(ARROW)]
    link = LINK.fullmatch(rest[-1]) if rest else None
    if link:
        rest.pop()
    return words, f" {ARROW} ".join(rest), link[1] if link else "", link[2] if link else ""


def _point(source: Source, heading: Heading, number: int, end: int) -> Point:
    lines = source.between(heading.line + 1, end)
    answers = tuple(
        Answer(words_of(words), told, to, link, first, last)
        for first, last, item in items(lines)
        if ARROW in item
        for words, told, link, to in [split(item)]
    )
    is_empty = not any(line.strip() for _, line in lines)
    return Point(heading.anchor, words_of(heading.text), number, heading.line, answers, is_empty)


def items(lines: list[tuple[int, str]]) -> Iterator[tuple[int, int, str]]:
    """First and last line and the words of each outermost item of a list."""
    first, last, words = 0, 0, list[str]()
    for number, line in [*lines, (0, "")]:
        begins = ITEM.match(line) and not line.startswith(" ")
        if words and (begins or not line.strip() or not line.startswith(" ")):
            yield first, last, " ".join(words)
            words = []
        if begins:
            first, last, words = number, number, [ITEM.sub("", line)]
        elif words:
            last = number
            words.append(line.strip())


def _examples(source: Source, start: int, end: int) -> Iterator[Example]:
    """The rows of a table whose last two cells are answers, with arrows between them, and a link to the outcome."""
    for number, line in source.between(start + 1, end):
        cells = [cell.strip() for cell in line.strip().strip("|").split("|")]
        if line.lstrip().startswith("|") and len(cells) >= 2 and (link := LINK.fullmatch(cells[-1])):
            yield Example(tuple(part.strip() for part in cells[-2].split(ARROW)), link[2], number)


def _bare(words: str) -> str:
    return words_of(words).casefold().rstrip(".!?")
