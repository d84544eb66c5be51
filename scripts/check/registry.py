"""The checks by name, and the running of them."""

import tomllib
from pathlib import Path
from typing import Any

from ..content.finding import Finding
from ..content.site import Site
from . import (
    Context,
    accessibility,
    built_links,
    coverage,
    glossary,
    language,
    names,
    page_ends,
    print_proof,
    readability,
    review,
    source_links,
)

CHECKS = {
    "laesbarhed": readability.check,
    "sprog": language.check,
    "stavning": language.check_spelling,
    "navne": names.check,
    "links": source_links.check,
    "site": built_links.check,
    "print": print_proof.check,
    "tilgaengelighed": accessibility.check,
    "sideslut": page_ends.check,
    "ordliste": glossary.check,
    "daekning": coverage.check,
    "gennemgang": review.check,
}
"""Name -> check. Front matter, menu and brand are checked whenever the content is read."""


def limits(pyproject: Path) -> dict[str, Any]:
    """The limits of readability in pyproject.toml."""
    settings = tomllib.loads(pyproject.read_text(encoding="utf-8"))
    found: dict[str, Any] = settings["tool"]["scripts"]["laesbarhed"]
    return found


def run(names: list[str], site: Site, built: Path | None, limit_file: Path) -> list[Finding]:
    """The findings of the checks `names` (all where none is named), sorted by place."""
    context = Context(site, built, limits(limit_file))
    return sorted({finding for name in names or CHECKS for finding in CHECKS[name](context)})
