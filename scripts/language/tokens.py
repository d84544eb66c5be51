"""A sentence as words and marks, each with its place: what patterns are looked for in."""

from dataclasses import dataclass

from . import morphology, rules


@dataclass(frozen=True, slots=True)
class Token:
    """A word, a number or a mark of a sentence. `start` and `end` are its place in the sentence."""

    text: str
    start: int
    end: int
    is_word: bool

    @property
    def lower(self) -> str:
        """The word in small letters."""
        return self.text.lower()

    @property
    def is_number(self) -> bool:
        """True for digits."""
        return self.text[0].isdigit()

    @property
    def forms(self) -> frozenset[str]:
        """The forms that the word may be; none for a number, a mark, or a name inside a sentence."""
        return morphology.forms(self.text.lower()) if self.is_word else frozenset()


def tokens(sentence: str) -> list[Token]:
    """The words, numbers and marks of `sentence`, whose quotations are blanked."""
    return [
        Token(match[0], match.start(), match.end(), match[0][0].isalpha())
        for match in rules.reading("token").finditer(sentence)
    ]
