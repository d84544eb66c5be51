"""The folder of the built site: one build at a time, each in a new folder, and the old site until the new is whole."""

import ctypes
import errno
import fcntl
import os
import shutil
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

LOCK = ".cache/bygning.lås"
PREFIX = "site.ny."
"""What the folders of builds that are running, or that were killed, begin with."""
HERE, EXCHANGE = -100, 2
"""AT_FDCWD and RENAME_EXCHANGE of Linux' renameat2(2)."""


@contextmanager
def lock(root: Path) -> Iterator[None]:
    """Hold the project's lock; wait, and say so, while another build holds it.

    The lock goes with the process, however it ends.
    """
    path = root / LOCK
    path.parent.mkdir(exist_ok=True)
    with path.open("a+", encoding="utf-8") as file:
        try:
            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            print("En anden bygning er i gang i denne mappe — venter til den er færdig …", file=sys.stderr, flush=True)
            fcntl.flock(file, fcntl.LOCK_EX)
        yield


@contextmanager
def beside(site: Path) -> Iterator[Path]:
    """A new folder to build in, which takes the place of `site` when all has gone well, and else is thrown away."""
    for left in site.parent.glob(f"{PREFIX}*"):
        _clear(left)  # of a build that was killed: only one runs at a time
    new = Path(tempfile.mkdtemp(prefix=PREFIX, dir=site.parent))
    try:
        new.chmod(0o755)
        yield new
        _put(new, site)
    finally:
        _clear(new)


def _clear(left: Path) -> None:
    """Throw away a folder, or the file that stood where the site is to be."""
    if left.is_file():
        left.unlink()
    shutil.rmtree(left, ignore_errors=True)


def _put(new: Path, site: Path) -> None:
    """Let what is in `new` be what is in `site`."""
    if not site.exists():
        new.rename(site)
    elif not _exchanged(new, site):
        _fill(new, site)


def _exchanged(new: Path, site: Path) -> bool:
    """Swap two folders in one step; False where the system cannot, as where `site` is a mount or another disk."""
    try:
        swap = ctypes.CDLL(None, use_errno=True).renameat2
    except AttributeError:
        return False
    if swap(HERE, os.fsencode(new), HERE, os.fsencode(site), EXCHANGE) == 0:
        return True
    if (number := ctypes.get_errno()) in (errno.EBUSY, errno.EXDEV, errno.EINVAL, errno.ENOSYS):
        return False
    raise OSError(number, os.strerror(number), str(site))


def _fill(new: Path, site: Path) -> None:
    """Write what is in `new` into `site` file by file, pages last, and then delete what is no longer there."""
    files = [path for path in new.rglob("*") if path.is_file()]
    for path in sorted(files, key=lambda path: (path.suffix == ".html", path)):
        target = site / path.relative_to(new)
        target.parent.mkdir(parents=True, exist_ok=True)
        beside_it = target.with_name(f".{target.name}.ny")
        shutil.copy2(path, beside_it)
        beside_it.replace(target)
    for path in sorted(site.rglob("*"), reverse=True):
        if not (new / path.relative_to(site)).exists():
            path.rmdir() if path.is_dir() else path.unlink()
