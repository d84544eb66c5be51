"""PDFs that have been rendered, kept by content hash: what has not changed is not rendered again."""

import json
from pathlib import Path


class Store:
    """A folder of PDFs with facts about each. Entries that a build did not ask for are thrown away at its end."""

    def __init__(self, folder: Path):
        self.folder = folder
        self.used: set[str] = set()
        folder.mkdir(parents=True, exist_ok=True)

    def get(self, key: str) -> tuple[bytes, dict] | None:
        """The PDF and facts kept under `key`, or None."""
        self.used.add(key)
        facts = self.folder / f"{key}.json"
        if not facts.is_file():
            return None
        return (self.folder / f"{key}.pdf").read_bytes(), json.loads(facts.read_text(encoding="utf-8"))

    def put(self, key: str, pdf: bytes, facts: dict) -> None:
        """Keep `pdf`; the facts are written last, so that half a PDF is never found."""
        self.used.add(key)
        (self.folder / f"{key}.pdf").write_bytes(pdf)
        (self.folder / f"{key}.json").write_text(json.dumps(facts), encoding="utf-8")

    def prune(self) -> None:
        """Delete all that was neither asked for nor kept since this store was opened."""
        for path in self.folder.glob("*.*"):
            if path.suffix in (".pdf", ".json") and path.stem not in self.used:
                path.unlink()
