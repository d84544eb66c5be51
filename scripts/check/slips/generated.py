"""Generated parts: each that a page asks for exists, and stands alone between empty lines."""

import re
from collections.abc import Iterator
from difflib import get_close_matches

from ...content.finding import Finding
from ...markup import part_names
from ...printing.product import MARKS
from .source import Source

PART = re.compile(r"^\[\[([^\[\]]+)\]\] *$")
LOCAL = "lokalt: "
"""Begins a part that is read, and told, where the local answers are."""


def check(source: Source) -> Iterator[Finding]:
    """Findings about the generated parts of a page; one in the middle of a line is seen where it comes out as text."""
    for block in source.blocks:
        for line in block:
            if not (match := PART.match(line.text)):
                continue
            if len(block) > 1:
                yield source.finding(
                    line.number,
                    "del",
                    f"»{match[0].strip()}« hænger sammen med linjen ved siden af",
                    "sæt en tom linje før og efter",
                )
            if not match[1].startswith(LOCAL) and match[1] not in _names():
                yield source.finding(
                    line.number, "del", f"delen »[[{match[1]}]]« findes ikke, så intet kan indsættes", _near(match[1])
                )


def _names() -> list[str]:
    return part_names.names(MARKS)


def _near(name: str) -> str:
    near = get_close_matches(name.lower(), _names(), 1, 0.7)
    return f"mente du [[{near[0]}]]?" if near else "brug en af " + ", ".join(_names())
