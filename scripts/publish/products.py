"""The printed products: what there is, what each is made of, and what must be true of it."""

import hashlib
import io
import json
from collections.abc import Callable
from dataclasses import asdict, dataclass
from pathlib import Path

import jinja2
import pypdfium2
from bs4 import BeautifulSoup

from ..content import selection
from ..content.finding import ContentError, Finding
from ..content.page import in_docs
from ..content.site import Site
from . import normalise, sections, stylesheet

FORMATS = {"A3": (297, 420), "A5": (148, 210)}
"""Name of a format -> width and height in mm."""
THUMBNAIL_WIDTH = 480
POSTER_PAGE = "proces/index.md"
LEAFLET_PAGE = "print/pjece.md"


@dataclass(frozen=True)
class Product:
    """A product to print. `pages` are the page counts that are right for it."""

    file: str
    name: str
    format: str
    template: str
    pages: range
    data: Callable[[Site, dict[str, str]], dict]
    variant: str = "skærm"


@dataclass(frozen=True)
class Printed:
    """A product that has been rendered; the fields are those of tryk.json."""

    fil: str
    produkt: str
    format: str
    sider: int
    variant: str
    tagget: bool = True
    sprog: str = "da"


def _poster(site: Site, html: dict[str, str]) -> dict:
    return {"page": site.pages[POSTER_PAGE]}


def _leaflet(site: Site, html: dict[str, str]) -> dict:
    """Themes of the leaflet: (heading, lead, [(page, section as HTML or None)])."""
    themes = selection.read(site, LEAFLET_PAGE)
    return {"page": site.pages[LEAFLET_PAGE],
            "themes": [(theme.title, theme.lead, [(part.page, _section(html[part.page.src], part.anchor)) for part in theme.parts])
                       for theme in themes]}


def _section(html: str, anchor: str | None) -> str | None:
    return str(sections.pick(html, anchor)) if anchor else None


PRODUCTS = (
    Product("plakat-a3.pdf", "Plakat", "A3", "plakat.html", range(1, 2), _poster, "kontor"),
    Product("pjece-a5.pdf", "Pjece", "A5", "pjece.html", range(12, 17, 4), _leaflet),
)


def compose(product: Product, site: Site, env: jinja2.Environment, html: dict[str, str]) -> str:
    """The whole HTML of `product`, fonts and all, so that the same HTML always gives the same PDF.

    `html` holds each page's rendered content by its path below docs/.
    """
    width, height = FORMATS[product.format]
    text = env.get_template(f"print/{product.template}").render(
        **product.data(site, html), width=width, height=height, css=stylesheet.for_print(env))
    soup = BeautifulSoup(text, "lxml")
    normalise.for_print(soup, site.brand)
    normalise.unlink(soup, [element["id"] for element in soup.find_all(id=True)])
    return str(soup)


def key(html: str, *versions: str) -> str:
    """Content hash of a product: HTML, and the versions of what renders it."""
    return hashlib.sha256("\0".join([html, *versions]).encode()).hexdigest()


def verify(product: Product, pages: int, fits: list[dict], warnings: list[str]) -> None:
    """Raise ContentError where a text does not fit, the page count is wrong, or the renderer warned."""
    too_full = [fit for fit in fits if fit["used"] > fit["allowed"]]
    causes = [fit for fit in too_full if fit["unit"] == "linjer"] or too_full  # a long text also overfills the box around it
    findings = [
        Finding(in_docs(fit["source"].partition(":")[0]), int(fit["source"].partition(":")[2] or 1), "tryk",
                f"teksten fylder {fit['used']} {fit['unit']} på {product.file}, og der er plads til {fit['allowed']}",
                "skriv den kortere: en tekst der ikke er plads til, bliver ikke trykt")
        for fit in causes
    ]
    if pages not in product.pages and not findings:
        wanted = " eller ".join(map(str, product.pages))
        findings.append(Finding(in_docs(LEAFLET_PAGE if product.template == "pjece.html" else POSTER_PAGE), 1, "tryk",
                                f"{product.file} fylder {pages} sider og skal fylde {wanted}", "kort teksterne af, eller tag noget ud"))
    findings += [Finding(f"overrides/print/{product.template}", 1, "tryk", f"{product.file}: {warning}", "ret skabelonen")
                 for warning in warnings]
    if findings:
        raise ContentError(findings)


def write(folder: Path, book: Printed, printed: dict[Printed, bytes]) -> None:
    """Write all products to `folder`, each with a thumbnail, and tryk.json with one description a file."""
    for item, pdf in printed.items():
        (folder / item.fil).write_bytes(pdf)
    for item in (book, *printed):
        (folder / item.fil).with_suffix(".png").write_bytes(thumbnail((folder / item.fil).read_bytes()))
    text = json.dumps([asdict(item) for item in (book, *printed)], ensure_ascii=False, indent=1)
    (folder / "tryk.json").write_text(text + "\n", encoding="utf-8")


def thumbnail(pdf: bytes) -> bytes:
    """The first page of `pdf` as a PNG, THUMBNAIL_WIDTH pixels wide."""
    with pypdfium2.PdfDocument(pdf) as document:
        page = document[0]
        picture = page.render(scale=THUMBNAIL_WIDTH / page.get_width()).to_pil()
    target = io.BytesIO()
    picture.quantize(128).save(target, "PNG", optimize=True)
    return target.getvalue()
