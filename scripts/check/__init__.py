"""Findings about content and about what was built: one module a check, each with `check(context) -> list[Finding]`."""

from dataclasses import dataclass
from pathlib import Path
from typing import Any

from ..content.page import Page
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
    changed: frozenset[str] | None = None
    """The pages whose language is judged; None for all: that of a page follows from its own text."""

    @property
    def judged(self) -> list[Page]:
        """The pages whose language is judged."""
        return [page for src, page in self.site.pages.items() if self.changed is None or src in self.changed]
