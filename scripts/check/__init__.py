"""Findings about content and about what was built: one module a check, each with `check(context) -> list[Finding]`."""

from dataclasses import dataclass
from pathlib import Path
from typing import Any

from ..content.site import Site


@dataclass(frozen=True)
class Context:
    """What a check may look at: the content, and the built site where there is one."""

    site: Site
    built: Path | None
    limits: dict[str, Any]
    """The limits of readability in pyproject.toml."""
    finished: frozenset[str] = frozenset()
    """The files of print that a build makes, as paths in the site."""
