"""The press: composes all products, prints in parallel those that have changed, and tells all that is wrong at once."""

import ctypes
import hashlib
import io
import multiprocessing
import os
import signal
import uuid
from collections.abc import Callable, Iterator, Mapping
from concurrent.futures import ProcessPoolExecutor, as_completed
from dataclasses import dataclass, field, replace
from functools import partial
from pathlib import Path

import jinja2
import pikepdf

from ..content.brand import Brand
from ..content.finding import ContentError, Finding
from ..content.site import Site
from . import (
    book,
    catalogue,
    faults,
    greyscale,
    hyphenation,
    inks,
    print_shop,
    recipe,
    render,
    shown_sheets,
    tiles,
    word,
    worksheets,
)
from .book import Gathered
from .faults import Laid
from .product import BLACK_ONLY, FOUR_INKS, Printed, Product, described
from .store import Facts, Kept, Store

Said = Callable[[int, int, str], None]
"""Told after each product: how many are done, how many there are, and which it was."""
Work = tuple[str, str, print_shop.Folds]
"""A product's HTML, the plates it is for (Product.plates), and where its pages are folded."""
LARGE = 600_000
"""Letters of HTML from which a product is printed alone, in a process of its own: a book of 140 pages takes 300 MB."""
DEATH_OF_PARENT = 1
"""PR_SET_PDEATHSIG in Linux' prctl(2)."""


@dataclass(frozen=True)
class Press:
    """Prints the products of a site, and takes from the store what has not changed since last time."""

    site: Site
    store: Store
    said: Said = lambda done, of, what: None
    patterns: dict[str, str] = field(default_factory=dict)
    """Where each long word of the content may be broken."""

    def everything(self, env: jinja2.Environment, html: dict[str, str], gathered: Gathered) -> dict[Printed, bytes]:
        """All products and their bytes, the handbook and its chapters last.

        `html` holds each page's rendered content by its path below docs/.
        Raises ContentError with the findings of all products together.
        """
        self.prepare([*html.values(), *(page.body for page in self.site.pages.values())])
        bound = book.compose(gathered, self.site, env, html)
        loose = {
            product: catalogue.compose(product, self.site, env, html) for product in catalogue.everything(self.site)
        }
        done = self.done(bound | loose)
        check_whole(
            {product.file: kept.facts["pages"] for product, kept in done.items()}, [item.file for item in bound]
        )
        others = self._described({product: done[product] for product in loose})
        pdfs = {item.fil: pdf for item, pdf in others.items()}
        of_book = self._described({product: self._with_sheets(product, done[product], pdfs) for product in bound})
        self._lay_sheets(others)
        return others | self._in_word(html, others) | of_book

    def prepare(self, texts: list[str]) -> None:
        """Teach the renderer the content's words. Raises ContentError where the Danish word list is missing."""
        self.patterns.update(hyphenation.install(texts, self.store.folder))

    def key(self, html: str, *more: str) -> str:
        """Content hash of a product: its HTML, how its own words may be broken, and what makes the PDF."""
        breaks = "".join(self.patterns.get(word, "") for word in sorted(hyphenation.long_words(html)))
        return hashlib.sha256("\0".join([html, *more, breaks, render.VERSION, recipe.digest()]).encode()).hexdigest()

    def printed(self, composed: Mapping[Product, str]) -> dict[Printed, bytes]:
        """Each product, described, as the PDF of its HTML. Raises ContentError with the findings of all of them."""
        return self._described(self.done(composed))

    def done(self, composed: Mapping[Product, str]) -> dict[Product, Kept]:
        """Each product as the PDF of its HTML, with facts. Raises ContentError with the findings of all of them."""
        keys = {product: self.key(html, *self._inked(product)) for product, html in composed.items()}
        kept = {product: self.store.get(keys[product]) for product in composed}
        missing = {product: html for product, html in composed.items() if not kept[product]}
        for product, (pdf, facts) in self._made(missing):
            kept[product] = self.store.put(keys[product], pdf, facts)
        done = {product: found for product, found in kept.items() if found}
        faults.raise_all({product: Laid.read(facts) for product, (_, facts) in done.items()})
        return done

    def _described(self, done: Mapping[Product, Kept]) -> dict[Printed, bytes]:
        return {described(product, kept.facts["pages"], self._version): kept.pdf for product, kept in done.items()}

    def _with_sheets(self, product: Product, kept: Kept, pdfs: Mapping[str, bytes]) -> Kept:
        """A part of the book with the sheets drawn where it shows them."""
        places = Laid.read(kept.facts).places
        shown = {place.file: pdfs[place.file] for place in places}
        if not places:
            return kept
        digests = [hashlib.sha256(pdf).hexdigest() for pdf in (kept.pdf, *shown.values())]
        key = self.key(product.file, *digests)
        return Kept(self.store.take(key, lambda: shown_sheets.lay(kept.pdf, places, shown)), kept.facts)

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

    def _made(self, composed: Mapping[Product, str]) -> Iterator[tuple[Product, Kept]]:
        """PDF and facts of each product, in the order that they become ready; a large book comes last, and alone."""
        if not composed:
            return
        profile = inks.profile(self.store.folder, self.site.brand.paper)
        inks.check(profile, self.site.brand)
        make = partial(make_one, profile, self.site.brand, self._date)
        number = 0
        for part in _parts(composed):
            for product, made in self._made_together(part, make):
                number += 1
                self.said(number, len(composed), f"{product.file}, {counted(made.facts['pages'])}")
                yield product, made

    def _made_together(
        self, composed: Mapping[Product, str], make: Callable[[Work], Kept]
    ) -> Iterator[tuple[Product, Kept]]:
        """Each product as `make` makes it, in parallel; the longest begin first."""
        longest_first = sorted(composed, key=lambda product: -len(composed[product]))
        with self._workers(len(composed)) as pool:
            waiting = {
                pool.submit(make, (composed[product], product.plates, product.folds)): product
                for product in longest_first
            }
            try:
                for future in as_completed(waiting):
                    yield waiting[future], future.result()
            except BaseException:  # a build that is stopped too: nobody waits for a book that will not be used
                pool.shutdown(wait=False, cancel_futures=True)
                for worker in multiprocessing.active_children():
                    worker.terminate()
                raise

    def _workers(self, most: int) -> ProcessPoolExecutor:
        """Processes that have learnt the words that `prepare` wrote."""
        words = (self.store.folder / hyphenation.FILE).absolute()
        return ProcessPoolExecutor(
            min(most, os.cpu_count() or 1),
            multiprocessing.get_context("spawn"),
            initializer=_begin_work,
            initargs=(words, os.getpid()),
        )

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
        return self.store.take(
            self.key(file, *(hashlib.sha256(pdf).hexdigest() for pdf in pdfs)), lambda: arrange(*pdfs)
        )

    def _in_word(self, html: dict[str, str], made: dict[Printed, bytes]) -> dict[Printed, bytes]:
        """Each worksheet as a Word document, described as its PDF is."""
        items, found = {item.fil: item for item in made}, {}
        for page in worksheets.pages(self.site):
            pdf, document = worksheets.files(page)
            found[replace(items[pdf], fil=document, tagget=False)] = word.document(page, self.site, html[page.src])
        return found


def counted(pages: int) -> str:
    """A number of pages in words: »1 side«, »211 sider«."""
    return f"{pages} side{'r' if pages != 1 else ''}"


def _parts(composed: Mapping[Product, str]) -> list[dict[Product, str]]:
    """The products that are printed at the same time: all but the large ones, and then each of these."""
    large = [product for product, html in composed.items() if len(html) > LARGE]
    rest = {product: html for product, html in composed.items() if product not in large}
    return [part for part in (rest, *({product: composed[product]} for product in large)) if part]


def make_one(profile: Path, brand: Brand, date: str, work: Work) -> Kept:
    """The PDF of a product's HTML, and what the renderer knows of it."""
    html, plates, folds = work
    done = render.render(html, tagged=plates != FOUR_INKS)
    pdf = done.pdf
    if plates == BLACK_ONLY:
        pdf = greyscale.finish(pdf)
    elif plates == FOUR_INKS:
        ident = str(uuid.uuid5(uuid.NAMESPACE_URL, html))
        pdf = print_shop.finish(pdf, profile, brand, date, ident, folds)
    facts: Facts = Laid.of(done).facts()
    return Kept(pdf, facts)


def _begin_work(words: Path, parent: int) -> None:
    """Use the dictionary `words`, and end when the process that ordered the work ends, however it ends."""
    hyphenation.use(words)
    ctypes.CDLL(None).prctl(DEATH_OF_PARENT, signal.SIGKILL)
    if os.getppid() != parent:  # it ended before we asked to be told
        os._exit(1)


def _count(pdf: bytes) -> int:
    with pikepdf.open(io.BytesIO(pdf)) as document:
        return len(document.pages)


def check_whole(pages: dict[str, int], bound: list[str]) -> None:
    """Raise ContentError where the handbook (first in `bound`) has fewer pages than its chapters bring to it."""
    handbook, *chapters = (pages[file] for file in bound)
    brought = sum(count - book.CHAPTER_FRONT for count in chapters)
    if handbook < brought:
        problem = f"håndbogen har {counted(handbook)}, og dens kapitler har {brought}, så noget er faldet ud"
        remedy = "byg igen; bliver det ved, så slet mappen .cache og sig det til en udvikler"
        raise ContentError([Finding("scripts/printing/book.py", 1, "tryk", problem, remedy)])
