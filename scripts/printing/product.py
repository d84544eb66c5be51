"""What a printed product is: its formats, how it is to be printed, and what tryk.json says of it."""

from collections.abc import Callable
from dataclasses import dataclass, field, replace
from typing import Any

from ..content.site import Site
from . import tiles
from .paper import FORMATS

GROUPS = {
    "plakater": "Plakater",
    "pjece": "Pjece",
    "kort": "Kort",
    "proeve": "Prøveark",
    "ark": "Ark",
    "forloeb": "Øvelser og valghjælp",
    "bog": "Håndbog",
    "kapitler": "Håndbogens kapitler",
}
"""The print room's groups: name in »[[tryk: …]]« -> what they are called."""
CHOICE, ORDER = "vejviser", "bestilling"
"""The two questions that lead to one file, and an order at a print shop."""
MARKS = (*GROUPS, CHOICE, ORDER)
"""All that may stand in »[[tryk: …]]«."""

Data = Callable[[Site, dict[str, str]], dict[str, Any]]
"""From the site and its pages' HTML to what a template is given."""


GREY_NAME = " i sort-hvid"
"""What a product's name ends in where it is for a printer without colours."""
ONE_SIDE, BOTH_SIDES = "enkeltsidet", "dobbeltsidet"
FOUR_INKS, BLACK_ONLY = "fire", "sort"


@dataclass(frozen=True)
class Use:
    """How a product is to be printed: paper, and whether on both sides; an office must know which edge to turn on."""

    paper: str
    turn: str = ""
    both: bool = False

    @property
    def sides(self) -> str:
        """The printer's setting in words."""
        if self.turn:
            return f"{BOTH_SIDES}, vend på den {self.turn} kant"
        return BOTH_SIDES if self.both else ONE_SIDE


CARD = Use("karton på 200–250 g", "lange")
HEAVY = Use("kraftigt, mat papir, 160–200 g")
PLAIN = Use("almindeligt papir, 80–90 g")
READ = Use("almindeligt papir, 80–90 g", "lange")
FOLDED = Use("papir på 100–120 g", "korte")
TRIAL = Use("det papir du vil printe på", "lange")
SHOP = Use("aftales med trykkeriet")
SHOP_BOTH = replace(SHOP, both=True)


@dataclass(frozen=True)
class Product:
    """A product that is laid out.

    `pages` are the page counts that are right for it, `source` the page an editor mends:
    its role in the catalogue, its path once the site is known. A `name` may hold the number of rules: »{regler}«.

    Sheets to put together have the product they are tiles of (`under`, a file), and the format that comes of it
    (`makes`).
    """

    file: str
    name: str
    format: str
    group: str
    template: str
    source: str
    pages: range
    data: Data
    use: Use
    variant: str = "kontor"
    landscape: bool = False
    grey: bool = False
    under: str = ""
    makes: str = ""
    also: str = ""
    """The role of another page that it is made from."""
    folds: tuple[tuple[float, ...], ...] = ()
    """For each page the millimetres from its left edge to where it is folded; a print shop's file has marks there."""

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
    def plates(self) -> str:
        """The plates it is printed with: FOUR_INKS, BLACK_ONLY, or the screen's own colours (empty)."""
        return FOUR_INKS if self.for_print_shop else BLACK_ONLY if self.grey else ""

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
    source: str
    of: str
    arrange: Callable[[bytes], bytes]
    use: Use
    variant: str = "kontor"
    size: tuple[int, int] = (297, 210)
    grey: bool = False
    recommended: bool = False
    """Whether it is the one to take where one text has several forms."""


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
    side: str = ""
    """The page below docs/ that it is made from."""
    graa: bool = False
    """Whether it is for a printer without colours."""
    samles: str = ""
    """The format that the sheets make when they are put together; empty where there is nothing to put together."""
    anbefalet: bool = False
    """Whether it is the one to take where one text has several forms."""


def described(product: Product | Imposed, pages: int, version: str) -> Printed:
    """What tryk.json says of `product` when it has been rendered."""
    sheets = pages if product.use.sides == ONE_SIDE else -(-pages // 2)
    return Printed(
        product.file,
        product.name,
        product.format,
        pages,
        product.variant,
        product.group,
        version,
        product.use.paper,
        sheets,
        product.use.sides if pages > 1 else ONE_SIDE,
        product.size,
        tagget=product.variant != "trykkeri",
        side=product.source,
        graa=product.grey,
        samles=getattr(product, "makes", ""),
        anbefalet=getattr(product, "recommended", False),
    )
