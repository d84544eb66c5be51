"""The print proof: every product in site/tryk/ as a printer and a reader will meet it.

Pages and sizes here; fonts, letters, edges and contrast in `text`; word breaks in `lines`; QR codes in `codes`; tags
(PDF/UA-1) and links in `reading`; print-shop rules (PDF/X-4) in `shop`; colours in `inks`; a book's pages in `fill` and
`references`. Limits: contrast is measured on every page of all
products but the handbook, whose pages stand in its chapters too; there on every tenth.
"""

import json
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path
from typing import Any

from ...content import apart, poster
from ...content.finding import Finding
from ...markup import step_letters
from ...printing.paper import MM
from ...printing.worksheets import paper
from .. import Context
from . import codes, fill, inks, lines, reading, references, shop, text
from .proof import Proof

SIZE_TOLERANCE = 0.2
"""Millimetres that a box may be off."""
BOOKS = ("bog", "kapitler")
"""The print room's groups whose pages are running text."""
Rule = Callable[[Proof], Iterator[Finding]]


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
    site = context.site
    code = partial(codes.codes, site.brand.url, site.version.number, site.role("version").src)
    bare = frozenset(page.src for page in site.pages.values() if not paper(page).has_code)
    smaller = {
        site.role("proces").src: step_letters.part(site),
        site.role("leveregler").src: poster.rules_part(len(site.rules)),
    }
    letters = partial(text.letters, site.brand, smaller)
    work = partial(_examine, folder, (partial(text.fonts, site.brand), letters, code), bare, lines.hyphenated(site))
    with apart.workers(len(promised) or 1) as pool:
        return [finding for found in pool.map(work, promised) for finding in found]


def _examine(
    folder: Path,
    ours: tuple[Rule, Rule, Rule],
    bare: frozenset[str],
    hyphenated: frozenset[str],
    promised: dict[str, Any],
) -> list[Finding]:
    """Findings about a product; the sheets of the pages in `bare` are a citizen's papers, which have no code.

    `ours` are the rules of this site's fonts, letters and codes.
    """
    fonts, letters, code = ours
    proof = Proof(folder, promised)
    if not proof.path.is_file():
        return [
            Finding(
                f"site/tryk/{promised['fil']}", 1, "tryk", "filen står i tryk.json, men findes ikke", "kør »make build«"
            )
        ]
    rules: list[Rule] = [
        _pages,
        fonts,
        reading.title,
    ]
    rules += [] if promised["gruppe"] == "ark" and promised["side"] in bare else [code]
    if not promised["samles"]:  # a tile's words are cut; they are proved on the whole poster
        rules += [letters, text.contrast, partial(lines.breaks, hyphenated)]
    rules += [fill.fill, references.references] if promised["gruppe"] in BOOKS else []
    rules += [inks.grey] if promised["graa"] else []
    rules += [shop.shop] if promised["variant"] == "trykkeri" else [reading.tags, reading.links]
    return [finding for rule in rules for finding in rule(proof)]


def _pages(proof: Proof) -> Iterator[Finding]:
    pages = proof.document.pages
    if len(pages) != proof.promised["sider"]:
        yield proof.told(
            1, f"filen har {len(pages)} sider, men tryk.json siger {proof.promised['sider']}", "kør »make build« igen"
        )
    wanted = tuple(proof.promised["stoerrelse"])
    for number, page in enumerate(pages, 1):
        box = [float(side) / MM for side in page.trimbox]
        size = box[2] - box[0], box[3] - box[1]
        if proof.promised["gruppe"] in BOOKS:
            size = min(size), max(size)  # a page with sheets lies among those that stand
        if any(abs(one - other) > SIZE_TOLERANCE for one, other in zip(size, wanted, strict=True)):
            yield proof.told(
                number,
                f"siden er {size[0]:.0f} × {size[1]:.0f} mm og skal være {wanted[0]} × {wanted[1]}",
                "ret @page i skabelonen",
            )
