"""Drawings and styles: they must neither run code nor fetch anything from elsewhere."""

import re
from collections.abc import Iterator
from pathlib import Path

from lxml import etree

from ...content.finding import GUIDE, Finding
from . import personal

SHAPES = frozenset(
    """a circle clipPath defs desc ellipse filter g image line linearGradient marker mask metadata path pattern polygon
polyline radialGradient rect stop style svg switch symbol text textPath title tspan use view""".split()
)
"""Elements that draw or describe; what moves can also write attributes, and what holds HTML can do as much."""
NAMESPACES = {"http://www.w3.org/2000/svg", "http://www.w3.org/1999/xhtml", None}
"""Those that browsers act upon; a drawing program's own say nothing to them."""
EFFECT = re.compile(r"fe[A-Z]\w+")
INSIDE = r"#|data:image/(?:png|jpe?g|gif|webp)[;,]"
ADDRESS = re.compile(rf"(?:{INSIDE}|https?://|mailto:)")
DRAWN = re.compile(INSIDE)
URL = re.compile(r"""url\(\s*["']?\s*(?!["'\s]|#|data:)([^"')\s]+)""", re.I)
IMPORT = re.compile(r"@import\s+(?:url\(\s*)?[\"']?([^\"')\s;]+)", re.I)
FETCHED = re.compile(r"(?:url\(\s*|@import\s+(?:url\(\s*)?|:\s*)[\"']?((?:https?:)?//[^\"')\s;]+)", re.I)
IN_SHEET = re.compile(r"""url\(\s*(["']?)data:.*?\1\s*\)""")
"""A picture that stands in the style sheet itself."""


def svg(fil: str, path: Path) -> Iterator[Finding]:
    """Findings about a drawing."""
    try:
        tree = etree.parse(path, etree.XMLParser(resolve_entities=False, no_network=True))
    except (etree.XMLSyntaxError, OSError) as error:
        yield _finding(fil, getattr(error, "lineno", None) or 1, "tegningen kan ikke læses som SVG", "gem den igen")
        return
    if tree.docinfo.internalDTD is not None and [*tree.docinfo.internalDTD.iterentities()]:
        yield _finding(fil, 1, "tegningen kan hente andre filer ind (<!ENTITY>)", "slet linjerne før <svg>")
    for element in (*tree.xpath("preceding-sibling::node()|/processing-instruction()"), *tree.iter()):
        if isinstance(element.tag, str):
            yield from _element(fil, element)
        elif element.tag is etree.Comment:
            yield from personal.private(fil, int(element.sourceline or 1), element.text or "")
        elif element.tag is etree.ProcessingInstruction:
            problem = f"<?{element.target}> i tegningen kan hente noget udefra"
            yield _finding(fil, int(element.sourceline or 1), problem, "slet linjen")


def _element(fil: str, element: etree._Element) -> Iterator[Finding]:
    full, line = etree.QName(element), int(element.sourceline or 1)
    name = full.localname
    yield from personal.private(fil, line, element.text or "")
    if full.namespace not in NAMESPACES:
        return
    if name not in SHAPES and not EFFECT.fullmatch(name):
        yield _finding(fil, line, f"<{name}> i tegningen kan køre kode hos læseren", "slet det, og gem tegningen igen")
    for attribute, value in element.attrib.items():
        yield from _attribute(fil, line, name, etree.QName(attribute).localname, str(value))
    if name == "style" and (match := IMPORT.search(element.text or "") or URL.search(element.text or "")):
        yield _finding(fil, line, f"tegningen henter »{match[1]}«", "læg det ind i tegningen i stedet")


def _attribute(fil: str, line: int, element: str, name: str, value: str) -> Iterator[Finding]:
    plain = re.sub(r"[\s\x00-\x1f]", "", value)  # browsers read an address without them
    if name.startswith("on") or plain.lower().startswith("javascript:"):
        yield _finding(fil, line, f"»{name}« i tegningen kører kode hos læseren", "slet det")
    elif name in ("href", "src") and not (ADDRESS if element == "a" else DRAWN).match(plain):
        yield _finding(fil, line, f"tegningen henter »{plain[:60]}«", "læg det ind i tegningen i stedet")
    elif match := URL.search(value):
        yield _finding(fil, line, f"tegningen henter »{match[1]}«", "læg det ind i tegningen i stedet")


def css(fil: str, text: str) -> Iterator[Finding]:
    """Findings about what a style sheet fetches from elsewhere."""
    for number, line in enumerate(text.splitlines(), 1):
        if match := FETCHED.search(IN_SHEET.sub("", line)):
            yield _finding(fil, number, f"»{match[1]}« bliver hentet fra et fremmed sted", "læg filen i docs/assets/")


def _finding(fil: str, line: int, problem: str, remedy: str) -> Finding:
    return Finding(fil, line, "udgives", problem, remedy, GUIDE)
