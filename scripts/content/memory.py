"""What has been worked out of texts, kept by all that it follows from: a text that has not changed is not judged again.

The generator opens a memory on disk for a build. Elsewhere all is worked out anew, once in each process.
Our own code, the settings, the project's words and the Danish word list belong to every key.
"""

import hashlib
import pickle
from collections.abc import Callable
from functools import cache
from pathlib import Path
from typing import Any, TypeVar

from . import menu, sealed
from .whole_files import write_whole

ROOT = Path(__file__).parents[2]
FILE = ".cache/bedoemt.pickle"
DICTIONARY = Path("/usr/share/hunspell/da_DK.dic")
Made = TypeVar("Made")
_known: dict[str, Any] = {}
_used: dict[str, Any] = {}
_latest: dict[str, Any] = {}
_follows = False


def recall(kind: str, parts: tuple[str, ...], make: Callable[[], Made]) -> Made:
    """What `make` makes of `parts`, for results of a `kind`; from memory where the same has been made before."""
    key = _key(kind, parts)
    if key not in _used:
        _used[key] = _known[key] if key in _known else make()
    made: Made = _used[key]
    return made


def recall_latest(kind: str, parts: tuple[str, ...], make: Callable[[], Made]) -> Made:
    """Like `recall`, but while an editor is followed new `parts` get what was last made of the `kind`."""
    if _follows and kind in _latest and not is_known(kind, parts):
        behind: Made = _latest[kind]
        return behind
    made = _latest[kind] = recall(kind, parts, make)
    return made


def forget(kind: str, parts: tuple[str, ...]) -> None:
    """Keep nothing of what was made of `parts`."""
    key = _key(kind, parts)
    _used.pop(key, None)
    _known.pop(key, None)


def follow() -> None:
    """From now on this process shows an editor what is being written: soon is better there than all of it."""
    global _follows
    _follows = True


def is_known(kind: str, parts: tuple[str, ...]) -> bool:
    """Whether `recall` would have the result without making it."""
    key = _key(kind, parts)
    return key in _used or key in _known


def _key(kind: str, parts: tuple[str, ...]) -> str:
    return f"{kind} {hashlib.sha256(chr(0).join([_code(), *parts]).encode()).hexdigest()}"


def open_at(root: Path) -> None:
    """Take in what the project in `root` has kept; a damaged memory is none."""
    _used.clear()
    if not _known:
        _known.update(_read(root / FILE))


def _read(path: Path) -> dict[str, Any]:
    """What is kept in the file `path`; nothing where it is damaged."""
    data = sealed.opened(path.read_bytes()) if path.is_file() else None
    try:
        return dict(pickle.loads(data)) if data else {}
    except Exception:  # of classes as our code once had them: pickle raises whatever they happen to
        return {}


def keep_at(root: Path) -> None:
    """Keep what has been used since the memory was opened; what nobody asked for is forgotten."""
    if _used.keys() != _known.keys():
        path = root / FILE
        path.parent.mkdir(exist_ok=True)
        write_whole(path, sealed.seal(pickle.dumps(_used, protocol=pickle.HIGHEST_PROTOCOL)))
    _known.clear()
    _known.update(_used)


def _settings(mkdocs_yml: Path) -> bytes:
    """The settings without the menu: a page more changes nothing about the others."""
    text = mkdocs_yml.read_text(encoding="utf-8", errors="replace") if mkdocs_yml.is_file() else ""
    return menu.NAV.sub("", text).encode()


@cache
def _code() -> str:
    """A digest of all that every result follows from beside its own parts."""
    made = hashlib.sha256()
    files = [
        *sorted([*(ROOT / "scripts").rglob("*.py"), *(ROOT / "scripts").rglob("*.yml")]),
        ROOT / "egne-ord.txt",
        ROOT / "requirements.lock",
        DICTIONARY,
    ]
    for path in files:
        made.update(path.read_bytes() if path.is_file() else b"")
    made.update(_settings(ROOT / "mkdocs.yml"))
    made.update(" ".join(sorted(path.name for path in (ROOT / "overrides").rglob("*"))).encode())
    return made.hexdigest()
