"""PDFs that have been rendered, kept by content hash: what has not changed is not rendered again."""

import hashlib
import json
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any, NamedTuple

from ..content.whole_files import write_whole

FOLDER = Path(".cache/tryk")
"""Where a project keeps its store, below the folder of its mkdocs.yml."""
WAITING = ".html"
"""The ending of what waits to be printed."""
Facts = dict[str, Any]
"""What is known of a PDF beside its bytes, as JSON."""


class Kept(NamedTuple):
    """A PDF, what is known of it, and the CPU seconds that it took to make."""

    pdf: bytes
    facts: Facts
    cpu: float


def timed(make: Callable[[], tuple[bytes, Facts]]) -> Kept:
    """What `make` makes in this process."""
    start = time.process_time()
    pdf, facts = make()
    return Kept(pdf, facts, time.process_time() - start)


class Store:
    """A folder of PDFs with facts about each. Entries that a build did not ask for are thrown away at its end."""

    def __init__(self, folder: Path):
        self.folder = folder
        self.used: set[str] = set()
        folder.mkdir(parents=True, exist_ok=True)

    def take(self, key: str, make: Callable[[], bytes]) -> Kept:
        """The PDF kept under `key`; made, and kept, where there is none."""
        return self.get(key) or self.put(key, timed(lambda: (make(), {})))

    def get(self, key: str) -> Kept | None:
        """What is kept under `key`; None where nothing is, or where what is there is damaged."""
        self.used.add(key)
        try:
            pdf = (self.folder / f"{key}.pdf").read_bytes()
            known = json.loads((self.folder / f"{key}.json").read_text(encoding="utf-8"))
            facts = known["facts"]
            return Kept(pdf, facts, known["cpu"]) if known["sha256"] == _digest(pdf, facts) else None
        except (OSError, ValueError, KeyError, TypeError):
            return None

    def put(self, key: str, made: Kept) -> Kept:
        """Keep `made`, and return it; what is known is written last, and tells whether the PDF is whole."""
        self.used.add(key)
        known = {"sha256": _digest(made.pdf, made.facts), "facts": made.facts, "cpu": round(made.cpu, 2)}
        write_whole(self.folder / f"{key}.pdf", made.pdf)
        write_whole(self.folder / f"{key}.json", json.dumps(known).encode())
        return made

    def lay_by(self, key: str, html: str) -> Path:
        """Put aside what is to be printed, in a file: the HTML of all products, fonts and all, fills too much."""
        path = self.folder / f"{key}{WAITING}"
        path.write_bytes(html.encode())
        return path

    def prune(self) -> None:
        """Delete what no longer waits, and all that was neither asked for nor kept since this store was opened."""
        for path in self.folder.glob("*.*"):
            if path.suffix == WAITING or (path.suffix in (".pdf", ".json") and path.stem not in self.used):
                path.unlink(missing_ok=True)


def _digest(pdf: bytes, facts: Facts) -> str:
    return hashlib.sha256(json.dumps(facts, sort_keys=True).encode() + pdf).hexdigest()
