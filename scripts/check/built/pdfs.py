"""The links and bookmarks of the printed files lead to a place in the file, or to a page of the site."""

from collections.abc import Iterator
from itertools import chain
from pathlib import Path
from urllib.parse import urlsplit

import pikepdf

from ...content.finding import Finding
from .addresses import Site

REMEDY = "ret linket på siden i docs/"


def check(site: Site) -> Iterator[Finding]:
    """Findings about all PDFs; the line is the number of the page."""
    for path in sorted(site.folder.rglob("*.pdf")):
        with pikepdf.open(path) as document:
            names = _destinations(document)
            for number, page in enumerate(document.pages, 1):
                for link in page.get("/Annots", pikepdf.Array()):
                    if link.get("/Subtype") == "/Link" and (problem := _link(site, link, names, document)):
                        yield site.finding(path, number, f"side {number}: {problem}", REMEDY)
            yield from _bookmarks(site, path, document, names)


def _bookmarks(site: Site, path: Path, document: pikepdf.Pdf, names: set[str]) -> Iterator[Finding]:
    with document.open_outline() as outline:
        items = list(outline.root)
        while items:
            item = items.pop(0)
            items += item.children
            target = item.destination if item.destination is not None else item.action and item.action.get("/D")
            if target is not None and not _is_place(target, names, document):
                problem = f"bogmærket »{item.title}« fører ingen steder hen"
                yield site.finding(path, 1, problem, "ret overskriften på siden i docs/")


def _destinations(document: pikepdf.Pdf) -> set[str]:
    tree = document.Root.get("/Names", pikepdf.Dictionary()).get("/Dests")
    old = document.Root.get("/Dests", pikepdf.Dictionary())
    return {str(name) for name in chain(pikepdf.NameTree(tree) if tree is not None else (), old.keys())}


def _is_place(target: object, names: set[str], document: pikepdf.Pdf) -> bool:
    """True where `target` is a named place of the document, or begins with one of its pages."""
    if isinstance(target, pikepdf.Array):
        return len(target) > 0 and any(target[0].objgen == page.objgen for page in document.pages)
    return str(target) in names


def _link(site: Site, link: pikepdf.Object, names: set[str], document: pikepdf.Pdf) -> str | None:
    action = link.get("/A", pikepdf.Dictionary())
    target = link.get("/Dest", action.get("/D"))
    if target is not None:
        return None if _is_place(target, names, document) else f"linket til »{target}« fører ingen steder hen"
    address = str(action.get("/URI", ""))
    if address.startswith(site.url):
        problem = site.problem(site.folder / "index.html", address)
        return f"adressen »{address}« findes ikke på siden" if problem else None
    if urlsplit(address).scheme not in ("http", "https", "mailto", "tel"):
        return f"linket til »{address}« kan ikke åbnes fra et stykke papir eller en anden maskine"
    return None
