"""The links of a Markdown page, with the line each stands on, and what is wrong with them."""

import posixpath
import re
from collections.abc import Iterator
from difflib import get_close_matches

from .finding import Finding
from .page import Page
from .selection import anchors
from .site import Site

LINK = re.compile(r"(!?)\[((?:[^\[\]]|\[[^\]]*\])*)\]\(\s*<?([^)\s>]*)>?(?:\s+\"[^\"]*\")?\s*\)")
OUTSIDE = re.compile(r"^(https?:|mailto:|tel:)")
EMPTY_WORDS = frozenset({"her", "klik her", "læs mere", "link", "se mere", "dette link"})


def check(site: Site) -> list[Finding]:
    """Findings about links between pages: missing page, heading or picture, and words that say nothing."""
    return [
        finding
        for page in site.pages.values()
        for line, match in _links(page)
        for finding in _check_link(site, page, line, match)
    ]


def _links(page: Page) -> Iterator[tuple[int, re.Match[str]]]:
    in_code = False
    for number, line in enumerate(page.body.splitlines(), page.body_line):
        in_code ^= line.startswith("```")
        if not in_code:
            for match in LINK.finditer(re.sub(r"`[^`]*`", "", line)):
                yield number, match


def _check_link(site: Site, page: Page, line: int, match: re.Match[str]) -> list[Finding]:
    picture, words, target = match[1], match[2], match[3]
    findings = []
    if not picture and words.strip().lower() in EMPTY_WORDS | {""}:
        findings.append(
            Finding(
                page.fil,
                line,
                "links",
                f"linket hedder »{words}« og siger ikke hvad det åbner",
                "skriv hvad læseren finder, fx »skabelonen til indkaldelse«",
                "docs/om/skriveguide.md#links",
            )
        )
    if OUTSIDE.match(target):
        return findings
    path, _, anchor = target.partition("#")
    src = posixpath.normpath(posixpath.join(page.folder, path)) if path else page.src
    if src in site.pages:
        known = anchors(site.pages[src])
        if anchor and anchor not in known:
            findings.append(_broken(page, line, f"afsnittet »#{anchor}« findes ikke på docs/{src}", anchor, known, "#"))
    elif not (site.docs_dir / src).is_file():
        findings.append(_broken(page, line, f"»{target}« findes ikke", src, list(site.pages), "docs/"))
    return findings


def _broken(page: Page, line: int, problem: str, wrong: str, known: list[str], prefix: str) -> Finding:
    near = get_close_matches(wrong, known, 1, 0.5)
    remedy = f"mente du {prefix}{near[0]}?" if near else "ret linket, eller slet det"
    return Finding(page.fil, line, "links", problem, remedy, "docs/om/skriveguide.md#links")
