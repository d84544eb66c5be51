"""Pictures in a page's text, laid into its HTML: paper needs no file beside it, a changed picture is another HTML."""

import posixpath
from pathlib import Path
from urllib.parse import unquote, urlsplit
from urllib.request import url2pathname

from bs4 import BeautifulSoup
from bs4.element import Tag

from ..markup import elements, templates


def lay_in(element: Tag | BeautifulSoup, src: str, docs_dir: Path) -> None:
    """Give each picture in `element`, a part of the page `src`, its own data in place of its address.

    One that is nowhere, or of a kind that nobody knows, is left as it is: the checks of what was written tell of it.
    """
    for picture in element.select("img[src]"):
        path = _path(elements.attribute(picture, "src"), src, docs_dir)
        if path and path.is_file() and path.suffix.lower() in templates.KINDS:
            picture["src"] = templates.data_url(path)


def laid_in(html: str, src: str, docs_dir: Path) -> str:
    """The text `html` of the page `src`, its pictures laid in."""
    if "<img" not in html:
        return html
    soup = BeautifulSoup(html, "html.parser")
    lay_in(soup, src, docs_dir)
    return str(soup)


def _path(address: str, src: str, docs_dir: Path) -> Path | None:
    parts = urlsplit(address)
    if parts.scheme == "file":
        return Path(url2pathname(parts.path))
    if parts.scheme or parts.netloc:
        return None
    return docs_dir / posixpath.normpath(posixpath.join(posixpath.dirname(src), unquote(parts.path)))
