"""The style sheets of the built site: fonts and pictures that they name are there, and are ours."""

import re
from collections.abc import Iterator

from ...content.finding import Finding
from .addresses import Site

COMMENT = re.compile(r"/\*.*?\*/", re.S)
ADDRESS = re.compile(r"url\(\s*(?:\"([^\"]*)\"|'([^']*)'|([^)\"'\s]+))\s*\)|@import\s+[\"']([^\"']+)[\"']")


def check(site: Site) -> Iterator[Finding]:
    """Findings about all style sheets."""
    for path in sorted(site.folder.rglob("*.css")):
        text = COMMENT.sub(lambda match: "\n" * match[0].count("\n"), path.read_text(encoding="utf-8"))
        for line, words in enumerate(text.splitlines(), 1):
            for link in addresses(words):
                problem = f"»{link}« bliver hentet fra et fremmed sted" if re.match(r"(?:https?:)?//", link) else None
                if problem := problem or site.problem(path, link):
                    yield site.finding(path, line, problem, "ret adressen i docs/assets/ eller i brand.yml")


def addresses(css: str) -> Iterator[str]:
    """The addresses that `css` names, but for places in the same file."""
    for match in ADDRESS.finditer(css):
        link = next(group for group in match.groups() if group is not None)
        if not link.startswith("#"):
            yield link
