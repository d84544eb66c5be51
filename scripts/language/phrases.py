"""Words and phrases found in every inflected form: »rette henvendelse til« also in »retter du straks henvendelse til«.

The browser's Sprogtjek reads the same phrases from the data that the build writes, and looks for them in the same way.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from ..content.word_tables import Word
from . import dictionary, morphology, rules

GAP = 3
"""Words that may stand between a verb and the rest of its phrase."""
ARTICLES = frozenset("en et".split())
PRONOUNS = frozenset("den det de".split())
"""Articles where another word follows them, else pronouns: »finder det sted«."""
PARTICIPLES = ("past", "part")
"""Forms that may stand before a noun."""
FORMS_OF_VERB = ("pres", "past", "inf", "part", "imp", "pass", "pastpass")
"""The forms in which a verb is heavy, the likeliest first: »supplerende« and »forestående« are words of their own."""
REFLEXIVE = frozenset("sig mig dig os jer".split())


@dataclass(frozen=True)
class Phrase:
    """A word or phrase: the forms of its first word, what each further word may be, and how far away it may stand."""

    word: Word
    first: frozenset[str]
    rest: tuple[frozenset[str], ...]
    gap: int

    @property
    def lemma(self) -> str:
        """The first word as the list has it, in lower case."""
        return self.word.hard.lower().split()[0]


@dataclass(frozen=True)
class Hit:
    """A phrase and the indexes of its first and last word in the sentence."""

    phrase: Phrase
    start: int
    end: int

    def choices(self, words: Sequence[str]) -> str:
        """What to write instead, in the form that the words of the sentence have, parted by commas.

        Empty where a verb stands as an adjective, and no choice can: »det vedlagte skema« is no »det sendt med skema«.
        """
        form = form_of(words[self.start], self.phrase.lemma)
        plain = [choice.strip() for choice in self.phrase.word.plain.split(",")]
        before = words[self.start - 1] if self.start else ""
        if form in PARTICIPLES and before in rules.words("determiner"):
            plain = [choice for choice in plain if " " not in choice]
        return ", ".join(_in_form(choice, form) for choice in plain)


class Phrases:
    """Phrases, ready to be looked for."""

    def __init__(self, words: Iterable[Word]):
        words = list(words)
        lemmas = {word.hard.lower() for word in words}
        phrases = map(_phrase, words)
        # »vedrørende« has a row of its own, and is no form of »vedrøre« then.
        self.all = [replace(phrase, first=phrase.first - lemmas | {phrase.lemma}) for phrase in phrases]
        self._by_first: dict[str, list[Phrase]] = {}
        for phrase in sorted(self.all, key=lambda phrase: -len(phrase.rest)):
            for form in phrase.first:
                self._by_first.setdefault(form, []).append(phrase)

    def find(self, words: list[str]) -> list[Hit]:
        """The phrases among the lower-case `words` of a sentence; where two begin at a word, the longest."""
        hits, free = [], 0
        for index, word in enumerate(words):
            if index >= free:
                found = next(
                    filter(None, (_match(phrase, words, index) for phrase in self._by_first.get(word, ()))), None
                )
                if found:
                    hits.append(found)
                    free = found.end + 1 if found.end - found.start == len(found.phrase.rest) else index + 1
        return hits


def form_of(word: str, lemma: str) -> str:
    """The form in which the `lemma` stands, the likeliest of a verb; none for the lemma itself."""
    if word == lemma:
        return ""
    found = [reading.form for reading in morphology.readings(word) if reading.lemma == lemma]
    if found[:1] == ["gen"] and word.endswith("s") and (owner := form_of(word.removesuffix("s"), lemma)):
        return f"{owner}+s"
    return next((form for form in FORMS_OF_VERB if form in found), found[0] if found else "")


def _in_form(choice: str, form: str) -> str:
    """`choice` with its first word in another form, where it has that form; »+s« makes it a genitive."""
    first, space, rest = choice.partition(" ")
    form, owner, s = form.partition("+")
    inflected = (morphology.inflected(first, form) if form else None) or first
    return f"{inflected}{s if owner and not space else ''}{space}{rest}"


def _match(phrase: Phrase, words: list[str], index: int) -> Hit | None:
    for start in range(index + 1, index + 2 + phrase.gap):
        following = words[start : start + len(phrase.rest)]
        if not _may_stand_between(words[index + 1 : start]):
            return None
        if len(following) == len(phrase.rest) and all(
            word in allowed for word, allowed in zip(following, phrase.rest, strict=True)
        ):
            return Hit(phrase, index, start + len(phrase.rest) - 1 if phrase.rest else index)
    return None


def _may_stand_between(words: list[str]) -> bool:
    """False where an article shows that a noun of its own has begun: »finde et sted« is no »finde sted«."""
    return not (ARTICLES.intersection(words) or PRONOUNS.intersection(words[:-1]))


def _phrase(word: Word) -> Phrase:
    first, *rest = word.hard.lower().split()  # a name, »Åben Dialog«, is looked for as words are: in lower case
    verb = any(entry.is_verb for entry in dictionary.of(first))
    return Phrase(word, _forms(first), tuple(_allowed(part, first) for part in rest), GAP if verb and rest else 0)


def _forms(lemma: str) -> frozenset[str]:
    """The forms of `lemma` as a verb where it is one, else all its forms; a small word has one only."""
    if lemma in rules.words("preposition") | rules.words("determiner"):
        return frozenset({lemma})
    verbs = [entry for entry in dictionary.of(lemma) if entry.is_verb]
    if not verbs:
        return dictionary.forms(lemma)
    # »dokumenter« is more often papers than an order
    imperative = {lemma.removesuffix("e")} if lemma.endswith("ere") else set()
    return frozenset({lemma}).union(*map(_of_verb, verbs)) - imperative


def _of_verb(entry: dictionary.Entry) -> set[str]:
    return {word for word, forms in morphology.entry_forms(entry).items() if set(forms) & set(FORMS_OF_VERB)}


def _allowed(part: str, first: str) -> frozenset[str]:
    if part == "sig":
        return REFLEXIVE
    return dictionary.forms(part) if first == "være" and part.endswith(("t", "ig")) else frozenset({part})
