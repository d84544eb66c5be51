"""Pages whose owner should have read them again: a warning, never an error, since a date must not break a build."""

import datetime

from ..content.finding import Finding
from . import Context

DAYS_IN_MONTH = 30.44
"""Mean length of a month (365.25 / 12)."""


def check(context: Context, today: datetime.date | None = None) -> list[Finding]:
    """Warnings about pages that are due for review on the day `today`."""
    today = today or datetime.date.today()
    findings = []
    for page in context.site.pages.values():
        due = page.meta["gennemgaaet"] + datetime.timedelta(days=page.meta["gennemgaas_om"] * DAYS_IN_MONTH)
        if due < today:
            findings.append(
                Finding(
                    page.fil,
                    page.line("gennemgaaet"),
                    "gennemgang",
                    f"siden skulle være læst igennem senest {due:%d.%m.%Y}",
                    f"bed {page.meta['ejer'].lower()} læse den, og ret datoen",
                    alvor="advarsel",
                )
            )
    return findings
