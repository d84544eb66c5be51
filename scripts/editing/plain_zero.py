"""Redraw the zero of a font whose own zero is slashed and reads as Ø in Danish.

Use: `python -m scripts.editing.plain_zero FONT.woff2`.

The new zero is the font's own O made as narrow as its old zero, with stems as thick as the O's, at every weight. So it
stays apart from the O by its width. Only for fonts whose licence allows changes under their own name.
"""

import sys
from pathlib import Path
from typing import Any

from fontTools.ttLib import TTFont

SOURCE, TARGET = "O", "zero"
PHANTOMS = 4
"""Points after a glyph's own that hold its advance (OpenType, gvar)."""


def redraw(path: Path) -> None:
    """Change the font at `path`, a variable TrueType font. Raises KeyError where it has no O or zero."""
    font = TTFont(path)
    glyphs, metrics, variations = font["glyf"], font["hmtx"], font["gvar"].variations
    source, old = glyphs[SOURCE], glyphs[TARGET]
    # Read before the points change: they are unpacked by their number.
    advances = {tuple(sorted(one.axes.items())): one.coordinates[-PHANTOMS:] for one in variations[TARGET]}
    outer = list(range(source.endPtsOfContours[0] + 1))
    stem = min(x for index, (x, _) in enumerate(source.coordinates) if index not in outer) - source.xMin
    inner_width = source.xMax - source.xMin - 2 * stem
    width = old.xMax - old.xMin
    wide, narrow = width / (source.xMax - source.xMin), (width - 2 * stem) / inner_width
    middle, centre = (source.xMin + source.xMax) / 2, (old.xMin + old.xMax) / 2
    scales = [wide if index in outer else narrow for index in range(len(source.coordinates))]
    old.coordinates = type(source.coordinates)(
        [(round(centre + (x - middle) * scale), y) for (x, y), scale in zip(source.coordinates, scales, strict=True)]
    )
    old.endPtsOfContours, old.flags = list(source.endPtsOfContours), source.flags[:]
    old.numberOfContours = source.numberOfContours
    old.recalcBounds(glyphs)
    metrics[TARGET] = (metrics[TARGET][0], old.xMin)
    variations[TARGET] = [_scaled(one, scales, advances[tuple(sorted(one.axes.items()))]) for one in variations[SOURCE]]
    font.save(path)


def _scaled(variation: Any, scales: list[float], advance: list[Any]) -> Any:
    """The changes of a glyph at one end of an axis, made as narrow as its points; its width changes by `advance`.

    Points that follow others stay so.
    """
    moves = [
        None if move is None else (round(move[0] * scale), move[1])
        for move, scale in zip(variation.coordinates[:-PHANTOMS], scales, strict=True)
    ]
    return type(variation)(variation.axes, [*moves, *advance])


if __name__ == "__main__":
    for name in sys.argv[1:]:
        redraw(Path(name))
