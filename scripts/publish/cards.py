"""Cards of A6: what stands on the front and the back of each, taken from the pages' own sections."""

from dataclasses import dataclass

from ..content.finding import ContentError, Finding
from ..content.page import Page
from ..content.site import Site
from ..content.slug import slugify
from . import sections, templates

TALKS, CONTACT = "redskaber/samtalekort.md", "redskaber/sej-kontakt.md"
MEETINGS = {"redskaber/moedelederkort.md": ("users", "middel"), "redskaber/opkaldskort.md": ("phone-call", "taet"),
            "samarbejde/raab-op.md": ("circle-alert", "middel"), "redskaber/selvtjek.md": ("ear", "taet")}
"""Pages whose section «Kort» is a card: the icon on its front, and how its back is set."""
RULE_COLOURS = (1, 2, 3, 2, 1)
AREAS = 8
Html = dict[str, str]


@dataclass(frozen=True)
class Card:
    """A card: the page it comes from, its front (kind, title, icon, colour of a move), its back, and a class of kort.css for its letters."""

    page: Page
    kind: str
    title: str
    icon: str
    colour: int
    back: str
    lead: str = ""
    letters: str = "luftig"


def rules_and_talks(site: Site, html: Html) -> dict:
    """The five rules with what to try today, and questions to each of the three moves: eight cards, two whole sheets."""
    rules = [Card(rule, f"Leveregel {rule.meta['regel']}", rule.title, rule.meta["ikon"], RULE_COLOURS[rule.meta["regel"] - 1],
                  _back(rule, html, "Prøv i dag", headed=True), rule.meta["kort"]) for rule in site.rules]
    page = site.pages[TALKS]
    talks = [Card(page, page.title, title, "message-circle", number, _back(page, html, title))
             for number, title in enumerate(templates.headings(site, TALKS, "Kort"), 1)]
    return {"cards": [*rules, *talks]}


def contact(site: Site, html: Html) -> dict:
    """The eight areas of «sej kontakt» with their questions."""
    page = site.pages[CONTACT]
    titles = templates.headings(site, CONTACT, "Ark")[:AREAS]
    return {"cards": [Card(page, page.title, title, "handshake", number % 3 + 1, _back(page, html, title),
                           letters="stort") for number, title in enumerate(titles)]}


def meetings(site: Site, html: Html) -> dict:
    """The cards for those who lead, call, speak up and look at themselves."""
    return {"cards": [Card(site.pages[src], site.brand.name, site.pages[src].title, icon, number % 3 + 1,
                           _back(site.pages[src], html, "Kort"), letters=letters) for number, (src, (icon, letters)) in enumerate(MEETINGS.items())]}


def _back(page: Page, html: Html, heading: str, headed: bool = False) -> str:
    """The section of `page` under `heading`, with or without the heading itself. Raises ContentError where the page has none."""
    if heading not in [text for _, _, text, _ in page.headings()]:
        raise ContentError([Finding(page.fil, 1, "tryk", f"kortet har ingen bagside: siden har ikke afsnittet «{heading}»",
                                    f"skriv overskriften «{heading}», eller tag kortet ud i scripts/publish/cards.py")])
    section = sections.pick(html[page.src], slugify(heading))
    title = section.find(["h2", "h3"])
    title.name = "h3"
    for element in section.find_all(id=True):
        del element["id"]  # several cards hold a heading of the same name
    if not headed:
        title.decompose()
    return str(section)
