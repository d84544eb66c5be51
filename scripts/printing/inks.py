"""Printing inks: the profile of the brand's paper, and what each of the screen's colours becomes in it.

That is the brand's own inks, or calculated. The profile is the print shop's own where the brand folder holds one.
Else it is made from Fogra's own measurements (FOGRA39L or FOGRA29L, Debian's icc-profiles-free, zlib licence) by
Argyll's colprof, since no free package holds a finished one. Text black is black ink alone, so that small letters are
never printed in four plates.
"""

import hashlib
import inspect
import math
import shutil
import subprocess
import tempfile
from collections.abc import Callable, Iterator
from functools import cache, partial
from pathlib import Path

from PIL import Image, ImageCms

from ..content.brand import INK_SUM, Brand
from ..content.finding import ContentError, Finding
from ..content.print_paper import PrintPaper
from ..content.whole_files import write_whole

MEASUREMENTS = Path("/usr/share/color/icc")
COPYRIGHT = "Made from {}L (Fogra, www.fogra.org); zlib licence"
DATE = (24, bytes((0x07, 0xD6, 0, 12, 0, 1, 0, 0, 0, 0, 0, 0)))
"""Bytes of an ICC header that tell when it was made: December 2006, when Fogra measured, in every build."""
ID, OPEN = slice(84, 100), (slice(44, 48), slice(64, 68))
"""Where the header has the profile's MD5, and what else counts as zeros in it (ICC.1:2022, 7.2.18)."""

Colour = tuple[float, float, float]
Inks = tuple[float, float, float, float]
WHITE: Inks = (0, 0, 0, 0)
BLACK: Inks = (0, 0, 0, 1)
RICH_BLACK: Inks = (0.6, 0.5, 0.4, 1)
"""Black of a surface: deep, and 250 % ink in all."""
SCREEN = ImageCms.createProfile("sRGB")
RELATIVE = ImageCms.Intent.RELATIVE_COLORIMETRIC
FARTHEST = 20
"""How far (CIE 1976) a brand's ink may lie from its colour of the screen: farther is another colour, not paper."""


def profile(folder: Path, paper: PrintPaper) -> Path:
    """The profile of `paper`: the print shop's own, or one in `folder`, made where it is missing or damaged or old.

    Raises ContentError where Debian's packages are missing.
    """
    if paper.own:
        return paper.own
    path = folder / f"{paper.name}-{recipe(paper)}.icc"
    if not path.is_file() or not _is_whole(path.read_bytes()):
        folder.mkdir(parents=True, exist_ok=True)
        made = _make(paper.name)
        for old in folder.glob("FOGRA*.icc"):
            old.unlink(missing_ok=True)
        write_whole(path, made)
    return path


def recipe(paper: PrintPaper) -> str:
    """A digest of all that decides the profile.

    That is the print shop's own profile, or Fogra's measurements, Argyll's program, and our own making.
    """
    if paper.own:
        return hashlib.sha256(paper.own.read_bytes()).hexdigest()[:16]
    program = shutil.which("colprof")
    read = [path.read_bytes() for path in (_measurements(paper.name), Path(program or "")) if path.is_file()]
    own = [inspect.getsource(_make), COPYRIGHT.format(paper.name), repr(DATE), inspect.getsource(_id), str(INK_SUM)]
    return hashlib.sha256(b"\0".join([*read, *(text.encode() for text in own)])).hexdigest()[:16]


def _measurements(condition: str) -> Path:
    return MEASUREMENTS / f"{condition}L.ti3"


def _is_whole(profile: bytes) -> bool:
    """Whether these are the bytes of a profile that we made: its header has their MD5."""
    return profile[ID] == _id(profile)


def _id(profile: bytes | bytearray) -> bytes:
    blank = bytearray(profile)
    for part in (ID, *OPEN):
        blank[part] = bytes(part.stop - part.start)
    return hashlib.md5(blank, usedforsecurity=False).digest()


def _make(condition: str) -> bytes:
    with tempfile.TemporaryDirectory() as name:
        try:
            Path(name, "fogra.ti3").write_bytes(_measurements(condition).read_bytes())
            about = ["-D", condition, "-C", COPYRIGHT.format(condition)]
            subprocess.run(
                ["colprof", "-ql", f"-l{INK_SUM}", *about, "-O", "fogra.icc", "fogra"],
                cwd=name,
                check=True,
                capture_output=True,
            )
        except FileNotFoundError as error:
            raise ContentError([_missing(str(error.filename))]) from None
        made = bytearray(Path(name, "fogra.icc").read_bytes())
    start, date = DATE
    made[start : start + len(date)] = date
    made[ID] = _id(made)
    return bytes(made)


def _missing(file: str) -> Finding:
    problem = f"{file} mangler, så trykkeriets farver ikke kan regnes"
    remedy = "kør »make opsaet«, eller installér Debian-pakkerne argyll og icc-profiles-free"
    return Finding("apt-packages.txt", 1, "opsætning", problem, remedy)


def converter(profile_path: Path, brand: Brand) -> Callable[[Colour], Inks]:
    """A function from a screen's colour (0 to 1) to inks (0 to 1): the brand's own, or calculated in whole percent."""
    calculated = _calculator(profile_path)
    given = {_bytes(colour): _parts(inks) for colour, inks in brand.inks.items()}
    fixed = given | {_bytes(brand.colours["lys"]["blaek"]): BLACK, (0, 0, 0): BLACK, (255, 255, 255): WHITE}

    @cache
    def convert(colour: Colour) -> Inks:
        red, green, blue = (round(part * 255) for part in colour)
        screen = red, green, blue
        return fixed.get(screen) or calculated(screen)

    return convert


def check(profile_path: Path, brand: Brand) -> None:
    """Raise ContentError with the brand's inks that look like another colour than on screen; text black is free."""
    problems = [
        f"trykfarven til »{colour}« ligner den ikke: forskellen er {distance}, og den må være {FARTHEST}"
        for colour, distance in _distances(profile_path, brand)
        if distance > FARTHEST
    ]
    remedy = "ret tallene, eller slet linjen, så regner vi farven ud"
    if problems:
        raise ContentError([Finding(brand.fil, brand.ink_line, "brand", problem, remedy) for problem in problems])


def _distances(profile_path: Path, brand: Brand) -> Iterator[tuple[str, int]]:
    """(colour of the screen, how far its inks are from it) for all inks that the brand gives but text black's."""
    calculated = _calculator(profile_path)
    to_lab = ImageCms.buildTransform(str(profile_path), ImageCms.createProfile("LAB"), "CMYK", "LAB", RELATIVE)
    for colour, inks in brand.inks.items():
        if colour != brand.colours["lys"]["blaek"].lower():
            yield colour, round(math.dist(_lab(to_lab, _parts(inks)), _lab(to_lab, calculated(_bytes(colour)))))


def _calculator(profile_path: Path) -> Callable[[tuple[int, int, int]], Inks]:
    transform = ImageCms.buildTransform(
        SCREEN, str(profile_path), "RGB", "CMYK", RELATIVE, ImageCms.Flags.BLACKPOINTCOMPENSATION
    )
    return partial(_inks, transform)


def _parts(percent: tuple[int, ...]) -> Inks:
    cyan, magenta, yellow, black = (part / 100 for part in percent)
    return cyan, magenta, yellow, black


def _lab(to_lab: ImageCms.ImageCmsTransform, inks: Inks) -> tuple[float, float, float]:
    """Lightness (0 to 100), red-green and yellow-blue (-128 to 127) of printed inks: CIELAB, where 2 is just seen."""
    printed = Image.new("CMYK", (1, 1), tuple(round(part * 255) for part in inks))
    light, red, yellow = _first_pixel(printed, to_lab)
    return light * 100 / 255, red - 128, yellow - 128


def _inks(transform: ImageCms.ImageCmsTransform, colour: tuple[int, int, int]) -> Inks:
    cyan, magenta, yellow, black = (
        round(part / 255, 2) for part in _first_pixel(Image.new("RGB", (1, 1), colour), transform)
    )
    return cyan, magenta, yellow, black


def _first_pixel(picture: Image.Image, transform: ImageCms.ImageCmsTransform) -> tuple[int, ...]:
    changed = ImageCms.applyTransform(picture, transform)
    pixel = changed.getpixel((0, 0)) if changed else ()
    assert isinstance(pixel, tuple)  # a picture of several colours
    return pixel


def _bytes(colour: str) -> tuple[int, int, int]:
    return int(colour[1:3], 16), int(colour[3:5], 16), int(colour[5:7], 16)
