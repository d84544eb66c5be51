"""Texts that say how many steps or rules there are: a new step makes »de otte trin« wrong, and nobody sees it."""

import re
from collections.abc import Iterator

from ..content import danish, menu, roles
from ..content.finding import Finding
from ..content.front_matter import COUNTS
from ..content.page import Page
from ..content.site import Site
from . import Context

FEW = 4
"""Fewer may be some of them: »to trin« is no count of all."""
KINDS = {"trin": "trin", "leveregler": "leveregel", "regler": "leveregel", "fokusområder": "fokusområde"}
"""What a text calls many of a kind of page -> the kind."""
COUNT = re.compile(rf"\b({'|'.join(danish.NUMERALS[FEW:])}|[1-9]?\d) ({'|'.join(KINDS)})\b", re.I)


REMEDY = f"ret tallet; handler det om andre end vores, så skriv hvorfor i feltet »undtagelser: {COUNTS}«"


def check(context: Context, only: str = "") -> list[Finding]:
    """Warnings about counts that are not those of the site; the news tell how many there once were.

    `only` is the one kind of page whose counts are looked at, where it is not all.
    """
    site, news = context.site, roles.find(context.site.pages, "nyt")
    pages = [page for page in site.pages.values() if page is not news and not _is_exempt(page)]
    places = [(page.fil, line, text) for page in pages for line, text in _texts(page)]
    names = dict.fromkeys([*site.sections.values(), *site.groups.values()])
    return [
        Finding(fil, line, COUNTS, f"»{words}« passer ikke: der er {count}", REMEDY, alvor="advarsel")
        for fil, line, text in [*places, *((site.menu.name, menu.line_of(site.menu, name), name) for name in names)]
        for words, count in _wrong(text, site, only)
    ]


def _is_exempt(page: Page) -> bool:
    return COUNTS in page.meta.get("undtagelser", {})


def _texts(page: Page) -> Iterator[tuple[int, str]]:
    yield from ((page.line(key), str(page.meta[key])) for key in ("title", "kort") if key in page.meta)
    yield from enumerate(page.body.splitlines(), page.body_line)


def _wrong(text: str, site: Site, only: str) -> Iterator[tuple[str, str]]:
    for match in COUNT.finditer(text):
        kind = KINDS[match[2].lower()]
        if only not in ("", kind):
            continue
        there = len(site.kind(kind))
        said = match[1].lower()
        if said not in (danish.numeral(there), str(there)) and not (said.isdigit() and int(said) < FEW):
            yield match[0], danish.numeral(there)
