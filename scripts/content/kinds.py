"""What a heading means: those that drive a look, a sheet, a card, a meeting's points or a search label.

One table, read wherever something is made of a section. A heading counts by its anchor: »Sådan kan det se ud« is
the same with or without capitals.
"""

import re
from dataclasses import dataclass

from . import fields
from .page import HEADING, Heading, Page
from .slug import slugify


@dataclass(frozen=True)
class Part:
    """A second-level heading with a meaning, and the look that its section has on screen and paper."""

    heading: str
    look: str

    @property
    def anchor(self) -> str:
        """The id by which it is found."""
        return slugify(self.heading)


SHEET, EXAMPLE, TRY, CITIZEN, FLOW = "ark", "eksempel", "proev", "borger", "forloeb"
PARTS = (
    Part("Sådan kan det se ud", EXAMPLE),
    Part("Tjekliste", SHEET),
    Part("Ark", SHEET),
    Part("Skabelon", SHEET),
    Part("Kort", SHEET),
    Part("Spørgeskema", SHEET),
    Part("Tjek dig selv", SHEET),
    Part("Prøv i dag", TRY),
    Part("Det skal borgeren opleve", CITIZEN),
    Part("Find svaret", FLOW),
    Part("Øv dig", FLOW),
    Part("Prøv dig selv", FLOW),
)
LOOKS = {part.anchor: part.look for part in PARTS}
"""Anchor of a heading -> look of its section."""
FLOWS = frozenset(part.anchor for part in PARTS if part.look == FLOW)
"""Anchors of the headings under which questions lead on to each other (flows.py)."""
EXERCISE, DECISION = slugify("Øv dig"), slugify("Find svaret")
"""Anchors of the flows that have a form on paper: an exercise, and a help to decide."""
TITLE_KINDS = ("Skabelon", "Ark", "Kort", "Tjekliste", "Selvtjek", "Caseøvelse")
"""What a tool's title says before its colon; the search shows it as a label."""
SHEET_HEADINGS = tuple(part.heading for part in PARTS if part.look == SHEET)
"""Headings under which stands something to fill in."""
QUESTIONNAIRE = "Spørgeskema"
"""The section that somebody answers, most often without a name."""
CARD = "Kort"
"""The section that a card for a meeting is made of."""
AREAS = "Ark"
"""The section whose third-level headings are areas with a card each."""
TRY_TODAY = "Prøv i dag"
"""The section that a rule's card is made of."""
MEETING_POINTS = "Skabelon"
"""The section that is shown point by point in a meeting: each third-level heading is a point."""


MOMENTS = ("Før", "Nu", "Bagefter")
"""The parts of a meeting, each a line of links on the page where it is held."""


DIVIDER = re.compile(r"\|[\s:|-]+$")
"""The line between a table's head and its rows."""


def is_sheet(heading: Heading) -> bool:
    """Whether what stands under a heading is filled in."""
    return heading.level == 2 and LOOKS.get(heading.anchor) == SHEET


def section(page: Page, name: str) -> Heading | None:
    """The heading of `page` that reads `name`, wherever it stands."""
    return next((heading for heading in page.headings() if slugify(heading.text) == slugify(name)), None)


def below(page: Page, name: str) -> list[Heading]:
    """The third-level headings of `page` under its second-level heading `name`."""
    found, inside = list[Heading](), False
    for heading in page.headings():
        inside = slugify(heading.text) == slugify(name) if heading.level == 2 else inside
        if inside and heading.level == 3:
            found.append(heading)
    return found


def under(page: Page, name: str) -> list[str]:
    """What those headings say, without their numbers."""
    return [re.sub(r"^\d+\. ", "", heading.text) for heading in below(page, name)]


def rows(page: Page, name: str) -> list[str]:
    """What the first cell says in each row of the tables under the second-level heading `name`, but their heads."""
    found, inside, above = list[str](), False, ""
    for line in page.body.splitlines():
        if match := HEADING.match(line):
            inside = inside if len(match[1]) > 2 else slugify(match[2]) == slugify(name)
        elif inside and line.startswith("|") and above.startswith("|") and not DIVIDER.match(line):
            found.append(line.split("|")[1].strip())
        above = line
    return found


def areas(page: Page) -> list[str]:
    """The headings of the section with areas under which there is something to talk about, and nothing to fill in."""
    filled_in = {field.heading for field in fields.read(page).fields}
    return [name for name in under(page, AREAS) if name not in filled_in]
