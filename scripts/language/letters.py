"""What a whole letter may lack: the answer first, a list, a deadline, somebody to ask, one name for the reader.

All of it is about the letter, not about a word, and most of it is said as a hint. The browser asks the same.
"""

from collections.abc import Iterator, Sequence
from itertools import pairwise

from . import rules
from .readability import Sentence
from .text import Block
from .told import HINT, WARNING, Told

SHORTEST = 40
"""Words of the shortest text that is taken for a whole letter."""
LATE_VERB = 9
"""Words before the first verb that make a reader wait."""
CHOPPED = 4
"""Sentences in a row, each of three to five words, that chop a text."""
SHORTEST_CHOP, LONGEST_CHOP = 3, 5
ACRONYM = (2, 5)


def order(blocks: Sequence[Block]) -> Iterator[tuple[int, Told]]:
    """(line, what is told) of a letter that begins with what we did, and of lists that hide in a sentence."""
    prose = [block for block in blocks if block.tag in ("p", "li")]
    for before, after in pairwise([*prose, None]):
        if not before:
            continue
        rest = f"{before.text} {after.text if after else ''}"
        answer = rules.reading("answer").search(rest)
        begun = rules.reading("process_first").match(before.text)
        if begun and answer and answer.start() > begun.end():
            problem = f"teksten begynder med »{begun[0]} …«, og svaret kommer bagefter"
            yield before.line, Told("vigtigst", 0, 0, problem, "begynd med svaret, og skriv grunden bagefter", WARNING)
            break
    for block in prose:
        if block.tag == "p" and (listed := rules.reading("hidden_list").search(block.text)):
            problem = f"»{listed[0][:40].strip()} …« er en liste i en sætning"
            yield block.line, Told("liste", 0, 0, problem, "skriv tingene som punkter under hinanden", WARNING)
    yield from _foreign_quotes(blocks)


def _foreign_quotes(blocks: Sequence[Block]) -> Iterator[tuple[int, Told]]:
    """The first quotation in other marks than ours: they are told of once."""
    for block in blocks:
        if quoted := rules.reading("foreign_quote").search(block.text):
            problem = f"»{quoted[0]}« står i andre citationstegn end vores"
            yield block.line, Told("citationstegn", 0, 0, problem, "skriv »sådan«, og ›sådan‹ inde i et citat", WARNING)
            return


def chopped(sentences: Sequence[Sentence]) -> Iterator[tuple[int, Told]]:
    """The first short sentences in a row that no word ties together, in one paragraph."""
    row: list[Sentence] = []
    for sentence in sentences:
        is_short = SHORTEST_CHOP <= len(sentence.words) <= LONGEST_CHOP and sentence.text.endswith(".")
        if row and sentence.line != row[-1].line:
            row = []
        ties = rules.words("ties")
        row = [*row, sentence] if is_short and not ties.intersection(map(str.lower, sentence.words)) else []
        if len(row) == CHOPPED:
            problem = f"{CHOPPED} korte sætninger i træk hakker: »{row[0].text}«"
            remedy = "bind dem sammen med fx »fordi«, »derfor«, »så« eller »men«"
            yield row[0].line, Told("hakket", 0, 0, problem, remedy, WARNING)
            return


def hints(blocks: Sequence[Block], sentences: Sequence[Sentence]) -> Iterator[tuple[int, Told]]:
    """(line, hint) of all that a letter may lack, and of what makes it harder to follow."""
    text = "\n".join(block.text for block in blocks)
    count = sum(len(sentence.words) for sentence in sentences)
    last = blocks[-1].line if blocks else 1
    if count >= SHORTEST:
        for name in ("frist", "kontakt", "handling"):
            entry = rules.data()["letter"][name]
            if not rules.regex(entry["regex"]).search(text):
                yield last, Told(name, 0, 0, entry["problem"], entry["remedy"], HINT)
    if rules.reading("reader_you").search(text) and (other := rules.reading("reader_third").search(text)):
        problem = f"teksten siger både »du« og »{other[0].lower()}«"
        yield blocks[0].line, Told("du-borger", 0, 0, problem, "skriv »du« hele vejen", HINT)
    yield from _acronyms(sentences, text)
    for sentence in sentences:
        waited = _words_before_verb(sentence)
        if waited > LATE_VERB:
            problem = f"der står {waited} ord før verbet i »{' '.join(sentence.words[:5])} …«"
            yield sentence.line, Told("sent-verbum", 0, 0, problem, "begynd med hvem der gør noget", HINT)


def _acronyms(sentences: Sequence[Sentence], text: str) -> Iterator[tuple[int, Told]]:
    """Abbreviations in capitals that no parenthesis explains, each once."""
    seen: set[str] = set()
    for sentence in sentences:
        for token in sentence.tokens:
            word = token.text
            is_acronym = word.isalpha() and word.isupper() and ACRONYM[0] <= len(word) <= ACRONYM[1]
            if is_acronym and word not in seen | rules.words("known_acronym"):
                seen.add(word)
                if f"({word})" not in text and f"{word} (" not in text:
                    problem = f"forkortelsen »{word}« er ikke forklaret"
                    yield sentence.line, Told("forkortelse", 0, 0, problem, "skriv den ud første gang", HINT)


def _words_before_verb(sentence: Sentence) -> int:
    """The number of words before the first finite verb; 0 where there is none, or an earlier clause has its own."""
    count = 0
    for token in sentence.tokens:
        if not token.is_word:
            continue
        if token.forms & {"pres", "past", "pass", "imp"} or token.lower in rules.words("modal"):
            return count
        count += 1
    return 0
