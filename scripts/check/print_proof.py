"""The print proof: every product in site/tryk/ as a printer and a reader will meet it.

Pages and sizes, boxes, fonts, size of letters, room to the edge, contrast in grey, QR codes, tags (PDF/UA-1) or print-shop rules (PDF/X-4).
Limits: contrast is measured on every page of all products but the handbook, whose pages stand in its chapters too; there on every tenth.
"""

import json
import math
import multiprocessing
import os
import re
from collections import Counter
from collections.abc import Iterator
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from functools import cached_property, partial
from pathlib import Path

import page as page_validation
import pikepdf
import pypdfium2
import pypdfium2.raw
import zxingcpp
from PIL import Image

from ..content import danish
from ..content.brand import READABLE, Brand
from ..content.finding import Finding
from . import Context

MM = 72 / 25.4
SIZE_TOLERANCE = 0.2
"""Millimetres that a box may be off."""
EDGE = {"skærm": 0, "kontor": 4, "trykkeri": 3}
"""Millimetres from the edge that text must keep: what an office printer cannot reach, or a guillotine may take."""
SMALLEST = 7
"""Points: the smallest letters anywhere."""
BODY = {"plakater": 24, "pjece": 9, "kort": 8, "ark": 9, "bog": 9, "kapitler": 9}
"""Points of the letters that most of the text is set in; on posters for A3, more and less on larger and smaller paper."""
POSTER_WIDTH = 297
BLEED = 3
STEP = {"bog": 10}
"""How far apart the pages are that are looked at for contrast, where not every page is."""
LOOK = 2
"""Pixels a point when a page is looked at."""
AROUND = 1
"""Points of ground that are looked at around a run of text: an »l« alone is all ink."""
BOOKMARKED_FROM = 5
EDGE_POINTS = 40
NEAR = 1.5
"""How many places along an edge are looked at for bleed, and how many millimetres to each side of it."""
PAPER = 254
"""The grey from which a pixel is bare paper."""
RGB = {"rg", "RG"}
"""Operators that set a screen's colour."""


@dataclass(frozen=True)
class Letters:
    """A run of text as it stands on a page: its words, size in points, and box (left, bottom, right, top)."""

    words: str
    points: float
    box: tuple[float, float, float, float]


class Proof:
    """One product: what tryk.json promises and the file that was printed."""

    def __init__(self, folder: Path, promised: dict):
        self.promised, self.path = promised, folder / promised["fil"]

    @cached_property
    def document(self) -> pikepdf.Pdf:
        """The file as objects."""
        return pikepdf.open(self.path)

    @cached_property
    def drawn(self) -> pypdfium2.PdfDocument:
        """The file as it is drawn."""
        return pypdfium2.PdfDocument(self.path)

    def letters(self, number: int) -> list[Letters]:
        """All runs of text of a page."""
        words = self.drawn[number].get_textpage()
        boxes = [words.get_rect(index) for index in range(words.count_rects())]
        runs = [(words.get_text_bounded(*box).strip(), box) for box in boxes]
        return [Letters(text, _points(words, box), box) for text, box in runs if re.search(r"\w", text)]

    def picture(self, number: int) -> Image.Image:
        """A page in grey, LOOK pixels a point."""
        return self.drawn[number].render(scale=LOOK, grayscale=True).to_pil()

    def told(self, number: int, problem: str, remedy: str) -> Finding:
        """A finding about page `number` (from 1)."""
        return Finding(f"site/tryk/{self.path.name}", number, "tryk", f"side {number}: {problem}", remedy)


def check(context: Context) -> list[Finding]:
    """Findings about all printed products; none where nothing is built."""
    if context.built is None:
        return []
    folder = context.built / "tryk"
    index = folder / "tryk.json"
    if not index.is_file():
        return [
            Finding(
                "site/tryk/tryk.json",
                1,
                "tryk",
                "filen mangler, så der er intet tryk at kontrollere",
                "kør »make build«",
            )
        ]
    promised = [item for item in json.loads(index.read_text(encoding="utf-8")) if item["fil"].endswith(".pdf")]
    work = partial(_examine, folder, context.site.brand, context.site.version.number)
    with ProcessPoolExecutor(
        min(len(promised), os.cpu_count() or 1) or 1, multiprocessing.get_context("spawn")
    ) as pool:
        return [finding for found in pool.map(work, promised) for finding in found]


def _examine(folder: Path, brand: Brand, version: str, promised: dict) -> list[Finding]:
    proof = Proof(folder, promised)
    if not proof.path.is_file():
        return [
            Finding(
                f"site/tryk/{promised['fil']}", 1, "tryk", "filen står i tryk.json og findes ikke", "kør »make build«"
            )
        ]
    of_text = (
        [] if promised["samles"] else [_letters, _contrast]
    )  # a tile's words are cut; they are proved on the whole poster
    rules = [
        *of_text,
        _pages,
        partial(_fonts, brand),
        partial(_codes, f"{brand.url}print/version.html?v={version}"),
        _title,
    ]
    rules += [_shop] if promised["variant"] == "trykkeri" else [_tags, _links]
    return [finding for rule in rules for finding in rule(proof)]


def _pages(proof: Proof) -> Iterator[Finding]:
    pages = proof.document.pages
    if len(pages) != proof.promised["sider"]:
        yield proof.told(
            1, f"filen har {len(pages)} sider, og tryk.json siger {proof.promised['sider']}", "kør »make build« igen"
        )
    wanted = tuple(proof.promised["stoerrelse"])
    for number, page in enumerate(pages, 1):
        box = [float(side) / MM for side in page.trimbox]
        size = box[2] - box[0], box[3] - box[1]
        if any(abs(one - other) > SIZE_TOLERANCE for one, other in zip(size, wanted, strict=True)):
            yield proof.told(
                number,
                f"siden er {size[0]:.0f} × {size[1]:.0f} mm og skal være {wanted[0]} × {wanted[1]}",
                "ret @page i skabelonen",
            )


def _fonts(brand: Brand, proof: Proof) -> Iterator[Finding]:
    own = tuple(font["navn"].replace(" ", "-") for font in brand.fonts.values())
    fonts = {
        str(font.BaseFont): font
        for page in proof.document.pages
        for font in page.get("/Resources", {}).get("/Font", {}).values()
    }
    for name, font in sorted(fonts.items()):
        described = font.get("/DescendantFonts", [font])[0].get("/FontDescriptor", {})
        if not any(file in described for file in ("/FontFile", "/FontFile2", "/FontFile3")):
            yield proof.told(1, f"skriften {name[1:]} er ikke lagt ind i filen", "brug en skrift fra brand-mappen")
        if not name[1:].partition("+")[2].startswith(own):
            yield proof.told(
                1,
                f"skriften {name[1:]} hører ikke til i brandet",
                "ret font-family i skabelonen, eller det tegn som skriften mangler",
            )


def _letters(proof: Proof) -> Iterator[Finding]:
    """Letters that are too small, and text that stands too near the edge."""
    sizes: Counter[float] = Counter()
    room = EDGE[proof.promised["variant"]]
    for number, page in enumerate(proof.document.pages, 1):
        left, bottom, right, top = (float(side) for side in page.trimbox)
        runs = proof.letters(number - 1)
        for run in runs:
            sizes[round(run.points, 1)] += len(run.words)
        for run in [run for run in runs if run.points < SMALLEST - 0.05][:1]:
            yield proof.told(
                number,
                f"»{run.words[:30]}« er {danish.number(run.points)} pkt., og det mindste er {SMALLEST}",
                "gør skriften større i css",
            )
        for run in [
            run
            for run in runs
            if min(run.box[0] - left, run.box[1] - bottom, right - run.box[2], top - run.box[3]) < room * MM - 0.5
        ][:1]:
            yield proof.told(number, f"»{run.words[:30]}« står nærmere kanten end {room} mm", "flyt teksten ind i css")
    most, wanted = sizes.most_common(1)[0][0] if sizes else 0, _body(proof)
    if most < wanted - 0.1:
        yield proof.told(
            1,
            f"det meste af teksten er {danish.number(most)} pkt. og skal være mindst {danish.number(wanted)}",
            "gør skriften større i css",
        )


def _body(proof: Proof) -> float:
    """The least size of the letters that most of the product's text is set in."""
    group = proof.promised["gruppe"]
    return BODY[group] * (proof.promised["stoerrelse"][0] / POSTER_WIDTH if group == "plakater" else 1)


def _contrast(proof: Proof) -> Iterator[Finding]:
    """Text that a printer without colours would make hard to read."""
    pages = len(proof.drawn)
    for index in range(0, pages, STEP.get(proof.promised["gruppe"], 1)):
        picture, height = proof.picture(index), proof.drawn[index].get_height()
        left, bottom = proof.drawn[index].get_mediabox()[:2]
        for run in proof.letters(index):
            box = (
                run.box[0] - left - AROUND,
                height - (run.box[3] - bottom) - AROUND,
                run.box[2] - left + AROUND,
                height - (run.box[1] - bottom) + AROUND,
            )
            ratio = _ratio(picture.crop(tuple(round(side * LOOK) for side in box)))
            if ratio < READABLE:
                yield proof.told(
                    index + 1,
                    f"»{run.words[:30]}« har kontrasten {danish.number(ratio)} i gråt, og den skal være mindst {danish.number(READABLE)}",
                    "vælg en mørkere eller lysere farve i brand.yml",
                )
                break


def _points(words: pypdfium2.PdfTextPage, box: tuple[float, float, float, float]) -> float:
    """The size of the letters in `box`, as they are drawn."""
    first = words.get_index((box[0] + box[2]) / 2, (box[1] + box[3]) / 2, box[2] - box[0], box[3] - box[1]) or 0
    matrix = pypdfium2.raw.FS_MATRIX()
    pypdfium2.raw.FPDFText_GetMatrix(words, first, matrix)
    return pypdfium2.raw.FPDFText_GetFontSize(words, first) * math.hypot(matrix.c, matrix.d)


def _ratio(picture: Image.Image) -> float:
    """Contrast between the lightest and the darkest grey of a picture (WCAG 2.2); a picture without pixels has all."""
    if not picture.width or not picture.height:
        return 21
    dark, light = (
        (grey / 255 / 12.92 if grey <= 10 else ((grey / 255 + 0.055) / 1.055) ** 2.4) for grey in picture.getextrema()
    )
    return (light + 0.05) / (dark + 0.05)


def _codes(address: str, proof: Proof) -> Iterator[Finding]:
    """A code that a telephone cannot read, that leads away from the site, or that forgets which edition it stands on."""
    found = set()
    pages = len(proof.drawn)
    for index in sorted({0, 1, pages - 2, pages - 1} & set(range(pages))):
        found |= {
            code.text for code in zxingcpp.read_barcodes(proof.picture(index), formats=zxingcpp.BarcodeFormat.QRCode)
        }
    if not found:
        yield proof.told(1, "der er ingen QR-kode som en telefon kan læse", "gør koden større, eller giv den mere luft")
    home = address.partition("print/")[0]
    wrong = sorted(code for code in found if not code.startswith(home))
    if found and address not in found:
        wrong = sorted(found)
    for code in wrong:
        yield proof.told(1, f"QR-koden fører til {code} og ikke til {address}", "ret site_url i brand.yml, og byg igen")


def _title(proof: Proof) -> Iterator[Finding]:
    if not str(proof.document.docinfo.get("/Title", "")).strip():
        yield proof.told(1, "filen har ingen titel", "udfyld blokken »titel« i skabelonen")


def _tags(proof: Proof) -> Iterator[Finding]:
    """What a screen reader needs: tags after PDF/UA-1, Danish, and bookmarks in all but the shortest."""
    for failure in page_validation.validate_pdf(proof.path, profile="ua1").failures:
        yield proof.told(1, f"PDF/UA-1 fejler: {failure.message}", "ret skabelonen, eller scripts/printing/finish.py")
    if str(proof.document.Root.get("/Lang", "")) != "da":
        yield proof.told(1, "filen siger ikke at den er på dansk", 'skriv lang="da" på html i skabelonen')
    if len(proof.document.pages) >= BOOKMARKED_FROM and "/Outlines" not in proof.document.Root:
        yield proof.told(1, "filen har ingen bogmærker", "brug overskrifter i skabelonen")


def _links(proof: Proof) -> Iterator[Finding]:
    for number, page in enumerate(proof.document.pages, 1):
        for link in page.get("/Annots", ()):
            words = str(link.get("/Contents", ""))
            if link.get("/Subtype") == "/Link" and (not words or words.startswith(("http", "mailto", "#"))):
                yield proof.told(number, f"linket »{words}« siger ikke hvor det fører hen", "ret render.link_words")


def _shop(proof: Proof) -> Iterator[Finding]:
    """A print shop's rules: PDF/X-4, its output intent, bleed on every side, inks and nothing to click on."""
    root = proof.document.Root
    intents = [
        intent
        for intent in root.get("/OutputIntents", ())
        if intent.get("/S") == "/GTS_PDFX" and "/DestOutputProfile" in intent
    ]
    if not intents or b"PDF/X-4" not in root.get("/Metadata", pikepdf.Stream(proof.document, b"")).read_bytes():
        yield proof.told(1, "filen er ikke PDF/X-4 med et output intent", "ret scripts/printing/print_shop.py")
    for number, page in enumerate(proof.document.pages, 1):
        trim, bleed, media = (
            [float(side) / MM for side in page.get(name, [0] * 4)] for name in ("/TrimBox", "/BleedBox", "/MediaBox")
        )
        spare = [round(abs(one - other), 1) for one, other in zip(trim, bleed, strict=True)]
        if spare != [BLEED] * 4 or not (media[0] < bleed[0] and media[3] > bleed[3]):
            yield proof.told(
                number,
                f"der er {spare} mm til beskæring og skal være {BLEED} på hver side",
                "ret scripts/printing/print_shop.py",
            )
        if "/Annots" in page:
            yield proof.told(number, "siden har links, og det må PDF/X ikke have", "ret scripts/printing/print_shop.py")
        if edge := _bare_edge(proof, number, trim):
            yield proof.told(
                number,
                f"farven ved {edge} kant går ikke ud i beskæringen, så papiret kan lyse hvidt",
                "lad den gå 3 mm ud i css",
            )
    if any(_in_rgb(drawing) for drawing in _drawings(proof.document)):
        yield proof.told(1, "filen har skærmfarver (RGB) og ikke kun trykfarver", "ret scripts/printing/inks.py")


def _bare_edge(proof: Proof, number: int, trim: list[float]) -> str:
    """The first edge of the trimmed page that has colour just inside it and bare paper in the bleed; empty where there is none."""
    picture = proof.picture(number - 1)
    left, _, _, top = (side / MM for side in proof.drawn[number - 1].get_mediabox())

    def grey(right: float, up: float) -> int:
        return picture.getpixel((round((right - left) * MM * LOOK), round((top - up) * MM * LOOK)))

    return next((edge for edge, inside, outside in _beside_edges(*trim) if grey(*inside) < PAPER <= grey(*outside)), "")


def _beside_edges(
    left: float, bottom: float, right: float, top: float
) -> Iterator[tuple[str, tuple[float, float], tuple[float, float]]]:
    """(edge, point just inside it, point in the bleed), in mm, all along the four edges."""
    for part in (step / EDGE_POINTS for step in range(1, EDGE_POINTS)):
        across, up = left + (right - left) * part, bottom + (top - bottom) * part
        yield "venstre", (left + NEAR, up), (left - NEAR, up)
        yield "højre", (right - NEAR, up), (right + NEAR, up)
        yield "nederste", (across, bottom + NEAR), (across, bottom - NEAR)
        yield "øverste", (across, top - NEAR), (across, top + NEAR)


def _drawings(document: pikepdf.Pdf) -> Iterator[pikepdf.Object]:
    yield from document.pages
    yield from (
        thing for thing in document.objects if isinstance(thing, pikepdf.Stream) and thing.get("/Subtype") == "/Form"
    )


def _in_rgb(drawing: pikepdf.Object) -> bool:
    return any(str(step.operator) in RGB for step in pikepdf.parse_content_stream(drawing))
