"""The words that the Danish search knows, made at build with hunspell-da: inflections, compounds, real words.

They stand once for the whole site, not at each place where they occur: so the index grows by little.
docs/assets/javascripts/soegning/ reads them as `config.dansk`.
"""

import itertools
import re
import string
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property
from html import unescape
from typing import Any

from ..content import kinds, memory
from ..content.glossary import Term
from ..content.page import in_site
from ..content.search_answers import Answers
from ..language import compounds, dictionary, lemmas, lookalikes

Entry = dict[str, Any]
"""A page or section in the index: Material's `location`, `title` and `text`, and what we add."""
WORD = re.compile(r"[^\W\d_]+")
TAG = re.compile(r"<[^>]*>")
SHORTEST_COMPOUND = 6
PLACES = string.digits + string.ascii_uppercase
"""How many letters a packed word shares with the one before: 0–35, in signs that no lower-case word has."""
LINKS = ("s", "e")
FILLER = """
    af alle alt altid at bare begge bør da de dem den denne der deres det dette dig din dine disse dit du efter ej
    eller en end endnu er et få får fik for fordi fra før gerne gør gøre ham han hans har have havde hen hende
    hendes her hos hun hvad hvem hver hvilke hvilken hvilket hvis hvor hvordan hvorfor hvornår i ikke ind ingen
    intet ja jeg jer jeres jo kan kunne kun lige man mange med meget men mens mere mig min mine mit mod må måtte ned
    nej nogen noget nogle nok nu når og også om op os over på sig sin sine sit skal skulle snart som så sådan til ud
    under var ved vi vil ville vores være været vær gerne tak hjælp finde find nr nummer
    angående blandt gennem hvorvidt ifølge igennem imellem omkring overfor samt udenfor vedrørende
    altså egentlig ellers faktisk heller helst mon måske netop nogensinde overhovedet sikkert simpelthen vel vist
    with of the my how do does what is are and about who when where
""".split()
"""Words that a question is held together by, also in English; looked for only where a query holds nothing else."""


@dataclass(frozen=True)
class _Words:
    """The words of a site: all, those in titles and keywords, and those that lead to answers."""

    all: set[str]
    chosen: set[str]
    asked: set[str]

    @property
    def parts(self) -> tuple[str, ...]:
        """What is made of the words follows from these."""
        return tuple(" ".join(sorted(group)) for group in (self.all, self.chosen, self.asked))

    @cached_property
    def parted(self) -> list[tuple[str, ...]]:
        """The parts of each compound."""
        parted = (compounds.split(word) for word in sorted(self.all) if len(word) >= SHORTEST_COMPOUND)
        return [parts for parts in parted if len(parts) > 1]

    @cached_property
    def known(self) -> set[str]:
        """The stems of all words and of the parts of compounds."""
        return _lemmas(self.all | _pieces(self.parted) | self.asked)

    @cached_property
    def made(self) -> set[str]:
        """The nouns made of those that are asked for by name or lead to answers."""
        return lemmas.relatives(_lemmas(self.chosen | self.asked) & self.known)


def danish(docs: list[Entry], terms: list[Term], answers: Answers) -> dict[str, Any]:
    """All that the worker must know of the words of `docs`."""
    words = _words_of(docs, answers)
    return {
        **_remembered("søgeord", words),
        "kendte": memory.recall_latest("kendte", words.parts, lambda: _real(words)),
        "synonymer": [_names(term) for term in terms],
        "fagord": [term.word for term in terms],
        "forklaringer": [[term.plain, term.word, *term.also] for term in terms],
        **_said(answers),
    }


def first(docs: list[Entry], answers: Answers) -> dict[str, Any]:
    """What the worker can answer from before it knows what corrects a question and explains its words."""
    return {**_remembered("første søgeord", _words_of(docs, answers)), **_said(answers)}


def _words_of(docs: list[Entry], answers: Answers) -> _Words:
    words, chosen = _words(docs, "title", "text", "soegeord"), _words(docs, "title", "soegeord")
    chosen |= words & answers.everyday.keys()
    phrases = [text for said in answers.asked.values() for text in said]
    asked = {word for row in answers.fixed for word in row.words} | {*answers.translated, *answers.translated.values()}
    named = (*answers.everyday.items(), *answers.numbered.items())
    others = [text for ours, said in named for text in (ours, *said)]
    asked |= {word for text in (*others, *phrases) for word in WORD.findall(text.lower())}
    return _Words(words, chosen, asked)


def _said(answers: Answers) -> dict[str, Any]:
    return {
        "fyldord": FILLER,
        "slags": kinds.TITLE_KINDS,
        "oversat": answers.translated,
        "numre": answers.numbered,
        "hverdag": answers.everyday,
        "spurgt": {in_site(src): said for src, said in answers.asked.items()},
        "faste": [{"ord": row.words, "steder": row.locations} for row in answers.fixed],
        "foerst": answers.first,
    }


def _remembered(kind: str, words: _Words) -> dict[str, Any]:
    made: dict[str, Any] = memory.recall_latest(kind, words.parts, lambda: _inflected(words))
    return made


def _inflected(words: _Words) -> dict[str, Any]:
    """What the word list says of `words`: how compounds are parted and words inflected, families and subjects."""
    known = words.known | words.made
    return {
        "dele": ["|".join(parts) for parts in words.parted],
        "boejning": {form: " ".join(found) for form, found in lemmas.paradigms(known).items() if form},
        "slaegt": _families(known),
        "emner": " ".join(sorted(_subjects(words.chosen, words.all))),
    }


def _real(words: _Words) -> str:
    """The real words that a question must not be corrected from, packed."""
    listed = (word for word in dictionary.stems() if word.islower() and word.isalpha())
    targets = words.chosen | _lemmas(words.chosen)
    return packed(lookalikes.among(listed, targets, words.all, words.asked | words.made) - words.all)


def packed(words: Iterable[str]) -> str:
    """Lower-case `words` in order: how many letters (in PLACES) each shares with the one before, and its rest."""
    pairs = itertools.pairwise(["", *sorted(words)])
    shared = ((word, min(_shared(before, word), len(PLACES) - 1)) for before, word in pairs)
    return "".join(PLACES[count] + word[count:] for word, count in shared)


def _shared(one: str, two: str) -> int:
    return sum(1 for _ in itertools.takewhile(lambda pair: pair[0] == pair[1], zip(one, two, strict=False)))


def _words(docs: list[Entry], *fields: str) -> set[str]:
    text = (TAG.sub(" ", unescape(str(doc.get(field, "")))) for doc in docs for field in fields)
    return {word for part in text for word in WORD.findall(part.lower())}


def _pieces(parted: Iterable[tuple[str, ...]]) -> set[str]:
    """All heads and tails of compounds, joined, also without the letter that links a head to what follows."""
    found = set()
    for parts in parted:
        for at in range(1, len(parts)):
            head, tail = "".join(parts[:at]), "".join(parts[at:])
            found |= {head, tail, parts[at]} | {head[:-1] for link in LINKS if head.endswith(link)}
    return found


def _lemmas(words: Iterable[str]) -> set[str]:
    """The stems of `words`, and the verbs that nouns among them are made of."""
    found = {stem for word in words for stem in lemmas.of(word)} - {*FILLER}
    return found | {lemmas.root(stem) for stem in found}


def _subjects(chosen: Iterable[str], words: set[str]) -> set[str]:
    """The `chosen` words that are nouns, also on a site with these `words`: its »Tag« and »taget« are about no roof."""
    return {word for word in chosen if _is_noun(word, words)} - {*FILLER}


def _is_noun(word: str, words: set[str]) -> bool:
    """Whether it is a noun and no form of an adjective, or of a verb that the site uses and that is no noun as well."""
    stems = lemmas.of(word) | lemmas.imperative_of(word)
    entries = [entry for stem in stems for entry in dictionary.entries(stem)]
    nouns = {entry.stem for entry in entries if entry.is_noun}
    verbs = {entry.stem for entry in entries if entry.is_verb and entry.stem in words}
    return bool(nouns) and not any(entry.is_adjective for entry in entries) and verbs <= nouns


def _families(known: Iterable[str]) -> list[str]:
    """Verbs with the nouns made of them: »indkalde indkaldelse«."""
    found: dict[str, list[str]] = defaultdict(list)
    for lemma in sorted(known):
        if (root := lemmas.root(lemma)) != lemma:
            found[root].append(lemma)
    return [" ".join([root, *nouns]) for root, nouns in sorted(found.items())]


def _names(term: Term) -> list[str]:
    """A term, what else it is called, and the plain word where it is one word."""
    return [term.word, *term.also, *([term.plain] if " " not in term.plain else [])]
