"""Prints the products: composes each, renders those that have changed in parallel, lays out sheets, verifies all."""

import hashlib
import io
import json
import multiprocessing
import os
import uuid
from collections.abc import Callable
from concurrent.futures import ProcessPoolExecutor
from dataclasses import asdict, replace
from functools import partial
from pathlib import Path

import jinja2
import pikepdf
import pypdfium2

from ..content.brand import Brand
from ..content.finding import ContentError, Finding
from ..content.page import in_docs
from ..content.site import Site
from . import catalogue, hyphenation, inks, print_shop, render, tiles, word, worksheets
from .product import Printed, Product, described
from .store import Store

STORE = Path(".cache/tryk")
THUMBNAIL_WIDTH = 480
MAKERS = (
    "finish.py",
    "forms.py",
    "hyphenation.py",
    "imposition.py",
    "inks.py",
    "press.py",
    "print_shop.py",
    "render.py",
    "tiles.py",
)
"""Our own modules between a product's HTML and its PDF: a change in one of them makes every PDF anew."""


def prepare(site: Site, html: dict[str, str]) -> None:
    """Teach the renderer the content's words. Raises ContentError where the Danish word list is missing."""
    hyphenation.install([*html.values(), *(page.body for page in site.pages.values())], STORE)


def key(html: str) -> str:
    """Content hash of a product: its HTML, the dictionary that breaks its words, and what makes the PDF."""
    makers = "".join((Path(__file__).parent / name).read_text(encoding="utf-8") for name in MAKERS)
    parts = [html, render.VERSION, (STORE / hyphenation.FILE).read_text(encoding="utf-8"), makers]
    return hashlib.sha256("\0".join(parts).encode()).hexdigest()


def print_all(site: Site, env: jinja2.Environment, html: dict[str, str], store: Store) -> dict[Printed, bytes]:
    """All products but the handbook as PDFs. Raises ContentError with the findings of all products together."""
    made = print_composed(
        {product: catalogue.compose(product, site, env, html) for product in catalogue.everything(site)}, site, store
    )
    files, items = {item.fil: pdf for item, pdf in made.items()}, {item.fil: item for item in made}
    for sheets in catalogue.TILED:
        made[items[sheets.file]] = _kept(
            store, sheets.file, partial(tiles.lay, shared=sheets.grid), files[sheets.file], files[sheets.under]
        )
    for sheet in catalogue.IMPOSED:
        pdf = _kept(store, sheet.file, sheet.arrange, files[sheet.of])
        made[described(sheet, _count(pdf), site.version.number)] = pdf
    return made | _in_word(site, html, {item.fil: item for item in made})


def print_composed(composed: dict[Product, str], site: Site, store: Store) -> dict[Printed, bytes]:
    """Each product as the PDF of its HTML. Raises ContentError with the findings of all of them."""
    keys = {
        product: key(f"{text}{site.brand.inks}" if product.for_print_shop else text)
        for product, text in composed.items()
    }
    missing = [product for product in composed if not store.get(keys[product])]
    if missing:
        profile = inks.profile(STORE)
        inks.check(profile, site.brand)
        shop = partial(_finish_for_print_shop, profile, site.brand, site.version.date.isoformat())
        work = [(composed[product], product.for_print_shop) for product in missing]
        for product, (pdf, facts) in zip(missing, _in_parallel(shop, work), strict=True):
            store.put(keys[product], pdf, facts)
    done = {product: store.get(keys[product]) for product in composed}
    _verify_all({product: facts for product, (_, facts) in done.items()})
    return {described(product, facts["pages"], site.version.number): pdf for product, (pdf, facts) in done.items()}


def _in_parallel(shop: partial, work: list[tuple[str, bool]]) -> list[tuple[bytes, dict]]:
    """PDF and facts of each (HTML, whether for a print shop); each worker learns the words that `prepare` wrote."""
    workers = min(len(work), os.cpu_count() or 1)
    with ProcessPoolExecutor(
        workers, multiprocessing.get_context("spawn"), hyphenation.use, [(STORE / hyphenation.FILE).absolute()]
    ) as pool:
        return list(pool.map(partial(_make, shop), work))


def _make(shop: partial, work: tuple[str, bool]) -> tuple[bytes, dict]:
    html, for_print_shop = work
    done = render.render(html, tagged=not for_print_shop)
    facts = {
        "pages": done.pages,
        "fits": [asdict(fit) for fit in done.fits],
        "warnings": list(done.warnings),
        "lost": list(done.lost),
        "wide": list(done.wide),
    }
    return (shop(html, done.pdf) if for_print_shop else done.pdf), facts


def _finish_for_print_shop(profile: Path, brand: Brand, date: str, html: str, pdf: bytes) -> bytes:
    return print_shop.finish(
        pdf, profile, inks.converter(profile, brand), date, str(uuid.uuid5(uuid.NAMESPACE_URL, html))
    )


def _kept(store: Store, file: str, arrange: Callable[..., bytes], *pdfs: bytes) -> bytes:
    """What `arrange` makes of `pdfs`, from the store where they are the same as last time."""
    own_key = key(file + "".join(hashlib.sha256(pdf).hexdigest() for pdf in pdfs))
    if not store.get(own_key):
        store.put(own_key, arrange(*pdfs), {})
    return store.get(own_key)[0]


def _count(pdf: bytes) -> int:
    with pikepdf.open(io.BytesIO(pdf)) as document:
        return len(document.pages)


def _in_word(site: Site, html: dict[str, str], made: dict[str, Printed]) -> dict[Printed, bytes]:
    """Each worksheet as a Word document, described as its PDF is."""
    found = {}
    for page in worksheets.pages(site):
        pdf, document = worksheets.files(page)
        found[replace(made[pdf], fil=document, tagget=False)] = word.document(page, site, html[page.src])
    return found


def _verify_all(facts: dict[Product, dict]) -> None:
    """Raise ContentError with what is wrong with any product; what is wrong in all sizes of a poster is told once."""
    findings: dict[tuple, Finding] = {}
    too_long = [
        product
        for product, known in facts.items()
        if any(fit["unit"] == "linjer" and fit["used"] > fit["allowed"] for fit in known["fits"])
    ]
    for product in too_long or facts:  # a text that is too long here also overfills what else it stands on
        for finding in faults(product, **facts[product]):
            findings.setdefault((finding.fil, finding.linje, finding.problem.replace(product.file, "")), finding)
    if findings:
        raise ContentError(list(findings.values()))


def faults(
    product: Product, pages: int, fits: list[dict], warnings: list[str], lost: list[str], wide: list[str]
) -> list[Finding]:
    """Findings where a text does not fit, sticks out or is lost, the page count is wrong, or the renderer warned."""
    too_full = [fit for fit in fits if fit["used"] > fit["allowed"]]
    causes = [
        fit for fit in too_full if fit["unit"] == "linjer"
    ] or too_full  # a long text also overfills the box around it
    findings = [
        Finding(
            in_docs(fit["source"].partition(":")[0]),
            int(fit["source"].partition(":")[2] or 1),
            "tryk",
            f"teksten fylder {fit['used']} {fit['unit']} på {product.file}, og der er plads til {fit['allowed']}",
            "skriv den kortere: en tekst der ikke er plads til, bliver ikke trykt",
        )
        for fit in causes
    ]
    if not findings:
        findings += [
            Finding(
                in_docs(product.source),
                1,
                "tryk",
                f"»{text}« er der ikke plads til på {product.file}",
                "kort teksterne af, eller tag noget ud",
            )
            for text in lost
        ]
    findings += [
        Finding(
            in_docs(product.source),
            1,
            "tryk",
            f"linjen »{text}« er for bred til sin plads på {product.file}",
            "skriv den kortere, eller brug kortere ord",
        )
        for text in wide
    ]
    if pages not in product.pages and not findings:
        wanted = " eller ".join(map(str, product.pages))
        findings.append(
            Finding(
                in_docs(product.source),
                1,
                "tryk",
                f"{product.file} fylder {pages} sider og skal fylde {wanted}",
                "kort teksterne af, eller tag noget ud",
            )
        )
    findings += [
        Finding(f"overrides/print/{product.template}", 1, "tryk", f"{product.file}: {warning}", "ret skabelonen")
        for warning in warnings
    ]
    return findings


def write(folder: Path, printed: dict[Printed, bytes]) -> None:
    """Write all products to `folder`, each PDF with a thumbnail, and tryk.json with one description a file."""
    for item, pdf in printed.items():
        (folder / item.fil).write_bytes(pdf)
        if item.fil.endswith(".pdf"):
            (folder / item.fil).with_suffix(".png").write_bytes(thumbnail(pdf))
    text = json.dumps([asdict(item) for item in printed], ensure_ascii=False, indent=1)
    (folder / "tryk.json").write_text(text + "\n", encoding="utf-8")


def thumbnail(pdf: bytes) -> bytes:
    """The first page of `pdf` as a PNG, THUMBNAIL_WIDTH pixels wide."""
    with pypdfium2.PdfDocument(pdf) as document:
        page = document[0]
        picture = page.render(scale=THUMBNAIL_WIDTH / page.get_width()).to_pil()
    target = io.BytesIO()
    picture.quantize(128).save(target, "PNG", optimize=True)
    return target.getvalue()
