"""Texts among a page's fields that stop at a #: what stands after it is a comment to YAML."""

import re
from collections.abc import Iterator

from ...content.finding import Finding
from ...content.page import FRONT_MATTER
from .source import Source

CUT = re.compile(r"^ *(?:(title|kort|papir_titel|papir_linje|eget): +|- +)([^\s\"'\[{>|#&*].*?)\s(#(\s?).*)$")
"""A text without quotation marks, and what hides behind its first # after a space."""
STOPS = (".", "!", "?")


def check(source: Source) -> Iterator[Finding]:
    """Findings about texts of the front matter that readers get only the beginning of."""
    fields = FRONT_MATTER.match(source.text)
    for number, line in enumerate(fields[1].splitlines() if fields else (), 2):
        match = CUT.match(line)
        if match and not (match[4] and (match[2].endswith(STOPS) or not match[1])):  # a comment, and meant as one
            yield source.finding(
                number,
                "forside",
                f"»{match[3][:20]}« og resten af linjen vises ikke, for # begynder en bemærkning",
                "sæt lige citationstegn om hele teksten, eller skriv den uden #",
            )
