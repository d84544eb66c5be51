"""Where the project lies, whose it is, and which brand it is built with."""

import os
from functools import cache
from pathlib import Path

from ..content.finding import Finding
from ..editing import municipality, updates
from ..editing.municipality import Municipality
from .places import LIMITS, ROOT, SITE

__all__ = ["LIMITS", "ROOT", "SITE", "brand_dir", "menu", "named", "ours", "use_brand"]


@cache
def ours() -> Municipality | None:
    """The municipality whose folder the project remembers."""
    return municipality.remembered(ROOT)


@cache
def menu() -> Path:
    """The file mkdocs.yml that is built from: the shared one, or that of the municipality's own laid over it.

    Raises ContentError where the two don't fit together.
    """
    return laid_over()


def laid_over() -> Path:
    """The same, made anew of what is written now."""
    found = municipality.remembered(ROOT)
    if not found:
        return ROOT / "mkdocs.yml"
    updates.remember(ROOT, found)
    return municipality.merge(ROOT, found, LIMITS) / "mkdocs.yml"


def named(finding: Finding) -> Finding:
    """A finding by the file that an editor wrote."""
    found = ours() if (ROOT / municipality.MEMORY).is_file() else None
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
