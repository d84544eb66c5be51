"""What belongs to one person: CPR numbers, private addresses and mobile numbers."""

import re
from collections.abc import Iterator

from ...content.finding import GUIDE, Finding
from ..private import MAIL, is_private
from ..slips.source import Source

CPR = re.compile(r"(?<![\d.+-])(?:0[1-9]|[12]\d|3[01])[.]?(?:0[1-9]|1[0-2])[.]?\d{2}(?: ?[-–] ?| )?\d{4}(?![\d-])")
"""Day, month, year and four digits (CPR-kontoret: personnummeret i CPR)."""
MOBILE = re.compile(
    r"(?<![\d/=-])(?:(?:\+|00)45[ -]?)?(?:2\d|3[01]|4[0129]|5[0-3]|6[01]|71|81|9[1-3])"
    r"(?:(?: ?\d{2}){3}|(?:-\d{2}){3})(?![\d-])"
)
"""Eight digits that begin as mobile numbers do (the Danish numbering plan)."""
YEARS = re.compile(r"(?:19|20)\d\d\D?(?:19|20)\d\d")


def numbers(fil: str, text: str) -> Iterator[Finding]:
    """Findings about numbers in a file that look like somebody's CPR number."""
    for line, words in enumerate(text.splitlines(), 1):
        if CPR.search(words):
            yield Finding(
                fil,
                line,
                "personnummer",
                "tallet ligner et CPR-nummer",
                "slet det; skal det vise hvordan et nummer ser ud, så skriv ddmmåå-xxxx",
                GUIDE,
            )


def of_page(source: Source) -> Iterator[Finding]:
    """Warnings about addresses and numbers of a page that look private."""
    for line, words in enumerate(source.text.splitlines(), 1):
        for match in MAIL.finditer(words):
            if is_private(match[0]):
                yield source.finding(
                    line,
                    "persondata",
                    f"»{match[0]}« ligner en persons egen mailadresse",
                    "skriv en fælles postkasse eller en funktion",
                    warning=True,
                )
        for match in MOBILE.finditer(words):
            if not YEARS.fullmatch(match[0]) and not CPR.search(words):
                yield source.finding(
                    line,
                    "persondata",
                    f"»{match[0]}« ligner et mobilnummer",
                    "skriv funktionens eller vagtens nummer, eller [felt]",
                    warning=True,
                )
