"""What the Danish search needs beyond Material's index: compound parts, synonyms, filler words, marks and weights.

The words stand once for the whole site, not at each place where they occur: so the index grows by little.
docs/assets/javascripts/soegning-worker.js reads `config.dansk` and, of each entry, `maerke` and `boost`.
"""

import itertools
import re
from collections.abc import Iterator
from html import unescape
from typing import Any

from ..content import glossary, kinds, roles, word_tables
from ..content.page import Page, in_site
from ..content.site import Site
from ..content.slug import slugify
from ..language import compounds
from ..printing import worksheets
from ..printing.product import Printed

LINKED = ("ark", "kapitler")
"""Groups of products that the pages of each link to; a hit on the file would stand in the page's way."""
TAG = re.compile(r"<[^>]*>")
WORD = re.compile(r"[^\W\d_]+")
SHORTEST_COMPOUND = 6
Entry = dict[str, Any]
"""A page or section in the index: Material's `location`, `title` and `text`, and what we add."""
FILLER = """
    af alle alt altid at bare begge bør da de dem den denne der deres det dette dig din dine disse dit du efter ej
    eller en end endnu er et få får fik for fordi fra før gerne gør gøre ham han hans har have havde hen hende
    hendes her hos hun hvad hvem hver hvilke hvilken hvilket hvis hvor hvordan hvorfor hvornår i ikke ind ingen
    intet ja jeg jer jeres jo kan kunne kun lige man mange med meget men mens mere mig min mine mit mod må måtte ned
    nej nogen noget nogle nok nu når og også om op os over på sig sin sine sit skal skulle snart som så sådan til ud
    under var ved vi vil ville vores være været vær gerne tak hjælp finde find
""".split()
"""Words that a question is held together by; they are looked for only where a query holds nothing else."""

MENTIONS_ALL = {"ordliste": 0.45, "daekning": 0.3, "pjece": 0.7, "forside": 0.5}
"""Roles of pages that mention most subjects without being about them: they come after those that are."""
ABOUT, ABOUT_US = "om", 0.7
"""The role of the page whose folder is about the site itself, and the weight of its pages."""


def enrich(index: Entry, site: Site, printed: list[Printed]) -> Entry:
    """Material's `index` with all that the Danish search needs, and with the printed products to open at a desk."""
    pages = {in_site(page.src): page for page in site.pages.values()}
    about = found.folder if (found := roles.find(site.pages, ABOUT)) else None
    docs = [
        _entry(doc, pages.get(doc["location"].partition("#")[0]), about)
        for doc in _without_prefaces(index["docs"], pages)
    ]
    terms = glossary.terms(site)
    words = in_site(page.src) if (page := roles.find(site.pages, word_tables.GLOSSARY)) else None
    docs = [_with_rows(doc, terms) if words and doc["location"].startswith(words) else doc for doc in docs]
    docs += [
        _product(item)
        for item in printed
        if item.variant != "trykkeri" and item.gruppe not in LINKED and not item.samles
    ]
    danish = {
        "dele": _joined(_words(docs)),
        "synonymer": [_names(term) for term in terms],
        "fyldord": FILLER,
        "slags": kinds.TITLE_KINDS,
    }
    return {"config": index["config"] | {"dansk": danish}, "docs": docs}


def _words(docs: list[Entry]) -> set[str]:
    return {
        word
        for doc in docs
        for word in WORD.findall(unescape(f"{doc['title']} {doc['text']} {doc.get('soegeord', '')}").lower())
    }


def _without_prefaces(docs: list[Entry], pages: dict[str, Page]) -> Iterator[Entry]:
    """The entries; what stands above a page's heading (»Leveregel 1 af 5«) is words of the heading's own."""
    for path, (first, *rest) in itertools.groupby(docs, lambda doc: doc["location"].partition("#")[0]):
        if rest and path in pages and rest[0]["location"] == f"{path}#{slugify(pages[path].title)}":
            first, *rest = rest[0] | {"location": path, "soegeord": TAG.sub(" ", first["text"]).strip()}, *rest[1:]
        yield from (first, *rest)


def _entry(doc: Entry, page: Page | None, about: str | None) -> Entry:
    """An entry with its page's weight; the page's first also with its mark and the words that only the search knows."""
    extra: Entry = {"boost": _weight(page, about)}
    if page and "#" not in doc["location"]:
        extra["maerke"] = "Skabelon" if _is_sheet(page) else None
        extra["soegeord"] = " ".join([doc.get("soegeord", ""), *page.meta.get("soegeord", [])]).strip()
    return doc | {key: value for key, value in extra.items() if value}


def _weight(page: Page | None, about: str | None) -> float | None:
    if page is None:
        return None
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
    in_folder = page.folder == worksheets.FOLDER and not page.src.endswith("index.md")
    return in_folder or any(map(kinds.is_sheet, page.headings()))


def _product(item: Printed) -> Entry:
    return {
        "location": f"tryk/{item.fil}",
        "title": f"{item.produkt} i {item.format}",
        "maerke": "Print",
        "text": f"<p>PDF til skærm og printer. Hent, download og print {item.produkt.lower()} i {item.format}.</p>",
    }


def _names(term: glossary.Term) -> list[str]:
    """A term, what else it is called, and the plain word where it is one word."""
    return [term.word, *term.also, *([term.plain] if " " not in term.plain else [])]


def _joined(words: set[str]) -> list[str]:
    """The compounds among `words` as »netværks|møde«."""
    parts = [compounds.split(word) for word in sorted(words) if len(word) >= SHORTEST_COMPOUND]
    return ["|".join(split) for split in parts if len(split) > 1]
