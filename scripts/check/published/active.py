"""HTML in a page that could do more than show text: tags, attributes and addresses that are not on the list."""

import posixpath
import re
from collections.abc import Iterator
from difflib import get_close_matches
from string import ascii_lowercase
from urllib.parse import urlsplit

from ...content.finding import Finding
from ..slips import markup, rendered
from ..slips.markup import TAGS, Tag
from ..slips.source import Source

ATTRIBUTES = frozenset(
    """abbr align alt autocomplete checked cite class cols colspan datetime defer dir disabled for height href hreflang
id lang loading maxlength media open placeholder readonly reversed role rows rowspan scope sizes span spellcheck src
srcset start title translate type value width markdown""".split()
)
SCRIPTS = "assets/javascripts/"
"""The project's own scripts: a page may name them, and nothing else."""
NOT_FETCHED = frozenset(("data", "file", *ascii_lowercase))
"""Schemes, and the letters of drives, of what no reader's browser fetches; the check of links tells of them."""
HIDING = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.I)
LOOKS = "slet det: sidens farver og skrift kommer fra brand-mappen"
FAMILIES = ("aria-", "data-")
REASONS = {
    "script": "kan køre kode hos læseren",
    "iframe": "henter en fremmed side",
    "form": "sender det der bliver skrevet",
    "meta": "kan sende læseren et andet sted hen",
    "link": "henter noget udefra",
    "style": "hører til i site.css",
    "object": "kan køre kode hos læseren",
    "embed": "kan køre kode hos læseren",
    "svg": "kan køre kode hos læseren",
}


KNOWN = TAGS | REASONS.keys() | {"input", "button", "select", "video", "audio", "font", "center", "base"}
"""Tags of HTML; another word between < and > is a slip of the pen."""


def check(source: Source) -> Iterator[Finding]:
    """Findings about the tags, attributes and addresses of a page."""
    tags = [tag for tag in markup.parse(source) if not tag.comment and tag.fault not in ("stray", "code")]
    for tag in tags:
        yield from _tag(source, tag)
    yield from _given_by_markdown(source, tags)
    yield from _fetched(source)


def _tag(source: Source, tag: Tag) -> Iterator[Finding]:
    if tag.name == "script" and _is_own_script(source, tag.attributes):
        return
    if any(outer not in TAGS for outer in tag.inside) or (tag.fault == "open" and tag.name not in KNOWN):
        return  # it goes with the one that it stands in, or it is no tag at all: that is told
    if tag.name not in TAGS:
        why = REASONS.get(tag.name, "er ikke et af de mærker en side må bruge")
        near = "" if tag.name in REASONS else next(iter(get_close_matches(tag.name, TAGS, 1, 0.8)), "")
        remedy = f"mente du <{near}>?" if near else "slet det; skal læseren skrive her, så brug [felt]"
        yield source.finding(tag.line, "udgives", f"<{tag.name}> {why}", remedy)
        return
    for name, value in tag.attributes.items():
        if not _is_allowed(name):
            yield _attribute(source, tag.line, tag.name, name, value)


def _is_own_script(source: Source, attributes: dict[str, str]) -> bool:
    target = attributes.get("src", "")
    path = posixpath.normpath(posixpath.join(source.folder, target))
    return not urlsplit(target).scheme and not target.startswith("//") and path.startswith(SCRIPTS)


def _is_allowed(attribute: str) -> bool:
    return attribute in ATTRIBUTES or attribute.startswith(FAMILIES)


def _attribute(source: Source, line: int, tag: str, name: str, value: str) -> Finding:
    """What is told of an attribute that is not allowed."""
    if name.startswith("on"):
        problem, remedy = f"»{name}« på <{tag}> kører kode hos læseren", "slet det"
    elif name == "hidden" or (name == "style" and HIDING.search(value)):
        problem, remedy = "teksten er skjult for læseren, men følger med siden ud", "slet den"
    elif name == "style":
        problem, remedy = f"»style« på <{tag}> virker ikke under sidens sikkerhedsregler", LOOKS
    else:
        problem = f"»{name}« på <{tag}> er ikke på listen over det en side må bruge"
        remedy = f"mente du {{#{name}}}?" if re.fullmatch(r"h\d", tag) else "slet det"
    return source.finding(line, "udgives", problem, remedy)


def _given_by_markdown(source: Source, tags: list[Tag]) -> Iterator[Finding]:
    """Attributes that stand in { } after a word, a paragraph or a heading."""
    written = {name for tag in tags for name in tag.attributes}
    for element in rendered.render(source).tree.iter():
        if isinstance(element.tag, str):
            for name in set(element.attrib) - written:
                if not _is_allowed(str(name)):
                    line, value = _line_of(source, str(name)), element.get(name) or ""
                    yield _attribute(source, line, element.tag, str(name), value)


def _line_of(source: Source, name: str) -> int:
    """The line on which an attribute stands between { and }."""
    form = re.compile(rf"\{{[^}}]*\b{re.escape(name)}\b")
    return next((line.number for line in source.lines if form.search(line.text)), source.body_line)


def _fetched(source: Source) -> Iterator[Finding]:
    """Pictures and such that a reader's browser would fetch from somebody else."""
    for element in rendered.render(source).tree.iter("img", "source", "script"):
        for target in filter(None, (element.get("src"), element.get("srcset"))):
            scheme = re.match(r"[a-z][a-z\d+.-]*(?=:)", target, re.I)
            if scheme and scheme[0].lower() in NOT_FETCHED:
                continue
            if scheme or target.startswith("//"):
                yield source.finding(
                    source.line_with(target),
                    "udgives",
                    f"»{target[:60]}« bliver hentet fra et fremmed sted hver gang nogen åbner siden",
                    "læg filen i docs/assets/, og skriv stien til den",
                )
