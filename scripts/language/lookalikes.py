"""Real Danish words that a search could take for a misspelling of another: such a word must never be »corrected«."""

from collections import defaultdict
from collections.abc import Iterable, Iterator

SHORTEST = 5
SHORTEST_FOR_TWO = 8
SHORTEST_IN_TEXT = 10
SHORTEST_ASKED = 7
"""Letters of a word in which one, and in which two, slips are mended, and one in a word of running text or a question.

The search worker (docs/assets/javascripts/soegning/) does the same.
"""
SHORTEST_BARE = 3
"""Letters of a word that an ending makes long enough to be mended."""
FURTHEST = 2


def among(
    words: Iterable[str], targets: Iterable[str], once: Iterable[str] = (), asked: Iterable[str] = ()
) -> set[str]:
    """The `words` within one slip of a target of five letters or more, or two of one of eight that begins alike.

    Words that are only mended `once` count where one slip is enough, and have ten letters or more; those `asked` for
    have seven or more.
    """
    words, targets = [*words], [*targets]
    listed = [word for word in words if len(word) >= SHORTEST - 1]
    goals = {target for target in targets if len(target) >= SHORTEST}
    further = {word for word in once if len(word) >= SHORTEST_IN_TEXT}
    further |= {word for word in asked if len(word) >= SHORTEST_ASKED}
    near = _by_one(listed, goals | further) | _by_two(listed, {goal for goal in goals if len(goal) >= SHORTEST_FOR_TWO})
    return (near | _inflected_alike(words, targets)) - goals


def _inflected_alike(words: Iterable[str], targets: Iterable[str]) -> set[str]:
    """The `words` that with an ending are one slip from a target with the same: »skoven« and »skolen«."""
    bare = {word: _bare(word) for word in words}
    near = _by_one([*bare.values()], {base for target in targets if len(base := _bare(target)) >= SHORTEST_BARE})
    return {word for word, base in bare.items() if base in near and len(base) >= SHORTEST_BARE}


def _bare(word: str) -> str:
    """The word as it stands before an ending, with one consonant for two: »ryd« of »rydde«."""
    bare = word[:-1] if word.endswith("e") and len(word) > SHORTEST_BARE else word
    return bare[:-1] if len(bare) > SHORTEST_BARE and bare[-1] == bare[-2] else bare


def _by_one(words: list[str], targets: set[str]) -> set[str]:
    shortened = {short for target in targets for short in _shortened(target)}
    return {word for word in words if not shortened.isdisjoint(_shortened(word))}


def _shortened(word: str) -> list[str]:
    """The word, and the word without each of its letters: two words one slip apart have one of these in common."""
    return [word, *[word[:at] + word[at + 1 :] for at in range(len(word))]]


def _by_two(words: list[str], targets: set[str]) -> set[str]:
    alike: dict[tuple[str, int], list[tuple[int, str]]] = defaultdict(list)
    for word in words:
        alike[word[0], len(word)].append((_letters(word), word))
    return {word for target in targets for word in _candidates(target, alike) if distance(target, word) <= FURTHEST}


def _candidates(target: str, alike: dict[tuple[str, int], list[tuple[int, str]]]) -> Iterator[str]:
    """Words that begin alike, share all but four letters, and hold a third of the target about where it has it."""
    letters, third = _letters(target), len(target) // 3
    pieces = [(start, target[start : start + third]) for start in (0, third, 2 * third)]
    for length in range(len(target) - FURTHEST, len(target) + FURTHEST + 1):
        for its, word in alike.get((target[0], length), ()):
            if (its ^ letters).bit_count() <= 2 * FURTHEST and any(
                piece in word[max(0, at - FURTHEST) : at + third + FURTHEST] for at, piece in pieces
            ):
                yield word


def _letters(word: str) -> int:
    """The letters of a word as bits."""
    bits = 0
    for letter in word:
        bits |= 1 << (ord(letter) % 61)
    return bits


def distance(one: str, two: str) -> int:
    """Letters to change, swap, add or take away to make one word of the other; above FURTHEST all are one more."""
    before: list[int] = []
    row = list(range(len(two) + 1))
    for at, letter in enumerate(one, 1):
        older, before, row = before, row, [at]
        for place, other in enumerate(two, 1):
            row.append(min(before[place] + 1, row[place - 1] + 1, before[place - 1] + (letter != other)))
            if at > 1 and place > 1 and letter == two[place - 2] and one[at - 2] == other:
                row[place] = min(row[place], older[place - 2] + 1)
        if min(row) > FURTHEST:
            return FURTHEST + 1
    return row[-1]
