"""Tables whose rows don't have the cells of their head, and tables without rows."""

import re
from collections.abc import Iterator
from itertools import pairwise

from ...content import danish
from ...content.finding import Finding
from .source import Line, Source

RULE = re.compile(r"^ *\|? *:?-+:? *(?:\| *:?-+:? *)*\|? *$")

DASHED = re.compile(r"^ *\|?[ :—–-]*[—–][ :—–-]*(?:\|[ :—–-]+)+\|? *$")
"""What a word processor makes of the rule under a table's head."""
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
    if len(block) > 1 and "|" in block[0].text and DASHED.match(block[1].text):
        problem = "stregen under tabellens hoved er skrevet med tankestreger"
        yield source.finding(block[1].number, "tabel", problem, f"skriv »{'|---' * cells(block[0].text)}|«")
        yield from _broken_rows(source, block)
    elif head and not any("|" in line.text for line in block[:head]):
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
    broken = [*_broken_rows(source, block)]
    yield from broken
    told = {number for finding in broken for number in (finding.linje, finding.linje + 1)}
    for line in [line for line in block[2:] if line.number not in told]:
        if "|" not in line.text:
            yield source.finding(
                line.number, "tabel", "linjen bliver til en række i tabellen", "sæt en tom linje efter tabellen"
            )
        elif cells(line.text) != width:
            yield source.finding(
                line.number,
                "tabel",
                f"rækken har {danish.counted(cells(line.text), 'felt', 'felter')}, og hovedet har {width}",
                _parted(line.text, width),
            )


def _broken_rows(source: Source, block: list[Line]) -> Iterator[Finding]:
    """Rows that somebody has broken in the middle of a cell."""
    for line, after in pairwise(block[2:]):
        begins, ends = (text.strip().startswith("|") for text in (line.text, after.text))
        if begins and not ends and not line.text.rstrip().endswith("|") and after.text.rstrip().endswith("|"):
            remedy = "skriv hele rækken på én linje"
            yield source.finding(line.number, "tabel", "rækken er delt af et linjeskift", remedy)


def _parted(row: str, width: int) -> str:
    """What to do about a row that does not have `width` cells."""
    if cells(row) < width:
        return "skriv et | mellem alle felter"
    if re.search(r"\[valg:[^\]|]*\|", row):
        return "skriv / mellem svarene: [valg: ja / nej]"
    return "slet en streg, eller skriv \\| hvor den hører til teksten"


def cells(row: str) -> int:
    """How many cells a row of a table has."""
    return len(re.split(r"(?<!\\)\|", re.sub(r"(?<!\\)\|$", "", row.strip().removeprefix("|"))))
