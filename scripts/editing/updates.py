"""What has changed in the shared files that a municipality has replaced, pages and brand, since it replaced them."""

import difflib
import shutil
from dataclasses import dataclass
from pathlib import Path

from ..content import addresses, quality
from .changes import DOCS
from .municipality import BRAND, PAGES, SHARED, Municipality


@dataclass(frozen=True)
class Update:
    """A replaced file: its path below docs/, what has come of the shared one, and the lines that differ, if any."""

    src: str
    state: str
    lines: tuple[str, ...] = ()
    now: str = ""
    """Where the address of a shared page that is gone leads to; empty where that is not known."""


NOTED, CHANGED, GONE, SAME = "noteret", "ændret", "væk", "uændret"


def of(project: Path, ours: Municipality) -> list[Update]:
    """The replaced files in order; the shared one of what is new here is noted: a copy of it is kept."""
    found = []
    moved = addresses.read(project)[0].moved
    for src in own(ours):
        shared, kept = project / DOCS / src, ours.folder / SHARED / src
        if not shared.is_file():
            found += [Update(src, GONE, now=moved.get(src, ""))] if kept.is_file() else []
        elif not kept.is_file():
            note(project, ours, src)
            found.append(Update(src, NOTED))
        else:
            changed = kept.read_bytes() != shared.read_bytes()
            found.append(Update(src, CHANGED, _lines(kept, shared)) if changed else Update(src, SAME))
    return found


def own(ours: Municipality) -> list[str]:
    """Its own files by the paths that they have, or take, below docs/; what is written by a command is nobody's."""
    brand = [f"assets/{BRAND}/{name}" for name in ours.pages(BRAND)]
    return sorted({*ours.pages(PAGES), *brand} - {quality.FILE})


def _lines(kept: Path, shared: Path) -> tuple[str, ...]:
    """The lines in which two versions differ; none where they are no texts."""
    try:
        before, after = (path.read_text(encoding="utf-8").splitlines() for path in (kept, shared))
    except UnicodeDecodeError:
        return ()
    return tuple(difflib.unified_diff(before, after, "da I erstattede den", "nu", lineterm="", n=0))


def remember(project: Path, ours: Municipality) -> None:
    """Note the shared files that have been replaced since last time, before they change.

    Where the folder may only be read, nothing is noted: the command that tells of changes says so.
    """
    try:
        of(project, ours)
    except OSError:
        return


def note(project: Path, ours: Municipality, src: str) -> None:
    """Keep a copy of the shared file as it is now: what changes from here on is told."""
    kept = ours.folder / SHARED / src
    kept.parent.mkdir(parents=True, exist_ok=True)
    shutil.copy(project / DOCS / src, kept)
