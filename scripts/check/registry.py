"""The checks by name, and the running of them."""

import datetime
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import Any, NamedTuple

from ..content import conflicts, limits, odd_files, search_answers
from ..content import site as content
from ..content.finding import ContentError, Finding
from ..content.language_rules import RULES
from ..content.page import Page, read
from ..content.pages import Pages
from ..content.site import Site
from . import (
    Context,
    accessibility,
    built,
    counts,
    coverage,
    everyday,
    glossary,
    language,
    licences,
    local_answers,
    names,
    page_ends,
    print_proof,
    published,
    readability,
    review,
    search_terms,
    slips,
    source_links,
)
from .published import files
from .slips import pasted, rendered

CHECKS = {
    "laesbarhed": readability.check,
    "sprog": language.check,
    "stavning": language.check_spelling,
    "opsaetning": slips.check,
    "udgives": published.check,
    "navne": lambda context: [*names.check(context), *counts.check(context)],
    "links": source_links.check,
    "site": built.check,
    "print": print_proof.check,
    "tilgaengelighed": accessibility.check,
    "sideslut": page_ends.check,
    "opgaver": everyday.check,
    "ordliste": glossary.check,
    "daekning": coverage.check,
    "gennemgang": review.check,
    "lokalt": local_answers.check,
    "licenser": licences.check,
    "soegning": search_terms.check,
}
"""Name -> check. Front matter, menu and brand are checked whenever the content is read."""


OF_BUILT = ("site", "print", "tilgaengelighed", "sideslut", "opgaver", "soegning")
"""The checks that read nothing but what a build made."""

STOP = ("opsaetning", "links", "udgives")
"""The checks of what was written whose errors stop a build: they need nothing but the pages."""


UNREAD = "indhold"
"""What stands in the place of a check's name where the content cannot be read."""

BESIDE_MERGE = (conflicts.RULE, pasted.RULE)
"""The rules whose findings stand in a file whose versions are not merged."""
ECHOES = {pasted.RULE: ("udgives", "udseende", "html", "links", *RULES), "udgives": ("udseende",)}
"""Rule -> the rules that tell of the same slip on its line."""


def load(
    mkdocs_yml: Path,
    docs_dir: Path | None,
    brand_dir: Path | None,
    limit_file: Path,
    finished: Callable[[Site], frozenset[str]],
) -> Site:
    """The content, ready to be built; `finished` names the files of print, as paths in the site.

    What was written is read before anything is built: MkDocs would tell of it late, in English, and one at a time.
    Raises ContentError with all errors that would come out on the site.
    """
    try:
        site = content.load(mkdocs_yml, docs_dir, brand_dir)
        search_answers.read(site)
    except ContentError as error:
        found = unread(docs_dir or mkdocs_yml.parent / "docs", error.findings, STOP, limit_file)
        raise ContentError(_errors(_once([finding for told in found.values() for finding in told]))) from None
    broken = _errors(run(STOP, site, None, limit_file, finished(site)))
    rendered.forget()
    if broken:
        raise ContentError(broken)
    return site


def _errors(findings: list[Finding]) -> list[Finding]:
    return [finding for finding in findings if finding.alvor == "fejl"]


class Read(NamedTuple):
    """What can be read of content that is faulty as a whole: all pages, and those that nothing is wrong with."""

    docs_dir: Path
    pages: Pages
    sound: list[Page]
    limits: dict[str, Any]


OF_EACH_PAGE: dict[str, Callable[[Read], list[Finding]]] = {
    "opsaetning": lambda read: slips.of_pages(read.docs_dir, read.pages.values()),
    "links": lambda read: source_links.of_pages(read.docs_dir, read.pages.values(), None, None),
    "udgives": lambda read: published.of_files([read.docs_dir], read.pages.values()),
    "laesbarhed": lambda read: readability.of_pages(read.pages, read.sound, read.limits),
    "sprog": lambda read: language.of_pages(read.docs_dir, read.pages, read.sound, read.limits),
    "stavning": lambda read: language.misspelt(read.pages, read.sound),
    "navne": lambda read: names.of_pages(read.pages, read.sound),
    "gennemgang": lambda read: review.of_pages(read.sound, datetime.date.today()),
}
"""The checks that need no more than the text of each page: the fault of one page hides nothing of another."""


def unread(docs_dir: Path, known: list[Finding], asked: Sequence[str], limit_file: Path) -> dict[str, list[Finding]]:
    """What else is wrong where the content cannot be read as a whole: name of a check -> what it found.

    `known` are the findings that stopped the reading, by the name UNREAD; `asked` are the checks to run (all where none
    is named). A page whose versions are not merged has no other faults.
    """
    if odd_files.check(docs_dir):  # nobody can read what is told there
        return {UNREAD: known}
    wanted = [name for name in asked or OF_EACH_PAGE if name in OF_EACH_PAGE]
    try:
        readable = _readable(docs_dir, known, limits.read(limit_file))
    except ContentError:  # the settings that a page is rendered by cannot be read: that is the cause, and is known
        return {UNREAD: known}
    found = {UNREAD: known} | {name: _found(name, readable) for name in wanted}
    every = _once([finding for told in found.values() for finding in told])
    left = {finding.fil for finding in every if finding.problem == files.LEFT_BEHIND}
    rest = {finding for finding in every if finding.fil not in left or finding.problem == files.LEFT_BEHIND}
    return {name: [finding for finding in told if finding in rest] for name, told in found.items()}


def _found(name: str, readable: Read) -> list[Finding]:
    """What a check finds; where a faulty page is one that it takes its words from, without that page."""
    try:
        return OF_EACH_PAGE[name](readable)
    except ContentError:  # told already
        sound = Pages({page.src: page for page in readable.sound})
    try:
        return OF_EACH_PAGE[name](readable._replace(pages=sound))
    except ContentError:
        return []


def _readable(docs_dir: Path, known: list[Finding], limits: dict[str, Any]) -> Read:
    pages = Pages()
    for path in sorted(docs_dir.rglob("*.md")):
        src = path.relative_to(docs_dir).as_posix()
        pages[src] = read(docs_dir, src)[0]
    faulty = {finding.fil for finding in known}
    return Read(docs_dir, pages, [page for page in pages.values() if page.meta and page.fil not in faulty], limits)


def _once(findings: list[Finding]) -> list[Finding]:
    """`findings` sorted, and of those that say the same of a line only one, as when two checks see one slip.

    A file whose versions are not merged has no other faults but what is pasted into it, and a line of Word's HTML none
    for each of its tags.
    """
    unmerged = {finding.fil for finding in findings if finding.regel == conflicts.RULE}
    findings = [finding for finding in findings if finding.fil not in unmerged or finding.regel in BESIDE_MERGE]
    told = {(finding.fil, finding.linje, echo) for finding in findings for echo in ECHOES.get(finding.regel, ())}
    findings = [finding for finding in findings if (finding.fil, finding.linje, finding.regel) not in told]
    return sorted({(finding.fil, finding.linje, finding.problem): finding for finding in sorted(findings)}.values())


def run(
    names: Sequence[str],
    site: Site,
    built: Path | None,
    limit_file: Path,
    finished: frozenset[str] = frozenset(),
    changed: frozenset[str] | None = None,
) -> list[Finding]:
    """The findings of the checks `names` (all where none is named), sorted by place.

    `finished` are the files of print that a build makes, as paths in the site; `changed` the pages whose language is
    judged, None for all.
    """
    context = Context(site, built, limits.read(limit_file), finished, changed)
    return _once([finding for name in names or CHECKS for finding in CHECKS[name](context)])


def each_once(found: Mapping[str, list[Finding]]) -> dict[str, list[Finding]]:
    """The findings of each check, each in one of them, and without echoes: see `without_echoes`."""
    left = {*without_echoes(sorted({finding for told in found.values() for finding in told}))}
    told = dict[str, list[Finding]]()
    for name, findings in found.items():
        told[name] = sorted(left & {*findings})
        left -= {*findings}
    return told


def without_echoes(findings: list[Finding]) -> list[Finding]:
    """`findings` but for misspelt words that stand in what another finding tells of the same line: »[fellt]«."""
    told: dict[tuple[str, int], str] = {}
    for finding in findings:
        if finding.regel != "stavning":
            place = (finding.fil, finding.linje)
            told[place] = told.get(place, "") + finding.problem
    return [
        finding
        for finding in _once(findings)
        if finding.regel != "stavning"
        or finding.problem.partition("«")[0].removeprefix("»") not in told.get((finding.fil, finding.linje), "")
    ]
