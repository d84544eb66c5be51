"""Cards of A6: what stands on the front and the back of each, taken from the pages' own sections."""

from dataclasses import dataclass
from typing import Any

from ..content import kinds
from ..content.finding import ContentError, Finding
from ..content.page import Page
from ..content.site import Site
from ..markup import elements, sections, templates

COLOURS = 3
"""The moves have three colours, and cards of no move bear them in turn."""
Html = dict[str, str]


@dataclass(frozen=True)
class Card:
    """A card: the page it comes from, its front (kind, title, icon, colour of a move), and its back."""

    page: Page
    kind: str
    title: str
    icon: str
    colour: int
    back: str
    lead: str = ""


def rules_and_talks(site: Site, html: Html) -> dict[str, Any]:
    """The rules with what to try today, and questions to each of the moves."""
    rules = [
        Card(
            rule,
            f"Leveregel {rule.meta['regel']}",
            rule.title,
            rule.meta["ikon"],
            templates.colour(rule),
            _back(rule, html, kinds.TRY_TODAY, headed=True),
            rule.lead,
        )
        for rule in site.rules
    ]
    page = site.role("samtalekort")
    talks = [
        Card(page, page.title, title, "message-circle", number, _back(page, html, title))
        for number, title in enumerate(kinds.under(page, kinds.CARD), 1)
    ]
    return {"cards": [*rules, *talks]}


def contact(site: Site, html: Html) -> dict[str, Any]:
    """The areas of »sej kontakt« with their questions, as many as the page has icons.

    Raises ContentError where the page has not an icon for each.
    """
    page = site.role("sej-kontakt")
    titles, icons = kinds.areas(page), page.names("ikoner")
    if len(icons) != len(titles):
        raise ContentError(
            [
                Finding(
                    page.fil,
                    page.line("ikoner"),
                    "tryk",
                    f"siden har {len(titles)} områder og {len(icons)} ikoner til kortene",
                    "skriv ét ikon til hvert område i feltet »ikoner«, i samme rækkefølge",
                )
            ]
        )
    return {
        "cards": [
            Card(page, page.title, title, icon, number % COLOURS + 1, _back(page, html, title))
            for number, (title, icon) in enumerate(zip(titles, icons, strict=True))
        ]
    }


def meetings(site: Site, html: Html) -> dict[str, Any]:
    """The cards for those who lead, call, speak up and look at themselves: each page with one icon."""
    own = [page for page in site.pages.values() if len(page.names("ikoner")) == 1]
    return {
        "cards": [
            Card(
                page,
                site.brand.name,
                page.title,
                page.names("ikoner")[0],
                number % COLOURS + 1,
                _back(page, html, kinds.CARD),
            )
            for number, page in enumerate(own)
        ]
    }


def _back(page: Page, html: Html, heading: str, headed: bool = False) -> str:
    """The section of `page` under `heading`, with or without the heading itself.

    Raises ContentError where it has none, or an empty one.
    """
    known = kinds.section(page, heading)
    if not known:
        raise ContentError(
            [
                Finding(
                    page.fil,
                    1,
                    "tryk",
                    f"kortet har ingen bagside: siden har ikke afsnittet »{heading}«",
                    f"skriv overskriften »{heading}«, eller slet feltet »ikoner«, så siden intet kort har",
                )
            ]
        )
    section = sections.pick(page, html[page.src], known.anchor)
    title = elements.one(section, "h2, h3")
    title.name = "h3"
    for element in section.find_all(id=True):
        del element["id"]  # several cards hold a heading of the same name
    if not headed:
        title.decompose()
    return str(section)
