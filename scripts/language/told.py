"""What is told of a sentence: the rule, the place, the problem, the remedy, and the right words where known."""

from collections.abc import Iterable
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


def untouched(told: Iterable[Told], others: Iterable[Told]) -> list[Told]:
    """Those of `told` that share no letter with one of `others`: in one pass, for a sentence may hold very many."""
    taken = {place for other in others for place in range(other.start, other.end)}
    return [one for one in told if taken.isdisjoint(range(one.start, one.end))]


def quoted(words: str) -> str:
    """`words` in Danish quotation marks; each choice where commas part several."""
    return " eller ".join(f"»{choice.strip()}«" for choice in words.split(","))
