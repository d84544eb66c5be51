"""Signs that hang on to the wrong word, and quotations that are never closed."""

import re
from collections.abc import Iterator

from ...content.finding import Finding
from ...language.judge import EXAMPLE
from .source import Line, Source

TIGHT = re.compile(
    r"(?<![*\w])(\*{1,2})(?=\S)([^*\n]*[:.!?,;])\1(?=\w)|(?<![*\w])(\*{1,2})(?=\S)([^*\n]*\w)\3:(?=[^\W\d])"
)
"""Words in bold or italics with a stop, and the next word right after."""


def check(source: Source) -> Iterator[Finding]:
    """Findings about the signs between the words of a page."""
    for line in source.lines:
        if match := TIGHT.search(line.text):
            words = (match[2] or match[4] + ":")[-20:]
            yield source.finding(
                line.number, "tegn", f"der mangler et mellemrum efter »{words}«", "sæt et mellemrum efter stjernerne"
            )
    for block in source.blocks:
        if opened := _unclosed(block):
            yield source.finding(
                opened.number, "tegn", "citatet bliver ikke lukket", "skriv « hvor det slutter", warning=True
            )


def _unclosed(block: list[Line]) -> Line | None:
    """The last line whose » has no « after it in its block."""
    opened: list[Line] = []
    for line in block:
        signs = re.findall("[»«]", line.text)
        if line.text.startswith(EXAMPLE) or (signs[:1] == ["«"] and not opened):
            continue  # an example of how not to write, or marks that point outward: that is told
        for sign in signs:
            if sign == "»":
                opened.append(line)
            elif opened:
                opened.pop()
    return opened[-1] if opened else None
