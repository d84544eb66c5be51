"""Readability of each page against the limits of pyproject.toml: LIX and the average length of sentences.

A long sentence is told with its line by the check of language.
"""

from collections.abc import Iterable
from typing import Any

from ..content import danish
from ..content.finding import WRITING_GUIDE, Finding
from ..content.page import Page
from ..content.pages import Pages
from ..language import judge
from . import Context

GUIDE = f"{WRITING_GUIDE}#saadan-maaler-vi"
SENTENCES = f"{WRITING_GUIDE}#korte-saetninger"


def check(context: Context) -> list[Finding]:
    """Findings about LIX and average sentence of all pages."""
    return of_pages(context.site.pages, context.judged, context.limits)


def of_pages(pages: Pages, judged: Iterable[Page], limits: dict[str, Any]) -> list[Finding]:
    """Findings about those of `pages` that are `judged`."""
    found = [finding for page in judged for finding in _check_page(page, limits)]
    return judge.without_exceptions(pages, found)


def _check_page(page: Page, limits: dict[str, Any]) -> list[Finding]:
    source = judge.of_page(page)
    measured, limit, findings = source.measure, limits["lix"][source.reader], []
    if measured.lix > limit:
        findings.append(
            Finding(
                page.fil,
                page.body_line,
                "lix",
                f"siden har LIX {danish.number(measured.lix)}, og grænsen for sider til {source.reader}e er {limit}",
                "skriv kortere sætninger, og byt lange ord ud med korte",
                GUIDE,
            )
        )
    if measured.words_per_sentence > limits["ord_pr_saetning"]:
        findings.append(
            Finding(
                page.fil,
                page.body_line,
                "sætning",
                f"sætningerne har i snit {danish.number(measured.words_per_sentence)} ord, "
                f"og grænsen er {limits['ord_pr_saetning']}",
                "del de længste sætninger",
                SENTENCES,
            )
        )
    return findings
