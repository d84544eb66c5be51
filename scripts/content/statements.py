"""What each source says, statement by statement, and the section that says it here or the reason why none does."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from .located_yaml import LocatedMapping
from .page import Page
from .site import Site

KEY = "udsagn"
"""The part of the inventory that lists them: source -> statement -> its fields."""


@dataclass(frozen=True)
class Place:
    """A page, by its path below docs/, and the id of a heading on it; the whole page where there is no id."""

    src: str
    anchor: str

    @classmethod
    def parse(cls, text: str) -> "Place":
        """The place that an editor wrote as »side.md#afsnit«."""
        src, _, anchor = text.partition("#")
        return cls(src, anchor)

    def __str__(self) -> str:
        return f"{self.src}#{self.anchor}" if self.anchor else self.src

    def text(self, site: Site) -> str | None:
        """What stands there; None where page or section is missing."""
        page = site.pages.get(self.src)
        if page is None:
            return None
        return page.section(self.anchor) if self.anchor else whole(page)


@dataclass(frozen=True)
class Statement:
    """A thing that a source says, in our words.

    `place` is where it stands here and `words` must stand there; `reason` says why it stands nowhere.
    Just one of place and reason is given where the inventory is right. `line` is the inventory's.
    """

    source: str
    text: str
    place: Place | None
    words: tuple[str, ...]
    reason: str
    line: int


def read(fields: LocatedMapping) -> list[Statement]:
    """The statements of an inventory, in its order.

    Raises AttributeError and TypeError where they are not mappings, as the inventory's reader expects.
    """
    return [statement for source, said in fields.data.get(KEY, {}).items() for statement in _of(source, said, fields)]


def whole(page: Page) -> str:
    """Title, lead and text of a page."""
    return f"{page.title}\n{page.meta.get('kort', '')}\n{page.body}"


def holds(text: str, words: str) -> bool:
    """True where `words` stand in `text`, whatever the case, line breaks and Markdown marks."""
    return _plain(words) in _plain(text)


def _of(source: str, said: dict[str, dict[str, Any]], fields: LocatedMapping) -> Iterator[Statement]:
    for text, entry in said.items():
        place = Place.parse(str(entry["sted"])) if entry.get("sted") else None
        words = tuple(map(str, entry.get("ord", ())))
        yield Statement(source, text, place, words, str(entry.get("ikke", "")), fields.line(KEY, source, text))


def _plain(text: str) -> str:
    without_links = re.sub(r"\]\([^)]*\)", "", text)
    return " ".join(re.sub(r"[*_\[\]#>`»«›‹]", " ", without_links).lower().split())
