"""What the Danish search needs beyond Material's index: compound parts, synonyms, filler words, marks and weights.

The words stand once for the whole site, not at each place where they occur: so the index grows by little.
docs/assets/javascripts/soegning-worker.js reads `config.dansk` and, of each entry, `maerke` and `boost`.
"""

import itertools
import re
from collections.abc import Iterator
from html import unescape

from ..content import compounds, glossary
from ..content.page import Page
from ..content.site import Site
from ..content.slug import slugify
from .products import Printed

WORD = re.compile(r"[^\W\d_]+")
SHORTEST_COMPOUND = 6
FILLER = """af alle alt altid at bare begge bør da de dem den denne der deres det dette dig din dine disse dit du efter ej eller en end endnu er et
  få får fik for fordi fra før gerne gør gøre ham han hans har have havde hen hende hendes her hos hun hvad hvem hver hvilke hvilken
  hvilket hvis hvor hvordan hvorfor hvornår i ikke ind ingen intet ja jeg jer jeres jo kan kunne kun lige man mange med meget men mens mere
  mig min mine mit mod må måtte ned nej nogen noget nogle nok nu når og også om op os over på sig sin sine sit skal skulle snart som så
  sådan til ud under var ved vi vil ville vores være været vær gerne tak hjælp finde find""".split()
"""Words that a question is held together by; they are looked for only where a query holds nothing else."""

SHEETS = frozenset({"Skabelon", "Ark", "Kort", "Spørgeskema"})
"""A page with one of these second-level headings holds something to fill in."""
SHEET_FOLDER = "redskaber"
MENTIONS_ALL = {"ordliste.md": 0.45, "om/": 0.7, "print/pjece.md": 0.7, "index.md": 0.8}
"""Pages that mention most of the subjects without being about them come after those that are."""


def enrich(index: dict, site: Site, printed: list[Printed]) -> dict:
    """Material's `index` with all that the Danish search needs, and with the printed products that can be opened at a desk."""
    pages = {_location(page): page for page in site.pages.values()}
    docs = [_entry(doc, page) for doc, page in _without_prefaces(index["docs"], pages)]
    docs += [_product(item) for item in printed if item.variant != "trykkeri"]
    words = {word for doc in docs for word in WORD.findall(unescape(f"{doc['title']} {doc['text']}").lower())}
    danish = {"dele": _joined(words), "synonymer": [_names(term) for term in glossary.terms(site)], "fyldord": FILLER}
    return {"config": index["config"] | {"dansk": danish}, "docs": docs}


def _without_prefaces(docs: list[dict], pages: dict[str, Page]) -> Iterator[tuple[dict, Page | None]]:
    """Each entry with its page. What stands above a page's heading is no entry of its own; the heading's is the page's first."""
    for doc, following in itertools.zip_longest(docs, docs[1:], fillvalue={"location": "", "title": ""}):
        path, _, anchor = doc["location"].partition("#")
        page = pages.get(path)
        next_is_title = page and following["location"].startswith(path + "#") and following["title"] == doc["title"] == page.title
        if anchor and page and doc["title"] == page.title and anchor == slugify(page.title):
            yield doc | {"location": path}, page
        elif anchor or not next_is_title:
            yield doc, page


def _location(page: Page) -> str:
    return re.sub(r"\.md$", ".html", page.src)


def _entry(doc: dict, page: Page | None) -> dict:
    """An entry with its page's weight, and on the page's first entry its mark."""
    weight = next((weight for src, weight in MENTIONS_ALL.items() if page and (page.src == src or (src[-1] == "/" and page.src.startswith(src)))), None)
    first = page and "#" not in doc["location"]
    words = {"soegeord": " ".join(page.meta["soegeord"])} if first and "soegeord" in page.meta else {}
    mark = {"maerke": "Skabelon"} if first and _is_sheet(page) else {}
    return doc | words | mark | ({"boost": weight} if weight else {})


def _is_sheet(page: Page) -> bool:
    in_folder = page.folder == SHEET_FOLDER and not page.src.endswith("index.md")
    return in_folder or any(level == 2 and text in SHEETS for _, level, text, _ in page.headings())


def _product(item: Printed) -> dict:
    return {"location": f"tryk/{item.fil}", "title": f"{item.produkt} i {item.format}", "maerke": "Print",
            "text": f"<p>PDF til skærm og printer. Hent, download og print {item.produkt.lower()} i {item.format}.</p>"}


def _names(term: glossary.Term) -> list[str]:
    """A term, what else it is called, and the plain word where it is one word."""
    return [term.word, *term.also, *([term.plain] if " " not in term.plain else [])]


def _joined(words: set[str]) -> list[str]:
    """The compounds among `words` as «netværks|møde»."""
    parts = [compounds.split(word) for word in sorted(words) if len(word) >= SHORTEST_COMPOUND]
    return ["|".join(split) for split in parts if len(split) > 1]
