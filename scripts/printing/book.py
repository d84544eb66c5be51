"""The handbook: mkdocs-with-pdf gathers the chapters, we set them, print each on its own, and finish the PDF of the whole.

The plugin calls `typeset` just before it renders; `finish` is called when its file is written. A book that has not changed is taken
from the store: the plugin then renders one empty page, which is thrown away.
"""

import io
from collections.abc import Callable
from pathlib import Path

import jinja2
import pikepdf
from bs4 import BeautifulSoup, Tag

from ..content.site import Site
from ..markup import glosses, stylesheet
from . import chapters, finish, normalise, press, render
from .product import READ, Printed, Product, described
from .store import Store

BOOK = Product(
    "haandbog.pdf",
    "Håndbog",
    "A4",
    "bog",
    "haandbog.html",
    "index.md",
    range(1, 1000),
    lambda site, html: {},
    READ,
    "skærm",
)
HEADINGS = ["h1", "h2", "h3"]
EMPTY = '<html lang="da"><head><title>-</title></head><body></body></html>'
_current: list["Handbook"] = []


def current() -> "Handbook":
    """The handbook of the build that is running."""
    return _current[-1]


class Handbook:
    """One build's handbook. `tell` does work that may raise ContentError, and tells an editor when it does."""

    def __init__(self, site: Site, env: jinja2.Environment, store: Store, tell: Callable):
        self.site, self.env, self.store, self.tell = site, env, store, tell
        self.html = ""
        self.chapters: dict[Printed, bytes] = {}
        _current[:] = [self]

    def typeset(self, gathered: BeautifulSoup) -> BeautifulSoup:
        """The book's HTML with our cover, contents and style; an empty page where the store has the book already."""
        frame = self.env.get_template("print/haandbog.html").render(css=stylesheet.for_print(self.env))
        book = BeautifulSoup(frame, "html.parser")
        for chapter in gathered.body.find_all("article", recursive=False):
            if chapter.get("id") == "doc-toc" or chapter.has_attr("data-url"):  # not the plugin's cover
                book.main.append(chapter.extract())
        for page in book.main.find_all(_is_page):
            glosses.list_in_print(page)
        _name_chapters(book, self.site)
        _shorten_contents(book)
        _name_once(book)
        normalise.for_print(book, self.site.brand)
        normalise.unlink(book, {element["id"] for element in book.find_all(id=True)})
        _number_targets(book)
        self.html = str(book)
        self.chapters = self.tell(
            press.print_composed, chapters.compose(book, self.site, self.env), self.site, self.store
        )
        return BeautifulSoup(EMPTY, "html.parser") if self.store.get(self._key()) else book

    def finish(self, path: Path) -> dict[Printed, bytes]:
        """Finish the PDF that the plugin wrote to `path`; it and its chapters, and what they are."""
        kept = self.store.get(self._key())
        if not kept:
            pdf = finish.finish(path.read_bytes(), render.link_words(self.html))
            self.store.put(self._key(), pdf, {})
            kept = pdf, {}
        with pikepdf.open(io.BytesIO(kept[0])) as document:
            return {described(BOOK, len(document.pages), self.site.version.number): kept[0]} | self.chapters

    def _key(self) -> str:
        return press.key(self.html)


def _is_page(element: Tag) -> bool:
    """Whether `element` holds one page, and no others inside it."""
    return element.has_attr("data-url") and not element.find(attrs={"data-url": True})


def _name_chapters(book: BeautifulSoup, site: Site) -> None:
    """The home page's chapter bears its name in the menu, as all other chapters do."""
    heading = book.find(attrs={"data-url": "/."}).h1
    heading.string = site.sections["index.md"]
    book.find("a", href=f"#{heading['id']}").string = heading.string


def _shorten_contents(book: BeautifulSoup) -> None:
    """Contents list chapters and pages, not the headings inside a page."""
    pages = {chapter.find(HEADINGS)["id"] for chapter in book.find_all(attrs={"data-url": True})}
    contents = book.find(id="doc-toc")
    contents["class"] = "indholdsliste"
    for link in contents.find_all("a"):
        if link["href"].removeprefix("#") not in pages and link.find_parent("li"):
            link.find_parent("li").decompose()
    for empty in contents.find_all("ul"):
        if not empty.find("li"):
            empty.decompose()


def _name_once(book: BeautifulSoup) -> None:
    """Where a chapter's first page bears the chapter's name, the chapter's heading is the page's too, and those below move up a level."""
    for part in book.main.find_all(lambda element: element.has_attr("data-url") and not _is_page(element)):
        page = part.find(_is_page)
        title = page.find(HEADINGS)
        if title.get_text().strip() == part.find(HEADINGS).get_text().strip():
            book.find(id="doc-toc").find("a", href=f"#{title['id']}").find_parent("li").decompose()
            page.select_one(".kort")["id"] = title["id"]
            title.decompose()
            for heading in page.find_all(["h3", "h4", "h5"]):
                heading["class"] = [*heading.get("class", ()), f"som-{heading.name}"]
                heading.name = f"h{int(heading.name[1]) - 1}"


def _number_targets(book: BeautifulSoup) -> None:
    """Short ids: the plugin's hold slashes and colons, which CSS and PDF both treat as something else."""
    names: dict[str, str] = {}
    for element in book.find_all(id=True):
        element["id"] = names.setdefault(element["id"], f"m{len(names)}")
    for link in book.find_all("a", href=True):
        _shorten_target(link, names)


def _shorten_target(link: Tag, names: dict[str, str]) -> None:
    if link["href"].startswith("#"):
        link["href"] = "#" + names[link["href"][1:]]
