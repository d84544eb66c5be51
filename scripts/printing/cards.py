"""Cards of A6: what stands on the front and the back of each, taken from the pages' own sections."""

from dataclasses import dataclass
from typing import Any

from ..content.finding import ContentError, Finding
from ..content.page import Page
from ..content.site import Site
from ..markup import elements, sections, templates

TALKS, CONTACT = "redskaber/samtalekort.md", "redskaber/sej-kontakt.md"
MEETINGS = {
    "redskaber/moedelederkort.md": "users",
    "redskaber/opkaldskort.md": "phone-call",
    "samarbejde/raab-op.md": "circle-alert",
    "redskaber/selvtjek.md": "ear",
}
"""Pages whose section »Kort« is a card, and the icon on its front."""
AREAS = 8
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
            _back(rule, html, "Prøv i dag", headed=True),
            rule.meta["kort"],
        )
        for rule in site.rules
    ]
    page = site.pages[TALKS]
    talks = [
        Card(page, page.title, title, "message-circle", number, _back(page, html, title))
        for number, title in enumerate(templates.headings(site, TALKS, "Kort"), 1)
    ]
    return {"cards": [*rules, *talks]}


def contact(site: Site, html: Html) -> dict[str, Any]:
    """The eight areas of »sej kontakt« with their questions.

    Raises ContentError where the page has not an icon for each.
    """
    page = site.pages[CONTACT]
    titles, icons = templates.headings(site, CONTACT, "Ark")[:AREAS], page.names("ikoner")
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
            Card(page, page.title, title, icon, number % 3 + 1, _back(page, html, title))
            for number, (title, icon) in enumerate(zip(titles, icons, strict=True))
        ]
    }


def meetings(site: Site, html: Html) -> dict[str, Any]:
    """The cards for those who lead, call, speak up and look at themselves."""
    return {
        "cards": [
            Card(
                site.pages[src],
                site.brand.name,
                site.pages[src].title,
                icon,
                number % 3 + 1,
                _back(site.pages[src], html, "Kort"),
            )
            for number, (src, icon) in enumerate(MEETINGS.items())
        ]
    }


def _back(page: Page, html: Html, heading: str, headed: bool = False) -> str:
    """The section of `page` under `heading`, with or without the heading itself.

    Raises ContentError where it has none, or an empty one.
    """
    anchor = next((known.anchor for known in page.headings() if known.text == heading), None)
    if not anchor:
        raise ContentError(
            [
                Finding(
                    page.fil,
                    1,
                    "tryk",
                    f"kortet har ingen bagside: siden har ikke afsnittet »{heading}«",
                    f"skriv overskriften »{heading}«, eller tag kortet ud i scripts/printing/cards.py",
                )
            ]
        )
    section = sections.pick(page, html[page.src], anchor)
    title = elements.one(section, "h2, h3")
    title.name = "h3"
    for element in section.find_all(id=True):
        del element["id"]  # several cards hold a heading of the same name
    if not headed:
        title.decompose()
    return str(section)
