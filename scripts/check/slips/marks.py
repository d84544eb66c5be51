"""Marks of fields, of local answers and of flows that are nearly right: the grammar itself knows them."""

from ...content import fields, flow_faults, local
from ...content.finding import Finding
from ...content.located_yaml import LocatedMapping
from ...content.page import Page
from .source import Source


def check(source: Source) -> list[Finding]:
    """Findings about the fields, answers and flow that the page asks for."""
    page = page_of(source)
    return [*fields.read(page).findings, *local.check(page), *flow_faults.check(page)]


def page_of(source: Source) -> Page:
    """The page as what is read of its text alone: without its fields."""
    return Page(source.src, {}, LocatedMapping({}), source.body, source.body_line)
