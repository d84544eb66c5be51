"""Whether the built site is still what a build would make: the same sources, and nothing changed in it since."""

import hashlib
import json
import os
from collections.abc import Iterator
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
)
"""What a build reads, beside another brand's folder."""


def is_fresh(root: Path, site: Path) -> bool:
    """True where `site` was built of what now lies in `root`, and holds what it held then."""
    try:
        noted = json.loads((root / NOTE).read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return False
    return bool(noted == _state(root, site))


def note(root: Path, site: Path) -> None:
    """Remember what `site` has just been built of."""
    (root / NOTE).write_text(json.dumps(_state(root, site)), encoding="utf-8")


def _state(root: Path, site: Path) -> dict[str, str]:
    brand = Path(os.environ.get("BRAND_FIL") or root / "mkdocs.yml").parent
    sources = [root / name for name in SOURCES] + ([brand] if brand != root else [])
    read = (f"{path}\0{hashlib.sha256(path.read_bytes()).hexdigest()}" for path in _files(sources))
    built = (f"{path}\0{path.stat().st_size}\0{path.stat().st_mtime_ns}" for path in _files([site]))
    return {"kilder": _digest(read), "site": _digest(built)}


def _files(places: list[Path]) -> Iterator[Path]:
    for place in places:
        found = sorted(place.rglob("*")) if place.is_dir() else [place]
        yield from (path for path in found if path.is_file() and path.suffix != ".pyc")


def _digest(lines: Iterator[str]) -> str:
    return hashlib.sha256("\n".join(lines).encode()).hexdigest()
