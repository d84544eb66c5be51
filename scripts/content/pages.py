"""All pages of the content by their path, and those of a kind."""

from functools import cached_property

from . import front_matter
from .finding import ContentError, Finding
from .page import Page

SOURCES_PAGE = "om/kilder.md"


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
        return sorted((page for page in self.values() if front_matter.kind(page) == name), key=lambda page: page.src)

    @cached_property
    def sources(self) -> dict[str, str]:
        """Source id -> its name: the headings with an id on the page of sources."""
        page = self.get(SOURCES_PAGE)
        return {heading.ident: heading.text for heading in page.headings() if heading.ident} if page else {}
