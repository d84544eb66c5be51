"""How much the front page makes a browser fetch on a first visit, read from the page itself: no browser is needed.

Limits: what a script fetches later is not seen, nor a font that a style sheet asks for beside those fetched ahead.
`first_visit` measures the same in a browser.
"""

from collections.abc import Iterator

import lxml.html

from ...content import danish
from ...content.finding import Finding
from .. import first_visit
from .addresses import Site


def check(site: Site) -> Iterator[Finding]:
    """A finding where the front page is heavier than a first visit may be."""
    front = site.folder / "index.html"
    if front not in site.trees:
        return
    there = [name for name in {"index.html", *_fetched(site.trees[front])} if (site.folder / name).is_file()]
    weight = first_visit.size(site.folder, there)
    if weight > first_visit.FIRST:
        heavy = max(there, key=lambda name: first_visit.size(site.folder, [name]))
        most = first_visit.FIRST // 1000
        problem = f"forsiden henter {danish.number(weight / 1000)} KB første gang, og grænsen er {most} KB"
        yield Finding("site/index.html", 1, "vægt", problem, f"gør noget mindre; det tungeste er {heavy}")


def _fetched(tree: lxml.html.HtmlElement) -> Iterator[str]:
    """The files of the site that the page asks for before anybody touches it."""
    for element in tree.iter("script", "img"):
        yield element.get("src", "")
        yield from element.get("data-skrifter", "").split()
    for element in tree.iter("link"):
        if {"stylesheet", "icon"} & set(element.get("rel", "").split()):
            yield element.get("href", "")
