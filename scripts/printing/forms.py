"""The form of a PDF, mended where WeasyPrint leaves it half done: answers that exclude each other, and places in order.

Rules: ISO 32000-1, 12.7.4.2.4 (the buttons of a group share the group's name and have none of their own) and 7.9.5 (a
rectangle is lower left, upper right); PDF/UA-1 (ISO 14289-1), 7.18.1 (each field says in /TU what it asks).
"""

import re
from collections.abc import Iterator, Mapping

import lxml.html
import pikepdf

RADIO = 1 << 15
"""The flag of a group of which one is chosen (ISO 32000-1, table 226)."""
READ_ONLY = 1
NO_LETTER = re.compile(rb"<(?:0000|feff|fffe)>(?=\s*$)", re.I | re.M)
"""What a font may say that a sign means, and PDF/UA-1 (7.21.7) forbids: a whole font lies in a form, odd signs too."""
NOT_A_SIGN = b"<fffd>"
DRAFT = "_udkast"
"""The name of the field that a script fills in where a sheet is but a draft; no field of a page has a name like it."""
OWN = ("/T", "/FT", "/V", "/Ff")
"""What a button of a group takes from the group."""


def questions(html: str) -> dict[str, str]:
    """Name of each group of answers in `html` -> what it asks."""
    found = lxml.html.fromstring(html).iterfind(".//input[@data-spoergsmaal]")
    return {control.get("name", ""): control.get("data-spoergsmaal", "") for control in found}


def finish(document: pikepdf.Pdf, asked: Mapping[str, str]) -> bool:
    """Mend the form of `document` in place; False where it has none. `asked` are the questions of its groups."""
    form = document.Root.get("/AcroForm")
    if form is None or not len(form.Fields):
        return False
    form.Fields = pikepdf.Array(_whole(document, form.Fields))
    groups = [field for field in form.Fields if _is_group(field)]
    buttons = {kid.objgen for group in groups for kid in group.Kids}
    for group in groups:
        group.TU = pikepdf.String(asked.get(str(group.T), str(group.get("/TU", ""))))
        for kid in group.Kids:
            _join(document, kid)
    form.Fields = pikepdf.Array([field for field in form.Fields if field.objgen not in buttons])
    for field in form.Fields:
        if str(field.T) == DRAFT:
            field.Ff = READ_ONLY
    for font in form.DR.Font.values():
        if "/ToUnicode" in font:
            _mend_meanings(font.ToUnicode)
    for widget in _widgets(document):
        straighten(widget)
    if "/NeedAppearances" in form:
        del form.NeedAppearances  # a reader that makes them anew draws over the box and its letters
    return True


def _is_group(field: pikepdf.Object) -> bool:
    return "/Kids" in field and bool(int(field.get("/Ff", 0)) & RADIO)


def _whole(document: pikepdf.Pdf, fields: pikepdf.Object) -> list[pikepdf.Object]:
    """The `fields` without groups that go on on another page: their buttons are those of the group that began."""
    began: dict[str, pikepdf.Object] = {}
    kept = []
    for field in fields:
        group = began.setdefault(str(field.T), field) if _is_group(field) else field
        if group.objgen == field.objgen:
            kept.append(field)
            continue
        for answer, button in zip(field.Opt, field.Kids, strict=True):
            _call(button, pikepdf.Name(f"/{len(group.Kids)}"))
            button.Parent = group
            group.Kids.append(button)
            group.Opt.append(answer)
    return kept


def _call(button: pikepdf.Object, name: pikepdf.Name) -> None:
    """Name the look of a chosen button by its number among its group's answers (ISO 32000-1, 12.7.4.2.4)."""
    looks = button.AP.N
    chosen = next(pikepdf.Name(str(key)) for key in looks if key != "/Off")
    if chosen != name:
        looks[name] = looks[chosen]
        del looks[chosen]


def straighten(annotation: pikepdf.Object) -> None:
    """Write the box of a link or a field from its lower left corner to its upper right."""
    left, one, right, other = annotation.Rect
    annotation.Rect = pikepdf.Array([min(left, right), min(one, other), max(left, right), max(one, other)])


def _mend_meanings(meanings: pikepdf.Object) -> None:
    """Let the signs of a font that mean no letter say so."""
    written = meanings.read_bytes()
    if (mended := NO_LETTER.sub(NOT_A_SIGN, written)) != written:
        meanings.write(mended)


def _join(document: pikepdf.Pdf, button: pikepdf.Object) -> None:
    """Let a button be one of its group, with a look for when another is chosen."""
    for name in OWN:
        if name in button:
            del button[name]
    looks = button.AP.N
    if "/Off" not in looks:
        chosen = next(iter(looks.keys()))
        empty = document.make_stream(b"", Type=pikepdf.Name.XObject, Subtype=pikepdf.Name.Form)
        empty.BBox = looks[chosen].BBox
        looks.Off = empty


def _widgets(document: pikepdf.Pdf) -> Iterator[pikepdf.Object]:
    for page in document.pages:
        yield from (mark for mark in page.get("/Annots", ()) if mark.get("/Subtype") == "/Widget")
