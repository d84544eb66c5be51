"""The colours that a file's drawings are made of, read from its operators."""

from collections.abc import Iterator
from dataclasses import dataclass

import pikepdf

from ...content import danish
from ...content.finding import Finding
from .proof import Proof

SCREEN, INKS, GREY = {"rg", "RG"}, {"k", "K"}, {"g", "G"}
BLACK: tuple[float, ...] = (0, 0, 0, 1)
DARKEST_GREY_POSTER = 0.15
"""The share of a poster for printers without colours that may be black: more drinks toner and leaves stripes."""
COARSE = 0.5
"""Pixels a point when only the darkness of a page is measured: 36 a inch."""


@dataclass(frozen=True)
class Tracing:
    """What drawings use: a screen's colours, any colour, the most ink (in percent), black text not overprinted."""

    screen: bool = False
    coloured: bool = False
    most: float = 0
    knocked_out: bool = False

    def __or__(self, other: "Tracing") -> "Tracing":
        return Tracing(
            self.screen or other.screen,
            self.coloured or other.coloured,
            max(self.most, other.most),
            self.knocked_out or other.knocked_out,
        )


def drawings(document: pikepdf.Pdf) -> Iterator[pikepdf.Object | pikepdf.Page]:
    """All that holds drawing operators: pages, and the forms and patterns that they use."""
    yield from document.pages
    for thing in document.objects:
        if isinstance(thing, pikepdf.Stream) and (thing.get("/Subtype") == "/Form" or "/PatternType" in thing):
            yield thing


def traced(drawing: pikepdf.Object | pikepdf.Page) -> Tracing:
    """What the operators of one drawing use."""
    found, fill, overprints = Tracing(), BLACK, False
    kept: list[tuple[tuple[float, ...], bool]] = []
    for step in pikepdf.parse_content_stream(drawing):
        operator = str(step.operator)
        if operator in SCREEN | INKS:
            parts = tuple(float(part) for part in step.operands)
            found |= _set(operator, parts)
            fill = parts if operator == "k" else fill
        elif operator == "gs":
            overprints = _overprints(drawing, str(step.operands[0]), overprints)
        elif operator == "q":
            kept.append((fill, overprints))
        elif operator == "Q" and kept:
            fill, overprints = kept.pop()
        elif operator in ("Tj", "TJ") and fill == BLACK and not overprints:
            found |= Tracing(knocked_out=True)
    return found


def _set(operator: str, parts: tuple[float, ...]) -> Tracing:
    if operator in SCREEN:
        return Tracing(screen=True, coloured=len(set(parts)) > 1)
    return Tracing(coloured=any(parts[:3]), most=100 * sum(parts))


def _overprints(drawing: pikepdf.Object | pikepdf.Page, name: str, before: bool) -> bool:
    """Whether drawings lie over what is below them after the state `name` is taken into use."""
    state = drawing.get("/Resources", pikepdf.Dictionary()).get("/ExtGState", pikepdf.Dictionary()).get(name)
    return bool(state["/op"]) if state is not None and "/op" in state else before


def grey(proof: Proof) -> Iterator[Finding]:
    """A file for printers without colours: nothing but grey, and little of it.

    Also what is seen through is counted in grey: a page that does not say so is given four inks by a printer.
    """
    images = [
        thing
        for thing in proof.document.objects
        if isinstance(thing, pikepdf.Stream) and thing.get("/Subtype") == "/Image"
    ]
    coloured = any(image.get("/ColorSpace") not in ("/DeviceGray", None) for image in images)
    coloured |= any(
        page.get("/Group", pikepdf.Dictionary()).get("/CS") != "/DeviceGray" for page in proof.document.pages
    )
    if coloured or any(tracing.screen or tracing.coloured for tracing in map(traced, drawings(proof.document))):
        yield proof.told(
            1, "filen er til en printer uden farver, og den har farver", "ret scripts/printing/greyscale.py"
        )
    dark = _darkness(proof)
    if dark > DARKEST_GREY_POSTER:
        most = danish.number(100 * DARKEST_GREY_POSTER)
        yield proof.told(
            1, f"{danish.number(100 * dark)} % af siden er sort, og højst {most} % må være det", "ret plakat.css"
        )


def _darkness(proof: Proof) -> float:
    """The share of black of the darkest page, from 0 to 1."""
    pages: list[bytes] = [page.render(scale=COARSE, grayscale=True).to_pil().tobytes() for page in proof.drawn]
    return max(1 - sum(page) / (255 * len(page)) for page in pages)
