"""Paragraphs that stand on a page twice: pasted once too often, or moved and not taken away where they were."""

import re
from collections.abc import Iterator

from ...content.finding import Finding
from .source import Source

SHORTEST = 12
"""Words: a shorter line, such as the one above a list of fields, may well be said again; so may a point of a list."""


def check(source: Source) -> Iterator[Finding]:
    """Findings about the paragraphs of running text that stand further up word for word."""
    known: dict[tuple[str, ...], int] = {}
    for block in source.blocks:
        words = tuple(re.findall(r"\w+", " ".join(line.text for line in block).lower()))
        if len(words) < SHORTEST or not block[0].text[:1].isalpha():
            continue
        if words in known:
            problem = f"afsnittet står også på linje {known[words]}"
            yield source.finding(block[0].number, "gentagelse", problem, "slet det ene")
        known.setdefault(words, block[0].number)
