"""What is hard to read in a text, and what to write instead: one finding a place, with the rule of the writing guide.

Pages, letters and the report are all judged here; the word lists are the tables of the writing guide and the glossary.
"""

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property, lru_cache
from itertools import pairwise
from typing import Any

from ..content.finding import GLOSSARY_PAGE, WRITING_GUIDE, Finding
from ..content.language_rules import RULES
from ..content.page import Page
from ..content.word_tables import Word, glossary, heavy_words
from . import apart, nouns, passives, readability, spelling, text
from .phrases import Phrases
from .readability import Sentence

EMPTY_HEADINGS = frozenset(
    """generelt indledning introduktion baggrund andet diverse øvrigt information info om noter afslutning kontekst
opsummering bemærkninger """.split()
)
EXPLAINED = re.compile(r"\b(?:er|betyder|altså|det vil sige|dvs|kalder|hedder|siger vi|forstår vi)\b|\(|, (?:der|som) ")
MANY_NOUNS = 3
EXAMPLE = "- **Før:**"
"""Begins a line that shows how not to write."""
WORD = re.compile(r"[^\W\d_]+(?:[-’'][^\W\d_]+)*")
CLAUSE = re.compile(r"[,;:()–…]|\s-\s")
QUOTED = re.compile(r"»[^«]*«|“[^”]*”|”[^”]*”|\"[^\"]*\"")


@dataclass(frozen=True, eq=False)
class Lists:
    """The word lists and limits that texts are held to; the same object as long as neither has changed."""

    heavy: Phrases
    terms: Phrases
    limits: dict[str, Any]

    @cached_property
    def digest(self) -> str:
        """The same text as long as neither words nor limits have changed."""
        return json.dumps([[repr(phrase.word) for phrase in (*self.heavy.all, *self.terms.all)], self.limits])


@dataclass(frozen=True)
class Text:
    """A text to judge: its name, its Markdown or plain lines for finding places in, its blocks, and who reads it."""

    fil: str
    body: str
    first_line: int
    blocks: tuple[text.Block, ...]
    reader: str

    def line(self, words: str, start: int) -> int:
        """The line of the file on which `words` stand."""
        return text.find_line(self.body, self.first_line, words, start)


def lists(pages: dict[str, Page], limits: dict[str, Any]) -> Lists:
    """The lists of the content `pages`."""
    return _lists(tuple(heavy_words(pages)), tuple(glossary(pages)), json.dumps(limits))


@lru_cache(maxsize=4)
def _lists(heavy: tuple[Word, ...], terms: tuple[Word, ...], limits: str) -> Lists:
    known = json.loads(limits).get("kendte_fagord", ())
    return Lists(Phrases(heavy), Phrases([word for word in terms if word.hard not in known]), json.loads(limits))


def of_page(page: Page) -> Text:
    """A page as its own words: without quotations, and without the examples of how not to write."""
    body = "\n".join("" if line.startswith((">", EXAMPLE)) else line for line in page.body.splitlines())
    return Text(
        page.fil, body, page.body_line, tuple(text.blocks(body, page.body_line)), page.meta.get("laeser", "medarbejder")
    )


def of_letter(fil: str, body: str) -> Text:
    """A letter or another plain text, which is judged as one for a citizen."""
    return Text(fil, body, 1, tuple(text.plain_blocks(body)), "borger")


def findings(source: Text, words: Lists) -> list[Finding]:
    """All findings about a text."""
    return [*_sentence_findings(source, words), *_paragraphs(source, words.limits), *_headings(source)]


def misspelt(source: Text, speller: spelling.Speller) -> list[Finding]:
    """The words of a text that are spelt wrongly."""
    return [
        _finding(
            source,
            source.line(sentence.text, sentence.line),
            "stavning",
            f"»{wrong.word}« er ikke i ordbogen",
            _suggested(wrong),
            error=True,
        )
        for sentence in readability.measure(source.blocks).sentences
        for wrong in speller.check(sentence.text)
    ]


def _suggested(wrong: spelling.Misspelling) -> str:
    if wrong.suggestions:
        return f"mente du {_choices(', '.join(wrong.suggestions))}?"
    return f"ret ordet, eller skriv det i {spelling.OWN_WORDS.name}"


def without_exceptions(pages: dict[str, Page], found: list[Finding]) -> list[Finding]:
    """`found` without the rules that a page is excepted from in its front matter."""
    excepted = {page.fil: page.meta.get("undtagelser", {}) for page in pages.values()}
    return [finding for finding in found if finding.regel not in excepted.get(finding.fil, {})]


def _finding(source: Text, line: int, rule: str, problem: str, remedy: str, error: bool = False) -> Finding:
    return Finding(
        source.fil, line, rule, problem, remedy, f"{WRITING_GUIDE}#{RULES[rule]}", "fejl" if error else "advarsel"
    )


def _sentence_findings(source: Text, words: Lists) -> Iterator[Finding]:
    explained: set[str] = set()
    sentences = readability.measure(source.blocks).sentences
    for sentence, following in pairwise([*sentences, Sentence("", (), 0)]):
        for rule, problem, remedy, error in _judge(source, sentence, following, words, explained):
            yield _finding(source, source.line(sentence.text, sentence.line), rule, problem, remedy, error)


def _judge(
    source: Text, sentence: Sentence, following: Sentence, words: Lists, explained: set[str]
) -> Iterator[tuple[str, str, str, bool]]:
    yield from _length(sentence, words.limits)
    own = QUOTED.sub(";", sentence.text)
    for clause in CLAUSE.split(own):
        yield from _judge_clause(readability.words(clause), words)
    tokens = readability.words(own)
    made = [token for token in tokens if nouns.verb_of(token.lower())]
    if len(made) >= MANY_NOUNS:
        yield (
            "navneord",
            f"sætningen har {len(made)} navneord lavet af verber: {_row(made)}",
            f"skriv med verber, fx »{nouns.verb_of(made[0].lower())}«",
            False,
        )
    found = list(WORD.finditer(own))
    joints = [own[one.end() : other.start()] == " " for one, other in pairwise(found)]
    for _, whole in apart.find([match.group() for match in found], joints):
        yield "sammensat", f"»{whole}« står i to ord", f"skriv »{whole}« i ét ord", True
    if source.reader == "borger":
        yield from _terms(sentence, following, [token.lower() for token in tokens], words, explained)


def _judge_clause(tokens: list[str], words: Lists) -> Iterator[tuple[str, str, str, bool]]:
    lower = [token.lower() for token in tokens]
    for hit in passives.danish().find(lower):
        yield "passiv", f"»{_shown(tokens, hit.start, hit.end)}« er passiv", passives.active_voice(hit.active), False
    carried = nouns.carried(lower)
    if carried:
        first, last, verb = carried
        yield "navneord", f"»{_shown(tokens, first, last)}« gemmer et verbum", f"skriv »{verb}«", False
    for found in words.heavy.find(lower):
        if not (carried and carried[0] <= found.start <= carried[1]):
            yield (
                "kancelli",
                f"»{_shown(tokens, found.start, found.end)}« er tungt",
                f"skriv {_choices(found.phrase.word.plain)}",
                True,
            )


def _length(sentence: Sentence, limits: dict[str, Any]) -> Iterator[tuple[str, str, str, bool]]:
    count = len(sentence.words)
    limit = limits["laengste_saetning"] if count > limits["laengste_saetning"] else limits["lang_saetning"]
    if count > limit:
        yield (
            "sætning",
            f"sætningen har {count} ord, og grænsen er {limit}: »{' '.join(sentence.words[:6])} …«",
            "del den i to, med ét budskab i hver",
            count > limits["laengste_saetning"],
        )


def _terms(
    sentence: Sentence, following: Sentence, lower: list[str], words: Lists, explained: set[str]
) -> Iterator[tuple[str, str, str, bool]]:
    for hit in words.terms.find(lower):
        word = hit.phrase.word
        after = sentence.text[sentence.text.lower().find(lower[hit.start]) :]
        if word.hard not in explained and not (
            EXPLAINED.search(after) or re.match(r"(?:Det|Den|De|Her) (?:er|betyder)\b", following.text)
        ):
            yield (
                "fagord",
                f"fagordet »{word.hard}« er ikke forklaret",
                f"skriv fx »{word.plain}«, eller forklar det ({GLOSSARY_PAGE})",
                False,
            )
        explained.add(word.hard)


def _paragraphs(source: Text, limits: dict[str, Any]) -> Iterator[Finding]:
    for block in source.blocks:
        count = len(readability.words(block.text))
        if block.tag in ("p", "li") and count > limits["ord_pr_afsnit"]:
            yield _finding(
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
                yield _finding(
                    source,
                    block.line,
                    "overskrift",
                    f"overskriften »{block.text}« springer fra niveau {level} til {here}",
                    f"skriv den med {'#' * (level + 1)}",
                    True,
                )
            level = here
            if block.text.lower().rstrip(".:") in EMPTY_HEADINGS or block.text.lower().startswith("vedrørende"):
                yield _finding(
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
            yield _finding(
                source,
                source.line(words, line),
                "stavemåde",
                f"»{written}« staves også »{common}«",
                f"skriv »{common}« hver gang",
            )


def _shown(tokens: list[str], first: int, last: int) -> str:
    return " ".join(tokens[first : last + 1])


def _choices(plain: str) -> str:
    return " eller ".join(f"»{choice.strip()}«" for choice in plain.split(","))


def _row(words: list[str]) -> str:
    return ", ".join(f"»{word}«" for word in words)
