"""Words and their inflected forms, read from Debian's hunspell-da (da_DK.dic and da_DK.aff) without starting hunspell.

An entry is a stem, the numbers of its suffix rules and its irregular forms (`al:`).
Format: hunspell(5), flags as numbers.
"""

import re
import sys
from collections.abc import Iterator, KeysView
from dataclasses import dataclass
from functools import cache, lru_cache
from pathlib import Path

from ..content.finding import ContentError, Finding

LONGEST_ENDING = 6
CHOICE = re.compile(r"\[[^\]]*\]")
"""Letters of which a rule's condition wants one."""
FOLDER = Path("/usr/share/hunspell")
NAME = "da_DK"
# Suffix rules by which an entry shows what it is: present and passive; -en and -et; comparison and -t.
VERB = {"21", "22"}
NOUN = {"2", "7", "12", "14", "44", "48", "65", "4", "15", "18", "45", "47", "66"}
ADJECTIVE = {"23", "38", "49"}
PRESENT = frozenset("er kan må vil skal bør tør ved".split())
"""The present tense of verbs that have no -r or only that."""


@dataclass(frozen=True, slots=True)
class Entry:
    """A line of the word list."""

    stem: str
    flags: frozenset[str]
    irregular: tuple[str, ...]
    lemma: str = ""
    """Where the stem is itself an irregular form: the word that it is a form of."""

    @property
    def is_regular(self) -> bool:
        """True where the rules alone tell how the word is inflected."""
        return not (self.irregular or self.lemma)

    @property
    def end(self) -> str:
        """The letters that the rules look at: stems with the same rules and the same end are inflected alike."""
        return self.stem[-_reach(self.flags) :]

    @property
    def is_verb(self) -> bool:
        """True for an infinitive."""
        present = (f"{self.stem}r", self.stem.removesuffix("e"), *PRESENT)
        is_present = any(form in self.irregular for form in present)
        # »ske« has no passive; a noun (»skeer«) has a genitive, and an adverb (»længe«) can be compared
        is_active = f"{self.stem}r" in self.irregular and not (
            self.flags & NOUN or {f"{self.stem}rs", f"{self.stem}re"}.intersection(self.irregular)
        )
        is_modal = bool(PRESENT.intersection(self.irregular))
        return bool(self.flags & VERB) or (f"{self.stem}s" in self.irregular and is_present) or is_active or is_modal

    @property
    def is_noun(self) -> bool:
        """True for a noun that can take a definite ending."""
        return bool(self.flags & NOUN)

    @property
    def is_adjective(self) -> bool:
        """True for a word that can be compared or take -t."""
        return bool(self.flags & ADJECTIVE)

    def forms(self) -> frozenset[str]:
        """The stem and all its inflected forms."""
        return frozenset({self.stem, *self.irregular}) | _inflect(self.stem, self.flags, 2)


def require() -> None:
    """Raise ContentError with the remedy where the Danish word list is missing."""
    for suffix in (".dic", ".aff"):
        if not (FOLDER / f"{NAME}{suffix}").is_file():
            raise ContentError(
                [
                    Finding(
                        "apt-packages.txt",
                        1,
                        "opsætning",
                        f"den danske ordliste {FOLDER / NAME}{suffix} mangler",
                        "kør »make opsaet«, eller installér Debian-pakken hunspell-da",
                    )
                ]
            )


def stems() -> KeysView[str]:
    """All stems of the list. Raises ContentError where the word list is missing."""
    return _lines().keys()


@lru_cache(maxsize=20_000)
def entries(stem: str) -> tuple[Entry, ...]:
    """The entries of `stem`; none where the list does not hold it."""
    return tuple(_entry(stem, line) for line in _lines()[stem].splitlines()) if stem in _lines() else ()


@cache
def _lines() -> dict[str, str]:
    """Stem -> what follows it in the list, a line an entry: few of its words are ever asked about."""
    require()
    found: dict[str, str] = {}
    for line in (FOLDER / f"{NAME}.dic").read_text(encoding="utf-8").splitlines()[1:]:
        head, *fields = line.split() or [""]
        stem, _, flags = head.partition("/")
        said = sys.intern(" ".join([flags, *fields]) + "\n")
        found[stem] = found[stem] + said if stem in found else said
    return found


def _entry(stem: str, line: str) -> Entry:
    flags, irregular, lemma = _parsed(line)
    return Entry(stem, flags, tuple(_whole(stem, form) for form in irregular) if irregular else (), lemma)


@cache
def _parsed(line: str) -> tuple[frozenset[str], tuple[str, ...], str]:
    """Rules, irregular forms and lemma of a line without its stem: many thousand stems have the same."""
    flags, _, fields = line.partition(" ")
    irregular = tuple(field.removeprefix("al:") for field in fields.split() if field.startswith("al:"))
    lemma = next((field.removeprefix("st:") for field in fields.split() if field.startswith("st:")), "")
    return frozenset(flags.split(",")), irregular, lemma


def _whole(stem: str, form: str) -> str:
    """`form` with the first part that the list has forgotten: it has »lægger« as a form of »kortlægge«."""
    start = stem.find(form[:4], 1)
    return stem[:start] + form if start > 0 and len(form) > 3 else form


def of(stem: str) -> tuple[Entry, ...]:
    """The entries of `stem`; for a compound those of its last part, made whole."""
    if known := entries(stem):
        return known
    for start in range(2, len(stem) - 2):
        last = entries(stem[start:])
        if any(entry.is_noun or entry.is_verb for entry in last) and _is_word(stem[:start].removesuffix("s")):
            first = stem[:start]
            return tuple(Entry(stem, entry.flags, tuple(first + form for form in entry.irregular)) for entry in last)
    return ()


def forms(lemma: str) -> frozenset[str]:
    """`lemma` and its inflected forms; the word alone where the list does not know it."""
    return frozenset({lemma}).union(*(entry.forms() for entry in of(lemma)))


@cache
def is_listed(word: str) -> bool:
    """True for a stem of the list and for all its inflected forms."""
    return word in stems() or any(word in entry.forms() for stem in stems_of(word) for entry in entries(stem))


def irregular() -> list[str]:
    """The stems that have irregular forms."""
    return [stem for stem, said in _lines().items() if "al:" in said]


def stems_of(word: str) -> list[str]:
    """The stems of the list that `word` may be a form of."""
    lemmas = [entry.lemma for entry in entries(word) if entry.lemma]
    return list(dict.fromkeys([word, *lemmas, *_shortened(word)]))


def _shortened(word: str) -> Iterator[str]:
    """The stems of the list that become `word` where an ending is taken away and another is added."""
    lines = _lines()
    for length in range(min(len(word), LONGEST_ENDING) + 1):
        cut = len(word) - length
        for taken in _taken().get(word[cut:], ()):
            if (stem := word[:cut] + taken) in lines:
                yield stem


@cache
def _taken() -> dict[str, tuple[str, ...]]:
    """What is added by a rule, or by two after one another -> what may be taken away before it."""
    pairs = {("", "")}
    for taken, added, following, _ in (rule for rules in _rules().values() for rule in rules):
        pairs.add((taken, added))
        for next_taken, next_added, _, _ in (rule for flag in following for rule in _rules().get(flag, ())):
            if added.endswith(next_taken):
                pairs.add((taken, added.removesuffix(next_taken) + next_added))
    found: dict[str, dict[str, None]] = {}
    for taken, added in sorted(pairs):
        found.setdefault(added, {})[taken] = None
    return {added: tuple(taken) for added, taken in found.items()}


def _is_word(word: str) -> bool:
    return word in stems()


@cache
def _rules() -> dict[str, list[tuple[str, str, frozenset[str], re.Pattern[str]]]]:
    """Number of a rule -> (what it takes away, what it adds, rules that may follow, the stems it fits)."""
    require()
    rules: dict[str, list[tuple[str, str, frozenset[str], re.Pattern[str]]]] = {}
    for line in (FOLDER / f"{NAME}.aff").read_text(encoding="utf-8").splitlines():
        parts = line.split()
        if len(parts) >= 5 and parts[0] == "SFX" and parts[2] != "Y":
            added, _, following = parts[3].partition("/")
            rules.setdefault(parts[1], []).append(
                (
                    "" if parts[2] == "0" else parts[2],
                    "" if added == "0" else added,
                    frozenset(following.split(",")),
                    re.compile(f"{parts[4]}$"),
                )
            )
    return rules


@cache
def _reach(flags: frozenset[str]) -> int:
    """How many letters at a stem's end the rules of `flags` look at, with those that may follow them; one at least."""
    first = [rule for flag in flags for rule in _rules().get(flag, ())]
    far = [_needed(taken, fits) for taken, _, _, fits in first]
    for taken, added, following, _ in first:
        then = (rule for flag in following for rule in _rules().get(flag, ()))
        far += [_needed(next_taken, fits) + len(taken) - len(added) for next_taken, _, _, fits in then]
    return max(far, default=1)


def _needed(taken: str, fits: re.Pattern[str]) -> int:
    """How many letters a rule looks at: those that it takes away, and its condition's, where [æøå] is one letter."""
    return max(1, len(taken), len(CHOICE.sub("x", fits.pattern.removesuffix("$"))))


@lru_cache(maxsize=100_000)
def endings(flag: str, end: str) -> tuple[tuple[str, str, frozenset[str]], ...]:
    """(taken away, added, rules that may follow) of the rules of `flag` that fit a stem which ends in `end`."""
    return tuple(
        (taken, added, following)
        for taken, added, following, fits in _rules().get(flag, ())
        if end.endswith(taken) and fits.search(end)
    )


def _inflect(stem: str, flags: frozenset[str], depth: int) -> frozenset[str]:
    found = set()
    for taken, added, following, fits in (rule for flag in flags for rule in _rules().get(flag, ())):
        if stem.endswith(taken) and fits.search(stem):
            form = stem.removesuffix(taken) + added
            whole = not following & {
                "8",
                "32",
                "35",
                "36",
            }  # a doubled consonant and a linking form stand in longer words only
            found |= ({form} if whole else set()) | (_inflect(form, following, depth - 1) if depth > 1 else set())
    return frozenset(found)
