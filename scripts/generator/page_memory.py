"""What MkDocs renders of a page's Markdown, remembered: a page that is as it was is not rendered again."""

import hashlib
from functools import lru_cache, partial
from typing import NamedTuple

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import Files
from mkdocs.structure.pages import Page
from mkdocs.structure.toc import TableOfContents

from ..content import memory
from .mkdocs_log import Heard


class Rendered(NamedTuple):
    """What `Page.render` leaves on a page (mkdocs 1.6.1); `links` are anchors linked to, by the path of their page."""

    content: str
    toc: TableOfContents
    title: str | None
    anchors: set[str]
    links: dict[str, dict[str, str]]


def use(page: Page) -> None:
    """Let MkDocs take what it rendered of `page` last time, where nothing that it follows from is new."""
    page.render = partial(_render, page)  # type: ignore[method-assign]


def _render(page: Page, config: MkDocsConfig, files: Files) -> None:
    parts = (page.file.src_uri, page.markdown or "", _names(files))
    with Heard() as heard:
        made = memory.recall("html", parts, lambda: _rendered(page, config, files))
    if heard.findings:  # they must be heard next time too
        memory.forget("html", parts)
    page.content, page.toc, page._title_from_render, page.present_anchor_ids, links = made
    known = {files.get_file_from_path(src): anchors for src, anchors in links.items()}
    page.links_to_anchors = {file: anchors for file, anchors in known.items() if file}


def _rendered(page: Page, config: MkDocsConfig, files: Files) -> Rendered:
    Page.render(page, config, files)
    links = {file.src_uri: anchors for file, anchors in (page.links_to_anchors or {}).items()}
    return Rendered(page.content or "", page.toc, page._title_from_render, page.present_anchor_ids or set(), links)


@lru_cache(maxsize=1)
def _names(files: Files) -> str:
    """A digest of the names of all files of the site: what a link in Markdown leads to follows from them."""
    return hashlib.sha256("\n".join(sorted(files.src_uris)).encode()).hexdigest()
