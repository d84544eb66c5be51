"""The doors: what the menu's chapters, and some single pages, are grouped under by what people come for.

A door is a name in the field »doer« of a chapter's first page or of any other page; nothing else knows the doors.
"""

from dataclasses import dataclass

from ..content.page import Page
from ..content.site import Site

LOOK_UP = "Opslag"
"""The door of what is only looked up: it is shown small, beside the others."""


@dataclass(frozen=True)
class Entry:
    """A chapter, by its name in the menu, or a single page, by its title; and the page that opens."""

    label: str
    page: Page
    is_chapter: bool


@dataclass(frozen=True)
class Door:
    """A door and what is behind it, in the menu's order."""

    name: str
    entries: tuple[Entry, ...]

    @property
    def is_small(self) -> bool:
        """Whether it is shown beside the others."""
        return self.name == LOOK_UP


def of(site: Site) -> list[Door]:
    """The doors: first single pages, then single chapters, then doors with several names, last the small one."""
    entries: dict[str, list[Entry]] = {}
    seen: set[str] = set()
    for src, page in site.pages.items():
        chapter = site.sections[src]
        is_chapter = chapter not in seen
        seen.add(chapter)
        if "doer" in page.meta:
            label = chapter if is_chapter else page.title
            entries.setdefault(page.meta["doer"], []).append(Entry(label, page, is_chapter))
    return sorted((Door(name, tuple(found)) for name, found in entries.items()), key=_order)


def _order(door: Door) -> tuple[bool, bool, bool]:
    return door.is_small, len(door.entries) > 1, door.entries[0].is_chapter
