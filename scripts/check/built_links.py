"""Every link, anchor, picture and PDF target in the built site leads somewhere."""

import posixpath
from collections import defaultdict
from pathlib import Path
from urllib.parse import unquote, urlsplit

import lxml.html
import pikepdf

from ..content.finding import Finding
from . import Context

ATTRIBUTES = {"href", "src", "poster", "data"}


def check(context: Context) -> list[Finding]:
    """Findings about the folder that a build has written; none where nothing is built."""
    if context.built is None:
        return []
    return [*_pages(context.built, context.site.brand.url), *_pdfs(context.built, context.site.brand.url)]


def _pages(built: Path, url: str) -> list[Finding]:
    trees = {path: lxml.html.parse(str(path)).getroot() for path in sorted(built.rglob("*.html"))}
    ids = {path: _ids(tree) for path, tree in trees.items()}
    findings = []
    for path, tree in trees.items():
        for element in tree.iter("*"):
            for name in ATTRIBUTES.intersection(element.attrib):
                problem = _problem(built, path, element.attrib[name], ids, url)
                if problem:
                    findings.append(
                        Finding(
                            f"site/{path.relative_to(built)}",
                            element.sourceline or 1,
                            "links",
                            problem,
                            "ret linket på siden i docs/ eller i skabelonen i overrides/",
                        )
                    )
        findings += _doubles(built, path, tree)
    return findings


def _ids(tree: lxml.html.HtmlElement) -> set[str]:
    """What a fragment may name: ids, and the names of anchors."""
    names = (element.get("id") or (element.tag == "a" and element.get("name")) for element in tree.iter("*"))
    return {str(name) for name in names if name}


def _doubles(built: Path, path: Path, tree: lxml.html.HtmlElement) -> list[Finding]:
    lines = defaultdict(list)
    for element in tree.iter("*"):
        if element.get("id"):
            lines[element.get("id")].append(element.sourceline or 1)
    return [
        Finding(
            f"site/{path.relative_to(built)}",
            where[1],
            "links",
            f"id »{name}« står {len(where)} gange på siden",
            "giv to overskrifter på samme side hver sin ordlyd",
        )
        for name, where in lines.items()
        if len(where) > 1
    ]


def _problem(built: Path, page: Path, link: str, ids: dict[Path, set[str]], url: str) -> str | None:
    """What is wrong with `link` on `page`, or None."""
    if link.startswith(url):
        link, page = "/" + link.removeprefix(url), built / "index.html"
    parts = urlsplit(link)
    if parts.scheme in ("mailto", "data", "javascript"):
        return None
    if parts.scheme or parts.netloc:
        # An address elsewhere may be linked to, never fetched: that is the browser test's business.
        return None
    target = _file(built, page, unquote(parts.path))
    if not target.is_file():
        return f"»{link}« findes ikke"
    fragment = unquote(parts.fragment)
    if fragment and target.suffix == ".html" and fragment not in ids.get(target, set()):
        return f"»{link}« peger på et afsnit der ikke findes"
    return None


def _file(built: Path, page: Path, path: str) -> Path:
    if not path:
        return page
    base = "" if path.startswith("/") else page.parent.relative_to(built).as_posix()
    target = built / posixpath.normpath(posixpath.join(base, path.lstrip("/")))
    return target / "index.html" if target.is_dir() else target


def _pdfs(built: Path, url: str) -> list[Finding]:
    findings = []
    for path in sorted(built.rglob("*.pdf")):
        with pikepdf.open(path) as document:
            names = _destinations(document)
            for number, page in enumerate(document.pages, 1):
                for problem in filter(
                    None, (_pdf_problem(built, link, names, url) for link in page.get("/Annots", ()))
                ):
                    findings.append(
                        Finding(
                            f"site/{path.relative_to(built)}",
                            number,
                            "links",
                            f"side {number}: {problem}",
                            "ret linket på siden i docs/",
                        )
                    )
    return findings


def _destinations(document: pikepdf.Pdf) -> set[str]:
    names = document.Root.get("/Names", pikepdf.Dictionary()).get("/Dests")
    return {str(name) for name in pikepdf.NameTree(names)} if names is not None else set()


def _pdf_problem(built: Path, link: pikepdf.Object, names: set[str], url: str) -> str | None:
    if link.get("/Subtype") != "/Link":
        return None
    if "/Dest" in link:
        return None if str(link.Dest) in names else f"linket til »{link.Dest}« fører ingen steder hen"
    address = str(link.get("/A", pikepdf.Dictionary()).get("/URI", ""))
    if address.startswith(url) and not _file(built, built / "index.html", urlsplit(address).path.lstrip("/")).is_file():
        return f"adressen »{address}« findes ikke på siden"
    return None
