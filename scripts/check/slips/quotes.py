"""Quotations: a line that belongs to one begins with >, else nobody can tell who says it."""

import re
from collections.abc import Iterator

from ...content.finding import Finding
from .source import Source

SOURCE = re.compile(r"^> *[-*] +\S")
ITEM = re.compile(r"^> *(?:[-*] |.*:\s*$)")


def check(source: Source) -> Iterator[Finding]:
    """Findings about lines that hang on to a quotation without its mark."""
    for block in source.blocks:
        if len(block) > 1 and SOURCE.match(block[-1].text) and not ITEM.match(block[-2].text):
            yield source.finding(
                block[-1].number,
                "citat",
                "kilden til citatet bliver til et punkt i en liste",
                "skriv »> – « før kilden",
            )
        if block[0].text.startswith(">"):
            for line in [line for line in block if not line.text.startswith(">")][:1]:
                yield source.finding(
                    line.number,
                    "citat",
                    "linjen bliver en del af citatet ovenfor",
                    "begynd den med > hvis den hører til, eller sæt en tom linje før den",
                )
