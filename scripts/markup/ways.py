"""The numbered wholes that a page is a part of: steps, moves, rules, focus areas, the stages of a new start.

A way is shown as a rail on the page, as numbers in the menu and as words in previous and next.
"""

from dataclasses import dataclass

from ..content.page import Page
from ..content.site import Site

STAGE = "etape"
"""The field that numbers the stages of the onboarding."""
WORDS = {"trin": "Trin", "leveregel": "Leveregel", "greb": "Greb", "fokusområde": "Fokusområde", STAGE: "Etape"}
"""Kind of a page -> what one part of its way is called."""
NUMBERS = {"trin": "trin", "leveregel": "regel", "greb": "greb", "fokusområde": "fokus", STAGE: STAGE}
"""Kind of a page -> the field that holds its number."""


@dataclass(frozen=True)
class Way:
    """A numbered whole: what its parts are called, and its pages in order."""

    word: str
    field: str
    pages: tuple[Page, ...]

    @property
    def place(self) -> int:
        """The way's place among all kinds of ways, from 0."""
        return list(NUMBERS.values()).index(self.field)

    def number(self, page: Page) -> int:
        """The number of a page of the way, from 1."""
        number: int = page.meta[self.field]
        return number

    def name(self, page: Page) -> str:
        """What a page of the way is called where its title stands beside it: »Trin 3«."""
        return f"{self.word} {self.number(page)}"


def of(site: Site) -> dict[str, Way]:
    """Page path -> the way that the page is a part of; pages outside all ways are not in it."""
    stages = [page for page in site.pages.values() if isinstance(page.meta.get(STAGE), int)]
    found = {kind: site.kind(kind) for kind in WORDS if kind != STAGE}
    found[STAGE] = sorted(stages, key=lambda page: int(page.meta[STAGE]))
    ways = [Way(WORDS[kind], NUMBERS[kind], tuple(pages)) for kind, pages in found.items() if pages]
    return {page.src: way for way in ways for page in way.pages}
