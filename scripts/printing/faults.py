"""What is wrong with a laid-out product: texts that do not fit, stick out or are lost, and wrong page counts."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import asdict, dataclass

from ..content.brand import Brand
from ..content.finding import ContentError, Finding
from ..content.page import in_docs
from .product import Product
from .render import Fit, Rendered, Wide
from .shown_sheets import Place
from .store import Facts


@dataclass(frozen=True)
class Laid:
    """What the renderer knows of a product: pages, how texts fit, what it warned of, lost, or let stick out."""

    pages: int
    fits: tuple[Fit, ...] = ()
    warnings: tuple[str, ...] = ()
    lost: tuple[str, ...] = ()
    wide: tuple[Wide, ...] = ()
    places: tuple[Place, ...] = ()

    @classmethod
    def of(cls, done: Rendered) -> "Laid":
        """What is known of a rendered product."""
        return cls(done.pages, done.fits, done.warnings, done.lost, done.wide, done.places)

    @classmethod
    def read(cls, facts: Facts) -> "Laid":
        """What the store knows of a product."""
        fits = tuple(Fit(**fit) for fit in facts["fits"])
        warnings, lost = (tuple(facts[name]) for name in ("warnings", "lost"))
        wide = tuple(Wide(**line) for line in facts["wide"])
        places = tuple(Place(**place) for place in facts["places"])
        return cls(facts["pages"], fits, warnings, lost, wide, places)

    def facts(self) -> Facts:
        """The same for the store."""
        return asdict(self)

    @property
    def too_full(self) -> list[Fit]:
        """Texts with too little room; one of too many lines also overfills the box around it, so lines come first."""
        over = [fit for fit in self.fits if fit.used > fit.allowed]
        return [fit for fit in over if fit.unit == "linjer"] or over

    @property
    def too_long(self) -> bool:
        """Whether a text has more lines than there is room for."""
        return any(fit.unit == "linjer" for fit in self.too_full)


def raise_all(laid: Mapping[Product, Laid], brand: Brand) -> None:
    """Raise ContentError with what is wrong with any product; what is wrong in all sizes of a poster is told once.

    Where the brand's letters are wider than the ordinary, and texts have no room, the first finding is about its font.
    """
    findings: dict[tuple[str, int, str], Finding] = {}
    too_long = [product for product, known in laid.items() if known.too_long]
    for product in too_long or laid:  # a text that is too long here also overfills what else it stands on
        for finding in found(product, laid[product]):
            findings.setdefault((finding.fil, finding.linje, finding.problem.replace(product.file, "")), finding)
    if findings:
        raise ContentError([*_of_font(brand, laid.values()), *findings.values()])


def _of_font(brand: Brand, laid: Iterable[Laid]) -> list[Finding]:
    """What is wrong with a wide font: texts that there is room for in an ordinary one have none in it."""
    if brand.stretch == 1 or not any(known.too_full or known.lost or known.wide for known in laid):
        return []
    percent = round((brand.stretch - 1) * 100)
    problem = f"skriften »{brand.widest}« er {percent} % bredere end den som teksterne er skrevet til"
    remedy = "vælg en smallere skrift, eller kort de tekster af som ikke har plads"
    return [Finding(brand.fil, brand.font_line, "brand", problem, remedy)]


def found(product: Product, laid: Laid) -> list[Finding]:
    """Findings about a product: the cause only, so that what follows from a text without room is not told as well."""
    findings = [*map(lambda fit: _full(product, fit), laid.too_full)] or [*_lost(product, laid)]
    findings += _wide(product, laid)
    if laid.pages not in product.pages and not findings:
        findings.append(_wrong_count(product, laid))
    warned = f"overrides/print/{product.template}"
    return findings + [
        Finding(warned, 1, "tryk", f"{product.file}: {text}", "ret skabelonen") for text in laid.warnings
    ]


def _full(product: Product, fit: Fit) -> Finding:
    problem = f"teksten fylder {fit.used} {fit.unit} på {product.file}, og der er plads til {fit.allowed}"
    remedy = "skriv den kortere: en tekst der ikke er plads til, bliver ikke trykt"
    return Finding(*_place(fit.source), "tryk", problem, remedy)


def _place(source: str) -> tuple[str, int]:
    """File and line of »proces/1-x.md:3«."""
    src, _, line = source.partition(":")
    return in_docs(src), int(line or 1)


def _lost(product: Product, laid: Laid) -> Iterator[Finding]:
    for text in laid.lost:
        problem = f"»{text}« er der ikke plads til på {product.file}"
        yield Finding(in_docs(product.source), 1, "tryk", problem, "kort teksterne af, eller tag noget ud")


def _wide(product: Product, laid: Laid) -> Iterator[Finding]:
    for line in laid.wide:
        problem = f"linjen »{line.text}« er for bred til sin plads på {product.file}"
        remedy = "skriv den kortere, eller brug kortere ord"
        yield Finding(*_place(line.source or product.source), "tryk", problem, remedy)


def _wrong_count(product: Product, laid: Laid) -> Finding:
    wanted = " eller ".join(map(str, product.pages))
    problem = f"{product.file} fylder {laid.pages} sider og skal fylde {wanted}"
    return Finding(in_docs(product.source), 1, "tryk", problem, "kort teksterne af, eller tag noget ud")
