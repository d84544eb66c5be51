"""Tables whose rows don't have the cells of their head, and tables without rows."""

import re
from collections.abc import Iterator

from ...content import danish
from ...content.finding import Finding
from .source import Line, Source

RULE = re.compile(r"^ *\|? *:?-+:? *(?:\| *:?-+:? *)*\|? *$")

BARE = re.compile(r"^(?![-*+|>#] *|\d+\.)[^|\[]*\w[^|\[]* \| [^|\[]*\w[^\[]*$")
"""A row without outer strokes: a list item and a mark such as [opgave … | …] are none."""


def check(source: Source) -> Iterator[Finding]:
    """Findings about the tables of a page; one that is no table at all is seen where it comes out as text."""
    before: list[Line] = []
    for block in source.blocks:
        if _is_table(before) and block[0].text.startswith("|") and not _is_table(block):
            yield source.finding(
                block[0].number,
                "tabel",
                "rækken hører ikke med til tabellen ovenfor",
                "slet den tomme linje over den",
            )
        before = block
        if _is_table(block):
            yield from _table(source, block)
        else:
            yield from _no_table(source, block)


def _is_table(block: list[Line]) -> bool:
    return len(block) > 1 and "|" in block[0].text and bool(RULE.match(block[1].text)) and "|" in block[1].text


def _no_table(source: Source, block: list[Line]) -> Iterator[Finding]:
    """A table with text right above it, and rows that have neither a rule nor outer strokes."""
    head = next((number for number in range(1, len(block) - 1) if _is_table(block[number:])), 0)
    if head and not any("|" in line.text for line in block[:head]):
        problem = "tabellen hænger sammen med linjen ovenfor og bliver til streger i teksten"
        yield source.finding(block[head].number, "tabel", problem, "sæt en tom linje før tabellen")
    elif len(block) > 1 and all(BARE.match(line.text) for line in block):
        yield source.finding(
            block[0].number,
            "tabel",
            "rækken bliver ikke til en tabel, men til streger i teksten",
            "skriv »|---|---|« under tabellens hoved",
        )


def _table(source: Source, block: list[Line]) -> Iterator[Finding]:
    width = cells(block[0].text)
    if cells(block[1].text) != width:
        yield source.finding(
            block[1].number,
            "tabel",
            f"stregen har {danish.counted(cells(block[1].text), 'felt', 'felter')}, og hovedet har {width}",
            f"skriv »{'|---' * width}|«",
        )
        return
    if not re.search(r"\w", block[0].text):
        yield source.finding(block[0].number, "tabel", "tabellens hoved er tomt", "skriv hvad der står i kolonnerne")
    if len(block) == 2:
        yield source.finding(block[0].number, "tabel", "tabellen har ingen rækker", "skriv en række, eller slet den")
    for line in block[2:]:
        if "|" not in line.text:
            yield source.finding(
                line.number, "tabel", "linjen bliver til en række i tabellen", "sæt en tom linje efter tabellen"
            )
        elif cells(line.text) != width:
            yield source.finding(
                line.number,
                "tabel",
                f"rækken har {danish.counted(cells(line.text), 'felt', 'felter')}, og hovedet har {width}",
                "skriv et | mellem alle felter",
            )


def cells(row: str) -> int:
    """How many cells a row of a table has."""
    return len(re.split(r"(?<!\\)\|", re.sub(r"(?<!\\)\|$", "", row.strip().removeprefix("|"))))
