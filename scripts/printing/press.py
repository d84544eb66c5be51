"""The press: composes all products, prints in parallel those that have changed, and tells all that is wrong at once."""

import hashlib
import io
from collections.abc import Callable, Iterable, Iterator, Mapping
from concurrent.futures import as_completed
from dataclasses import dataclass, field, replace
from functools import partial
from pathlib import Path

import jinja2
import pikepdf

from ..content import apart
from ..content.finding import ContentError, Finding
from ..content.page import Page
from ..content.site import Site
from . import (
    book,
    catalogue,
    faults,
    hyphenation,
    inks,
    making,
    recipe,
    render,
    shown_sheets,
    tiles,
    word,
    worksheets,
)
from .book import Gathered
from .faults import Laid
from .making import Work
from .product import Printed, Product, described
from .store import Facts, Kept, Store, timed

Said = Callable[[int, int, str], None]
"""Told after each product: how many are done, how many there are, and which it was."""
Composed = Iterable[tuple[Product, str]]
"""Products, each with its HTML."""
LARGE = 600_000
"""Bytes of HTML from which a product is printed alone, in a process of its own: a book of 140 pages takes 350 MB."""


@dataclass(frozen=True)
class Press:
    """Prints the products of a site, and takes from the store what has not changed since last time."""

    site: Site
    store: Store
    said: Said = lambda done, of, what: None
    patterns: dict[str, str] = field(default_factory=dict)
    """Where each long word of the content may be broken."""
    costs: dict[str, float] = field(default_factory=dict)
    """The CPU seconds that each product took to make, by its file, whenever that was."""

    def everything(
        self, env: jinja2.Environment, html: dict[str, str], gather: Callable[[], Gathered]
    ) -> dict[Printed, bytes]:
        """All products and their bytes, the handbook and its chapters last.

        `html` holds each page's rendered content by its path below docs/, and `gather` hands the book over.
        Raises ContentError with the findings of all products together.
        """
        self.prepare([*html.values(), *(page.body for page in self.site.pages.values())])
        done = self.done(self._composed(env, html, gather))
        bound = {product: kept for product, kept in done.items() if product.group in book.GROUPS}
        check_whole({product.file: kept.facts["pages"] for product, kept in bound.items()})
        others = self._described({product: kept for product, kept in done.items() if product not in bound})
        pdfs = {item.fil: pdf for item, pdf in others.items()}
        of_book = self._described({product: self._with_sheets(product, kept, pdfs) for product, kept in bound.items()})
        self._lay_sheets(others)
        return others | self._in_word(html, others) | of_book

    def prepare(self, texts: list[str]) -> None:
        """Teach the renderer the content's words. Raises ContentError where the Danish word list is missing."""
        self.patterns.update(hyphenation.install(texts, self.store.folder))

    def key(self, html: str, *more: str) -> str:
        """Content hash of a product: its HTML, how its own words may be broken, and what makes the PDF."""
        breaks = "".join(self.patterns.get(word, "") for word in sorted(hyphenation.long_words(html)))
        return hashlib.sha256("\0".join([html, *more, breaks, render.VERSION, recipe.digest()]).encode()).hexdigest()

    def _composed(self, env: jinja2.Environment, html: dict[str, str], gather: Callable[[], Gathered]) -> Composed:
        """All products with their HTML, one at a time."""
        yield from book.compose(gather(), self.site, env, html).items()
        for product in catalogue.everything(self.site):
            yield product, catalogue.compose(product, self.site, env, html)

    def done(self, composed: Composed) -> dict[Product, Kept]:
        """Each product as the PDF of its HTML, with facts. Raises ContentError with the findings of all of them."""
        keys, kept, missing = dict[Product, str](), dict[Product, Kept | None](), dict[Product, Path]()
        for product, html in composed:
            keys[product] = self.key(html, *self._inked(product))
            kept[product] = self.store.get(keys[product])
            if not kept[product]:
                missing[product] = self.store.lay_by(keys[product], html)
        for product, made in self._made(missing):
            kept[product] = self.store.put(keys[product], made)
        done = {product: found for product, found in kept.items() if found}
        faults.raise_all({product: Laid.read(found.facts) for product, found in done.items()}, self.site.brand)
        return done

    def _described(self, done: Mapping[Product, Kept]) -> dict[Printed, bytes]:
        self.costs.update({product.file: kept.cpu for product, kept in done.items()})
        return {described(product, kept.facts["pages"], self._version): kept.pdf for product, kept in done.items()}

    def _with_sheets(self, product: Product, kept: Kept, pdfs: Mapping[str, bytes]) -> Kept:
        """A part of the book with the sheets drawn where it shows them."""
        places = Laid.read(kept.facts).places
        shown = {place.file: pdfs[place.file] for place in places}
        if not places:
            return kept
        digests = [hashlib.sha256(pdf).hexdigest() for pdf in (kept.pdf, *shown.values())]
        key = self.key(product.file, *digests)
        laid = self.store.take(key, lambda: shown_sheets.lay(kept.pdf, places, shown))
        return Kept(laid.pdf, kept.facts, kept.cpu + laid.cpu)

    @property
    def _version(self) -> str:
        return self.site.version.number

    def _inked(self, product: Product) -> list[str]:
        """What decides the look of a print shop's file beside its HTML."""
        paper = self.site.brand.paper
        made = [f"{self.site.brand.inks}", self._date, paper.info, inks.recipe(paper), f"{product.folds}"]
        return made if product.for_print_shop else []

    @property
    def _date(self) -> str:
        return self.site.version.date.isoformat()

    def _made(self, composed: Mapping[Product, Path]) -> Iterator[tuple[Product, Kept]]:
        """PDF and facts of each product, in the order that they become ready; a large book comes last, and alone."""
        if not composed:
            return
        profile = inks.profile(self.store.folder, self.site.brand.paper)
        inks.check(profile, self.site.brand)
        make = partial(making.make, profile, self.site.brand, self._date)
        number = 0
        apart.give_back()
        for part in _parts(composed):
            for product, made in self._made_together(part, make):
                number += 1
                self.said(number, len(composed), f"{product.file}, {counted(made.facts['pages'])}")
                yield product, made

    def _made_together(
        self, composed: Mapping[Product, Path], make: Callable[[Work], Kept]
    ) -> Iterator[tuple[Product, Kept]]:
        """Each product as `make` makes it, in parallel; the longest begin first."""
        longest_first = sorted(composed, key=lambda product: -_size(composed[product]))
        words = (self.store.folder / hyphenation.FILE).absolute()
        with apart.workers(len(composed), partial(hyphenation.use, words)) as pool:
            waiting = {
                pool.submit(make, (composed[product], product.plates, product.folds)): product
                for product in longest_first
            }
            for future in as_completed(waiting):
                yield waiting.pop(future), future.result()

    def _lay_sheets(self, made: dict[Printed, bytes]) -> None:
        """Draw large posters below their small sheets, and add the products that are laid of others' pages."""
        pdfs, items = {item.fil: pdf for item, pdf in made.items()}, {item.fil: item for item in made}
        for sheets in catalogue.TILED:
            arrange = partial(tiles.lay, shared=sheets.grid)
            made[items[sheets.file]] = self._laid(sheets.file, arrange, pdfs[sheets.file], pdfs[sheets.under])
        for sheet in catalogue.IMPOSED:
            pdf = self._laid(sheet.file, sheet.arrange, pdfs[sheet.of])
            made[described(sheet, _count(pdf), self._version)] = pdf

    def _laid(self, file: str, arrange: Callable[..., bytes], *pdfs: bytes) -> bytes:
        """What `arrange` makes of `pdfs`, from the store where they are the same as last time."""
        key = self.key(file, *(hashlib.sha256(pdf).hexdigest() for pdf in pdfs))
        laid = self.store.take(key, lambda: arrange(*pdfs))
        self.costs[file] = self.costs.get(file, 0) + laid.cpu
        return laid.pdf

    def _in_word(self, html: dict[str, str], made: dict[Printed, bytes]) -> dict[Printed, bytes]:
        """Each worksheet as a Word document, described as its PDF is."""
        items, found = {item.fil: item for item in made}, {}
        for page in worksheets.pages(self.site):
            pdf, document = worksheets.files(page)
            written = timed(partial(_written, page, self.site, html[page.src]))
            found[replace(items[pdf], fil=document, tagget=False)] = written.pdf
            self.costs[document] = written.cpu
        return found


def counted(pages: int) -> str:
    """A number of pages in words: »1 side«, »211 sider«."""
    return f"{pages} side{'r' if pages != 1 else ''}"


def _parts(composed: Mapping[Product, Path]) -> list[dict[Product, Path]]:
    """The products that are printed at the same time: all but the large ones, and then each of these."""
    large = [product for product, html in composed.items() if _size(html) > LARGE]
    rest = {product: html for product, html in composed.items() if product not in large}
    return [part for part in (rest, *({product: composed[product]} for product in large)) if part]


def _size(html: Path) -> int:
    return html.stat().st_size


def _written(page: Page, site: Site, html: str) -> tuple[bytes, Facts]:
    return word.document(page, site, html), {}


def _count(pdf: bytes) -> int:
    with pikepdf.open(io.BytesIO(pdf)) as document:
        return len(document.pages)


def check_whole(pages: Mapping[str, int]) -> None:
    """Raise ContentError where the handbook, the first in `pages`, has fewer than its chapters bring to it."""
    handbook, *chapters = pages.values()
    brought = sum(count - book.CHAPTER_FRONT for count in chapters)
    if handbook < brought:
        problem = f"håndbogen har {counted(handbook)}, og dens kapitler har {brought}, så noget er faldet ud"
        remedy = "byg igen; bliver det ved, så slet mappen .cache og sig det til en udvikler"
        raise ContentError([Finding("scripts/printing/book.py", 1, "tryk", problem, remedy)])
