"""zip: the built site as one file to send or to put on a stick."""

import argparse
from pathlib import Path
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from . import project

TARGET = project.ROOT / "site.zip"
FOLDER = "moedet-med-borgeren"
"""The folder that whoever unpacks the file gets."""
DAY = (1980, 1, 1, 0, 0, 0)
"""The date of every file: the same site gives the same bytes."""


def arguments(command: argparse.ArgumentParser) -> None:
    """The command has no options."""


def run(options: argparse.Namespace) -> int:
    """Write the file. Raises OSError where it cannot be written."""
    count = pack(project.SITE, TARGET)
    print(f"Skrevet: {TARGET.name} med {count} filer. Pak den ud, og åbn {FOLDER}/index.html.")
    return 0


def pack(site: Path, target: Path) -> int:
    """Put the files in `site` into `target`, which is replaced when it is whole; return how many there are."""
    beside = target.with_name(f".{target.name}.ny")
    files = sorted(path for path in site.rglob("*") if path.is_file())
    try:
        with ZipFile(beside, "w") as packed:
            for path in files:
                entry = ZipInfo(f"{FOLDER}/{path.relative_to(site).as_posix()}", DAY)
                entry.external_attr = 0o644 << 16
                packed.writestr(entry, path.read_bytes(), ZIP_DEFLATED)
        beside.replace(target)
    finally:
        beside.unlink(missing_ok=True)
    return len(files)
