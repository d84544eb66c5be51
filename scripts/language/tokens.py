"""A sentence as words and marks, each with its place: what patterns are looked for in."""

from dataclasses import dataclass
from functools import cached_property

from . import morphology, rules


@dataclass(frozen=True)
class Token:
    """A word, a number or a mark of a sentence. `start` and `end` are its place in the sentence."""

    text: str
    start: int
    end: int
    is_word: bool

    @cached_property
    def lower(self) -> str:
        """The word in small letters."""
        return self.text.lower()

    @property
    def is_number(self) -> bool:
        """True for digits."""
        return self.text[0].isdigit()

    @cached_property
    def forms(self) -> frozenset[str]:
        """The forms that the word may be; none for a number, a mark, or a name inside a sentence."""
        return morphology.forms(self.lower) if self.is_word else frozenset()


def tokens(sentence: str) -> list[Token]:
    """The words, numbers and marks of `sentence`, whose quotations are blanked."""
    return [
        Token(match[0], match.start(), match.end(), match[0][0].isalpha())
        for match in rules.reading("token").finditer(sentence)
    ]
