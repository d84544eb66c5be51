"""The lists of pages that the built site has: the search index and the sitemap name what is there, and all of it."""

import json
from collections.abc import Iterator
from xml.etree import ElementTree

from ...content.finding import Finding
from .addresses import Site

INDEX = "search/search_index.json"
SITEMAP = "sitemap.xml"


def check(site: Site) -> Iterator[Finding]:
    """Findings about the search index and the sitemap, where the site has them."""
    index, sitemap = site.folder / INDEX, site.folder / SITEMAP
    if index.is_file():
        for entry in json.loads(index.read_text(encoding="utf-8"))["docs"]:
            if problem := site.problem(site.folder / "index.html", entry["location"] or "index.html"):
                remedy = "byg siden igen; bliver det ved, så ret scripts/pages/search_index.py"
                yield site.finding(index, 1, f"søgningen fører til noget der ikke er der: {problem}", remedy)
    if sitemap.is_file():
        for place in ElementTree.parse(sitemap).iter("{http://www.sitemaps.org/schemas/sitemap/0.9}loc"):
            address = place.text or ""
            problem = None if address.startswith(site.url) else f"»{address}« ligger uden for {site.url}"
            if problem := problem or site.problem(site.folder / "index.html", address):
                yield site.finding(sitemap, 1, problem, "ret site_url i brand.yml, og byg igen")
