"""Packed copies beside the files of the site, for servers that send them: .br (RFC 7932) and .gz (RFC 1952)."""

import gzip
from pathlib import Path

import brotli

KINDS = frozenset({".html", ".css", ".js", ".json", ".svg", ".txt"})
"""Kinds of text; fonts, pictures, PDF and Word are packed already."""
LEAST = 1_000
"""Bytes: a smaller file is sent in one packet all the same."""
QUALITY = 9
"""Of brotli's 11: the last two cost five times the time and save a twentieth."""
ENDINGS = (".br", ".gz")


def write(folder: Path) -> None:
    """Write the copies below `folder`; the same file gives the same bytes."""
    for path in [path for path in folder.rglob("*") if path.suffix in KINDS and path.stat().st_size >= LEAST]:
        plain = path.read_bytes()
        _beside(path, ".br").write_bytes(brotli.compress(plain, mode=brotli.MODE_TEXT, quality=QUALITY))
        _beside(path, ".gz").write_bytes(gzip.compress(plain, 9, mtime=0))


def is_copy(path: Path) -> bool:
    """Whether `path` is the packed copy of a file beside it."""
    return path.suffix in ENDINGS and path.with_suffix("").is_file()


def _beside(path: Path, ending: str) -> Path:
    return path.with_name(path.name + ending)
