"""Each page against the rules of the writing guide.

Passives, heavy words, terms, paragraphs, compounds, headings and spelling.
"""

from collections.abc import Sequence
from pathlib import Path
from typing import Any

from ..content.finding import Finding
from ..content.language_rules import RULES
from ..content.page import Page
from ..content.pages import Pages
from ..content.selection import anchors
from ..content.word_tables import GUIDE
from ..language import judge, spelling
from . import Context, source_links


def check(context: Context) -> list[Finding]:
    """Findings about the language of all pages, but for those a page is excepted from."""
    pages = context.site.pages
    return [*lost_rules(pages), *of_pages(context.site.docs_dir, pages, context.judged, context.limits)]


def lost_rules(pages: Pages) -> list[Finding]:
    """Sections that findings lead an editor to, and that the writing guide no longer has."""
    guide = pages.by_role.get(GUIDE)
    if guide is None:
        return []
    return [
        Finding(
            guide.fil,
            1,
            "anker",
            f"fund sender læseren til afsnittet #{anchor} på denne side, men det er der ikke mere",
            f"skriv {{#{anchor}}} efter overskriften på det afsnit der nu siger det",
        )
        for anchor in sorted(set(RULES.values()).difference(anchors(guide)))
    ]


def of_pages(docs_dir: Path, pages: Pages, judged: Sequence[Page], limits: dict[str, Any]) -> list[Finding]:
    """Findings about those of `pages` that are `judged`; their files lie in `docs_dir`."""
    words = judge.lists(pages, limits)
    texts = {page.fil: judge.of_page(page) for page in judged}
    found = [finding for source in texts.values() for finding in judge.findings(source, words)]
    found = _without_told_links(docs_dir, judged, found)
    return judge.without_exceptions(pages, [*found, *judge.two_spellings(list(texts.values()))])


def _without_told_links(docs_dir: Path, judged: Sequence[Page], findings: list[Finding]) -> list[Finding]:
    """`findings` but for empty words of a link that the check of links tells."""
    pages = {page.fil: page for page in judged}
    told = {
        (fil, line)
        for fil in {finding.fil for finding in findings if finding.regel == "link"}
        for line in source_links.said_of_words(docs_dir, pages[fil])
    }
    return [finding for finding in findings if finding.regel != "link" or (finding.fil, finding.linje) not in told]


def check_spelling(context: Context) -> list[Finding]:
    """The misspelt words of all pages."""
    return misspelt(context.site.pages, context.judged)


def misspelt(pages: Pages, judged: Sequence[Page]) -> list[Finding]:
    """The misspelt words of those of `pages` that are `judged`."""
    texts = map(judge.of_page, judged)
    return judge.without_exceptions(
        pages, [finding for source in texts for finding in judge.misspelt(source, spelling.speller())]
    )
