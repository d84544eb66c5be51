"""The questionnaires of the site: their statements and the words for their points, as the tool that reads answers asks.

A questionnaire is a page with several scales that are answered by the same words.
"""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

from ..content import fields
from ..content.field_kinds import Scale
from ..content.site import Site

FEWEST = 3
"""Statements: fewer are a question in passing."""


@dataclass(frozen=True)
class Questionnaire:
    """A page's statements, and the words for the points from the lowest to the highest."""

    title: str
    words: tuple[str, ...]
    statements: tuple[str, ...]


def of(site: Site) -> list[Questionnaire]:
    """The questionnaires in the menu's order."""
    return [*_all(site)]


def _all(site: Site) -> Iterator[Questionnaire]:
    for page in site.pages.values():
        scales = [field for field in fields.read(page).fields if isinstance(field, Scale)]
        if len(scales) >= FEWEST:
            words = Counter(_words(scale) for scale in scales).most_common(1)[0][0]
            yield Questionnaire(page.title, words, tuple(_statement(scale) for scale in scales))


def _words(scale: Scale) -> tuple[str, ...]:
    """The words for each point; of a scale in a line only its ends have any."""
    words = ["" if option.words == option.ident else option.words for option in scale.options]
    return (words[0] or scale.ends[0], *words[1:-1], words[-1] or scale.ends[1])


def _statement(scale: Scale) -> str:
    """What the points are given for: the heading, where all scales of the page are asked in the same words."""
    heading, _, label = scale.name.rpartition(": ")
    return heading if label == scale.label and heading == scale.heading else scale.label
