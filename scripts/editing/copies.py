"""Copies of folders that are written in afterwards."""

import shutil
from pathlib import Path


def copy(source: Path, target: Path) -> None:
    """Lay the files in `source` over those in `target`, open to change even where their originals may only be read."""
    for file in [file for file in sorted(source.rglob("*")) if file.is_file()]:
        place = target / file.relative_to(source)
        place.parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(file, place)
