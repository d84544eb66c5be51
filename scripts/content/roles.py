"""The pages that code and templates need, found by the role in their front matter and not by their path.

So a page can be moved or renamed by its editor, and a municipality can put its own in its place.
"""

from collections.abc import Iterable, Mapping
from pathlib import Path

from .finding import ContentError, Finding
from .page import Page

ROLES = {
    "forside": "forsiden med dørene",
    "proces": "oversigten over arbejdsprocessen og dens plakater",
    "leveregler": "plakaten og kortene med leveregler",
    "maanedens-leveregel": "plakaten som teamet selv skriver på",
    "model": "plakaten med modellen",
    "redskaber": "kortene til møder",
    "samtalekort": "samtalekortene",
    "sej-kontakt": "kortene til sej kontakt og deres figur",
    "rolleoversigt": "figuren med borgerens plan",
    "koordinering": "figuren med relationel koordinering",
    "aarshjul": "figuren med årets fire dele",
    "ny": "døren til nye medarbejdere",
    "ledere": "døren til ledere",
    "tryk": "printrummet",
    "version": "QR-koden på tryksagerne",
    "pjece": "pjecen og folderen",
    "om": "adressen på pjecens bagside",
    "kilder": "kilderne under hver side",
    "nyt": "versionens nummer og dato",
    "tilgaengelighed": "linket »Tilgængelighed« nederst på hver side",
    "ordliste": "forklaringen på fagord",
    "skriveguide": "listen over tunge ord",
    "daekning": "opgørelsen over kilderne",
    "sprograpport": "tallene om sproget",
    "spoerg-her": "kommunens egne svar",
    "raab-op": "teksten om hvornår man skal råbe op",
    "moedet": "mødet fra indkaldelse til næste skridt",
}
"""Role -> what is made of the page that has it, in the words of an editor."""
KEY = "rolle"


def find(pages: Mapping[str, Page], role: str) -> Page | None:
    """The page that has a role, or None."""
    return next((page for page in pages.values() if page.meta.get(KEY) == role), None)


def only(pages: Mapping[str, Page], role: str) -> Page | None:
    """The page that has a role; None where none or several have it: that is told, and not what follows."""
    found = [page for page in pages.values() if page.meta.get(KEY) == role]
    return found[0] if len(found) == 1 else None


def need(pages: Mapping[str, Page], role: str) -> Page:
    """The page that has a role. Raises ContentError where there is none."""
    page = find(pages, role)
    if page is None:
        raise ContentError([_missing(role)])
    return page


def written(docs_dir: Path, role: str) -> str | None:
    """The path below `docs_dir` of the page that has a role, found without reading every page into objects."""
    files = sorted(docs_dir.rglob("*.md"))
    found = (path for path in files if f"\n{KEY}: {role}\n" in path.read_text(encoding="utf-8", errors="replace"))
    return next((path.relative_to(docs_dir).as_posix() for path in found), None)


def check(pages: Mapping[str, Page]) -> list[Finding]:
    """Findings about pages that share a role."""
    first: dict[str, Page] = {}
    findings = []
    for page in pages.values():
        if (role := page.meta.get(KEY)) not in ROLES:
            continue
        if first.setdefault(role, page) is not page:
            problem = f"rollen »{role}« har {first[role].fil} også"
            findings.append(Finding(page.fil, page.line(KEY), "rolle", problem, "lad én side have den"))
    return findings


def missing(pages: Mapping[str, Page], needed: Iterable[str] = ROLES) -> list[Finding]:
    """A finding for each of the `needed` roles that no page has."""
    held = {page.meta.get(KEY) for page in pages.values()}
    return [_missing(role) for role in needed if role not in held]


def _missing(role: str) -> Finding:
    return Finding(
        "mkdocs.yml",
        1,
        "rolle",
        f"ingen side i menuen har rollen »{role}«, og den skal bruges til {ROLES[role]}",
        f"skriv »{KEY}: {role}« øverst på siden",
    )
