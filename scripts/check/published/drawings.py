"""Drawings and styles: they must neither run code nor fetch anything from elsewhere."""

import re
from collections.abc import Iterator
from pathlib import Path

from lxml import etree

from ...content.finding import GUIDE, Finding

ACTIVE = frozenset({"script", "foreignObject", "iframe", "handler", "animate", "set"})
FETCHED = re.compile(r"(?:url\(\s*|@import\s+(?:url\(\s*)?|:\s*)[\"']?((?:https?:)?//[^\"')\s;]+)", re.I)
INSIDE = re.compile(r"""url\(\s*(["']?)data:.*?\1\s*\)""")
"""A picture that stands in the style sheet itself."""


def svg(fil: str, path: Path) -> Iterator[Finding]:
    """Findings about a drawing."""
    try:
        tree = etree.parse(path, etree.XMLParser(resolve_entities=False, no_network=True))
    except (etree.XMLSyntaxError, OSError) as error:
        yield _finding(fil, getattr(error, "lineno", None) or 1, "tegningen kan ikke læses som SVG", "gem den igen")
        return
    for element in tree.iter():
        if isinstance(element.tag, str):
            yield from _element(fil, element)


def _element(fil: str, element: etree._Element) -> Iterator[Finding]:
    name, line = etree.QName(element).localname, int(element.sourceline or 1)
    if name in ACTIVE:
        yield _finding(fil, line, f"<{name}> i tegningen kan køre kode hos læseren", "slet det, og gem tegningen igen")
    for attribute, value in element.attrib.items():
        plain = etree.QName(attribute).localname
        if plain.startswith("on") or str(value).strip().lower().startswith("javascript:"):
            yield _finding(fil, line, f"»{plain}« i tegningen kører kode hos læseren", "slet det")
        elif plain in ("href", "src") and re.match(r"(?:https?:)?//", str(value)):
            yield _finding(fil, line, f"tegningen henter »{value}«", "læg det ind i tegningen i stedet")
    for text in (element.text, element.get("style")):
        if text and (match := FETCHED.search(str(text))) and name != "a":
            yield _finding(fil, line, f"tegningen henter »{match[1]}«", "læg det ind i tegningen i stedet")


def css(fil: str, text: str) -> Iterator[Finding]:
    """Findings about what a style sheet fetches from elsewhere."""
    for number, line in enumerate(text.splitlines(), 1):
        if match := FETCHED.search(INSIDE.sub("", line)):
            yield _finding(fil, number, f"»{match[1]}« bliver hentet fra et fremmed sted", "læg filen i docs/assets/")


def _finding(fil: str, line: int, problem: str, remedy: str) -> Finding:
    return Finding(fil, line, "udgives", problem, remedy, GUIDE)
