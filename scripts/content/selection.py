"""A selection: themes with ordered Markdown lists of links to pages or headings, such as the leaflet's contents."""

import posixpath
import re
from dataclasses import dataclass
from itertools import takewhile

from .finding import ContentError, Finding
from .page import Page
from .site import Site

LINK = re.compile(r"^\s*(?:[-*]|\d+\.)\s+\[[^\]]+\]\(([^)#]*)(?:#([^)]+))?\)")
LINK_IN_TEXT = re.compile(r"\[([^\]]+)\]\([^)]*\)")


@dataclass(frozen=True)
class Part:
    """One link of a selection: a page (its title and lead), or one section of it."""

    page: Page
    anchor: str | None


@dataclass(frozen=True)
class Theme:
    """A second-level heading of the selection and its line, what is written under it, and the parts listed there.

    `lead` is the first paragraph, which stands in large letters, and `text` what explains it.
    """

    title: str
    lead: str
    text: str
    parts: list[Part]
    line: int


def read(site: Site, page: Page) -> list[Theme]:
    """The themes of `page` and what they link to, in order.

    Raises ContentError naming the line of each link whose page or heading does not exist.
    """
    themes, findings = list[Theme](), list[Finding]()
    for number, line in enumerate(page.body.splitlines(), page.body_line):
        if line.startswith("## "):
            lead, text = _words(page.body.splitlines()[number - page.body_line + 1 :])
            themes.append(Theme(line.removeprefix("## ").strip(), lead, text, [], number))
        elif match := LINK.match(line):
            part = _part(site, page, number, match)
            if isinstance(part, Finding):
                findings.append(part)
            elif themes:
                themes[-1].parts.append(part)
    if findings:
        raise ContentError(findings)
    return [theme for theme in themes if theme.parts]


def _words(lines: list[str]) -> tuple[str, str]:
    """The first paragraph under a heading, and the other ones up to the list; empty where there are none.

    Of a link only its words are left, for paper has nothing to press.
    """
    before = takewhile(lambda line: not LINK.match(line) and not line.startswith("#"), lines)
    lead, _, text = LINK_IN_TEXT.sub(r"\1", "\n".join(before)).strip().partition("\n\n")
    return " ".join(lead.split()), " ".join(text.split())


def _part(site: Site, page: Page, line: int, match: re.Match[str]) -> Part | Finding:
    src = posixpath.normpath(posixpath.join(page.folder, match[1]))
    found, anchor = site.pages.get(src), match[2]
    if not found:
        return Finding(page.fil, line, "udvalg", f"listen peger på siden »{src}«, som ikke findes", "ret stien")
    if anchor and anchor not in anchors(found):
        near = ", ".join("#" + name for name in anchors(found))
        return Finding(
            page.fil,
            line,
            "udvalg",
            f"listen peger på afsnittet »#{anchor}«, som ikke findes på {found.fil}",
            f"brug et af {near}",
        )
    return Part(found, anchor)


def anchors(page: Page) -> list[str]:
    """The anchors of a page's headings."""
    return [heading.anchor for heading in page.headings()]
