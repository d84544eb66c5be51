"""The addresses and references of each built page: links, pictures, forms, labels, settings, and what moved where."""

import json
import re
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import lxml.html

from ...content.finding import Finding
from . import styles
from .addresses import Site

ADDRESSES = ("href", "src", "poster", "data", "action", "formaction", "xlink:href", "cite", "background")
SETS = ("srcset", "imagesrcset")
REFERENCES = frozenset(
    """aria-labelledby aria-describedby aria-controls aria-owns aria-details aria-flowto aria-activedescendant
aria-errormessage for headers list form""".split()
)
"""Attributes that name ids of the same page."""
LEFT = frozenset({"__toc"})
"""Ids that Material 9.8 names where a page of a section has no table of contents: its label then does nothing."""
FETCHED = ("img", "script", "source", "iframe", "audio", "video", "embed", "object", "input")
FETCHED_LINKS = frozenset("stylesheet icon preload prefetch modulepreload manifest apple-touch-icon".split())
REFRESH = re.compile(r"\d+ *; *url *= *['\"]?([^'\"]+)", re.I)


def check(site: Site) -> list[Finding]:
    """Findings about all pages."""
    return [finding for path, tree in site.trees.items() for finding in _page(site, path, tree)]


def _page(site: Site, path: Path, tree: lxml.html.HtmlElement) -> Iterator[Finding]:
    ids = Counter(ident for element in tree.iter("*") if (ident := element.get("id")))
    for element in tree.iter("*"):
        line = element.sourceline or 1
        for link in _addresses(element):
            if problem := site.problem(path, link) or _foreign(element, link):
                yield site.finding(path, line, problem)
        for name in sorted(REFERENCES.intersection(map(str, element.attrib))):
            missing = [ident for ident in element.get(name, "").split() if ident not in ids and ident not in LEFT]
            if missing:
                problem = f"»{name}« på <{element.tag!s}> peger på id »{missing[0]}«, som ikke findes"
                yield site.finding(path, line, problem, "ret id'et i skabelonen i overrides/")
    yield from _doubles(site, path, tree, ids)


def _addresses(element: lxml.html.HtmlElement) -> Iterator[str]:
    """All that an element leads to or fetches."""
    for name in ADDRESSES:
        if (link := element.get(name)) is not None and not (name == "data" and element.tag != "object"):
            yield link
    for name in SETS:
        yield from (part.split()[0] for part in element.get(name, "").split(",") if part.strip())
    yield from styles.addresses(element.get("style", ""))
    if element.tag == "style":
        yield from styles.addresses(element.text or "")
    if element.tag == "meta" and element.get("http-equiv", "").lower() == "refresh":
        yield from REFRESH.findall(element.get("content", ""))
    if element.tag == "script" and element.get("id") == "__config":
        yield json.loads(element.text or "{}")["search"]


def _foreign(element: lxml.html.HtmlElement, link: str) -> str | None:
    """What a reader's browser would fetch from elsewhere without being asked."""
    fetched = element.tag in FETCHED or (
        element.tag == "link" and FETCHED_LINKS.intersection(element.get("rel", "").lower().split())
    )
    if fetched and re.match(r"(?:https?:)?//", link):
        return f"»{link}« bliver hentet fra et fremmed sted"
    return None


def _doubles(site: Site, path: Path, tree: lxml.html.HtmlElement, ids: Counter[str]) -> Iterator[Finding]:
    for name, count in ids.items():
        if count > 1:
            line = [element.sourceline or 1 for element in tree.iter("*") if element.get("id") == name][1]
            remedy = "giv to overskrifter på samme side hver sin ordlyd"
            yield site.finding(path, line, f"id »{name}« står {count} gange på siden", remedy)
