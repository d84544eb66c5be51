"""What lies in docs/ and no build can read: told before anything tries to, since a pipe makes it wait for ever.

MkDocs follows a link to a folder, so one that leads out would publish whatever lies there.
"""

import os
from collections.abc import Iterator
from pathlib import Path

from .finding import Finding, shown_path
from .page import in_docs

LINKED = "mappen er en genvej, og siden kan ikke følge den uden at udgive hvad der ligger for enden"


def check(docs_dir: Path) -> list[Finding]:
    """Findings about the folder and what lies in it, by name; none where all are files and folders that can be read."""
    if not docs_dir.is_dir():
        remedy = "hent den igen, eller ret docs_dir i mkdocs.yml"
        return [Finding(shown_path(docs_dir), 1, "maskine", "mappen med siderne findes ikke", remedy)]
    return sorted(_below(docs_dir, docs_dir))


def _below(folder: Path, docs_dir: Path) -> Iterator[Finding]:
    with os.scandir(folder) as entries:
        for entry in entries:
            src = Path(entry.path).relative_to(docs_dir).as_posix()
            if told := _told(entry):
                name = src.encode("utf-8", "replace").decode()
                yield Finding(in_docs(name), 1, "fil", *told)
            elif entry.is_dir(follow_symlinks=False):
                yield from _below(Path(entry.path), docs_dir)


def _told(entry: os.DirEntry[str]) -> tuple[str, str] | None:
    """What is wrong with a file or folder and what to do, or None."""
    try:
        entry.name.encode("utf-8")
    except UnicodeEncodeError:
        return "filnavnet er ikke gemt som UTF-8", "giv filen et navn med små bogstaver fra a til z, tal og bindestreg"
    if entry.is_symlink() and not Path(entry.path).exists():
        return "filen er en genvej til noget der ikke findes", "slet den, eller læg filen selv i mappen"
    if entry.is_symlink() and entry.is_dir():
        return LINKED, "slet den, og læg filerne selv i mappen"
    if not entry.is_file() and not entry.is_dir():
        return "det er ikke en almindelig fil, men noget som maskinen selv bruger", "slet den"
    if entry.is_dir() and entry.name.endswith(".md"):
        return "det er en mappe med et navn som en side", "giv mappen et navn uden .md"
    return None
