"""Where an address of the built site leads: to a file in its folder, to a place in that file, or elsewhere."""

import posixpath
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from urllib.parse import unquote, urlsplit

import lxml.html

from ...content.finding import Finding

ELSEWHERE = frozenset({"http", "https", "mailto", "tel", "data", "blob"})
"""Schemes whose addresses lie outside the folder; a link to one may be followed, never fetched (see `pages`)."""


@dataclass(frozen=True)
class Site:
    """A built site: its folder, and the address that it will have, which may hold a path."""

    folder: Path
    url: str

    @cached_property
    def base(self) -> str:
        """The path of the site's address: »/« where it has a host of its own."""
        return urlsplit(self.url).path or "/"

    @cached_property
    def trees(self) -> dict[Path, lxml.html.HtmlElement]:
        """All pages, parsed."""
        paths = sorted(path for path in self.folder.rglob("*.html") if path.stat().st_size)
        return {path: lxml.html.parse(str(path), lxml.html.HTMLParser(encoding="utf-8")).getroot() for path in paths}

    @cached_property
    def ids(self) -> dict[Path, frozenset[str]]:
        """What a fragment may name on each page: ids, and the names of anchors."""
        return {
            path: frozenset(name for element in tree.iter("*") if (name := _name(element)))
            for path, tree in self.trees.items()
        }

    def problem(self, page: Path, link: str) -> str | None:
        """What is wrong with `link` on the file `page`, or None."""
        link = link.strip()
        if link.startswith(self.url):
            link, page = link.removeprefix(self.url), self.folder / "index.html"
            link = link or "index.html"
        parts = urlsplit(link)
        if parts.scheme in ELSEWHERE or (parts.netloc and parts.scheme != "file"):
            return None
        if parts.scheme:
            return f"»{link}« virker kun på den maskine der byggede siden"
        if parts.path.startswith("/") and not parts.path.startswith(self.base):
            return f"»{link}« ligger uden for siden, som har adressen {self.url}"
        return self._leads_nowhere(page, link)

    def _leads_nowhere(self, page: Path, link: str) -> str | None:
        parts = urlsplit(link)
        target = self._file(page, unquote(parts.path))
        if target is None or not target.is_file():
            return f"»{link}« findes ikke"
        fragment = unquote(parts.fragment)
        if fragment and target.suffix == ".html" and fragment not in self.ids.get(target, frozenset()):
            return f"»{link}« peger på et afsnit der ikke findes"
        return None

    def _file(self, page: Path, path: str) -> Path | None:
        if not path:
            return page
        inside = path.startswith("/")
        here = "" if inside else page.parent.relative_to(self.folder).as_posix()
        name = posixpath.normpath(posixpath.join(here, path.removeprefix(self.base) if inside else path))
        if name.startswith(".."):
            return None
        target = self.folder / name
        return target / "index.html" if target.is_dir() else target

    def finding(self, path: Path, line: int, problem: str, remedy: str = "") -> Finding:
        """A finding about a file of the site."""
        remedy = remedy or "ret linket på siden i docs/ eller i skabelonen i overrides/"
        return Finding(f"site/{path.relative_to(self.folder).as_posix()}", line, "links", problem, remedy)


def _name(element: lxml.html.HtmlElement) -> str | None:
    return element.get("id") or (element.get("name") if element.tag == "a" else None)
