"""zip: the built site as one file to send or to put on a stick."""

import argparse
from pathlib import Path
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from ..content import brand
from ..content.finding import ContentError
from ..content.slug import slugify
from . import project

TARGET = project.ROOT / "site.zip"
DAY = (1980, 1, 1, 0, 0, 0)
"""The date of every file: the same site gives the same bytes."""


def arguments(command: argparse.ArgumentParser) -> None:
    """The command has no options."""


def run(options: argparse.Namespace) -> int:
    """Write the file. Raises ContentError where the brand cannot be read, OSError where it cannot be written."""
    found, findings = brand.read(project.brand_dir() or project.ROOT / "docs/assets/brand")
    if not found:
        raise ContentError(findings)
    folder = slugify(found.name)
    count = pack(project.SITE, TARGET, folder)
    print(f"Skrevet: {TARGET.name} med {count} filer. Pak den ud, og åbn {folder}/index.html.")
    return 0


def pack(site: Path, target: Path, folder: str) -> int:
    """Put the files in `site` into `target`, which is replaced when it is whole; return how many there are.

    `folder` is what whoever unpacks it gets.
    """
    beside = target.with_name(f".{target.name}.ny")
    files = sorted(path for path in site.rglob("*") if path.is_file())
    try:
        with ZipFile(beside, "w") as packed:
            for path in files:
                entry = ZipInfo(f"{folder}/{path.relative_to(site).as_posix()}", DAY)
                entry.external_attr = 0o644 << 16
                packed.writestr(entry, path.read_bytes(), ZIP_DEFLATED)
        beside.replace(target)
    finally:
        beside.unlink(missing_ok=True)
    return len(files)
