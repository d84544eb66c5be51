"""What is hard to read in a text, and what to write instead: one finding a place, with the rule of the writing guide.

Pages, letters and the report are all judged here; verdicts.py has what is told of a sentence.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise
from typing import Any

from ..content.finding import WRITING_GUIDE, Finding
from ..content.language_rules import RULES
from ..content.page import Page
from . import letters, readability, rules, slips, spelling, text, verdicts
from .lists import Lists, lists
from .readability import Sentence
from .told import ERROR, WARNING, Told, quoted, untouched

__all__ = ["Lists", "Text", "findings", "lists", "misspelt", "of_html", "of_letter", "of_page", "tips", "two_spellings"]
EXAMPLE = "- **Før:**"
"""Begins a line that shows how not to write."""
WORD = re.compile(r"[^\W\d_]+(?:[-’'][^\W\d_]+)*")


@dataclass(frozen=True)
class Text:
    """A text to judge: its name, its Markdown or plain lines for finding places in, its blocks, and who reads it.

    `is_letter` is true for a text that is written to somebody; what it quotes is not its own words.
    """

    fil: str
    body: str
    first_line: int
    blocks: tuple[text.Block, ...]
    reader: str
    is_letter: bool = False

    @cached_property
    def measure(self) -> readability.Measure:
        """Its sentences and counts."""
        return readability.measure(self.blocks)

    def line(self, words: str, start: int) -> int:
        """The line of the file on which `words` stand."""
        return text.find_line(self._lines, self.first_line, words, start)

    @cached_property
    def _lines(self) -> list[str]:
        return self.body.splitlines()


def of_page(page: Page) -> Text:
    """A page as its own words: without quotations, and without the examples of how not to write."""
    body = "\n".join("" if line.startswith((">", EXAMPLE)) else line for line in page.body.splitlines())
    return Text(
        page.fil, body, page.body_line, tuple(text.blocks(body, page.body_line)), page.meta.get("laeser", "medarbejder")
    )


def of_letter(fil: str, body: str) -> Text:
    """A letter or another plain text, which is judged as one for a citizen."""
    return Text(fil, body, 1, tuple(text.plain_blocks(body)), "borger", is_letter=True)


def of_html(fil: str, html: str) -> Text:
    """A page of HTML, which is judged as one for a citizen."""
    return Text(fil, html, 1, tuple(text.html_blocks(html)), "borger", is_letter=True)


def findings(source: Text, words: Lists) -> list[Finding]:
    """All findings about a text."""
    sentences = source.measure.sentences
    explained: set[str] = set()
    found = []
    for sentence, following in pairwise([*sentences, Sentence("", (), 0)]):
        told = verdicts.of_sentence(sentence, words)
        if source.reader == "borger":
            told += verdicts.terms(sentence, following.text, words, explained)
        found += _findings(source, sentence, told)
    if source.is_letter:
        whole = [*letters.order(source.blocks), *letters.chopped(sentences)]
        found += [_finding(source, line, told) for line, told in whole]
    return [*found, *_paragraphs(source, words.limits), *_headings(source)]


def tips(source: Text) -> list[Finding]:
    """What a letter may lack, and what may be better otherwise: to think about, not to count."""
    sentences = source.measure.sentences
    told = [found for sentence in sentences for found in _findings(source, sentence, list(verdicts.hints(sentence)))]
    return [*told, *(_finding(source, line, hint) for line, hint in letters.hints(source.blocks, sentences))]


def misspelt(source: Text, speller: spelling.Speller) -> list[Finding]:
    """The words of a text that are spelt wrongly."""
    sentences = source.measure.sentences
    wrong = speller.check_all([sentence.own if source.is_letter else sentence.text for sentence in sentences])
    return [
        finding
        for sentence, words in zip(sentences, wrong, strict=True)
        if words
        for finding in _findings(source, sentence, _misspelt(sentence, words))
    ]


def _misspelt(sentence: Sentence, words: list[spelling.Misspelling]) -> list[Told]:
    """The misspelt words that no other rule tells of."""
    found = sentence.tokens
    other = [told for told in slips.find(sentence.own, found) if told.rule in slips.SPELT]
    other += verdicts.written_apart(found)
    told = (
        Told(
            "stavning",
            wrong.start,
            wrong.start + len(wrong.word),
            f"»{wrong.word}« er ikke i ordbogen",
            _suggested(wrong),
            ERROR,
            wrong.suggestions[0] if wrong.suggestions else None,
        )
        for wrong in words
    )
    return untouched(told, other)


def _suggested(wrong: spelling.Misspelling) -> str:
    if wrong.suggestions:
        return f"mente du {quoted(', '.join(wrong.suggestions))}?"
    return f"ret ordet, eller skriv det i {spelling.OWN_WORDS.name}"


def without_exceptions(pages: dict[str, Page], found: list[Finding]) -> list[Finding]:
    """`found` without the rules that a page is excepted from in its front matter."""
    excepted = {page.fil: page.meta.get("undtagelser", {}) for page in pages.values()}
    return [finding for finding in found if finding.regel not in excepted.get(finding.fil, {})]


def _findings(source: Text, sentence: Sentence, told: list[Told]) -> list[Finding]:
    """What is told of a sentence as findings, all on the line where it begins."""
    line = source.line(sentence.text, sentence.line) if told else 0
    return [_finding(source, line, one) for one in told]


def _finding(source: Text, line: int, told: Told) -> Finding:
    guide = f"{WRITING_GUIDE}#{RULES[told.rule]}"
    return Finding(source.fil, line, told.rule, told.problem, told.remedy, guide, told.level)


def _at(source: Text, line: int, rule: str, problem: str, remedy: str, level: str = WARNING) -> Finding:
    return _finding(source, line, Told(rule, 0, 0, problem, remedy, level))


def _paragraphs(source: Text, limits: dict[str, Any]) -> Iterator[Finding]:
    for block in source.blocks:
        count = len(readability.words(block.text))
        if block.tag in ("p", "li") and count > limits["ord_pr_afsnit"]:
            yield _at(
                source,
                block.line,
                "afsnit",
                f"afsnittet har {count} ord, og grænsen er {limits['ord_pr_afsnit']}",
                "del det, eller lav en liste",
            )


def _headings(source: Text) -> Iterator[Finding]:
    level = 0
    for block in source.blocks:
        if block.tag[0] == "h" and block.tag[1:].isdigit():
            here = int(block.tag[1])
            if level and here > level + 1:
                yield _at(
                    source,
                    block.line,
                    "overskrift",
                    f"overskriften »{block.text}« springer fra niveau {level} til {here}",
                    f"skriv den med {'#' * (level + 1)}",
                    ERROR,
                )
            level = here
            if block.text.lower().rstrip(".:") in rules.words("empty_heading") or block.text.lower().startswith(
                "vedrørende"
            ):
                yield _at(
                    source,
                    block.line,
                    "overskrift",
                    f"overskriften »{block.text}« siger ikke noget",
                    "skriv hvad afsnittet siger, eller hvad man skal gøre",
                )


def two_spellings(texts: list[Text]) -> list[Finding]:
    """Words that are written both with and without a hyphen: the rarer spelling is found wherever it stands."""
    places: dict[str, dict[str, list[tuple[Text, str, int]]]] = {}
    for source in texts:
        for block in source.blocks:
            for written in _spellings(block.text):
                places.setdefault(re.sub(r"[- ]", "", written), {}).setdefault(written, []).append(
                    (source, block.text, block.line)
                )
    return [finding for spellings in places.values() if len(spellings) > 1 for finding in _rarer(spellings)]


def _spellings(words: str) -> Iterator[str]:
    """Hyphenated words, words of one piece, and two words after an article, maybe one word written apart."""
    found = [word.lower() for word in WORD.findall(words)]
    yield from (word for word in found if len(word) > 5)
    for article, one, other in zip(found, found[1:], found[2:], strict=False):
        if article in ("et", "en", "dit", "din") and len(one) + len(other) > 4:
            yield f"{one} {other}"


def _rarer(spellings: dict[str, list[tuple[Text, str, int]]]) -> Iterator[Finding]:
    if not any("-" in written for written in spellings):
        return
    common, *others = sorted(spellings, key=lambda written: -len(spellings[written]))
    for written in others:
        for source, words, line in spellings[written]:
            yield _at(
                source,
                source.line(words, line),
                "stavemåde",
                f"»{written}« staves også »{common}«",
                f"skriv »{common}« hver gang",
            )
