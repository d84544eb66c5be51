"""PDFs that have been rendered, kept by content hash: what has not changed is not rendered again."""

import hashlib
import json
import os
import tempfile
from collections.abc import Callable
from pathlib import Path
from typing import Any, NamedTuple

FOLDER = Path(".cache/tryk")
"""Where a project keeps its store, below the folder of its mkdocs.yml."""
Facts = dict[str, Any]
"""What is known of a PDF beside its bytes, as JSON."""


class Kept(NamedTuple):
    """A PDF and what is known of it."""

    pdf: bytes
    facts: Facts


class Store:
    """A folder of PDFs with facts about each. Entries that a build did not ask for are thrown away at its end."""

    def __init__(self, folder: Path):
        self.folder = folder
        self.used: set[str] = set()
        folder.mkdir(parents=True, exist_ok=True)

    def take(self, key: str, make: Callable[[], bytes]) -> bytes:
        """The PDF kept under `key`; made, and kept, where there is none."""
        return (self.get(key) or self.put(key, make(), {})).pdf

    def get(self, key: str) -> Kept | None:
        """What is kept under `key`; None where nothing is, or where what is there is damaged."""
        self.used.add(key)
        try:
            pdf = (self.folder / f"{key}.pdf").read_bytes()
            known = json.loads((self.folder / f"{key}.json").read_text(encoding="utf-8"))
            return Kept(pdf, known["facts"]) if known["sha256"] == _digest(pdf) else None
        except (OSError, ValueError, KeyError, TypeError):
            return None

    def put(self, key: str, pdf: bytes, facts: Facts) -> Kept:
        """Keep `pdf` and `facts`, and return them; the facts are written last, and tell whether the PDF is whole."""
        self.used.add(key)
        write_whole(self.folder / f"{key}.pdf", pdf)
        write_whole(self.folder / f"{key}.json", json.dumps({"sha256": _digest(pdf), "facts": facts}).encode())
        return Kept(pdf, facts)

    def prune(self) -> None:
        """Delete all that was neither asked for nor kept since this store was opened."""
        for path in self.folder.glob("*.*"):
            if path.suffix in (".pdf", ".json") and path.stem not in self.used:
                path.unlink(missing_ok=True)


def write_whole(path: Path, data: bytes) -> None:
    """Write a file so that whoever reads it finds the old one or the new one, and never half of either."""
    handle, name = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name}.")
    try:
        with os.fdopen(handle, "wb") as target:
            target.write(data)
        Path(name).replace(path)
    except BaseException:
        Path(name).unlink(missing_ok=True)
        raise


def _digest(data: bytes) -> str:
    return hashlib.sha256(data).hexdigest()
