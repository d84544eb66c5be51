"""The codes that a telephone reads: they can be read, have air around them, lead home, and say which edition it is."""

from collections.abc import Iterator

import zxingcpp
from PIL import Image

from ...content import danish
from ...content.finding import Finding
from ...content.page import in_site
from ...printing.paper import MM
from .proof import LOOK, Proof
from .text import EDGE

QUIET = 4
"""Modules of bare paper around a code (ISO/IEC 18004, 6.3.8)."""
SHARP = 300 / 72
"""Pixels a point when the air around a code is measured."""
NEAREST = 0.5
"""The part of a module that may lack: what the drawing of a picture rounds away."""
UNSURE = 0.75
"""Modules at a code's own edge that are not looked at: a card's code is known to a pixel, which is half of one."""
UNEVEN = 40
"""How many greys apart two places of the ground may be."""
QR = zxingcpp.BarcodeFormats(zxingcpp.BarcodeFormat.QRCode)


OF_ONE_PAGE = ("ark", "forloeb")
"""The print room's groups whose products are a page each: their code leads to it."""


def codes(home: str, version: str, newest: str, proof: Proof) -> Iterator[Finding]:
    """Codes of a product of `version`, on a site at the address `home`, whose page `newest` tells the newest."""
    seen = list(_seen(proof))
    found = {code.text for _, code in seen}
    if not found:
        yield proof.told(1, "der er ingen QR-kode som en telefon kan læse", "gør koden større, eller giv den mere luft")
        return
    wanted = _wanted(home, version, newest, proof)
    for text in sorted(found if wanted not in found else {text for text in found if not text.startswith(home)}):
        yield proof.told(1, f"QR-koden fører til {text} og ikke til {wanted}", "ret site_url i brand.yml, og byg igen")
    for number, code in seen:
        yield from _edge(proof, number, code)
        if not proof.promised["samles"] and (air := _air(proof, number, code)) < QUIET - NEAREST:
            yield proof.told(
                number + 1,
                f"QR-koden har {danish.number(air)} felters luft om sig og skal have {QUIET}",
                "giv koden mere plads i css",
            )


def _edge(proof: Proof, index: int, code: zxingcpp.Barcode) -> Iterator[Finding]:
    """Told where a code is nearer the edge of the finished sheet than text may be: half a code is none."""
    place, page, room = code.position, proof.document.pages[index], EDGE[proof.promised["variant"]]
    media, trim = ([float(side) for side in box] for box in (page.mediabox, page.trimbox))
    xs = [point.x / LOOK + media[0] for point in (place.top_left, place.top_right, place.bottom_right)]
    ys = [media[3] - point.y / LOOK for point in (place.top_left, place.bottom_left, place.bottom_right)]
    near = min(min(xs) - trim[0], trim[2] - max(xs), min(ys) - trim[1], trim[3] - max(ys))
    if near < room * MM - 0.5:
        yield proof.told(index + 1, f"QR-koden står nærmere kanten end {room} mm", "flyt koden ind i css")


def _wanted(home: str, version: str, newest: str, proof: Proof) -> str:
    """Where one of a product's codes must lead: a sheet to its own tool, all else to »is mine the newest«."""
    page = proof.promised["side"] if proof.promised["gruppe"] in OF_ONE_PAGE else newest
    return f"{home}{in_site(page)}?v={version}"


def _seen(proof: Proof) -> Iterator[tuple[int, zxingcpp.Barcode]]:
    """(index of page, code) on the first and the last two pages."""
    pages = len(proof.drawn)
    for index in sorted({0, 1, pages - 2, pages - 1} & set(range(pages))):
        for code in zxingcpp.read_barcodes(proof.picture(index), formats=QR):
            yield index, code


def _air(proof: Proof, index: int, code: zxingcpp.Barcode) -> float:
    """Modules of even ground around a code, on its poorest side."""
    place = code.position
    corners = (place.top_left, place.top_right, place.bottom_right, place.bottom_left)
    left, right = min(point.x for point in corners) / LOOK, max(point.x for point in corners) / LOOK
    top, bottom = min(point.y for point in corners) / LOOK, max(point.y for point in corners) / LOOK
    module = (right - left) / (17 + 4 * int(_facts(code)["Version"]))
    far = (QUIET + 1) * module
    around = proof.part(index, (left - far, top - far, right + far, bottom + far), SHARP)
    return min(_free(around.rotate(90 * side, expand=True), module * SHARP) for side in range(4))


def _free(picture: Image.Image, module: float) -> float:
    """Modules of ground of one grey above the code, which begins QUIET + 1 modules below the picture's upper edge.

    The corners, which may be rounded, are not looked at.
    """
    start, aside = round((QUIET + 1) * module), round((QUIET + 3) * module)
    darkest, lightest = 255, 0
    for out in range(round(module * UNSURE), start):
        row = picture.crop((aside, start - out - 1, picture.width - aside, start - out)).tobytes()
        darkest, lightest = min(darkest, *row), max(lightest, *row)
        if lightest - darkest > UNEVEN:
            return out / module
    return start / module


def _facts(code: zxingcpp.Barcode) -> dict[str, str]:
    facts: dict[str, str] = code.extra  # type: ignore[assignment]  # the library calls it an object
    return facts
