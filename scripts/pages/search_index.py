"""What the Danish search needs beyond Material's index: marks, weights, numbers to jump by, and the printed products.

docs/assets/javascripts/soegning/ reads, of each entry, `maerke`, `boost`, `soegeord`, `spring`, `nummer` and `ark`.
"""

import itertools
import re
from collections.abc import Iterator

from ..content import glossary, kinds, roles, search_answers, word_tables
from ..content.page import Page, in_site
from ..content.site import Site
from ..content.slug import slugify
from ..language import lemmas
from ..markup import ways
from ..printing import worksheets
from ..printing.product import GROUPS, Printed
from . import search_words
from .search_words import TAG, Entry

LINKED = ("ark", "kapitler")
"""Groups of products that the pages of each link to; a hit on the file would stand in the page's way."""
EDITORS = ("daekning", "sprograpport", "pjece")
"""Roles of pages that are made for those who write and print; a reader who searches is not looking for them."""
EXAMPLES = "skriveguide"
"""The role of a page whose examples are about all and nothing: only its headings are searched."""
SHEET_KINDS = ("Skabelon", "Ark")
"""What the title of a sheet says before its colon where the empty search box shows it."""
CHECKS = ("Tjekliste", "Tjek dig selv")
"""Headings of sheets that end a page of text."""
BELOW_ITS_PAGE = 0.8
"""The weight of a printed product: the page it belongs to comes first, unless print is what is asked for."""
PRINT = "tryk"
"""The role of the page that lists what is printed; its headings are names of groups."""
COUNTED = re.compile(r"(\w+) (\d+) af (\d+)")
"""What stands above a heading: »Trin 2 af 8«."""
LAST = "sidste"
"""The number of the last of them, as the worker reads it."""
TITLE_NUMBER = re.compile(r"\b(?P<number>\d+|første) (?P<noun>[^\W\d]+)")
"""A number with what it counts, in the title of a page."""
RUN_TOGETHER = re.compile(r"(?<=[a-zæøå][.!?])(?=[A-ZÆØÅ])")
"""Where Material's index has run two parts of a line together."""
MENTIONS_ALL = {"ordliste": 0.45, "forside": 0.5}
"""Roles of pages that mention most subjects without being about them: they come after those that are."""
TOOL = 0.95
"""The weight of a tool: the page that explains comes first where both say as much."""
ABOUT, ABOUT_US = "om", 0.7
"""The role of the page whose folder is about the site itself, and the weight of its pages."""


def enrich(index: Entry, site: Site, printed: list[Printed]) -> Entry:
    """Material's `index` with all that the Danish search needs, and with the printed products to open at a desk."""
    pages = {in_site(page.src): page for page in site.pages.values() if page.meta.get(roles.KEY) not in EDITORS}
    hidden = {in_site(page.src) for page in site.pages.values()} - pages.keys()
    docs = [doc for doc in index["docs"] if doc["location"].partition("#")[0] not in hidden]
    about = found.folder if (found := roles.find(site.pages, ABOUT)) else None
    docs = [_entry(doc, pages.get(doc["location"].partition("#")[0]), about) for doc in _without_prefaces(docs, pages)]
    terms = glossary.terms(site)
    words = in_site(page.src) if (page := roles.find(site.pages, word_tables.GLOSSARY)) else None
    docs = [_with_rows(doc, terms) if words and doc["location"].startswith(words) else doc for doc in docs]
    answers = _answers(site, {item.fil for item in printed})
    docs = [doc | answers.get(doc["location"], {}) for doc in docs]
    docs += [
        _product(item)
        for item in printed
        if item.variant != "trykkeri" and item.gruppe not in LINKED and not item.samles
    ]
    danish = search_words.danish(docs, terms, search_answers.read(site))
    return {"config": index["config"] | {"dansk": danish}, "docs": docs}


def _answers(site: Site, files: set[str]) -> dict[str, Entry]:
    """Address of a page -> its number in a way (`nummer`), and the links of its sheet (`ark`): files once printed."""
    found: dict[str, Entry] = {
        in_site(src): {"nummer": way.name(site.pages[src])} for src, way in ways.of(site).items()
    }
    for page in worksheets.pages(site):
        pdf, word = worksheets.files(page)
        links = {"udfyld": f"{in_site(page.src)}#{worksheets.anchor(page)}"}
        if pdf in files:
            links |= {"pdf": f"tryk/{pdf}", "word": f"tryk/{word}"}
        found.setdefault(in_site(page.src), {})["ark"] = links
    return found


def sheets(site: Site) -> list[tuple[str, str]]:
    """Path and short name of the templates and sheets that stand in the search box before anything is typed."""
    parted = ((page.src, page.title.partition(": ")) for page in worksheets.pages(site))
    return [(src, name[0].upper() + name[1:]) for src, (kind, _, name) in parted if kind in SHEET_KINDS and name]


def _without_prefaces(docs: list[Entry], pages: dict[str, Page]) -> Iterator[Entry]:
    """The entries; what stands above a page's heading (»Trin 1 af 5«) is a number to jump by, and no entry."""
    for path, (first, *rest) in itertools.groupby(docs, lambda doc: doc["location"].partition("#")[0]):
        if rest and path in pages and rest[0]["location"] == f"{path}#{slugify(pages[path].title)}":
            numbers = _numbers(first["text"]) + _of_title(pages[path].title)
            first, *rest = rest[0] | {"location": path, "spring": numbers}, *rest[1:]
        yield from (first, *rest)


def _numbers(preface: str) -> list[str]:
    found = COUNTED.findall(TAG.sub(" ", preface))
    ends = [f"{word.lower()} {LAST}" for word, number, total in found if number == total]
    return [f"{word.lower()} {number}" for word, number, _ in found] + ends


def _of_title(title: str) -> list[str]:
    """The number in a title, as one jumps by it: »De første 30 dage« is »dag 30«, »Din første uge« »uge 1«."""
    found = list(TITLE_NUMBER.finditer(title.lower()))[-1:]
    return [f"{stem} {_number(match)}" for match in found for stem in sorted(lemmas.of(match["noun"]))]


def _number(match: re.Match[str]) -> str:
    return match["number"] if match["number"].isdigit() else "1"


def _entry(doc: Entry, page: Page | None, about: str | None) -> Entry:
    """An entry with its page's weight; the page's first also with its mark and the words that only the search knows."""
    extra: Entry = {"boost": _weight(page, about), "text": RUN_TOGETHER.sub(" ", doc["text"])}
    if page and "#" not in doc["location"]:
        glossary_page = page.meta.get(roles.KEY) == word_tables.GLOSSARY
        extra["maerke"] = "Skabelon" if _is_sheet(page) else "Ordliste" if glossary_page else None
        extra["soegeord"] = "; ".join(page.meta.get("soegeord", []))
    elif page and page.meta.get(roles.KEY) == EXAMPLES:
        extra["text"] = ""
    return {key: value for key, value in (doc | extra).items() if value or key in doc}


def _weight(page: Page | None, about: str | None) -> float | None:
    if page is None:
        return None
    if page.folder == worksheets.FOLDER:
        return TOOL
    return MENTIONS_ALL.get(page.meta.get(roles.KEY, "")) or (ABOUT_US if page.folder == about else None)


def _with_rows(doc: Entry, terms: list[glossary.Term]) -> Entry:
    """An entry of the glossary with each row as a paragraph, so that a hit shows its own row.

    Material's index runs them together.
    """
    text = doc["text"]
    for term in terms:
        text = text.replace(f" {term.word} {term.plain} ", f"</p> <p>{term.word}: {term.plain}. ")
    return doc | {"text": text}


def _is_sheet(page: Page) -> bool:
    """True for a tool, and for a page with a sheet or a card; a page that ends with a checklist is still a page."""
    if page.folder == worksheets.FOLDER:
        return not page.src.endswith("index.md")
    sheets = (heading for heading in page.headings() if kinds.is_sheet(heading))
    return page.meta.get(roles.KEY) != PRINT and any(heading.text not in CHECKS for heading in sheets)


def _product(item: Printed) -> Entry:
    """A file to open at a desk; `fra` is the page it is made from, whose name it has: its text is only about print."""
    return {
        "location": f"tryk/{item.fil}",
        "title": f"{item.produkt} i {item.format}",
        "maerke": "Print",
        "fra": in_site(item.side),
        "boost": BELOW_ITS_PAGE,
        "soegeord": f"{GROUPS[item.gruppe]}; {item.format}".lower(),
        "text": "<p>PDF til skærm og printer. Hent, download og print.</p>",
    }
