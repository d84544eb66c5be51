"""What another generator makes of the same pages, beside what ours makes: pages, links that hold, and our own parts.

Counts what stands in the built files; whether it works in a browser, a person must see.
"""

import json
import re
from collections import Counter
from collections.abc import Iterator, Mapping
from pathlib import Path

import lxml.html

from .built.addresses import Site

PARTS = {
    "overskrifter": "h2",
    "tabeller": "table",
    "bokse": ".admonition",
    "figurer": ".figur",
    "afsnit med eget udseende": ".afsnit",
    "forklarede ord": ".fagord",
    "felter at udfylde": ".felt",
    "kryds": ".task-list-item",
    "svar at vælge": ".svarvalg",
    "opgaver til nye": ".opgave",
    "indgange": ".indgange",
    "sider med døre øverst": ".doerraekke",
    "sider med kapitlets menu": ".kapitelmenu",
    "sider med »Videre«": ".videre",
    "sider med »Ret denne side«": "[data-ret]",
    "vores egen 404-side": ".doere-to",
    "flyttede adresser": "[http-equiv]",
}
"""What is counted, as readers know it -> its mark in the pages: a tag, a class or an attribute."""
INDEXES = {"search/search_index.json": "docs", "search.json": "items"}
"""Where a generator leaves its search index, and the key of the places in it."""
ASKED = re.compile(r'"search": ?"[^"]*soegning-worker\.js"')
"""How the settings of a page name our search where the field asks it."""
THEMES_OWN = ("assets/javascripts/", "assets/stylesheets/")
"""Folders that hold files of the theme, which have other names in another."""
Counts = dict[str, int]


def counted(site: Site) -> Counts:
    """How much of each there is in a built site, by its Danish name; nothing where nothing was built."""
    marks = Counter(mark for tree in site.trees.values() for element in tree.iter("*") for mark in _marks(element))
    links = [(path, link) for path, tree in site.trees.items() for link in tree.xpath("//a/@href")]
    broken = sum(site.problem(path, link) is not None for path, link in links)
    asked = sum(bool(ASKED.search("".join(tree.xpath("//*[@id='__config']/text()")))) for tree in site.trees.values())
    every = {"sider": len(site.trees), "links": len(links), "links der ikke holder": broken}
    every |= {"steder i søgningen": _found(site.folder), "sider hvor feltet spørger vores søgning": asked}
    return every | {name: marks[mark] for name, mark in PARTS.items()}


def _marks(element: lxml.html.HtmlElement) -> Iterator[str]:
    yield str(element.tag)
    yield from (f".{name}" for name in {*element.get("class", "").split()})
    yield from (f"[{name}]" for name in element.attrib)


def _found(folder: Path) -> int:
    for name, key in INDEXES.items():
        if (folder / name).is_file():
            return len(json.loads((folder / name).read_text(encoding="utf-8"))[key])
    return 0


def missing(ours: Path, other: Path) -> list[str]:
    """The files that our built folder has and the other has not, those of a folder as one; none of the theme's."""
    names = (path.relative_to(ours).as_posix() for path in ours.rglob("*") if path.is_file())
    gone = sorted(name for name in names if not name.startswith(THEMES_OWN) and not (other / name).is_file())
    folders = Counter(name.rpartition("/")[0] for name in gone)
    some = {folder: f"{folder}/ ({count} filer)" for folder, count in folders.items() if folder and count > 1}
    return [*dict.fromkeys(some.get(name.rpartition("/")[0], name) for name in gone)]


def table(columns: Mapping[str, Counts]) -> str:
    """A line for each thing that is counted, ours in the first column; what another has fewer of is told beside it."""
    first, *others = columns.values()
    rows = [["", *columns]]
    for name, ours in first.items():
        rows.append([name, str(ours), *(_beside(ours, other[name]) for other in others)])
    widths = [max(map(len, column)) for column in zip(*rows, strict=True)]
    return "\n".join(
        "  ".join([row[0].ljust(widths[0]), *map(str.rjust, row[1:], widths[1:])]).rstrip() for row in rows
    )


def _beside(ours: int, other: int) -> str:
    return f"{other} (−{ours - other})" if other < ours else str(other)
