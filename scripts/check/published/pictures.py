"""Pictures that cannot be shown, told where they stand on a page; one that stands nowhere is told by its file."""

import posixpath
import warnings
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import unquote

from PIL import Image

from ...content.finding import Finding
from .. import source_links
from ..slips.source import Source

KINDS = (".png", ".jpg", ".jpeg", ".webp", ".gif")
PLACE = 0x8825
"""The part of a photograph's EXIF data that says where it was taken (GPS IFD)."""
PLACE_IN_XMP = b"GPSLatitude"
MAKERS = (0x013B, 0x9C9D, 0xA430)
"""Where EXIF says who took a photograph: Artist, XPAuthor and CameraOwnerName."""
MAKER_WORDS = frozenset({"author", "artist", "creator"})
MADE_BY = "gemmer navnet på den der har lavet det"
UNNAMED = "gem det igen uden oplysninger; skal navnet frem, så skriv det i billedteksten"
DETAILS = 0x8769
"""The part of EXIF that describes how a photograph was taken (Exif IFD)."""
PLACED = "gemmer stedet hvor det er taget"
UNPLACED = "gem det igen uden placering, eller tag et skærmbillede af det"
LARGE = (
    "har så mange punkter at det kan få en browser til at gå ned",
    "gør det mindre, fx 1.600 punkter på den lange led",
)
BROKEN, REMEDY = "er gået i stykker og kan ikke vises", "gem det igen, fx som .png"


def check(source: Source, docs_dir: Path, seen: set[Path]) -> Iterator[Finding]:
    """Findings about the pictures of a page; their files are added to `seen`."""
    for link in source_links.seen(source).links:
        path = docs_dir / posixpath.normpath(posixpath.join(source.folder, unquote(link.target)))
        if link.words is None and path.suffix.lower() in KINDS and path.is_file():
            seen.add(path)
            if told := fault(path):
                yield source.finding(link.line, "billede", f"billedet »{link.target}« {told[0]}", told[1])


def fault(path: Path) -> tuple[str, str] | None:
    """Why a picture cannot be shown, and what to do; None where it can."""
    try:
        with (
            warnings.catch_warnings(action="error", category=Image.DecompressionBombWarning),
            Image.open(path) as picture,
        ):
            picture.load()
    except (Image.DecompressionBombError, Image.DecompressionBombWarning):
        return LARGE
    except (OSError, SyntaxError, ValueError):
        return BROKEN, REMEDY
    return None


def has_place(path: Path) -> bool:
    """Whether a picture that can be shown tells where it was taken."""
    with Image.open(path) as picture:
        return bool(picture.getexif().get_ifd(PLACE)) or PLACE_IN_XMP in _bytes(picture.info.get("xmp", b""))


def has_maker(path: Path) -> bool:
    """Whether a picture that can be shown tells who made it."""
    with Image.open(path) as picture:
        exif = picture.getexif()
        noted = {**exif, **exif.get_ifd(DETAILS)}
        return any(noted.get(tag) for tag in MAKERS) or bool({str(key).lower() for key in picture.info} & MAKER_WORDS)


def notes(path: Path) -> str:
    """The words that a picture holds beside what it shows, a line for each."""
    with Image.open(path) as picture:
        exif = picture.getexif()
        beside = (value for key, value in picture.info.items() if key != "exif")
        held = [*exif.values(), *exif.get_ifd(DETAILS).values(), *beside]
    words = [value if isinstance(value, str) else _bytes(value).decode("utf-8", "replace") for value in held]
    return "\n".join(word.replace("\0", "") for word in words)


def _bytes(value: object) -> bytes:
    return value if isinstance(value, bytes) else value.encode() if isinstance(value, str) else b""
