"""Rows of numbers to choose from: those of one table have the same numbers."""

import re
from collections.abc import Iterator

from ...content.finding import Finding
from .source import Line, Source

CELL = re.compile(r"(?<=\|)\s*(\d{1,2})\s*(?=\|)")


def check(source: Source) -> Iterator[Finding]:
    """Findings about rows whose numbers are not those that the table counts."""
    for block in source.blocks:
        rows = [(line, numbers) for line in block if len(numbers := numbers_of(line)) > 1]
        counted = next((numbers for _, numbers in rows if _is_count(numbers)), None)
        for line, numbers in rows:
            if counted and numbers != counted:
                yield source.finding(
                    line.number,
                    "tabel",
                    f"rækkens tal er {', '.join(map(str, numbers))}",
                    f"skriv {', '.join(map(str, counted))} som i de andre rækker",
                )


def numbers_of(line: Line) -> list[int]:
    """The numbers that fill the cells of a row."""
    return [int(number) for number in CELL.findall(line.text)] if line.text.lstrip().startswith("|") else []


def _is_count(numbers: list[int]) -> bool:
    return len(numbers) > 2 and numbers == [*range(numbers[0], numbers[0] + len(numbers))]
