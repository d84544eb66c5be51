"""Marks of fields and of local answers that are nearly right: the grammar itself knows them."""

from ...content import fields, local
from ...content.finding import Finding
from ...content.located_yaml import LocatedMapping
from ...content.page import Page
from .source import Source


def check(source: Source) -> list[Finding]:
    """Findings about the fields and answers that the page asks for."""
    page = Page(source.src, {}, LocatedMapping({}), source.body, source.body_line)
    return [*fields.read(page).findings, *local.check(page)]
