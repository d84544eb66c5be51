"""A print shop's rules: PDF/X-4, its output intent, exact boxes, bleed along every edge, and inks a press can lay."""

from collections.abc import Iterator

import pikepdf
from PIL import Image

from ...content.brand import INK_SUM
from ...content.finding import Finding
from ...printing.paper import BLEED, MM
from .inks import Tracing, drawings, traced
from .proof import Proof

INSIDE, OUTSIDE = 0.7, 2.6
"""Millimetres from the trimmed edge to the places that are compared: just inside it, and near the end of the bleed."""
SLANT = 6
"""Millimetres along the edge that a shape may have moved in between: a curve crosses an edge at a slant."""
SHORTEST_BARE = 2
"""Millimetres of an edge without bleed that are told of: less is a pixel."""
SAME = 24
"""How much (of 255) two places may differ in any colour and still be of one piece."""


def shop(proof: Proof) -> Iterator[Finding]:
    """Everything that would make a print shop call back."""
    yield from _declared(proof)
    for number, page in enumerate(proof.document.pages, 1):
        yield from _boxes(proof, number, page)
        yield from _bleed(proof, number, page)
    yield from _inks(proof)


def _declared(proof: Proof) -> Iterator[Finding]:
    root = proof.document.Root
    intents = [
        intent
        for intent in root.get("/OutputIntents", pikepdf.Array())
        if intent.get("/S") == "/GTS_PDFX" and "/DestOutputProfile" in intent
    ]
    if not intents or b"PDF/X-4" not in root.get("/Metadata", pikepdf.Stream(proof.document, b"")).read_bytes():
        yield proof.told(
            1, "filen er ikke PDF/X-4 med en trykprofil (output intent)", "ret scripts/printing/print_shop.py"
        )


def _boxes(proof: Proof, number: int, page: pikepdf.Page) -> Iterator[Finding]:
    trim, bleed, media = (_box(page, name) for name in ("/TrimBox", "/BleedBox", "/MediaBox"))
    spare = [round(abs(one - other), 1) for one, other in zip(trim, bleed, strict=True)]
    if spare != [BLEED] * 4 or not (media[0] < bleed[0] and media[3] > bleed[3]):
        yield proof.told(
            number,
            f"der er {spare} mm til beskæring og skal være {BLEED} på hver side",
            "ret scripts/printing/print_shop.py",
        )
    if "/Annots" in page:
        yield proof.told(number, "siden har links, og det må PDF/X ikke have", "ret scripts/printing/print_shop.py")


def _box(page: pikepdf.Page, name: str) -> list[float]:
    """A box of the page in mm: left, bottom, right, top."""
    return [float(side) / MM for side in page.get(name, pikepdf.Array([0, 0, 0, 0]))]


def _bleed(proof: Proof, number: int, page: pikepdf.Page) -> Iterator[Finding]:
    """Pieces of an edge whose colour does not reach the end of the bleed."""
    trim, media = _box(page, "/TrimBox"), _box(page, "/MediaBox")
    picture = proof.in_colour(number - 1)
    for edge in ("venstre", "højre", "nederste", "øverste"):
        inside = _strip(picture, trim, media, edge, -INSIDE)
        bare = _bare(inside, _strip(picture, trim, media, edge, OUTSIDE))
        if bare:
            start, length = max(bare, key=lambda piece: piece[1])
            yield proof.told(
                number,
                f"farven ved {edge} kant når ikke ud over snittet på {length:.0f} mm, {start:.0f} mm fra hjørnet",
                f"lad den gå {BLEED} mm ud over kanten i css",
            )


Colour = tuple[int, ...]


def _strip(picture: Image.Image, trim: list[float], media: list[float], edge: str, out: float) -> list[Colour]:
    """The colours along an edge, `out` mm outside it, one a millimetre."""
    left, bottom, right, top = trim
    upright = edge in ("venstre", "højre")
    across = {"venstre": left - out, "højre": right + out, "nederste": bottom - out, "øverste": top + out}[edge]
    scale = picture.width / (media[2] - media[0])
    found = []
    for step in range(1, int(top - bottom if upright else right - left)):
        x, y = (across, bottom + step) if upright else (left + step, across)
        colour = picture.getpixel((int((x - media[0]) * scale), int((media[3] - y) * scale)))
        found.append(colour if isinstance(colour, tuple) else (int(colour or 0),))
    return found


def _bare(inside: list[Colour], outside: list[Colour]) -> list[tuple[int, int]]:
    """(start, length) in mm of each piece whose colour inside is found nowhere near it outside."""
    pieces: list[tuple[int, int]] = []
    for place, colour in enumerate(inside):
        near = outside[max(0, place - SLANT) : place + SLANT + 1]
        if any(_same(colour, other) for other in near):
            continue
        start, length = pieces[-1] if pieces else (-2, 0)
        if start + length == place:
            pieces[-1] = start, length + 1
        else:
            pieces.append((place, 1))
    return [piece for piece in pieces if piece[1] >= SHORTEST_BARE]


def _same(one: Colour, other: Colour) -> bool:
    return all(abs(first - second) <= SAME for first, second in zip(one, other, strict=True))


def _inks(proof: Proof) -> Iterator[Finding]:
    """Screen colours, too much ink in one place, and small letters that are not black ink alone, laid over the rest."""
    tracing = Tracing()
    for drawing in drawings(proof.document):
        tracing |= traced(drawing)
    if tracing.screen:
        yield proof.told(1, "filen har skærmfarver (RGB) og ikke kun trykfarver", "ret scripts/printing/inks.py")
    if tracing.most > INK_SUM + 0.5:
        problem = f"{tracing.most:.0f} % farve ligger samme sted, og papiret kan kun tage {INK_SUM} %"
        yield proof.told(1, problem, "ret trykfarverne i brand.yml")
    if tracing.knocked_out:
        yield proof.told(
            1,
            "sort tekst er skåret ud af farven i stedet for at ligge oven på (overprint)",
            "ret scripts/printing/print_shop.py",
        )
