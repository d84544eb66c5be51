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

from .text import Block

LONG_WORD = 6
ABBREVIATIONS = """adr afd ang apr aug cand d dec dr feb fre jan jun jul lør man nov okt ons pct prof s sept
stud søn tirs
tors afs alm art bl.a bla ca cirka co d.v.s dvs e.l ekskl eks eksl el.lign etc ev evt f.eks f.m feks ff fhv fig fm
forts fx gl gr hhv hr if ifm ift inkl iht iflg jf jvf kap kgl kl kr lign m.a m.a.o m.fl m.h.t m.m m.v maks md
mdl mfl mht mia min mio mm mv ndr nr o.a o.l o.lign obs odl osv p.a p.gr.a p.t pag pga pkt pr red resp s.u sek
skt st stk str sml tel tlf tr uddr vedr vejl vha vol økon årg""".split()
OFTEN_LAST = frozenset(
    """kr osv mv m.v mm m.m mfl m.fl o.l o.lign o.a etc ff mio mia art min red st alm obs man lør søn d s pct dec jan
nov okt""".split()
)
"""Abbreviations that end a sentence where a capital follows, and those that are also words."""
_DOT = "\u2024"  # stands in for a full stop that ends no sentence
_ABBREVIATION = re.compile(
    r"(?<!\w)("
    + "|".join(re.escape(a) for a in sorted(ABBREVIATIONS, key=len, reverse=True))
    + r")\.(?!\w)(?=(\s+[»\"]?(?-i:[A-ZÆØÅ]))?)",
    re.I,
)
_INNER_DOT = re.compile(r"(?<=\w)\.(?=\w)")
_ORDINAL = re.compile(r"(?<!\w)(\d{1,3})\.(?=\s+[a-zæøå0-9])")
_INITIAL = re.compile(r"(?<!\w)([A-HJ-ZÆØÅ])\.(?=\s+[A-ZÆØÅ])")
_END = re.compile(
    r"(?<=[.…])\s+(?![a-zæøå])|(?<=[!?])\s+|(?<=[.!?…][«”\"')\]])\s+(?![a-zæøå])|(?<=:)\s+(?=[»\"”(]?[A-ZÆØÅ])"
)
_WORD = re.compile(
    r"(?:https?://|www\.)\S*\w|[\w.+-]+@[\w.-]*\w|\d+(?:[.,:/–-]+\d+)+(?![-\w])|[^\W_]+(?:(?:\.-|[-’'.@,:])[^\W_]+)*"
)


@dataclass(frozen=True)
class Sentence:
    """A sentence, its words, and the line of the file where its block stands."""

    text: str
    words: tuple[str, ...]
    line: int


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


def split(text: str) -> list[str]:
    """The sentences of one block of text."""
    guarded = _INNER_DOT.sub(_DOT, _ABBREVIATION.sub(_guard, text))
    guarded = _INITIAL.sub(rf"\1{_DOT}", _ORDINAL.sub(rf"\1{_DOT}", guarded))
    return [part.replace(_DOT, ".") for part in _END.split(guarded) if re.search(r"\w", part)]


def _guard(match: re.Match[str]) -> str:
    """Take the full stop from an abbreviation, unless it is one that often ends a sentence, and a capital follows."""
    ends = match[2] and match[1].lower() in OFTEN_LAST
    return match[0] if ends else f"{match[1]}{_DOT}"


def words(sentence: str) -> list[str]:
    """The words of a sentence: a hyphen joins, a slash parts, numbers count."""
    return _WORD.findall(sentence)


def _sentences(block: Block) -> list[Sentence]:
    return [Sentence(text, tuple(words(text)), block.line) for text in split(block.text)]
