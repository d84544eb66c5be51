"""Danish as it is written in figures and punctuation: numbers, sizes, dates, lists and quotation marks."""

import datetime
from collections.abc import Iterable

MONTHS = "januar februar marts april maj juni juli august september oktober november december".split()
WEEKDAYS = "mandag tirsdag onsdag torsdag fredag lørdag søndag".split()
NUMERALS = "nul en to tre fire fem seks syv otte ni ti elleve tolv".split()
"""Up to twelve a number is a word in running text (Retskrivningsordbogen, § 59: either is right; we choose words)."""


def number(value: float, decimals: int = 1) -> str:
    """A number with so many decimals and a comma: »4,5«."""
    return f"{value:.{decimals}f}".replace(".", ",")


def numeral(value: int) -> str:
    """A count as it stands in a sentence: »fem«, and figures above twelve."""
    return NUMERALS[value] if 0 <= value < len(NUMERALS) else str(value)


def value(said: str) -> int:
    """The count that a numeral or figures stand for. Raises ValueError where they stand for none."""
    return int(said) if said.isdigit() else NUMERALS.index(said.lower())


def size(in_bytes: int) -> str:
    """A file's size: »32 KB«, »1,4 MB«."""
    return f"{number(in_bytes / 1e6)} MB" if in_bytes >= 1e6 else f"{in_bytes // 1000} KB"


def long_date(day: datetime.date) -> str:
    """A day as »3. maj 2026«."""
    return f"{day.day}. {MONTHS[day.month - 1]} {day.year}"


def listed(names: Iterable[str], joint: str = "og") -> str:
    """Names in a sentence: »a, b og c«."""
    *first, last = [*names] or [""]
    return f"{', '.join(first)} {joint} {last}" if first else last


def quoted(text: str) -> str:
    """A text in quotation marks that point inwards; those it holds become the inner ones."""
    inner = text.replace("»", "›").replace("«", "‹")
    return f"»{inner}«"


def counted(value: int, one: str, many: str) -> str:
    """A count with its noun: »1 felt«, »3 felter«."""
    return f"{value} {one if value == 1 else many}"


def sentence(words: str) -> str:
    """A problem or a suggestion as a sentence: a capital first, and a full stop where no other mark ends it."""
    return words[:1].upper() + words[1:] + ("" if words.endswith((".", "?", "!", "…")) else ".")
