"""What must hold between pages: numbers without gaps, steps with a move, links and sources that exist."""

from collections.abc import Iterable

from . import fields, foundations, front_matter, meetings, roles, wanted
from .finding import Finding
from .page import Page, in_docs
from .pages import Pages
from .tasks import Task

NEEDED = ("kilder", "nyt")
"""The roles without which no page can be made: where its sources are named, and which version it is."""


def check(pages: Pages, known: Iterable[str]) -> list[Finding]:
    """Findings about what pages say of each other.

    `known` are the pages of the menu and of the folder: where one is in but one of them, or cannot be read, that is
    told, and not what follows.
    """
    absent = {src for src in known if src not in pages or not pages[src].meta}
    kinds = {name for src in absent if (name := front_matter.kind_of(src))}
    return [
        *_numbers(pages, kinds),
        *_moves(pages, kinds),
        *_links(pages, absent),
        *_titles(pages),
        *_tasks(pages),
        *roles.check(pages),
        *foundations.check(pages),
        *wanted.check(pages),
        *meetings.check(pages),
        *([] if absent else roles.missing(pages, NEEDED)),
    ]


def _tasks(pages: Pages) -> list[Finding]:
    """Each task of the onboarding has a name of its own: what a reader has done is known by it."""
    seen: dict[str, Task] = {}
    findings = []
    for task in (task for page in pages.values() for task in fields.read(page).tasks):
        if first := seen.get(task.ident):
            findings.append(
                Finding(
                    in_docs(task.stage),
                    task.line,
                    "opgave",
                    f"opgaven »{task.ident}« findes også i {in_docs(first.stage)}:{first.line}",
                    "giv hver opgave sit eget navn",
                )
            )
        seen.setdefault(task.ident, task)
    return findings


def _is_whole(pages: list[Page], key: str) -> bool:
    """True where each page of a kind has its number; a page without, or with one out of bounds, is told as such."""
    return all(front_matter.KINDS[front_matter.kind(page) or ""][key][0](page.meta.get(key)) for page in pages)


def _titles(pages: Pages) -> list[Finding]:
    """Pages that share their title with one before them: in the menu and the search nobody can tell them apart."""
    first: dict[str, Page] = {}
    findings = []
    for page in (page for page in pages.values() if isinstance(page.meta.get("title"), str)):
        other = first.setdefault(page.title.strip().lower(), page)
        if other is not page:
            problem = f"titlen »{page.title}« har {other.fil} også"
            remedy = "giv hver side sin egen titel"
            findings.append(Finding(page.fil, page.line("title"), "forside", problem, remedy))
    return findings


def _moves(pages: Pages, incomplete: set[str]) -> list[Finding]:
    """Each step belongs to a move that has a page, and each move has a step."""
    if incomplete & {"greb", "trin"} or not all(_is_whole(pages.kind(name), "greb") for name in ("greb", "trin")):
        return []
    moves, steps = ({page.meta.get("greb"): page for page in pages.kind(name)} for name in ("greb", "trin"))
    return [
        *(
            Finding(
                steps[number].fil,
                steps[number].line("greb"),
                "nummer",
                f"greb {number} har ingen side",
                "brug et af numrene i docs/model/",
            )
            for number in steps
            if number not in moves
        ),
        *(
            Finding(
                moves[number].fil,
                moves[number].line("greb"),
                "nummer",
                f"greb {number} har ingen trin",
                f"skriv »greb: {number}« på et trin",
            )
            for number in moves
            if number not in steps
        ),
    ]


def _numbers(pages: Pages, incomplete: set[str]) -> list[Finding]:
    """Each kind counts from 1 without a gap, and a page's number is the one its file name begins with."""
    findings = []
    for name, key in (("trin", "trin"), ("leveregel", "regel"), ("greb", "greb"), ("fokusområde", "fokus")):
        seen: dict[int, Page] = {}
        numbered = [page for page in pages.kind(name) if isinstance(page.meta.get(key), int)]
        for page in numbered:
            number = page.meta[key]
            if number in seen:
                findings.append(
                    Finding(
                        page.fil,
                        page.line(key),
                        "nummer",
                        f"{name} {number} findes også i {seen[number].fil}",
                        "giv hver side sit eget nummer",
                    )
                )
            seen[number] = page
        whole = name not in incomplete and len(seen) == len(pages.kind(name))
        gaps = sorted(set(range(1, len(seen) + 1)) - seen.keys()) if whole else []
        findings += [
            Finding(
                numbered[-1].fil,
                numbered[-1].line(key),
                "nummer",
                f"{name} {gap} mangler i rækken",
                "giv siderne numrene 1, 2, 3 … uden huller",
            )
            for gap in gaps
        ]
    return findings


def _links(pages: Pages, absent: set[str]) -> list[Finding]:
    findings, sources, listed = list[Finding](), pages.sources, roles.only(pages, "kilder")
    for page in pages.values():
        for other in page.names("se_ogsaa"):
            if other not in pages and other not in absent:
                findings.append(
                    Finding(
                        page.fil,
                        page.line("se_ogsaa", other),
                        "forside",
                        f"»se_ogsaa« peger på »{other}«, som ikke findes",
                        "skriv sidens sti fra docs/, fx »proces/index.md«",
                    )
                )
        if page.src in page.names("se_ogsaa"):
            line, problem = page.line("se_ogsaa", page.src), "»se_ogsaa« peger på siden selv"
            findings.append(Finding(page.fil, line, "forside", problem, "slet linjen"))
        if (seen := page.meta.get("blikfang")) and seen not in pages and seen not in absent:
            problem = f"»blikfang« peger på »{seen}«, som ikke findes"
            remedy = "skriv sidens sti fra docs/, fx »proces/2-tag-godt-imod.md«"
            findings.append(Finding(page.fil, page.line("blikfang"), "forside", problem, remedy))
        for source in page.names("kilder"):
            if source not in sources and listed:
                known = ", ".join(sources)
                findings.append(
                    Finding(
                        page.fil,
                        page.line("kilder", source),
                        "forside",
                        f"kilden »{source}« findes ikke",
                        f"brug en af {known}, eller tilføj kilden i {listed.fil}",
                    )
                )
    return findings
