"""What must not be published: active HTML, foreign addresses, what is private, and files that nobody meant to share.

All is an allow list: what is not known to be harmless is told before anything is built.
"""

from collections.abc import Iterable
from pathlib import Path

from ...content import memory
from ...content.finding import Finding
from ...content.page import Page
from .. import Context
from ..slips.source import Source, read
from . import active, files, personal, pictures


def check(context: Context) -> list[Finding]:
    """Findings about all pages, and all files that the site takes over as they are."""
    brand = context.site.brand.folder
    folders = [context.site.docs_dir]
    if not brand.resolve().is_relative_to(context.site.docs_dir.resolve()):
        folders.append(brand)
    return [*of_files(folders, context.site.pages.values()), *files.unmerged(context.site.templates)]


def of_files(folders: list[Path], pages: Iterable[Page]) -> list[Finding]:
    """Findings about the files in `folders`, the first of which holds the texts of `pages`."""
    sources, seen = [source for page in pages if (source := read(folders[0], page.src))], set[Path]()
    return [
        *(finding for source in sources for finding in _of_text(source)),
        *(finding for source in sources for finding in pictures.check(source, folders[0], seen)),
        *(finding for folder in folders for finding in files.check(folder, folder == folders[0], seen)),
    ]


def _of_text(source: Source) -> list[Finding]:
    """What follows from a page's own text; a page that has not changed is not rendered again for it."""
    parts = (source.fil, source.text)
    return memory.recall("udgives", parts, lambda: [*active.check(source), *personal.of_page(source)])
