"""Sentences that stop before they are finished: whoever wrote them was called away."""

import re
from collections.abc import Iterator
from itertools import pairwise

from ...content.finding import Finding
from .lists import ITEM
from .source import Line, Source

OPEN_END = re.compile(
    r"(?<![-\w])(?<!både )(?<!enten )(?:(?:for|så|ved|om|også|husk) )?(?:at|fordi|hvis|samt|men|og|eller)$", re.I
)
"""A word that leads on to the rest of a sentence, and nothing after it."""
JOINTS = ("og", "eller", "samt", "men")
"""Words that one point of a list may end with, and the next go on from."""
NEW_SENTENCE = re.compile(r" *»?(?!De\b|Dem\b|Deres\b)[A-ZÆØÅ]\w")
"""How the line of a new sentence begins; a name might, too, but hardly after one of these words."""
LEADS_ON = (" ", ">", "[[", "|")
"""How a block begins that the one before may lead on to."""


def check(source: Source) -> Iterator[Finding]:
    """Warnings about paragraphs and points of a list that end in the middle of a sentence."""
    raw = source.body.splitlines()
    for block, after in pairwise([*source.blocks, list[Line]()]):
        leads_on = bool(after) and (_is_point(after[0]) or after[0].text.startswith(LEADS_ON))
        for line, following in pairwise([*block, None]):
            if not line or line.text.startswith(("#", "|")) or raw[line.number - source.body_line].endswith("`"):
                continue
            match = OPEN_END.search(line.text.rstrip())
            if not match or not _ends(match[0].lower(), following):
                continue
            if leads_on if following is None else match[0].lower().endswith(JOINTS):
                continue
            problem, remedy = f"sætningen slutter med »{match[0]}«", "skriv den færdig, eller slet det sidste"
            yield source.finding(line.number, "ufærdig", problem, remedy, warning=True)


def _ends(last: str, following: Line | None) -> bool:
    """Whether the sentence ends with the line: another point or sentence follows, or nothing."""
    if following is None or _is_point(following):
        return True
    return not last.endswith(JOINTS) and NEW_SENTENCE.match(following.text) is not None


def _is_point(line: Line) -> bool:
    return ITEM.match(line.text) is not None
