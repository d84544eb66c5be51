"""Whether the built site is still what a build would make: the same sources, and nothing changed in it since."""

import hashlib
import json
import os
from collections.abc import Iterable, Iterator
from itertools import chain
from pathlib import Path

NOTE = ".cache/bygget.json"
SOURCES = (
    "docs",
    "overrides",
    "scripts",
    "mkdocs.yml",
    "pyproject.toml",
    "requirements.lock",
    "apt-packages.txt",
    "adresser.yml",
    "egne-ord.txt",
    "LICENSE",
    "weblinks.yml",
)
"""What a build reads, beside another brand's folder and a municipality's own."""


def is_fresh(root: Path, site: Path, own: Path | None = None) -> bool:
    """True where `site` was built of what now lies in `root` and in `own`, and holds what it held then."""
    return _noted(root) == {"kilder": _sources(root, own), "site": _site(site)}


def is_behind(root: Path, own: Path | None = None) -> bool:
    """Whether what lies in `root` or in `own` has changed since a site was built of it; not where nobody knows."""
    noted = _noted(root)
    return isinstance(noted, dict) and noted.get("kilder", "") != _sources(root, own)


def note(root: Path, site: Path, own: Path | None = None) -> None:
    """Remember what `site` has just been built of."""
    (root / NOTE).write_text(json.dumps({"kilder": _sources(root, own), "site": _site(site)}), encoding="utf-8")


def _noted(root: Path) -> object:
    """What was remembered; None where nothing was, or where it is damaged."""
    try:
        return json.loads((root / NOTE).read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return None


def _sources(root: Path, own: Path | None) -> str:
    """A digest of all that a build reads. The municipality's folder is named in it, even where it is empty."""
    brand = Path(os.environ.get("BRAND_FIL") or root / "mkdocs.yml").parent
    places = [root / name for name in SOURCES] + ([brand] if brand != root else []) + ([own] if own else [])
    read = (f"{path}\0{hashlib.sha256(path.read_bytes()).hexdigest()}" for path in _files(places))
    return _digest(chain([str(own or "")], read))


def _site(site: Path) -> str:
    return _digest(f"{path}\0{path.stat().st_size}\0{path.stat().st_mtime_ns}" for path in _files([site]))


def _files(places: list[Path]) -> Iterator[Path]:
    for place in places:
        found = sorted(place.rglob("*")) if place.is_dir() else [place]
        yield from (path for path in found if path.is_file() and path.suffix != ".pyc")


def _digest(lines: Iterable[str]) -> str:
    return hashlib.sha256("\n".join(lines).encode()).hexdigest()
