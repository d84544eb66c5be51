"""Words that a line's end has cut in two, as text copied from a PDF has them."""

import re
from collections.abc import Iterator
from itertools import pairwise

from ...content.finding import Finding
from .source import Source

FIRST_HALF = re.compile(r"(?<![\w-])([a-zæøå]{2,})-$", re.I)
OTHER_HALF = re.compile(r"([a-zæøå]+)")
JOINTS = "og eller samt til som men kontra hhv".split()
"""Before one of these a hyphen stands for the rest of a word: »børne- og ungeområdet«."""
IN_LINE = re.compile(rf"(?<![\w-])([a-zæøå]{{2,}})- (?!(?:{'|'.join(JOINTS)})\b)([a-zæøå]{{2,}})")


def check(source: Source) -> Iterator[Finding]:
    """Findings about words in two halves, on the line of the first one."""
    for block in source.blocks:
        for line in block:
            for match in IN_LINE.finditer(line.text):
                yield _finding(source, line.number, match[1], match[2])
        for line, following in pairwise(block):
            first, other = FIRST_HALF.search(line.text.rstrip()), OTHER_HALF.match(following.text.lstrip(" >"))
            if first and other and other[1] not in JOINTS:
                yield _finding(source, line.number, first[1], other[1])


def _finding(source: Source, line: int, first: str, other: str) -> Finding:
    return source.finding(
        line, "tegn", f"»{first}- {other}« er ét ord som er delt", f"skriv »{first}{other}«", warning=True
    )
