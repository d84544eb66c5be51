"""A selection: an ordered Markdown list of links to pages or headings, such as the brochure's contents."""

import posixpath
import re
from dataclasses import dataclass

from .finding import ContentError, Finding
from .page import Page
from .site import Site
from .slug import slugify

LINK = re.compile(r"^\s*(?:[-*]|\d+\.)\s+\[[^\]]+\]\(([^)#]*)(?:#([^)]+))?\)")


@dataclass(frozen=True)
class Part:
    """One link of a selection: a whole page, or one section of it."""

    page: Page
    anchor: str | None


def read(site: Site, src: str) -> list[Part]:
    """The parts that the page `src` links to in its lists, in order.

    Raises ContentError naming the line of each link whose page or heading does not exist.
    """
    page, parts, findings = site.pages[src], [], []
    for number, line in enumerate(page.body.splitlines(), page.body_line):
        if match := LINK.match(line):
            target = posixpath.normpath(posixpath.join(page.folder, match[1]))
            found = site.pages.get(target)
            if not found:
                findings.append(_missing(page, number, f"siden «{target}»", "ret stien"))
            elif match[2] and match[2] not in anchors(found):
                near = ", ".join("#" + anchor for anchor in anchors(found))
                findings.append(_missing(page, number, f"afsnittet «#{match[2]}» på {target}", f"brug et af {near}"))
            else:
                parts.append(Part(found, match[2]))
    if findings:
        raise ContentError(findings)
    return parts


def anchors(page: Page) -> list[str]:
    """The anchors of a page's headings."""
    return [ident or slugify(text) for _, _, text, ident in page.headings()]


def _missing(page: Page, line: int, what: str, remedy: str) -> Finding:
    return Finding(page.fil, line, "udvalg", f"listen peger på {what}, som ikke findes", remedy)
