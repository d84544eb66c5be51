"""LIX and the counts it is made of, for Danish.

LIX = words per sentence + per cent of words over six letters (C. H. Björnsson, *Läsbarhet*, 1968).
RIX = long words per sentence (J. Anderson, 1983). A long word has over six letters.

What counts as one, where the sources are silent (tests/content/passages.yml holds it, counted by hand):
- A block's end (paragraph, heading, list item, table cell) ends a sentence; so does a colon before a capital.
- Abbreviations, ordinals (»3. maj«), initials and a quotation's end before a small letter end no sentence.
- A hyphen joins words, a slash parts them; a number, a date (»2/3«), an e-mail and a web address are one word each.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache, cached_property
from itertools import pairwise

from . import quotes, rules
from .text import Block
from .tokens import Token, tokens

LONG_WORD = 6
_DOT = "\u2024"  # stands in for a full stop that ends no sentence


@dataclass(frozen=True)
class Sentence:
    """A sentence, its words, and the line of the file where its block stands."""

    text: str
    words: tuple[str, ...]
    line: int
    own: str = ""
    """The text with its quotations blanked; as long as `text`."""

    @cached_property
    def tokens(self) -> list[Token]:
        """The words, numbers and marks outside quotations: many rules ask for them."""
        return tokens(self.own)


@dataclass(frozen=True)
class Measure:
    """Counts of a text and what is made of them."""

    sentences: tuple[Sentence, ...]

    @property
    def words(self) -> int:
        """Number of words."""
        return sum(len(sentence.words) for sentence in self.sentences)

    @property
    def long_words(self) -> int:
        """Number of words over six letters."""
        return sum(is_long(word) for sentence in self.sentences for word in sentence.words)

    @property
    def words_per_sentence(self) -> float:
        """Average length of a sentence in words."""
        return self.words / max(len(self.sentences), 1)

    @property
    def longest_sentence(self) -> int:
        """Number of words in the longest sentence."""
        return max((len(sentence.words) for sentence in self.sentences), default=0)

    @property
    def lix(self) -> float:
        """Läsbarhetsindex (Björnsson 1968)."""
        share_of_long_words = 100 * self.long_words / max(self.words, 1)
        return self.words_per_sentence + share_of_long_words

    @property
    def rix(self) -> float:
        """Long words per sentence (Anderson 1983)."""
        return self.long_words / max(len(self.sentences), 1)


def measure(blocks: Iterable[Block]) -> Measure:
    """Count the sentences and words of `blocks`."""
    return Measure(tuple(sentence for block in blocks for sentence in _sentences(block)))


def words_per_paragraph(blocks: Iterable[Block]) -> float:
    """Average number of words in a paragraph: headings, list items and table cells are none."""
    lengths = [len(words(block.text)) for block in blocks if block.tag == "p"]
    return sum(lengths) / max(len(lengths), 1)


def is_long(word: str) -> bool:
    """True where `word` has over six letters (digits and hyphens count as none)."""
    return sum(char.isalpha() for char in word) > LONG_WORD


def spans(text: str) -> list[tuple[int, int]]:
    """(start, end) of the sentences of one block of text."""
    gaps = [match.span() for match in rules.reading("end").finditer(_guarded(text))]
    found: list[tuple[int, int]] = []
    waiting: int | None = None
    for start, end in pairwise([0, *(place for gap in gaps for place in gap), len(text)]):
        if (start, end) in gaps:
            continue
        begin = start if waiting is None else waiting
        waiting = begin if end < len(text) and rules.reading("part").match(text[start:end].strip()) else None
        if waiting is None and re.search(r"\w", text[begin:end]):
            found.append((begin, end))
    return found


def split(text: str) -> list[str]:
    """The sentences of one block of text."""
    return [text[start:end] for start, end in spans(text)]


def words(sentence: str) -> list[str]:
    """The words of a sentence: a hyphen joins, a slash parts, numbers count."""
    return rules.reading("word").findall(sentence)


def _guarded(text: str) -> str:
    """`text` with another mark for each full stop that ends no sentence; of the same length."""
    guarded = rules.reading("inner_dot").sub(_DOT, _abbreviation().sub(_guard, text))
    for ordinal in ("ordinal", "first_ordinal"):
        guarded = rules.reading(ordinal).sub(rf"\1{_DOT}", guarded)
    return rules.reading("initial").sub(_guard_initial, guarded)


@cache
def _abbreviation() -> re.Pattern[str]:
    """An abbreviation, also with a space inside (»f. eks.«), and the capital after it."""
    written = rules.alternatives("abbreviations").replace(r"\.", r"\.\s?")
    return re.compile(rf"(?<!\w)({written})\.(?!\w)(?=(\s+[»\"]?(?-i:[A-ZÆØÅ]))?)", re.I)


def _guard(match: re.Match[str]) -> str:
    """Take the full stops from an abbreviation; the last one stays where it often ends a sentence, before a capital."""
    ends = match[2] and re.sub(r"\s", "", match[1]).lower() in rules.words("often_last")
    return f"{match[1].replace('.', _DOT)}{'.' if ends else _DOT}"


def _guard_initial(match: re.Match[str]) -> str:
    """Take the full stop from a name's initial: not from »bilag A.«, nor before a word that begins a sentence."""
    ends = (match[1] or "").lower() in rules.words("lettered") or match[2].lower() in rules.words("starters")
    return match[0] if ends else f"{match[0][:-1]}{_DOT}"


def _sentences(block: Block) -> list[Sentence]:
    own = quotes.blank(block.text)
    return [
        Sentence(block.text[start:end], tuple(words(block.text[start:end])), block.line, own[start:end])
        for start, end in spans(block.text)
    ]
