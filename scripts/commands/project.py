"""Where the project lies, whose it is, and which brand it is built with."""

import os
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from functools import cache
from pathlib import Path

from ..content.finding import ContentError, Finding
from ..editing import held, municipality, updates
from ..editing.municipality import Municipality
from .places import LIMITS, ROOT, SITE

__all__ = [
    "LIMITS",
    "ROOT",
    "SITE",
    "brand_dir",
    "laid_over",
    "menu",
    "named",
    "ours",
    "own_docs",
    "own_folder",
    "use_brand",
]
_read = ExitStack()
"""Holds the merged project until the command ends."""


@cache
def ours() -> Municipality | None:
    """The municipality whose folder the project remembers."""
    return municipality.remembered(ROOT)


@cache
def menu() -> Path:
    """The file mkdocs.yml that is built from: the shared one, or that of the municipality's own laid over it.

    Raises ContentError where the two don't fit together.
    """
    return _read.enter_context(laid_over())


@contextmanager
def laid_over() -> Iterator[Path]:
    """The same, made anew of what is written now, and left as it is as long as the context lasts."""
    found = municipality.remembered(ROOT)
    if not found:
        yield ROOT / "mkdocs.yml"
        return
    updates.remember(ROOT, found)
    with held.merged(ROOT, found, LIMITS) as merged:
        yield merged / "mkdocs.yml"


def own_folder() -> Path | None:
    """The folder of the municipality's own; None where the project is nobody's but its own."""
    found = ours()
    return found.folder if found else None


def own_docs(docs_dir: Path) -> Path:
    """Where a file of the pages in `docs_dir` is written so that it lasts: a municipality's in its own folder."""
    found = ours()
    return found.folder / municipality.PAGES if found else docs_dir


def named(finding: Finding) -> Finding:
    """A finding by the file that an editor wrote."""
    try:
        found = ours()
    except ContentError:  # its folder cannot be read, which is what the finding says
        return finding
    return found.named(finding) if found else finding


def brand_dir() -> Path | None:
    """The folder that BRAND names, else the municipality's; None where the project's own brand is used."""
    if name := os.environ.get("BRAND"):
        return Path(name).resolve()
    found = ours()
    return found.brand if found and found.brand.is_dir() else None


def use_brand() -> None:
    """Let mkdocs.yml take name and address from the brand."""
    if folder := brand_dir():
        os.environ["BRAND_FIL"] = str(folder / "brand.yml")
