"""Printing inks: the profile of coated paper, and what each of the screen's colours becomes in it.

The profile is made from Fogra's own measurements (FOGRA39L, Debian's icc-profiles-free, zlib licence) by Argyll's colprof, since no
free package holds a finished one. Text black is black ink alone, so that small letters are never printed in four plates.
"""

import subprocess
import tempfile
from collections.abc import Callable
from functools import cache
from pathlib import Path

from PIL import Image, ImageCms

from ..content.brand import Brand
from ..content.finding import ContentError, Finding

MEASUREMENTS = Path("/usr/share/color/icc/FOGRA39L.ti3")
CONDITION = "FOGRA39"
"""The printing condition's name in the registry of the ICC: offset on coated paper, ISO 12647-2."""
FILE = "FOGRA39.icc"
COPYRIGHT = "Made from FOGRA39L (Fogra, www.fogra.org); zlib licence"
DATE_AND_ID = ((24, bytes((0x07, 0xD6, 0, 12, 0, 1, 0, 0, 0, 0, 0, 0))), (84, bytes(16)))
"""Bytes of an ICC header that tell when it was made: set to December 2006, when Fogra measured, so that every build's is the same."""

Colour = tuple[float, float, float]
Inks = tuple[float, float, float, float]
WHITE: Inks = (0, 0, 0, 0)
BLACK: Inks = (0, 0, 0, 1)


def profile(folder: Path) -> Path:
    """The profile in `folder`, made where it is missing. Raises ContentError where Debian's packages are missing."""
    path = folder / FILE
    if not path.is_file():
        folder.mkdir(parents=True, exist_ok=True)
        path.write_bytes(_make())
    return path


def _make() -> bytes:
    with tempfile.TemporaryDirectory() as name:
        try:
            Path(name, "fogra.ti3").write_bytes(MEASUREMENTS.read_bytes())
            subprocess.run(["colprof", "-ql", "-D", CONDITION, "-C", COPYRIGHT, "-O", "fogra.icc", "fogra"], cwd=name, check=True,
                           capture_output=True)
        except FileNotFoundError as error:
            raise ContentError([Finding("apt-packages.txt", 1, "opsætning", f"{error.filename} mangler, så trykkeriets farver ikke kan regnes",
                                        "kør «make opsaet», eller installér Debian-pakkerne argyll og icc-profiles-free")]) from None
        made = bytearray(Path(name, "fogra.icc").read_bytes())
    for start, value in DATE_AND_ID:
        made[start:start + len(value)] = value
    return bytes(made)


def converter(profile_path: Path, brand: Brand) -> Callable[[Colour], Inks]:
    """A function from a colour of the screen (0 to 1) to inks (0 to 1, whole percent)."""
    transform = ImageCms.buildTransform(ImageCms.createProfile("sRGB"), str(profile_path), "RGB", "CMYK",
                                        ImageCms.Intent.RELATIVE_COLORIMETRIC, ImageCms.Flags.BLACKPOINTCOMPENSATION)
    ink = brand.colours["lys"]["blaek"]
    fixed = {_bytes(ink): BLACK, (0, 0, 0): BLACK, (255, 255, 255): WHITE}

    @cache
    def convert(colour: Colour) -> Inks:
        red, green, blue = (round(part * 255) for part in colour)
        return fixed.get((red, green, blue)) or _inks(transform, (red, green, blue))

    return convert


def _inks(transform: ImageCms.ImageCmsTransform, colour: tuple[int, int, int]) -> Inks:
    printed = ImageCms.applyTransform(Image.new("RGB", (1, 1), colour), transform).getpixel((0, 0))
    return tuple(round(part / 255, 2) for part in printed)


def _bytes(colour: str) -> tuple[int, int, int]:
    return tuple(int(colour[index:index + 2], 16) for index in (1, 3, 5))
