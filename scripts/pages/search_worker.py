"""The Danish search worker: its parts in docs/assets/javascripts/soegning/ put together as the one file it is."""

from pathlib import Path

FILE = "assets/javascripts/soegning-worker.js"
FOLDER = "assets/javascripts/soegning"


def joined(docs_dir: Path) -> str:
    """The worker as one script; its names are its own. `docs_dir` holds the parts, in the order of their names."""
    parts = [path.read_text(encoding="utf-8").rstrip() for path in sorted((docs_dir / FOLDER).glob("*.js"))]
    return "{\n" + "\n\n".join(parts) + "\n}\n"
