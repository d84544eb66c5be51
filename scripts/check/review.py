"""Pages whose owner should have read them again: a warning, since a day that goes by must not fail a check.

A date that is still to come is an error: nobody can have read the page then.
"""

import datetime
from collections.abc import Collection, Iterator

from ..content import danish
from ..content.finding import Finding
from ..content.page import Page
from ..content.site import Site
from . import Context

A_YEAR = datetime.timedelta(days=365)
"""A clock so far behind all pages is wrong: not one of them says too much."""


def check(context: Context, today: datetime.date | None = None) -> list[Finding]:
    """Findings about pages that are due on the day `today`, and pages and a version that are of a later day."""
    day = today or datetime.date.today()
    found = of_pages(context.site.pages.values(), day)
    return found if any(finding.regel == "maskine" for finding in found) else [*found, *_early(context.site, day)]


def _early(site: Site, today: datetime.date) -> Iterator[Finding]:
    """A warning about a version of a day to come: it may be made ready, and all papers bear its date."""
    if site.version.date > today:
        page = site.role("nyt")
        lines = page.body.splitlines()
        line = next((number for number, text in enumerate(lines) if site.version.number in text), 0)
        problem = f"version {site.version.number} er dateret {site.version.long_date}, som ikke er kommet endnu"
        remedy = f"ret datoen hvis den er forkert, fx {danish.long_date(today)}; den står på alt der bliver trykt"
        yield Finding(page.fil, page.body_line + line, "gennemgang", problem, remedy, alvor="advarsel")


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
