"""What is shipped in the site that others have made, and on what terms: docs/om/licenser.yml and the brand's fonts."""

from dataclasses import dataclass
from pathlib import Path

import yaml

from . import located_yaml
from .brand import FONT_TYPE, Brand
from .finding import ContentError, Finding, shown_path
from .page import in_docs
from .slug import slugify

FILE = "om/licenser.yml"
FOLDER = "assets/licenser"
"""Where the notices lie in the site; those of fonts lie beside the fonts."""
CHANGED = "Ændret: "
"""What the first line of a font's licence begins with where the font is not as its makers left it."""
OPEN = "SIL Open Font License"


@dataclass(frozen=True)
class Shipped:
    """A part of the site with a licence; `files` are patterns of its files, `notice` the text, as paths in the site."""

    name: str
    use: str
    terms: str
    notice: str
    files: tuple[str, ...]
    change: str = ""


def parts(docs_dir: Path) -> list[Shipped]:
    """The parts of the list in `docs_dir`; none where there is no list. Raises ContentError where it is not one."""
    path = docs_dir / FILE
    try:
        rows = yaml.safe_load(path.read_text(encoding="utf-8")) if path.is_file() else []
        return [
            Shipped(row["del"], row["bruges"], row["vilkår"], f"{FOLDER}/{row['tekst']}", tuple(row["filer"]))
            for row in rows or []
        ]
    except (yaml.YAMLError, KeyError, TypeError, ValueError) as error:
        remedy = "giv hver del felterne »del«, »bruges«, »vilkår«, »tekst« og »filer«, og ryk dem lige langt ind"
        line = located_yaml.error_line(error)
        raise ContentError([Finding(in_docs(FILE), line, "licens", "listen kan ikke læses", remedy)]) from None


def fonts(brand: Brand) -> list[Shipped]:
    """The fonts of a brand whose licence lies beside them, with what was changed in them."""
    return [_font(brand, use) for use in brand.fonts if (brand.folder / licence(brand, use)).is_file()]


def licence(brand: Brand, use: str) -> str:
    """The file in the brand folder that must hold the licence of the font for `use`."""
    font = brand.fonts[use]
    return f"{Path(font['fil']).parent.as_posix()}/LICENSE-{slugify(font['navn'])}.txt"


def unlicensed(brand: Brand) -> list[Finding]:
    """A finding for each font that is shipped without its licence."""
    return [
        Finding(
            brand.fil,
            1,
            "licens",
            f"skriften »{brand.fonts[use]['navn']}« mangler sin licens, og den skal følge med",
            f"læg teksten i filen {licence(brand, use)} i brand-mappen",
        )
        for use in brand.fonts
        if not (brand.folder / licence(brand, use)).is_file()
    ]


def unused(brand: Brand) -> list[Finding]:
    """A finding for each file among the fonts that is neither a font the brand names nor its licence."""
    named = {font[key] for font in brand.fonts.values() for key in ("fil", "kursiv") if key in font}
    known = {brand.folder / name for name in named} | {brand.folder / licence(brand, use) for use in brand.fonts}
    problem, remedy = "filen hører ikke til en skrift i brand.yml, men bliver udgivet", "slet den"
    places = {path.parent for path in known}
    there = {path for place in places for path in place.glob("*") if path.suffix in (FONT_TYPE, ".txt")}
    return [Finding(shown_path(path), 1, "licens", problem, remedy) for path in sorted(there - known)]


def _font(brand: Brand, use: str) -> Shipped:
    font = brand.fonts[use]
    text = (brand.folder / licence(brand, use)).read_text(encoding="utf-8")
    first = text.splitlines()[0]
    # With the star go the fonts cut for pages, which lie beside the whole ones.
    files = tuple(f"assets/brand/{font[key].removesuffix('.woff2')}*" for key in ("fil", "kursiv") if key in font)
    return Shipped(
        font["navn"],
        {"broedtekst": "Skriften i teksten", "overskrift": "Skriften i overskrifter"}.get(use, "En skrift"),
        OPEN if OPEN in text else "Se teksten",
        f"assets/brand/{licence(brand, use)}",
        (*files, f"assets/brand/{licence(brand, use)}"),
        first.removeprefix(CHANGED) if first.startswith(CHANGED) else "",
    )
