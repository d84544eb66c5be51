"""The merged project while it is read: one command at a time makes it, and none makes it anew under one that reads."""

import fcntl
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO

from . import municipality
from .municipality import Municipality

LOCK = ".cache/kommune.lås"
WAITS = "En anden kommando læser jeres sider, og de er ændret siden — venter til den er færdig …"


@contextmanager
def merged(project: Path, ours: Municipality, limits: Path) -> Iterator[Path]:
    """The project with the municipality's own laid over it, left as it is as long as the context lasts; its folder.

    Waits, and says so, where it must be made anew and another command reads it. The lock goes with the process, however
    it ends. Raises ContentError where the two don't fit together.
    """
    path = project / LOCK
    path.parent.mkdir(exist_ok=True)
    with path.open("a+", encoding="utf-8") as file:
        fcntl.flock(file, fcntl.LOCK_SH)
        while not municipality.is_merged(project, ours):
            _alone(file)
            municipality.merge(project, ours, limits)  # which leaves it where the other has just made it
            fcntl.flock(file, fcntl.LOCK_SH)  # another may come between: then it is looked at once more
        yield project / municipality.MERGED


def _alone(file: IO[str]) -> None:
    try:
        fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        print(WAITS, file=sys.stderr, flush=True)
        fcntl.flock(file, fcntl.LOCK_EX)
