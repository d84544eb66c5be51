"""What is told of a sentence: the rule, the place, the problem, the remedy, and the right words where known."""

from dataclasses import dataclass

ERROR, WARNING, HINT = "fejl", "advarsel", "tip"


@dataclass(frozen=True)
class Told:
    """`start` and `end` are a place in the sentence; `fix` stands instead, and is None where no words are certain."""

    rule: str
    start: int
    end: int
    problem: str
    remedy: str
    level: str = ERROR
    fix: str | None = None

    def touches(self, other: "Told") -> bool:
        """True where the two share a letter."""
        return self.start < other.end and other.start < self.end


def quoted(words: str) -> str:
    """`words` in Danish quotation marks; each choice where commas part several."""
    return " eller ".join(f"»{choice.strip()}«" for choice in words.split(","))
