"""Pages whose owner should have read them again: a warning, since a day that goes by must not fail a check.

A date that is still to come is an error: nobody can have read the page then.
"""

import datetime
from collections.abc import Collection

from ..content import danish
from ..content.finding import Finding
from ..content.page import Page
from . import Context

A_YEAR = datetime.timedelta(days=365)
"""A clock so far behind all pages is wrong: not one of them says too much."""


def check(context: Context, today: datetime.date | None = None) -> list[Finding]:
    """Findings about pages that are due for review on the day `today`, or read on a later one."""
    return of_pages(context.site.pages.values(), today or datetime.date.today())


def of_pages(pages: Collection[Page], today: datetime.date) -> list[Finding]:
    """Findings about `pages`, each with the day on which it was last read."""
    first = min((page.meta["gennemgaaet"] for page in pages), default=today)
    if today + A_YEAR < first:
        problem = f"maskinens ur siger {danish.long_date(today)}, og det er før nogen har læst siderne igennem"
        return [Finding("docs", 1, "maskine", problem, "stil uret, og prøv igen", "README.md")]
    findings = []
    for page in pages:
        if page.meta["gennemgaaet"] > today:
            findings.append(
                Finding(
                    page.fil,
                    page.line("gennemgaaet"),
                    "gennemgang",
                    f"siden er læst igennem {danish.long_date(page.meta['gennemgaaet'])}, som ikke er kommet endnu",
                    f"skriv den dag den sidst blev læst, fx {today:%Y-%m-%d}",
                )
            )
        if page.due < today:
            findings.append(
                Finding(
                    page.fil,
                    page.line("gennemgaaet"),
                    "gennemgang",
                    f"siden skulle være læst igennem senest {danish.long_date(page.due)}",
                    f"bed den ansvarlige ({page.meta['ejer']}) læse den, og ret datoen",
                    alvor="advarsel",
                )
            )
    return findings
