"""Text that comes out as code: a block that is not closed, and lines that are indented for no reason."""

from collections.abc import Iterator

from ...content.finding import Finding
from .rendered import Rendered
from .source import Source

FENCED = "highlight"
"""What pymdownx.superfences calls a block of code between fences."""


def unclosed(source: Source) -> list[Finding]:
    """A finding where a code block runs on to the end of the page."""
    return [
        source.finding(start, "kode", "resten af siden bliver til kode", "skriv ``` på en linje for sig efter koden")
        for start, end in source.fences
        if end is None
    ]


def indented(source: Source, shown: Rendered) -> Iterator[Finding]:
    """Findings about blocks of code that nobody has put between ```."""
    at = source.body_line
    for block in shown.tree.iter("pre"):
        if block.xpath(f"parent::div[@class='{FENCED}']"):
            continue
        words = next(line for line in block.text_content().splitlines() if line.strip())
        at = source.line_with(words.strip(), at)
        yield source.finding(
            at,
            "indryk",
            "teksten er rykket ind og bliver vist som kode",
            "slet mellemrummene først på linjen, eller sæt ``` før og efter koden",
        )
