"""The text of a product: its fonts, the size of its letters, its room to the edge, and its contrast in grey."""

from collections import Counter
from collections.abc import Iterator, Mapping

import pikepdf
from PIL import Image

from ...content import danish
from ...content.brand import Brand
from ...content.contrast import READABLE
from ...content.contrast import contrast as contrast_of
from ...content.finding import Finding
from ...printing.paper import MM, POSTER
from .proof import LOOK, Proof

EDGE = {"skærm": 0, "kontor": 6, "trykkeri": 3}
"""Millimetres from the edge that text must keep: what an office printer cannot reach, or a guillotine may take."""
SMALLEST = 7
"""Points: the smallest letters anywhere."""
BODY = {"plakater": 24, "pjece": 9, "kort": 8, "proeve": 9, "ark": 9, "forloeb": 9, "bog": 9, "kapitler": 9}
"""Points of most of the text's letters; on posters for A3, more and less on larger and smaller paper."""
STEP = {"bog": 10}
"""How far apart the pages are that are looked at for contrast, where not every page is."""
AROUND = 1
"""Points of ground that are looked at around a run of text: an »l« alone is all ink."""


def fonts(brand: Brand, proof: Proof) -> Iterator[Finding]:
    """Fonts that are not in the file, or not in the brand."""
    own = tuple(font["navn"].replace(" ", "-") for font in brand.fonts.values())
    none = pikepdf.Dictionary()
    fonts = {
        str(font.BaseFont): font
        for page in proof.document.pages
        for font in page.get("/Resources", none).get("/Font", none).values()
    }
    for name, font in sorted(fonts.items()):
        described = font.get("/DescendantFonts", pikepdf.Array([font]))[0].get("/FontDescriptor", none)
        if not any(file in described for file in ("/FontFile", "/FontFile2", "/FontFile3")):
            yield proof.told(1, f"skriften {name[1:]} er ikke lagt ind i filen", "brug en skrift fra brand-mappen")
        if not name[1:].partition("+")[2].startswith(own):
            yield proof.told(
                1,
                f"skriften {name[1:]} hører ikke til i brandet",
                "ret font-family i skabelonen, eller det tegn som skriften mangler",
            )


def letters(brand: Brand, smaller: Mapping[str, float], proof: Proof) -> Iterator[Finding]:
    """Letters that are too small, and text that stands too near the edge.

    A brand whose letters are wide gets them set so much smaller, and its least sizes are so much smaller, too.
    `smaller` says how large the letters on the poster of a page are, as a part of full size (content/poster.py).
    """
    smallest, wanted = SMALLEST / brand.stretch, _body(proof, smaller) / brand.stretch
    sizes: Counter[float] = Counter()
    room = EDGE[proof.promised["variant"]]
    for number, page in enumerate(proof.document.pages, 1):
        left, bottom, right, top = (float(side) for side in page.trimbox)
        runs = proof.letters(number - 1)
        for run in runs:
            sizes[round(run.points, 1)] += len(run.words)
        for run in [run for run in runs if run.points < smallest - 0.05][:1]:
            yield proof.told(
                number,
                f"»{run.words[:30]}« er {danish.number(run.points)} punkter, og grænsen er {danish.number(smallest)}",
                "gør skriften større i css",
            )
        for run in [
            run
            for run in runs
            if min(run.box[0] - left, run.box[1] - bottom, right - run.box[2], top - run.box[3]) < room * MM - 0.5
        ][:1]:
            yield proof.told(number, f"»{run.words[:30]}« står nærmere kanten end {room} mm", "flyt teksten ind i css")
    most = sizes.most_common(1)[0][0] if sizes else 0
    if most < wanted - 0.1:
        yield proof.told(
            1,
            f"det meste af teksten er {danish.number(most)} punkter og skal være mindst {danish.number(wanted)}",
            "gør skriften større i css",
        )


def _body(proof: Proof, smaller: Mapping[str, float]) -> float:
    """The least size of the letters that most of the product's text is set in."""
    promised = proof.promised
    if promised["gruppe"] != "plakater":
        return BODY[promised["gruppe"]]
    paper: float = promised["stoerrelse"][0] / POSTER[0]
    return BODY["plakater"] * paper * smaller.get(promised["side"], 1)


def contrast(proof: Proof) -> Iterator[Finding]:
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
                measured = f"har kontrasten {danish.number(ratio)} i gråt og skal have {danish.number(READABLE)}"
                yield proof.told(
                    index + 1,
                    f"»{run.words[:30]}« {measured}",
                    "vælg en mørkere eller lysere farve i brand.yml",
                )
                break


def _ratio(picture: Image.Image) -> float:
    """Contrast between the lightest and the darkest grey of a picture (WCAG 2.2); a picture without pixels has all."""
    if not picture.width or not picture.height:
        return 21
    greys = [grey for grey, count in enumerate(picture.convert("L").histogram()) if count]
    return contrast_of(*("#" + f"{grey:02x}" * 3 for grey in (greys[0], greys[-1])))
