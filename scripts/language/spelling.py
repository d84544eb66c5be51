"""Spelling by hunspell with da_DK and the project's own words. One process is started, for the first word asked about.

Compounds that the dictionary can make are right. Names in the middle of a sentence are left in peace.
"""

import re
import shutil
import subprocess
import unicodedata
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from ..content.finding import ContentError, Finding
from ..content.page import decode
from . import compounds, dictionary
from .readability import ABBREVIATIONS

OWN_WORDS = Path(__file__).parents[2] / "egne-ord.txt"
WORD = re.compile(r"(?<![-\w])[^\W\d_]+(?:[-’'.][^\W\d_]+)*-?")
NOT_TEXT = re.compile(r"\S+@\S+|(?:https?://|www\.)\S+|\S*\w\.(?:dk|com|org|eu|pdf|html)\b\S*|[\w.-]*\d[\w.-]*")
SUGGESTIONS = 3
LETTERS = "abcdefghijklmnopqrstuvwxyzæøå"
STRANGE = re.compile(f"[{LETTERS}]{{7,}}")
INFLECTED = ("ede", "et", "te", "ne")
"""Endings of participles, which the list does not spell out for all compounds."""
GENITIVES = ("s", "'s", "’s", "'", "’")


@dataclass(frozen=True)
class Misspelling:
    """A word that is not known, and the nearest ones that are."""

    word: str
    suggestions: tuple[str, ...]


class Speller:
    """Asks hunspell about words, each only once."""

    def __init__(self, own_words: Path = OWN_WORDS):
        self._own = read_own_words(own_words)
        self._known: dict[str, tuple[str, ...] | None] = {}
        self._process: subprocess.Popen[str] | None = None

    def check(self, text: str) -> list[Misspelling]:
        """The misspelt words of a sentence, in order."""
        words = list(WORD.finditer(NOT_TEXT.sub(" ", unicodedata.normalize("NFC", text))))
        misspelt = (self._check(match.group(), first=index == 0) for index, match in enumerate(words))
        return [found for found in misspelt if found]

    def _check(self, word: str, first: bool) -> Misspelling | None:
        if self._is_own(word) or self._is_abbreviation(word):
            return None
        tries = [word, *([word.lower()] if first or word.isupper() else []), *_halves(word)]
        if meant := _mistaken_for_compound(word):
            return Misspelling(word, meant[:SUGGESTIONS])
        if any(self._look_up(form) is None for form in tries) or all(map(self._is_right, word.strip("-").split("-"))):
            return None
        if word[0].isupper() and not (first and self._look_up(word.lower())):
            return None  # a name
        whole = [word.replace("-", "")] if "-" in word and self._is_right(word.replace("-", "")) else []
        suggested = dict.fromkeys([*whole, *(self._look_up(word.lower() if first else word) or ())])
        return Misspelling(word, tuple(suggested)[:SUGGESTIONS])

    def _is_right(self, part: str) -> bool:
        return self._is_own(part) or self._look_up(part) is None

    def _is_own(self, word: str) -> bool:
        return any(
            form in self._own
            for form in (word, word.lower(), *(word.removesuffix(end) for end in GENITIVES if word.endswith(end)))
        )

    @staticmethod
    def _is_abbreviation(word: str) -> bool:
        return len(word) < 2 or (word.isupper() and len(word) <= 6) or "." in word or word.lower() in ABBREVIATIONS

    def _look_up(self, word: str) -> tuple[str, ...] | None:
        """None where hunspell knows `word`, else its suggestions."""
        if word not in self._known:
            self._known[word] = self._ask(word)
        return self._known[word]

    def _ask(self, word: str) -> tuple[str, ...] | None:
        if not word:
            return None
        process = self._started()
        assert process.stdin and process.stdout  # both are pipes
        process.stdin.write(f"^{word}\n")
        process.stdin.flush()
        answer = []
        while line := process.stdout.readline().strip():
            answer.append(line)
        wrong = [line for line in answer if line[0] in "&#"]
        if not wrong:
            return None
        return tuple(suggestion for suggestion in wrong[0].partition(": ")[2].split(", ") if suggestion)

    def _started(self) -> subprocess.Popen[str]:
        if self._process is None:
            dictionary.require()
            if not shutil.which("hunspell"):
                raise ContentError(
                    [
                        Finding(
                            "apt-packages.txt",
                            1,
                            "opsætning",
                            "programmet hunspell mangler",
                            "kør »make opsaet«, eller installér Debian-pakken hunspell",
                        )
                    ]
                )
            self._process = subprocess.Popen(
                ["hunspell", "-d", dictionary.NAME, "-a", "-i", "utf-8"],
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                encoding="utf-8",
            )
            assert self._process.stdout  # a pipe
            self._process.stdout.readline()  # its name and version
        return self._process

    def close(self) -> None:
        """End the process."""
        if self._process:
            assert self._process.stdin and self._process.stdout  # both are pipes
            self._process.stdin.close()
            self._process.stdout.close()
            self._process.wait()
            self._process = None


def read_own_words(path: Path) -> frozenset[str]:
    """The project's own words, one a line; what follows # is a reason. Raises ContentError where they are not UTF-8."""
    text, findings = decode(path.read_bytes(), path.name) if path.is_file() else ("", [])
    if findings:
        raise ContentError(findings)
    lines = text.splitlines()
    return frozenset(word for line in lines if (word := line.partition("#")[0].strip()))


@cache
def speller() -> Speller:
    """The one speller of a run."""
    return Speller()


@cache
def _mistaken_for_compound(word: str) -> tuple[str, ...]:
    """Listed words one letter away from a strange compound of hunspell's: »desvære« is no »des-være«."""
    if (
        not STRANGE.fullmatch(word)
        or word.endswith(INFLECTED)
        or dictionary.is_listed(word)
        or len(compounds.split(word)) > 1
    ):
        return ()
    return tuple(sorted(near for near in _one_letter_away(word) if dictionary.is_listed(near)))


def _one_letter_away(word: str) -> set[str]:
    """Words with one letter more, less, other or moved; the ending, which may be an inflection, is left as it is."""
    pairs = [(word[:place], word[place:]) for place in range(1, len(word) + 1)]
    return (
        {first + letter + last[cut:] for first, last in pairs for letter in LETTERS for cut in (0, 1)}
        | {first + last[1:] for first, last in pairs[:-2]}
        | {first + last[1] + last[0] + last[2:] for first, last in pairs if len(last) > 1}
    )


def _halves(word: str) -> list[str]:
    """What »beskæftigelses-« in »beskæftigelses- og socialområdet« may stand for."""
    stem = word.removesuffix("-")
    return [stem, stem.removesuffix("s")] if stem != word else []
