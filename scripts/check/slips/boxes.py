"""Boxes (admonitions): an empty one, one of a kind that has no look, one with a title in the wrong marks."""

import re
from collections.abc import Iterator
from difflib import get_close_matches

from ...content.finding import Finding
from .source import Line, Source

BOX = re.compile(r"^(?P<indent> *)(?:!!!|\?\?\?\+?) ?(?P<kind>[\w-]+(?: +[\w-]+)*)(?P<title> +\"[^\"]*\")? *$")
KINDS = ("husk",)
"""Kinds of box that the site's own styles know."""


def check(source: Source) -> Iterator[Finding]:
    """Findings about the boxes of a page; one that is no box at all is seen where it comes out as text."""
    for number, line in enumerate(source.lines):
        if match := BOX.match(line.text):
            yield from _kind(source, line, match)
            after = next((line.text for line in source.lines[number + 1 :] if line.text.strip()), "")
            if not after.startswith(match["indent"] + "    "):
                yield source.finding(
                    line.number, "boks", "boksen er tom", "ryk dens tekst fire mellemrum ind på linjerne under"
                )


def _kind(source: Source, line: Line, match: re.Match[str]) -> Iterator[Finding]:
    kind, _, rest = match["kind"].partition(" ")
    if rest:
        yield source.finding(
            line.number,
            "boks",
            f"boksens titel »{rest}« mangler citationstegn og vises ikke",
            f'skriv »!!! {kind} "{rest}"«',
        )
    elif kind not in KINDS:
        near = get_close_matches(kind.lower(), KINDS, 1, 0.5)
        yield source.finding(
            line.number,
            "boks",
            f"der er ingen boks der hedder »{kind}«",
            f"mente du {near[0]}?" if near else f"brug {', '.join(KINDS)}",
        )
