"""The list of printed products, and how the HTML of each is composed."""

from collections.abc import Iterator
from dataclasses import replace
from typing import Any

import jinja2
from bs4 import BeautifulSoup

from ..content import danish, wanted
from ..content.page import Page
from ..content.site import Site
from ..markup import elements, stylesheet, templates
from . import (
    cards,
    flow_paper,
    forms,
    imposition,
    leaflet,
    normalise,
    paper,
    print_shop,
    sheet_layout,
    tiles,
    tones,
    wall_sheet,
    worksheets,
)
from .paper import FORMATS
from .product import CARD, FOLDED, GREY_NAME, HEAVY, PLAIN, READ, SHOP, SHOP_BOTH, TRIAL, Data, Imposed, Product, Use

PROCESS, RULES, MODEL, MONTH = "proces", "leveregler", "model", "maanedens-leveregel"
"""The roles of the pages that posters are made from."""
PROCESS_NAME, RULES_NAME, MODEL_NAME = "Arbejdsprocessen", "De {regler} leveregler", "1-2-3-modellen"
MONTH_NAME = "Månedens leveregel"
FOR_SHOP: dict[str, Any] = {"variant": "trykkeri"}
GREY: dict[str, Any] = {"grey": True}
HANDED_OUT, OFFICE = ("plakater", "kort"), ("A3", "A4")
"""Groups that a page links to, in the formats of an office's printer."""
FULL_CARDS = range(2, 100, 2)
"""Sheets of cards have fronts and backs."""


def _poster(role: str) -> Data:
    return lambda site, html: {"page": site.role(role)}


def _posters(
    name: str,
    stem: str,
    template: str,
    role: str,
    sizes: str,
    use: Use = HEAVY,
    data: Data | None = None,
    **more: Any,
) -> list[Product]:
    """A poster in several sizes; `stem` holds »{}« where the size goes."""
    data = data or _poster(role)
    return [
        Product(stem.format(size.lower()), name, size, "plakater", template, role, range(1, 2), data, use, **more)
        for size in sizes.split()
    ]


def _tiled(name: str, poster: str, makes: str, paper: str, role: str) -> Product:
    """`poster`, a file of the format `makes`, on sheets of `paper`."""
    shared = tiles.grid(FORMATS[makes], FORMATS[paper])
    return Product(
        poster.replace(".pdf", f"-paa-{paper.lower()}.pdf"),
        name,
        paper,
        "plakater",
        "samles.html",
        role,
        range(len(shared.places), len(shared.places) + 1),
        lambda site, html: {"page": site.role(role), "grid": shared, "overlap": tiles.OVERLAP},
        PLAIN,
        landscape=shared.landscape,
        under=poster,
        makes=makes,
    )


def _leaflet(name: str, file: str, use: Use, **more: Any) -> Product:
    return Product(
        file, name, "A5", "pjece", "pjece.html", leaflet.LEAFLET, range(12, 21, 4), leaflet.leaflet, use, **more
    )


def _folder(name: str, file: str, use: Use, **more: Any) -> Product:
    """The leaflet's whole pages on a sheet that is folded in three."""
    panel, flap = paper.panels()
    return Product(
        file,
        name,
        "A4",
        "pjece",
        "folder.html",
        leaflet.LEAFLET,
        range(2, 3),
        leaflet.folder,
        use,
        landscape=True,
        folds=((flap, flap + panel), (panel, 2 * panel)),
        **more,
    )


def _cards(name: str, stem: str, role: str, data: Data, **more: Any) -> Iterator[Product]:
    """Cards for an office's printer, for one without colours, and for a print shop: each side of each card a page."""

    def product(file: str, name: str, format: str, use: Use, **kind: Any) -> Product:
        return Product(file, name, format, "kort", "kort.html", role, FULL_CARDS, data, use, **more, **kind)

    yield product(f"kort-{stem}-a4.pdf", name, "A4", CARD)
    yield product(f"kort-{stem}-sorthvid-a4.pdf", name + GREY_NAME, "A4", CARD, **GREY)
    yield product(f"kort-{stem}-a6-trykkeri.pdf", name, "A6", SHOP_BOTH, **FOR_SHOP)


TILED = (
    _tiled(PROCESS_NAME, "plakat-a1.pdf", "A1", "A3", PROCESS),
    _tiled(PROCESS_NAME, "plakat-a3.pdf", "A3", "A4", PROCESS),
    _tiled(RULES_NAME, "plakat-leveregler-a3.pdf", "A3", "A4", RULES),
    _tiled(MODEL_NAME, "plakat-model-a3.pdf", "A3", "A4", MODEL),
)
PRODUCTS = (
    *_posters(PROCESS_NAME, "plakat-{}.pdf", "plakat.html", PROCESS, "A3 A4 A2 A1"),
    *_posters(PROCESS_NAME, "plakat-{}-trykkeri.pdf", "plakat.html", PROCESS, "A3 A2 A1", SHOP, **FOR_SHOP),
    *_posters(PROCESS_NAME + GREY_NAME, "plakat-sorthvid-{}.pdf", "plakat.html", PROCESS, "A4 A3", PLAIN, **GREY),
    *_posters(RULES_NAME, "plakat-leveregler-{}.pdf", "plakat-leveregler.html", RULES, "A3 A4 A2"),
    *_posters(
        RULES_NAME, "plakat-leveregler-{}-trykkeri.pdf", "plakat-leveregler.html", RULES, "A3 A2", SHOP, **FOR_SHOP
    ),
    *_posters(
        RULES_NAME + GREY_NAME,
        "plakat-leveregler-sorthvid-{}.pdf",
        "plakat-leveregler.html",
        RULES,
        "A4",
        PLAIN,
        **GREY,
    ),
    *_posters(MODEL_NAME, "plakat-model-{}.pdf", "plakat-model.html", MODEL, "A3 A4 A2"),
    *_posters(MODEL_NAME, "plakat-model-{}-trykkeri.pdf", "plakat-model.html", MODEL, "A3 A2", SHOP, **FOR_SHOP),
    *_posters(MODEL_NAME + GREY_NAME, "plakat-model-sorthvid-{}.pdf", "plakat-model.html", MODEL, "A4", PLAIN, **GREY),
    *_posters(MONTH_NAME, "plakat-maaned-{}.pdf", "plakat-maaned.html", MONTH, "A3 A4", PLAIN, data=wall_sheet.data),
    *_posters(
        MONTH_NAME + GREY_NAME,
        "plakat-maaned-sorthvid-{}.pdf",
        "plakat-maaned.html",
        MONTH,
        "A4",
        PLAIN,
        data=wall_sheet.data,
        **GREY,
    ),
    _leaflet("Pjece", "pjece-a5.pdf", READ, variant="skærm"),
    _leaflet("Pjece" + GREY_NAME, "pjece-sorthvid-a5.pdf", READ, **GREY),
    _folder("Pjece som folder", "pjece-folder-a4.pdf", FOLDED),
    _folder("Pjece som folder" + GREY_NAME, "pjece-folder-sorthvid-a4.pdf", FOLDED, **GREY),
    _folder("Pjece som folder", "pjece-folder-a4-trykkeri.pdf", SHOP_BOTH, **FOR_SHOP),
    Product(
        "proeveark-a4.pdf",
        "Prøveark til printeren",
        "A4",
        "proeve",
        "proeveark.html",
        "tryk",
        range(2, 3),
        _poster("tryk"),
        TRIAL,
    ),
    *_cards("Leveregler og samtalekort", "leveregler", RULES, cards.rules_and_talks, also="samtalekort"),
    *_cards("Kort til møder og samtaler", "moede", "redskaber", cards.meetings),
    *_cards("Klædt på til sej kontakt", "sej-kontakt", "sej-kontakt", cards.contact),
    _leaflet("Pjece", "pjece-a5-trykkeri.pdf", SHOP_BOTH, **FOR_SHOP),
)
IMPOSED = (
    Imposed(
        "pjece-haefte-a4.pdf",
        "Pjece som hæfte",
        "A4",
        "pjece",
        leaflet.LEAFLET,
        "pjece-a5.pdf",
        imposition.booklet,
        FOLDED,
        recommended=True,
    ),
    Imposed(
        "pjece-haefte-sorthvid-a4.pdf",
        "Pjece som hæfte" + GREY_NAME,
        "A4",
        "pjece",
        leaflet.LEAFLET,
        "pjece-sorthvid-a5.pdf",
        imposition.booklet,
        FOLDED,
        grey=True,
    ),
)


def everything(site: Site) -> list[Product]:
    """All products that are laid out: those listed here, and a worksheet for each tool that is filled in."""
    listed = (
        replace(
            product,
            name=product.name.format(regler=danish.numeral(len(site.rules))),
            source=site.role(product.source).src,
        )
        for product in (*PRODUCTS, *TILED)
    )
    return [*listed, *flow_paper.products(site), *(_worksheet(page) for page in worksheets.pages(site)), *_large(site)]


def made_of(page: Page, site: Site) -> list[str]:
    """The posters and cards for an office's printer that are made of `page`."""
    return [
        product.file
        for product in PRODUCTS
        if product.group in HANDED_OUT
        and product.format in OFFICE
        and product.variant == "kontor"
        and not product.grey
        and page.src in [site.role(role).src for role in (product.source, product.also) if role]
    ]


def _worksheet(page: Page, file: str = "", sizes: tuple[float, ...] = sheet_layout.SIZES) -> Product:
    most = sheet_layout.MOST_LARGE if file else sheet_layout.MOST_PAGES
    return Product(
        file or worksheets.files(page)[0],
        page.title,
        "A4",
        "ark",
        "ark.html",
        page.src,
        range(1, most + 1),
        lambda site, html: {
            "page": page,
            "sheet": worksheets.with_controls(html[page.src], page, site.brand.stretch, sizes),
            "paper": worksheets.paper(page),
            "draft": forms.DRAFT if page.names(wanted.MUST) else "",
        },
        READ,
    )


def _large(site: Site) -> Iterator[Product]:
    """What citizens get, in letters for those who see little."""
    for page in worksheets.pages(site):
        if file := worksheets.large(page):
            yield _worksheet(page, file, (sheet_layout.LARGE,))


def compose(product: Product, site: Site, env: jinja2.Environment, html: dict[str, str]) -> str:
    """The whole HTML of `product`, fonts and all, so that the same HTML always gives the same PDF.

    `html` holds each page's rendered content by its path below docs/.
    """
    if product.grey:
        site = replace(site, brand=tones.in_grey(site.brand))
        env = templates.environment(site)
        env.globals["figur"] = tones.grey_figures(env)
        env.globals["logo"] = templates.logo(site, tones.grey_logo(site.brand.logo.read_text("utf-8")).encode())
    width, height = product.size
    text = env.get_template(f"print/{product.template}").render(
        **product.data(site, html),
        width=width,
        height=height,
        css=stylesheet.for_print(env),
        product=product,
        papir=paper,
        i_moedet=tones.in_meeting(site.brand.colours["lys"]),
        rooms=cards.ROOM,
        least=cards.SIZE,
        bleed=print_shop.MARGIN if product.for_print_shop else 0,
    )
    soup = BeautifulSoup(text, "lxml")
    normalise.for_print(soup, site.brand)
    normalise.unlink(soup, [elements.attribute(element, "id") for element in soup.select("[id]")])
    return str(soup)
