"""Cards of A6: what stands on the front and the back of each, taken from the pages' own sections."""

from collections.abc import Iterator
from dataclasses import dataclass
from html import escape
from typing import Any

from bs4 import Tag

from ..content import kinds
from ..content.finding import ContentError, Finding
from ..content.page import Page
from ..content.site import Site
from ..markup import elements, sections, templates, typesetting

COLOURS = 3
"""The moves have three colours, and cards of no move bear them in turn."""
SIZE, WIDTH, ROOM = 11, 89, (92, 106)
"""Points of the least letters, and millimetres of the text's width and of its height on the front and the back."""
HEADINGS, HEADED = ("h2", "h3"), ("<h2", "<h3")
Html = dict[str, str]


@dataclass(frozen=True)
class Card:
    """A card: the page it comes from, its head (kind, title, icon, colour of a move), and the text of its two sides.

    `scene` is the drawing on its front, where there is one.
    """

    page: Page
    kind: str
    title: str
    icon: str
    colour: int
    sides: tuple[str, str]
    scene: str = ""

    @property
    def look(self) -> str:
        """The class that gives it its colours: a rule's, or a move's."""
        return "regel" if self.form == "regel" else f"greb-{self.colour}"

    @property
    def form(self) -> str:
        """Whether one writes on it, has a rule and what to try, or is asked."""
        if "lead" in self.sides[0]:
            return "regel"
        return "skriv" if "felt" in "".join(self.sides) else "spoerg"


def rules_and_talks(site: Site, html: Html) -> dict[str, Any]:
    """The rules with what to try today, and questions to each of the moves."""
    rules = [
        Card(
            rule,
            f"Leveregel {rule.meta['regel']}",
            rule.title,
            rule.meta["ikon"],
            templates.colour(rule),
            (f'<p class="lead">{escape(rule.lead)}</p>', str(_text(rule, html, kinds.TRY_TODAY, headed=True))),
        )
        for rule in site.rules
    ]
    page = site.role("samtalekort")
    talks = [
        Card(page, page.title, title, "message-circle", number, shared(_text(page, html, title)), _scene(site, number))
        for number, title in enumerate(kinds.under(page, kinds.CARD), 1)
    ]
    return {"cards": [*rules, *talks]}


def _scene(site: Site, number: int) -> str:
    """The drawing of the last step of move `number` that has one."""
    steps = [step for step in site.steps if step.meta["greb"] == number and "scene" in step.meta]
    return str(steps[-1].meta["scene"]) if steps else ""


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
            Card(page, page.title, title, icon, number % COLOURS + 1, shared(_text(page, html, title)))
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
                shared(_text(page, html, kinds.CARD)),
            )
            for number, page in enumerate(own)
        ]
    }


def shared(section: Tag) -> tuple[str, str]:
    """`section` on the two sides of a card, each about as full as the other; a heading stays with what it is over.

    Where a card has several headings, its back begins with one.
    """
    parts = list(_parts(section))
    headed = [index for index, part in enumerate(parts) if index and part.startswith(HEADED)]
    weights = [typesetting.height(part, SIZE, WIDTH) + typesetting.fields(part) * typesetting.WRITING for part in parts]
    split = min(
        headed or range(1, len(parts)),
        key=lambda split: abs(sum(weights[:split]) / ROOM[0] - sum(weights[split:]) / ROOM[1]),
        default=len(parts),
    )
    front, back = ("".join(half).replace("</ul><ul>", "") for half in (parts[:split], parts[split:]))
    return front, back


def _parts(section: Tag) -> Iterator[str]:
    """What may stand alone: each item and paragraph, with the heading or the question above it."""
    above = ""
    for element in section.find_all(True, recursive=False):
        items = [f"<ul>{item}</ul>" for item in element.find_all("li", recursive=False)]
        for part in items if element.name == "ul" else [str(element)]:
            above += part
            if element.name not in HEADINGS and not _leads(element):
                yield above
                above = ""
    if above:
        yield above


def _leads(element: Tag) -> bool:
    """Whether a paragraph belongs with what is below it: it ends in a colon, or all of it is set off."""
    words, strong = element.get_text(strip=True), element.strong
    return element.name == "p" and (
        words.endswith(":") or (strong is not None and strong.get_text(strip=True) == words)
    )


def _text(page: Page, html: Html, heading: str, headed: bool = False) -> Tag:
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
                    f"kortet har ingen tekst: siden har ikke afsnittet »{heading}«",
                    f"skriv overskriften »{heading}«, eller slet feltet »ikoner«, så siden intet kort har",
                )
            ]
        )
    section = sections.pick(page, html[page.src], known.anchor)
    title = elements.one(section, "h2, h3")
    title.name = "h2"
    for below in section.find_all(["h3", "h4"]):
        below.name = f"h{int(below.name[1]) - 1}"  # a card's own title is above them
    for element in section.find_all(id=True):
        del element["id"]  # several cards hold a heading of the same name
    if not headed:
        title.decompose()
    return section
