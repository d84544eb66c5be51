"""The brand's fonts laid into a Word document, so that it looks the same where they are not installed.

In: an open document. Out: its font table, parts and settings. Each font is cut to one weight and to the letters of
Danish texts, and hidden as Word wants it (ISO/IEC 29500-4, 10.1.8: the first 32 bytes are mixed with the font's key).
"""

import io
import uuid
from hashlib import sha256
from xml.sax.saxutils import quoteattr

from docx.document import Document
from docx.opc.packuri import PackURI
from docx.opc.part import Part
from docx.oxml import parse_xml
from fontTools.ttLib import TTFont
from fontTools.varLib import instancer

from ..content import memory
from ..content.brand import Brand
from ..markup.page_fonts import CHARACTERS, subsetter
from . import word_controls

FALLBACK = "Calibri"
"""The font that Word takes where it does not use those in the document."""
TABLE = "/word/fontTable.xml"
HIDDEN_TYPE = "application/vnd.openxmlformats-officedocument.obfuscatedFont"
RELATION = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/font"
HIDDEN = 32
"""Bytes at the front of a font that are mixed with its key."""
FACES = {"broedtekst": {"Regular": 400, "Bold": 700}, "overskrift": {"Bold": 700}}
"""Use of a font -> the faces that a sheet is set in, and their weights."""
BOLD_MAC, BOLD_SELECTION, REGULAR_SELECTION = 1, 1 << 5, 1 << 6
"""Flags in the tables head and OS/2 (OpenType 1.9)."""
INSTALLABLE = 0
FAMILY, FACE, UNIQUE, WHOLE, POSTSCRIPT = 1, 2, 3, 4, 6
"""Numbers of names in a font."""


def lay_in(made: Document, brand: Brand) -> None:
    """Lay the faces of the brand's fonts into `made`."""
    table = next(part for part in made.part.package.iter_parts() if part.partname == TABLE)
    laid: dict[str, dict[str, str]] = {}  # texts and headings may have the same font
    for use, faces in FACES.items():
        font = brand.fonts[use]
        whole, known = (brand.folder / font["fil"]).read_bytes(), laid.setdefault(font["navn"], {})
        for face in sorted(faces.keys() - known.keys(), reverse=True):
            known[face] = _face(table, whole, font["navn"], face, faces[face])
    alike = f'<w:altName w:val="{FALLBACK}"/><w:family w:val="swiss"/><w:pitch w:val="variable"/>'
    said = "".join(
        f"<w:font w:name={quoteattr(name)}>{alike}{known.get('Regular', '')}{known.get('Bold', '')}</w:font>"
        for name, known in laid.items()
    )
    table._blob = table.blob.replace(b"</w:fonts>", said.encode() + b"</w:fonts>")
    zoom = made.settings.element.find(f"{{{made.settings.element.nsmap['w']}}}zoom")
    asked = parse_xml(f"<w:embedTrueTypeFonts {word_controls.NAMESPACES}/>")
    if zoom is None:
        made.settings.element.insert(0, asked)
    else:
        zoom.addnext(asked)


def _face(table: Part, whole: bytes, family: str, face: str, weight: int) -> str:
    """Lay one face of a font into the document, and say in the font table where it lies."""
    known = sha256(whole).hexdigest(), family, face
    cut = memory.recall("word-skrift", known, lambda: _cut(whole, family, face, weight))
    key = uuid.uuid5(uuid.NAMESPACE_OID, sha256(cut).hexdigest())
    name = PackURI(f"/word/fonts/{key}.odttf")
    relation = table.relate_to(Part(name, HIDDEN_TYPE, _hidden(cut, key), table.package), RELATION)
    return f'<w:embed{face} r:id="{relation}" w:fontKey="{{{str(key).upper()}}}"/>'


def _hidden(font: bytes, key: uuid.UUID) -> bytes:
    turned = key.bytes[::-1] * (HIDDEN // 16)
    return bytes(one ^ other for one, other in zip(font[:HIDDEN], turned, strict=True)) + font[HIDDEN:]


def _cut(whole: bytes, family: str, face: str, weight: int) -> bytes:
    """The TrueType font of one face of `family`, with the letters of Danish texts."""
    font = TTFont(io.BytesIO(whole), recalcTimestamp=False)
    cutter = subsetter(layout_features=["kern", "ccmp", "mark"])
    cutter.populate(text=CHARACTERS["broedtekst"])
    cutter.subset(font)
    if "fvar" in font:
        places = {axis.axisTag: axis.defaultValue for axis in font["fvar"].axes}
        axis = next((axis for axis in font["fvar"].axes if axis.axisTag == "wght"), None)
        if axis:
            places["wght"] = min(max(weight, axis.minValue), axis.maxValue)
        font = instancer.instantiateVariableFont(font, places)
    _call(font, family, face)
    font.flavor = None
    made = io.BytesIO()
    font.save(made, reorderTables=None)
    return made.getvalue()


def _call(font: TTFont, family: str, face: str) -> None:
    """Let the font say that it is that face of the family: Word finds it by its names."""
    whole = f"{family} {face}"
    postscript = f"{family.replace(' ', '')}-{face}"
    for number, name in ((FAMILY, family), (FACE, face), (UNIQUE, whole), (WHOLE, whole), (POSTSCRIPT, postscript)):
        font["name"].setName(name, number, 3, 1, 0x409)
    font["name"].names = [name for name in font["name"].names if name.nameID <= POSTSCRIPT and name.platformID == 3]
    is_bold = face == "Bold"
    font["head"].macStyle = BOLD_MAC if is_bold else 0
    font["OS/2"].fsSelection = BOLD_SELECTION if is_bold else REGULAR_SELECTION
    font["OS/2"].fsType = INSTALLABLE
