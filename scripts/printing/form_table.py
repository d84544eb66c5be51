"""What a script needs to fill in the form of a PDF without reading PDF: each field's object, its room and its font.

The script appends to the file (an incremental update: ISO 32000-1, 7.5.6), so a field is told as the number of its
object and the object's own words without what filling it in changes.
"""

import io
import re
from typing import Any

import pikepdf
from fontTools.ttLib import TTFont

CHANGES = ("/V", "/AS", "/AP", "/DA", "/Ff")
"""What the script writes anew of a field."""
MULTILINE = 1 << 12
LOOK = re.compile(r"([\d.]+ [\d.]+ [\d.]+ rg).*?/(\S+) ([\d.]+) Tf")
"""Colour, font and size in the /DA of a field."""
START = re.compile(rb"startxref\s+(\d+)\s+%%EOF\s*$")
Table = dict[str, Any]


def table(pdf: bytes) -> Table:
    """The form of `pdf`, which has one, as plain data.

    `next` is the first free number of an object, `start` where the file's own table of objects begins, `fields` each
    field by its name, `font` the font of all its texts.
    """
    start = START.search(pdf)
    if start is None:
        raise ValueError("the PDF has no end")
    with pikepdf.open(io.BytesIO(pdf)) as document:
        form = document.Root.AcroForm
        texts = [field for field in form.Fields if field.FT == "/Tx"]
        return {
            "next": int(document.trailer.Size),
            "start": int(start[1]),
            "id": _hex(document.trailer.ID),
            "root": _object(document.Root, "/OpenAction"),
            "info": document.trailer.Info.objgen[0],
            "fields": {str(field.T): _field(field) for field in form.Fields},
            "font": _font(form.DR.Font, _look(texts[0])[1]) if texts else None,
        }


def _object(found: pikepdf.Object, *without: str) -> Table:
    """The number of an object, and its words but for the keys `without`."""
    kept = pikepdf.Dictionary({key: value for key, value in found.items() if key not in without})
    words = kept.unparse().decode("latin-1").strip()
    return {"number": found.objgen[0], "words": words.removeprefix("<<").removesuffix(">>").strip()}


def _field(field: pikepdf.Object) -> Table:
    if field.FT == "/Tx":
        return _text(field)
    if "/Kids" in field:
        # The buttons are in the order of /Opt, which holds what each stands for.
        answers = zip(field.Opt, field.Kids, strict=True)
        return _object(field, "/V") | {"answers": {str(word): _button(kid) for word, kid in answers}}
    return _button(field)


def _button(field: pikepdf.Object) -> Table:
    """A box or one of several answers, and the name of its look when it is chosen."""
    on = next(name for name in field.AP.N if name != "/Off")
    return _object(field, "/V", "/AS") | {"on": on}


def _text(field: pikepdf.Object) -> Table:
    left, bottom, right, top = (float(side) for side in field.Rect)
    colour, _, size = _look(field)
    return _object(field, *CHANGES) | {
        "width": round(right - left, 2),
        "height": round(top - bottom, 2),
        "size": size,
        "colour": colour,
        "lines": bool(int(field.get("/Ff", 0)) & MULTILINE),
        "flags": int(field.get("/Ff", 0)),
    }


def _look(field: pikepdf.Object) -> tuple[str, str, float]:
    found = LOOK.search(str(field.DA))
    if found is None:
        raise ValueError(f"the field {field.T} says nothing of its letters: {field.DA}")
    return found[1], found[2], float(found[3])


def _font(fonts: pikepdf.Object, name: str) -> Table:
    """A font: the letters it has, and the number and width (in thousandths of its size) of each one's glyph."""
    font = fonts[f"/{name}"]
    file = font.DescendantFonts[0].FontDescriptor.FontFile2.read_bytes()
    with TTFont(io.BytesIO(file)) as read:
        glyphs = {chr(code): read.getGlyphID(glyph) for code, glyph in sorted(read.getBestCmap().items())}
        widths, scale = read["hmtx"].metrics, 1000 / read["head"].unitsPerEm
        order = read.getGlyphOrder()
        return {
            "name": name,
            "number": font.objgen[0],
            "letters": "".join(glyphs),
            "glyphs": [*glyphs.values()],
            "widths": [round(widths[order[number]][0] * scale) for number in glyphs.values()],
        }


def _hex(ids: pikepdf.Object) -> list[str]:
    return [bytes(part).hex() for part in ids]
