"""HTML in, PDF out. The only module that imports WeasyPrint."""

import io
import logging
import os
import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any, Self
from urllib.parse import urlsplit
from urllib.request import url2pathname

import lxml.html
import weasyprint
from weasyprint import layout
from weasyprint.formatting_structure import boxes
from weasyprint.formatting_structure.boxes import Box
from weasyprint.html import UA, UA_COUNTER_STYLE
from weasyprint.pdf import fonts
from weasyprint.urls import URLFetcher

from . import column_tops, finish, forms, page_numbers, references
from .paper import PIXEL
from .shown_sheets import Place

# Tagged, with language and title: readable by a screen reader, and checked by page-validation.
weasyprint.DEFAULT_OPTIONS["pdf_variant"] = "pdf/ua-1"
weasyprint.DEFAULT_OPTIONS["pdf_forms"] = True
VERSION = f"weasyprint {weasyprint.VERSION}"
NAMED = "data-navn"
"""The attribute of an element that bears a name which no heading in it says."""
COVER = "data-omslag"
"""The attribute of a cover that says what it is called."""
SHAPING = ("GPOS", "GSUB", "GDEF")
"""Font tables that letters are placed by. In a PDF they stand where they stand."""


def _cut_weight(font: Any, *places: Any, **options: Any) -> Any:
    """What `fontTools` makes of a variable font at one weight, without the tables that cost time and no PDF needs."""
    for table in set(SHAPING) & set(font.keys()):
        del font[table]
    return _instantiate(font, *places, **options)


_instantiate = fonts.instantiateVariableFont
fonts.instantiateVariableFont = _cut_weight


def _lay_colours(page: Box, *about: Any) -> None:
    """What WeasyPrint does to a page whose boxes have found their places, once the tops of its columns are even."""
    column_tops.even(page)
    _lay_backgrounds(page, *about)


_lay_backgrounds = layout.layout_backgrounds
layout.layout_backgrounds = _lay_colours
NOTES = re.compile(r"^::(footnote|note)-\w+ \{.*$", re.MULTILINE)
"""WeasyPrint's own rules for notes, which stand below each element of a document whether it has notes or not."""
LEAN_STYLES = weasyprint.CSS(
    string=NOTES.sub("", UA).replace("\n::marker {", "\nli::marker {"), counter_style=UA_COUNTER_STYLE
)
"""WeasyPrint's own style sheet without them, and with markers for items alone."""
ROOT = Path(__file__).parents[2]


@dataclass(frozen=True)
class Fit:
    """How much room a measured text takes, lines (`data-linjer`) or mm of height (`data-hoejde`), and what it has."""

    source: str
    unit: str
    allowed: int
    used: int


@dataclass(frozen=True)
class Wide:
    """A line that sticks out of the box it stands in, and where its text is written; empty where nothing says so."""

    text: str
    source: str = ""


@dataclass(frozen=True)
class Rendered:
    """A finished PDF, its pages, how its texts fit, which it has lost, and which lines stick out."""

    pdf: bytes
    pages: int
    fits: tuple[Fit, ...]
    warnings: tuple[str, ...]
    lost: tuple[str, ...]
    wide: tuple[Wide, ...]
    places: tuple[Place, ...] = ()


class Sheet(weasyprint.HTML):  # type: ignore[misc]  # WeasyPrint has no types
    """HTML that is styled without the pseudo-elements that no product has: each element would get six of them."""

    def _ua_stylesheets(self, forms: bool = False) -> list[weasyprint.CSS]:
        return [LEAN_STYLES, *super()._ua_stylesheets(forms)[1:]]


class OwnFiles(URLFetcher):  # type: ignore[misc]  # WeasyPrint has no types
    """Fetches what stands in the HTML itself and the project's own files: a build asks no address that a page names."""

    def __init__(self) -> None:
        super().__init__(allowed_protocols=("data", "file"))

    def fetch(self, url: str, headers: dict[str, str] | None = None) -> Any:
        """The answer for `url`. Raises ValueError, which becomes a warning, where it is not ours."""
        path = Path(url2pathname(urlsplit(url).path)).resolve()
        if urlsplit(url).scheme == "file" and not path.is_relative_to(ROOT):
            raise ValueError(f"»{url}« ligger uden for projektet")
        return super().fetch(url, headers)


def render(html: str, tagged: bool = True) -> Rendered:
    """Lay out `html` and return it as a PDF: tagged for people to read, or bare for a print shop."""
    os.environ.setdefault("SOURCE_DATE_EPOCH", "0")  # without it, each font in the file says when it was laid in
    options = {} if tagged else {"pdf_variant": None, "pdf_tags": False}
    target = io.BytesIO()
    with _Warnings() as warnings:
        document = _laid_out(html)
        laid = _measured(html, document)
        document.write_pdf(target, finisher=_let_go, **options)
    done = replace(laid, pdf=target.getvalue(), warnings=tuple(warnings.messages))
    del document, target
    if not tagged:
        return done
    return replace(done, pdf=finish.finish(done.pdf, link_words(html), forms.questions(html), _cover(html)))


def _measured(html: str, document: weasyprint.Document) -> Rendered:
    """What there is to know of a laid-out document; it is no PDF yet."""
    boxes_of_pages = [page._page_box for page in document.pages]
    return Rendered(
        b"",
        len(boxes_of_pages),
        tuple(fit for box in boxes_of_pages for fit in _fits(box)),
        (),
        _lost(html, document),
        tuple(line for box in boxes_of_pages for line in _wide(box)),
        tuple(_places(document)),
    )


def _let_go(document: weasyprint.Document, _: Any) -> None:
    """Let the pages go when all is drawn: what a book is laid out of takes more room than all that comes after."""
    document.pages = []


def _laid_out(html: str) -> weasyprint.Document:
    """`html` laid out, with page numbers at its references where it has any."""
    document = Sheet(string=html, url_fetcher=OwnFiles()).render()
    if references.wanted(html):
        page_numbers.write(document)
    return document


def _places(document: weasyprint.Document) -> Iterator[Place]:
    """Where pages of other files are to be drawn."""
    for number, page in enumerate(document.pages):
        for box in page._page_box.descendants():
            element = getattr(box, "element", None)
            if element is not None and element.get("data-viser") and isinstance(box, boxes.ReplacedBox):
                left, top = box.content_box_x(), box.content_box_y()
                yield Place(element.get("data-viser"), number, left, top, box.width, box.height)


def _lost(html: str, document: weasyprint.Document) -> tuple[str, ...]:
    """Texts of `html` that the laid-out document does not hold: what has no room on a page vanishes without a word."""
    held = _letters("".join(text for page in document.pages for text in _texts(page._page_box)))
    blocks = (
        element
        for element in lxml.html.fromstring(html).iter("p", "h1", "h2", "h3", "h4", "li", "td", "th")
        if not len(element)
    )
    return tuple(text for text in ((block.text or "").strip() for block in blocks) if _letters(text) not in held)


def _texts(box: Box) -> Iterator[str]:
    """The texts in `box`, without heads and feet: a text may go on on the next page."""
    if isinstance(box, boxes.MarginBox):
        return
    if isinstance(box, boxes.TextBox):
        yield box.text
    for child in getattr(box, "children", ()):
        yield from _texts(child)


def _wide(box: Box, around: Box | None = None, source: str = "") -> Iterator[Wide]:
    """Lines that stick out of the box they stand in: words that may not be parted, and have no room."""
    element = getattr(box, "element", None)
    source = source if element is None else element.get("data-kilde") or source
    if isinstance(box, boxes.LineBox) and around is not None:
        ends = max((child.position_x + child.margin_width() for child in box.children), default=0)
        if ends > around.content_box_x() + around.width + 1:
            yield Wide("".join(_texts(box)), source)
    for child in getattr(box, "children", ()):
        yield from _wide(child, box, source)


def _letters(text: str) -> str:
    return re.sub(r"[\W_]", "", text)


def link_words(html: str) -> dict[str, str]:
    """What to say of each link target of `html`: the heading it leads to, or the address it opens."""
    tree = lxml.html.fromstring(html)
    names = {element.get("id"): _name(element) for element in tree.iter() if element.get("id")}
    words = {}
    for target in {str(link.get("href")) for link in tree.iter("a") if link.get("href")}:
        if target.startswith("#"):
            words[target[1:]] = f"Gå til »{names.get(target[1:], '')}«"
        elif target.startswith("mailto:"):
            words[target] = f"Skriv til {target.removeprefix('mailto:')}"
        else:
            words[target] = f"Åbn {target.split('://')[-1].rstrip('/')}"
    return words


def _cover(html: str) -> str:
    """What the first page is called, where the HTML says it."""
    named = next(lxml.html.fromstring(html).iterfind(f".//*[@{COVER}]"), None)
    return "" if named is None else str(named.get(COVER))


def _name(element: lxml.html.HtmlElement) -> str:
    """What a link to `element` leads to: the name it bears (NAMED), or its heading, or how its text begins."""
    heading = next(element.iter("h1", "h2", "h3", "h4", "h5", "h6"), element)
    return str(element.get(NAMED) or " ".join(heading.text_content().split())[:80])


class _Warnings(logging.Handler):
    """Collects what WeasyPrint says while it works: a silent fault on paper is found by nobody."""

    def __enter__(self) -> Self:
        self.messages: list[str] = []
        self.logger = logging.getLogger("weasyprint")
        self.logger.addHandler(self)
        return self

    def __exit__(self, *_: object) -> None:
        self.logger.removeHandler(self)

    def emit(self, record: logging.LogRecord) -> None:
        if record.levelno >= logging.WARNING:
            self.messages.append(record.getMessage())


def _fits(box: Box) -> list[Fit]:
    element = getattr(box, "element", None)
    if element is not None and element.get("data-linjer"):
        used = sum(isinstance(inner, boxes.LineBox) for inner in box.children)
        return [Fit(element.get("data-kilde"), "linjer", int(element.get("data-linjer")), used)] if used else []
    found = [fit for child in getattr(box, "children", ()) for fit in _fits(child)]
    if element is not None and element.get("data-hoejde") is not None and box.children:
        bottom = max(child.position_y + child.margin_height() for child in box.children)
        found.append(
            Fit(
                element.get("data-kilde"),
                "mm",
                round(box.height * PIXEL),
                round((bottom - box.content_box_y()) * PIXEL),
            )
        )
    return found
