"""skrift: a font in another form, packed as the site needs it."""

import argparse
from pathlib import Path

from fontTools.ttLib import TTFont, TTLibError

from ..content.brand import FONT_TYPE
from ..content.finding import ContentError, Finding


def arguments(command: argparse.ArgumentParser) -> None:
    """The options of the command."""
    command.add_argument("fonts", nargs="+", type=Path, metavar="FIL", help="skriften som .ttf, .otf eller .woff")


def run(options: argparse.Namespace) -> int:
    """Write each font beside itself. Raises ContentError where one is there already, or is no font."""
    for font in options.fonts:
        packed = font.with_suffix(FONT_TYPE)
        if packed.exists():
            raise ContentError([Finding(str(packed), 1, "fil", "filen findes allerede", "brug den, eller slet den")])
        _pack(font, packed)
        print(f"Skriften ligger nu i {packed}. Skriv den i brand.yml, og slet {font}.")
    return 0


def _pack(font: Path, packed: Path) -> None:
    try:
        with TTFont(font) as read:
            read.flavor = FONT_TYPE[1:]
            read.save(packed)
    except TTLibError as error:
        raise ContentError([Finding(str(font), 1, "fil", "filen er ikke en skrift", "hent skriften igen")]) from error
