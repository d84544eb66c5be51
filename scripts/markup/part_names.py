"""The names of the parts that a page may ask for: `[[navn]]` on a line of its own."""

from collections.abc import Iterable

from . import templates

FRAME = ("alder", "fod", "hoved")
"""Templates beside the parts that stand on every page."""


def names(groups: Iterable[str]) -> list[str]:
    """All that may stand between [[ and ]]; `groups` are those of the printed products."""
    parts = sorted(path.stem for path in (templates.FOLDER / "dele").glob("*.md") if path.stem not in FRAME)
    return [*parts, *(f"tryk: {group}" for group in groups), *(f"figur: {name}" for name in templates.figure_names())]
