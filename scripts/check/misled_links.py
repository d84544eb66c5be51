"""Links whose words are the title of one page, and whose address is another's: readers land where they did not ask."""

from collections.abc import Iterable, Mapping

from ..content.page import Page

FEWEST = 2
"""Words: a title of one word is often a word of the sentence, such as »mødet«."""


def titles(pages: Iterable[Page]) -> dict[str, str]:
    """Title -> the path of its page, for the titles that a link hardly has by chance."""
    return {page.title: page.src for page in pages if len(page.title.split()) >= FEWEST}


def meant(words: str, src: str, known: Mapping[str, str]) -> str | None:
    """The path of the page that a link to `src` names in its words; None where it names that one, or none."""
    named = known.get(words)
    return named if named != src else None
