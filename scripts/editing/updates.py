"""What has changed in the shared pages that a municipality has replaced, since it replaced them."""

import difflib
import shutil
from dataclasses import dataclass
from pathlib import Path

from .changes import DOCS
from .municipality import PAGES, SHARED, Municipality


@dataclass(frozen=True)
class Update:
    """A replaced page: its path below docs/, what has come of the shared one, and the lines that differ."""

    src: str
    state: str
    lines: tuple[str, ...] = ()


NOTED, CHANGED, GONE, SAME = "noteret", "ændret", "væk", "uændret"


def of(project: Path, ours: Municipality) -> list[Update]:
    """The replaced pages in order; the shared page of one that is new here is noted: a copy of it is kept."""
    found = []
    for src in [name for name in ours.pages(PAGES) if name.endswith(".md")]:
        shared, kept = project / DOCS / src, ours.folder / SHARED / src
        if not shared.is_file():
            found += [Update(src, GONE)] if kept.is_file() else []
        elif not kept.is_file():
            note(project, ours, src)
            found.append(Update(src, NOTED))
        else:
            before, after = (path.read_text(encoding="utf-8").splitlines() for path in (kept, shared))
            lines = tuple(difflib.unified_diff(before, after, "da I erstattede den", "nu", lineterm="", n=0))
            found.append(Update(src, CHANGED if lines else SAME, lines))
    return found


def remember(project: Path, ours: Municipality) -> None:
    """Note the shared pages that have been replaced since last time, before they change.

    Where the folder may only be read, nothing is noted: the command that tells of changes says so.
    """
    try:
        of(project, ours)
    except OSError:
        return


def note(project: Path, ours: Municipality, src: str) -> None:
    """Keep a copy of the shared page as it is now: what changes from here on is told."""
    kept = ours.folder / SHARED / src
    kept.parent.mkdir(parents=True, exist_ok=True)
    shutil.copy(project / DOCS / src, kept)
