"""All pages of the content by their path, and those of a kind."""

import re
from functools import cached_property

from . import front_matter, roles
from .finding import ContentError, Finding
from .page import Page


def _number(page: Page) -> tuple[int, str]:
    """The number that a page's file name begins with: 10 comes after 9."""
    name = page.src.rpartition("/")[2]
    return int(re.match(r"\d*", name)[0] or 0), page.src  # type: ignore[index]  # it matches all


class Pages(dict[str, Page]):
    """Pages by their path below docs/; one that templates or products name and nobody has written is a ContentError."""

    def __missing__(self, src: str) -> Page:
        raise ContentError(
            [
                Finding(
                    "mkdocs.yml",
                    1,
                    "menu",
                    f"siden »{src}« mangler, og noget på siden eller i tryksagerne er lavet af den",
                    "sæt siden tilbage, eller ret stien hvor den står i scripts/ og overrides/",
                )
            ]
        )

    def kind(self, name: str) -> list[Page]:
        """Pages of a kind (see front_matter.KINDS), in the order of their number."""
        return sorted((page for page in self.values() if front_matter.kind(page) == name), key=_number)

    @cached_property
    def by_role(self) -> dict[str, Page]:
        """Role -> the first page that has it: asked of every page, about all pages."""
        return {role: page for page in reversed(self.values()) if isinstance(role := page.meta.get(roles.KEY), str)}

    @cached_property
    def sources(self) -> dict[str, str]:
        """Source id -> its name: the headings with an id on the page of sources."""
        page = self.by_role.get("kilder")
        return {heading.ident: heading.text for heading in page.headings() if heading.ident} if page else {}
