"""The table of what the project promises: each promise with the figure that a whole check has measured."""

import datetime
import json
import statistics
from collections import defaultdict
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import NamedTuple
from urllib.parse import urlsplit

from ..content import danish, search_answers
from ..content.finding import Finding
from ..content.page import in_site
from ..content.quality import Measure
from . import Context, accessibility, axe, first_visit, kinds_of_page, opened

FAST, AREAS = "lighthouse", ("performance", "accessibility", "best-practices", "seo")


class Promise(NamedTuple):
    """What is promised, the checks whose findings break it, and what they looked at."""

    subject: str
    words: str
    checks: tuple[str, ...]
    looked_at: Callable[[Context, Path], str]


def _seen(context: Context, built: Path) -> str:
    states = len(opened.looks(built)) - (kinds := len(kinds_of_page.of(built)))
    widths = danish.listed(str(width) for width in sorted(axe.ALL_WIDTHS))
    return (
        f"{_pages(context, built)} i lys og mørk visning på telefon og computer; {kinds} slags sider foldet ud og "
        f"{states} ting der kan åbnes, når skærmen er {widths} punkter bred"
    )


def _pages(context: Context, built: Path) -> str:
    return f"{len([*built.rglob('*.html')])} sider"


def _printed(context: Context, built: Path) -> str:
    return f"{len([*(built / 'tryk').glob('*.pdf')])} PDF-filer"


def _written(context: Context, built: Path) -> str:
    return f"{len(context.site.pages)} sider tekst"


def _asked(context: Context, built: Path) -> str:
    return f"{len(search_answers.read(context.site).must_find)} ord fra kilderne"


PROMISES = (
    Promise("tilgaengelighed", "Siden følger WCAG 2.2 AA så vidt et program kan se", ("tilgaengelighed",), _seen),
    Promise("tryk", "PDF-filerne kan læses op (PDF/UA-1) og trykkes (PDF/X-4)", ("print",), _printed),
    Promise("links", "Alt hvad siden linker til og henter, findes, og den henter kun sit eget", ("site",), _pages),
    Promise("udgives", "Intet privat og ingen fremmed kode bliver udgivet", ("udgives", "opsaetning"), _written),
    Promise("tekst", "Teksterne er til at læse og stavet rigtigt", ("laesbarhed", "sprog", "stavning"), _written),
    Promise("soegning", "Søgningen finder det som kilderne taler om", ("soegning",), _asked),
    Promise("gennemgang", "Alle sider er læst igennem til tiden", ("gennemgang",), _written),
    Promise("licenser", "Alt hvad andre har lavet, har sine vilkår ved siden af", ("licenser",), _pages),
)


def measured(context: Context, built: Path, found: Mapping[str, list[Finding]], day: datetime.date) -> list[Measure]:
    """The promises with their figures; `found` are the findings of all checks by name."""
    rows = []
    for promise in PROMISES:
        count = len({finding for name in promise.checks for finding in found[name]})
        figure = f"{promise.looked_at(context, built)}: {danish.counted(count, 'fund', 'fund')}"
        rows.append(Measure(promise.subject, promise.words, figure, day))
    return [*rows, _weighed(context, built, day)]


def _weighed(context: Context, built: Path, day: datetime.date) -> Measure:
    step = context.site.steps[0]
    with accessibility.served(built) as address, accessibility.running() as browser:
        tab = browser.new_page(viewport=first_visit.TELEPHONE)  # type: ignore[arg-type]
        first = first_visit.fetched(tab, address, "index.html")
        more = first_visit.fetched(tab, address, in_site(step.src)) - first
    front, after = (danish.number(first_visit.size(built, names) / 1000) for names in (first, more))
    most, most_after = first_visit.FIRST // 1000, first_visit.NEXT // 1000
    figure = f"{front} KB (højst {most}), og den næste side {after} KB mere (højst {most_after})"
    return Measure("vaegt", "Siden er let at hente første gang", figure, day)


def lighthouse(folder: Path, titles: Mapping[str, str]) -> list[Measure]:
    """The measurements of Lighthouse whose reports lie in `folder` as JSON: of each page the median of its runs.

    `titles` are the names of the pages by their path in the site.
    Raises ValueError where a report is none, KeyError where it lacks a category.
    """
    runs, days = defaultdict[str, list[list[int]]](list), set[str]()
    for path in sorted(folder.glob("*.json")):
        report = json.loads(path.read_text(encoding="utf-8"))
        name = urlsplit(report["finalDisplayedUrl"]).path.lstrip("/") or "index.html"
        runs[name].append([round(report["categories"][area]["score"] * 100) for area in AREAS])
        days.add(report["fetchTime"][:10])
    if not runs:
        return []
    medians = {
        name: [round(statistics.median(area)) for area in zip(*rows, strict=True)] for name, rows in runs.items()
    }
    named = {"index.html": "forsiden"} | {name: f"»{title}«" for name, title in titles.items() if name != "index.html"}
    speeds = danish.listed(f"{row[0]} på {named.get(name, name)}" for name, row in medians.items())
    rest = min(figure for row in medians.values() for figure in row[1:])
    count = min(map(len, runs.values()))
    figure = f"af 100 point: {speeds}; tilgængelighed, god skik og søgbarhed mindst {rest} (median af {count})"
    return [Measure(FAST, "Siden er hurtig på en telefon (Lighthouse)", figure, datetime.date.fromisoformat(max(days)))]


def table(rows: list[Measure]) -> str:
    """The rows as lines of text."""
    wide = max((len(row.promise) for row in rows), default=0)
    lines = [f"{row.promise:{wide}}  {row.day}  {row.figure}" for row in rows]
    return "\n".join(["Kvalitet", "", *(lines or ["Intet er målt endnu — kør »make kvalitet«"])])
