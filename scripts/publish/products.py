"""The printed products: what there is, what each is made of, and how it is to be printed."""

from collections.abc import Callable
from dataclasses import dataclass, field, replace

import jinja2
from bs4 import BeautifulSoup

from ..content import selection
from ..content.brand import Brand
from ..content.finding import ContentError, Finding
from ..content.page import Page
from ..content.site import Site
from . import cards, imposition, normalise, print_shop, sections, stylesheet, templates, tiles, worksheets

FORMATS = {"A1": (594, 841), "A2": (420, 594), "A3": (297, 420), "A4": (210, 297), "A5": (148, 210)}
"""Name of a format -> width and height in mm."""
GROUPS = {"plakater": "Plakater", "pjece": "Pjece", "kort": "Kort", "ark": "Ark", "bog": "Håndbog", "kapitler": "Håndbogens kapitler"}
"""The print room's groups: name in »[[tryk: …]]« -> what they are called."""
PROCESS_PAGE, RULES_PAGE, MODEL_PAGE = "proces/index.md", "leveregler/index.md", "model/index.md"
LEAFLET_PAGE = "print/pjece.md"
GREYS = {"papir": "#ffffff", "blaek": "#000000", "borgerland": "#6b6b6b", "borgerland_lys": "#f2f2f2", "moedet": "#000000",
         "moedet_lys": "#f2f2f2", "fagland": "#3b3b3b", "fagland_lys": "#f2f2f2", "sol": "#ffffff", "sol_lys": "#f2f2f2"}
"""The brand's colours for a printer without any: dark enough for white letters, and three tones that can be told apart."""


@dataclass(frozen=True)
class Use:
    """How a product is to be printed: paper, and the edge to turn it on where it is printed on both sides."""

    paper: str
    turn: str = ""

    @property
    def sides(self) -> str:
        """The printer's setting in words."""
        return f"dobbeltsidet, vend på den {self.turn} kant" if self.turn else "enkeltsidet"


CARD = Use("karton på 200–250 g", "lange")
HEAVY = Use("kraftigt, mat papir, 160–200 g")
PLAIN = Use("almindeligt papir, 80–90 g")
READ = Use("almindeligt papir, 80–90 g", "lange")
FOLDED = Use("papir på 100–120 g", "korte")
SHOP = Use("aftales med trykkeriet")


@dataclass(frozen=True)
class Product:
    """A product that is laid out. `pages` are the page counts that are right for it, `source` the page an editor mends.

    Sheets to put together have the product they are tiles of (`under`, a file) and the format that comes of it (`makes`).
    """

    file: str
    name: str
    format: str
    group: str
    template: str
    source: str
    pages: range
    data: Callable[[Site, dict[str, str]], dict]
    use: Use
    variant: str = "kontor"
    landscape: bool = False
    grey: bool = False
    under: str = ""
    makes: str = ""

    @property
    def size(self) -> tuple[int, int]:
        """Width and height of a page in mm."""
        width, height = FORMATS[self.format]
        return (height, width) if self.landscape else (width, height)

    @property
    def for_print_shop(self) -> bool:
        """Whether it is a print shop's file: bleed, marks and inks instead of tags."""
        return self.variant == "trykkeri"

    @property
    def grid(self) -> tiles.Grid:
        """How the poster that the sheets make is shared out on them."""
        return tiles.grid(FORMATS[self.makes], FORMATS[self.format])


@dataclass(frozen=True)
class Imposed:
    """A product made from the pages of another one, laid on larger sheets."""

    file: str
    name: str
    format: str
    group: str
    of: str
    arrange: Callable[[bytes], bytes]
    use: Use
    variant: str = "kontor"
    size: tuple[int, int] = (297, 210)


@dataclass(frozen=True)
class Printed:
    """A product that has been rendered; the fields are those of tryk.json."""

    fil: str
    produkt: str
    format: str
    sider: int
    variant: str
    gruppe: str
    version: str
    papir: str
    ark: int
    print: str
    stoerrelse: tuple[int, int] = field(default=(210, 297))
    tagget: bool = True
    sprog: str = "da"
    samles: str = ""
    """The format that the sheets make when they are put together; empty where there is nothing to put together."""


def _poster(page: str) -> Callable[[Site, dict[str, str]], dict]:
    return lambda site, html: {"page": site.pages[page]}


def _leaflet(site: Site, html: dict[str, str]) -> dict:
    """Themes of the leaflet: (heading, lead, [(page, section as HTML or None)]).

    Raises ContentError where a theme without a lead, which is a spread to write on, lists a whole page: that has nothing to write on.
    """
    themes = selection.read(site, LEAFLET_PAGE)
    if empty := [theme for theme in themes if not theme.lead and not all(part.anchor for part in theme.parts)]:
        raise ContentError([Finding(site.pages[LEAFLET_PAGE].fil, theme.line, "tryk", f"»{theme.title}« har ingen linje med stor skrift, og så skal "
                                    "listen pege på afsnit", "skriv en linje under overskriften, eller peg på afsnit") for theme in empty])
    return {"page": site.pages[LEAFLET_PAGE],
            "themes": [(theme.title, theme.lead, [(part.page, _section(part, html, bool(theme.lead))) for part in theme.parts])
                       for theme in themes]}


def _folder(site: Site, html: dict[str, str]) -> dict:
    """The folder's themes: those of the leaflet that list whole pages, and the lead of its first theme."""
    themes = selection.read(site, LEAFLET_PAGE)
    whole = [theme for theme in themes if all(part.anchor is None for part in theme.parts)]
    if len(whole) != 3:
        raise ContentError([Finding(site.pages[LEAFLET_PAGE].fil, 1, "tryk", f"{len(whole)} overskrifter peger kun på hele sider, og folderen "
                                    "har plads til 3", "lad tre overskrifter pege på hele sider, og resten på afsnit")])
    return {"page": site.pages[LEAFLET_PAGE], "first": themes[0], "themes": whole}


def _section(part: selection.Part, html: dict[str, str], headed: bool) -> str | None:
    """The section as HTML, or None for a whole page; a theme without a lead stands as its section's heading itself."""
    if not part.anchor:
        return None
    section = sections.pick(part.page, html[part.page.src], part.anchor)
    if not headed:
        section.find(["h2", "h3"]).decompose()
    return str(section)


def _posters(name: str, stem: str, template: str, page: str, sizes: str, use: Use = HEAVY, **more) -> list[Product]:
    """A poster in several sizes; `stem` holds »{}« where the size goes."""
    return [Product(stem.format(size.lower()), name, size, "plakater", template, page, range(1, 2), _poster(page), use, **more)
            for size in sizes.split()]


def _tiled(name: str, poster: str, makes: str, paper: str, page: str) -> Product:
    """`poster`, a file of the format `makes`, on sheets of `paper`."""
    shared = tiles.grid(FORMATS[makes], FORMATS[paper])
    return Product(poster.replace(".pdf", f"-paa-{paper.lower()}.pdf"), name, paper, "plakater", "samles.html", page,
                   range(len(shared.places), len(shared.places) + 1), lambda site, html: {"page": site.pages[page], "grid": shared,
                   "overlap": tiles.OVERLAP}, PLAIN, landscape=shared.landscape, under=poster, makes=makes)


TILED = (
    _tiled("Arbejdsprocessen", "plakat-a1.pdf", "A1", "A3", PROCESS_PAGE),
    _tiled("Arbejdsprocessen", "plakat-a3.pdf", "A3", "A4", PROCESS_PAGE),
    _tiled("De fem leveregler", "plakat-leveregler-a3.pdf", "A3", "A4", RULES_PAGE),
    _tiled("1-2-3-modellen", "plakat-model-a3.pdf", "A3", "A4", MODEL_PAGE),
)
PRODUCTS = (
    *_posters("Arbejdsprocessen", "plakat-{}.pdf", "plakat.html", PROCESS_PAGE, "A3 A4 A2 A1"),
    *_posters("Arbejdsprocessen", "plakat-{}-trykkeri.pdf", "plakat.html", PROCESS_PAGE, "A3 A2 A1", SHOP, variant="trykkeri"),
    *_posters("Arbejdsprocessen i sort-hvid", "plakat-sorthvid-{}.pdf", "plakat.html", PROCESS_PAGE, "A4 A3", PLAIN, grey=True),
    *_posters("De fem leveregler", "plakat-leveregler-{}.pdf", "plakat-leveregler.html", RULES_PAGE, "A3 A4"),
    *_posters("1-2-3-modellen", "plakat-model-{}.pdf", "plakat-model.html", MODEL_PAGE, "A3 A4"),
    Product("pjece-a5.pdf", "Pjece", "A5", "pjece", "pjece.html", LEAFLET_PAGE, range(12, 17, 4), _leaflet, READ, "skærm"),
    Product("pjece-folder-a4.pdf", "Pjece som folder", "A4", "pjece", "folder.html", LEAFLET_PAGE, range(2, 3), _folder, FOLDED, landscape=True),
    Product("kort-leveregler-a4.pdf", "Leveregler og samtalekort", "A4", "kort", "kort.html", RULES_PAGE, range(4, 5), cards.rules_and_talks, CARD),
    Product("kort-moede-a4.pdf", "Kort til møder og samtaler", "A4", "kort", "kort.html", "redskaber/index.md", range(2, 3), cards.meetings, CARD),
    Product("kort-sej-kontakt-a4.pdf", "Klædt på til sej kontakt", "A4", "kort", "kort.html", cards.CONTACT, range(4, 5), cards.contact, CARD),
    Product("pjece-a5-trykkeri.pdf", "Pjece", "A5", "pjece", "pjece.html", LEAFLET_PAGE, range(12, 17, 4), _leaflet, SHOP, "trykkeri"),
)
IMPOSED = (
    Imposed("pjece-haefte-a4.pdf", "Pjece som hæfte", "A4", "pjece", "pjece-a5.pdf", imposition.booklet, FOLDED),
)


def everything(site: Site) -> list[Product]:
    """All products that are laid out: those listed here, and a worksheet for each tool that is filled in."""
    return [*PRODUCTS, *TILED, *(_worksheet(page) for page in worksheets.pages(site))]


def _worksheet(page: Page) -> Product:
    return Product(worksheets.files(page)[0], page.title, "A4", "ark", "ark.html", page.src, range(1, 6),
                   lambda site, html: {"page": page, "sheet": worksheets.with_controls(html[page.src])}, READ)


def compose(product: Product, site: Site, env: jinja2.Environment, html: dict[str, str]) -> str:
    """The whole HTML of `product`, fonts and all, so that the same HTML always gives the same PDF.

    `html` holds each page's rendered content by its path below docs/.
    """
    if product.grey:
        site = replace(site, brand=_in_grey(site.brand))
        env = templates.environment(site)
    width, height = product.size
    text = env.get_template(f"print/{product.template}").render(
        **product.data(site, html), width=width, height=height, css=stylesheet.for_print(env), product=product,
        bleed=print_shop.MARGIN if product.for_print_shop else 0)
    soup = BeautifulSoup(text, "lxml")
    normalise.for_print(soup, site.brand)
    normalise.unlink(soup, [element["id"] for element in soup.find_all(id=True)])
    return str(soup)


def _in_grey(brand: Brand) -> Brand:
    return replace(brand, colours={"lys": GREYS, "moerk": GREYS})


def printed(product: Product | Imposed, pages: int, version: str) -> Printed:
    """What tryk.json says of `product` when it has been rendered."""
    sheets = -(-pages // 2) if product.use.turn else pages
    return Printed(product.file, product.name, product.format, pages, product.variant, product.group, version, product.use.paper, sheets,
                   product.use.sides, product.size, tagget=product.variant != "trykkeri", samles=getattr(product, "makes", ""))
