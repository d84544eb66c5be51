"""The paper that a print shop's files are made for, as the brand folder says.

One of the conditions that Fogra has measured and Debian has free data for, by the field »trykpapir«; or the print
shop's own ICC profile, laid in the folder beside brand.yml, which then decides alone.
"""

import io
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from PIL import ImageCms

from . import located_yaml
from .finding import Finding, shown_path

FIELD = ("extra", "brand", "trykpapir")
PROFILES = (".icc", ".icm")
SIZE, KIND, COLOURS, MARK = slice(0, 4), slice(12, 16), slice(16, 20), slice(36, 40)
"""Places in a profile's header (ICC.1:2022, 7.2)."""
PRINTER = b"prtr"


@dataclass(frozen=True)
class PrintPaper:
    """A printing condition: its name (in the registry of the ICC, where `own` is none), in full, and as readers say it.

    `own` is the print shop's own profile.
    """

    name: str
    info: str
    words: str
    own: Path | None = None


COATED = PrintPaper("FOGRA39", "Coated FOGRA39 (ISO 12647-2:2004)", "bestrøget papir (FOGRA39)")
UNCOATED = PrintPaper("FOGRA29", "Uncoated FOGRA29 (ISO 12647-2:2004)", "ubestrøget papir (FOGRA29)")
KNOWN = {"bestrøget": COATED, "ubestrøget": UNCOATED}


def is_profile(path: Path) -> bool:
    """Whether a file is a profile, by its name."""
    return path.suffix.lower() in PROFILES


def read(path: Path, fields: located_yaml.LocatedMapping) -> tuple[PrintPaper, list[Finding]]:
    """The paper of the brand file at `path`, which holds `fields`; coated with findings where it cannot be read."""
    profiles = sorted(file for file in path.parent.iterdir() if is_profile(file))
    if profiles:
        findings = [*_unfit(profiles)]
        return COATED if findings else _own(profiles[0]), findings
    brand = fields.data["extra"]["brand"]
    said = str(brand.get(FIELD[-1]) or "bestrøget")
    if said in KNOWN:
        return KNOWN[said], []
    remedy = f"skriv {' eller '.join(KNOWN)}, eller læg trykkeriets egen profil (en icc-fil) i mappen"
    told = Finding(shown_path(path), fields.line(*FIELD), "brand", f"trykpapiret »{said}« kendes ikke", remedy)
    return COATED, [told]


def _own(profile: Path) -> PrintPaper:
    name = ImageCms.getProfileDescription(_opened(profile.read_bytes())).strip() or profile.stem
    return PrintPaper(name, name, f"trykkeriets egen profil ({name})", profile)


def _unfit(profiles: list[Path]) -> Iterator[Finding]:
    """Why a print shop's profile cannot be used."""
    if len(profiles) > 1:
        problem = f"der ligger {len(profiles)} profiler i mappen, og kun én kan bruges"
        yield Finding(shown_path(profiles[1]), 1, "brand", problem, "slet dem som trykkeriet ikke bruger")
        return
    data, fil = profiles[0].read_bytes(), shown_path(profiles[0])
    if data[MARK] != b"acsp" or int.from_bytes(data[SIZE], "big") != len(data):
        yield Finding(
            fil, 1, "brand", "profilen er beskadiget eller ikke en ICC-profil", "hent filen hos trykkeriet igen"
        )
    elif data[COLOURS] != b"CMYK" or data[KIND] != PRINTER:
        kind = data[COLOURS].decode("ascii", "replace").strip()
        problem = f"profilen er ikke en trykprofil: den er til {kind}, og et trykkeri bruger CMYK"
        yield Finding(fil, 1, "brand", problem, "bed trykkeriet om den CMYK-profil som de trykker efter")
    elif not _converts(data):
        yield Finding(fil, 1, "brand", "profilen kan ikke regne farver om", "hent filen hos trykkeriet igen")


def _converts(data: bytes) -> bool:
    """Whether colours can be converted to inks and back by the profile."""
    try:
        profile, screen = _opened(data), ImageCms.createProfile("sRGB")
        ImageCms.buildTransform(screen, profile, "RGB", "CMYK")
        ImageCms.buildTransform(profile, screen, "CMYK", "RGB")
    except (ImageCms.PyCMSError, OSError):
        return False
    return True


def _opened(data: bytes) -> ImageCms.ImageCmsProfile:
    return ImageCms.ImageCmsProfile(io.BytesIO(data))
