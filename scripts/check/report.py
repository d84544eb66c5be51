"""What the checks found, for those who don't write code: what to mend first and where, as a page and in the console.

The page is one file that needs no other, so that it can lie outside all that it tells of.
"""

import datetime
from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path

import jinja2

from ..content import danish
from ..content.finding import Finding
from ..content.page import Page
from ..content.site import Site
from ..markup import stylesheet, templates

MOST_FIRST, MOST_DUE, MOST_FILES = 5, 8, 5
"""Files to begin with, pages that are due next, and the largest files: as many as are told."""


@dataclass(frozen=True)
class Area:
    """What an editor mends at one sitting: its name, why it matters, and the checks that look at it."""

    title: str
    why: str
    checks: tuple[str, ...] = ()


UNREAD = Area("Kan ikke læses", "Siden kan ikke bygges før det er rettet, og derfor er kun teksterne kontrolleret.")
"""What is told where no check could be run, since the content cannot be read."""
AREAS = (
    UNREAD,
    Area("Det der ikke må ud", "Private oplysninger, fremmed kode og glemte filer kan skade nogen.", ("udgives",)),
    Area(
        "Links og søgning",
        "Læseren klikker og kommer ingen steder, eller leder og finder ikke siden.",
        ("links", "site", "opgaver", "soegning"),
    ),
    Area("Tilgængelighed", "Nogle kan ikke læse eller bruge siden.", ("tilgaengelighed",)),
    Area("Opsætning", "Teksten kommer ikke ud som den er skrevet.", ("opsaetning",)),
    Area(
        "Sprog",
        "Teksten er tung at læse, eller et ord er stavet forkert.",
        ("laesbarhed", "sprog", "stavning", "navne", "ordliste"),
    ),
    Area("Tryk", "En fil bliver grim eller ulæselig på papir.", ("print", "sideslut")),
    Area("Kilder og licenser", "Vi skal kunne sige hvor det kommer fra.", ("daekning", "licenser")),
    Area("Sider der skal læses igennem", "Teksten kan være blevet forkert siden sidst.", ("gennemgang",)),
    Area("Jeres egne svar", "Læseren får at vide at svaret ikke er udfyldt endnu.", ("lokalt",)),
)
"""The areas, in the order in which they are mended."""


@dataclass(frozen=True)
class Part:
    """An area, and what was found there: a file -> its findings, those with most errors first."""

    area: Area
    files: dict[str, list[Finding]]

    @property
    def findings(self) -> list[Finding]:
        """All that was found there."""
        return [finding for found in self.files.values() for finding in found]

    @property
    def count(self) -> str:
        """How many errors and warnings there are, in words."""
        return counted(self.findings)


@dataclass(frozen=True)
class Size:
    """What the built site takes: bytes in all, and the largest files."""

    total: int
    largest: tuple[tuple[str, int], ...]


@dataclass(frozen=True)
class Report:
    """The findings of each check that was run: its name -> what it found.

    `pages` are those that were read, `built` is the folder of the built site where there is one.
    """

    found: Mapping[str, Sequence[Finding]]
    day: datetime.date
    pages: Collection[Page] = field(default_factory=list)
    built: Path | None = None

    @cached_property
    def parts(self) -> list[Part]:
        """The areas in which something was found, the first to mend first."""
        parts = [Part(area, by_file(self._of(area))) for area in AREAS]
        return [part for part in parts if part.files]

    @property
    def in_order(self) -> list[Area]:
        """The areas that were looked at and in which nothing was found."""
        found = [part.area for part in self.parts]
        return [area for area in AREAS if area not in found and set(area.checks) & set(self.found)]

    @property
    def skipped(self) -> list[Area]:
        """The areas that were not looked at."""
        return [area for area in AREAS if area.checks and not set(area.checks) & set(self.found)]

    @property
    def findings(self) -> list[Finding]:
        """All findings, by area."""
        return [finding for part in self.parts for finding in part.findings]

    @property
    def first(self) -> list[tuple[str, list[Finding]]]:
        """The files to begin with: those with errors, in the order of areas."""
        errors = [finding for finding in self.findings if finding.alvor == "fejl"]
        places = dict.fromkeys(finding.fil for finding in errors)
        return [(fil, [finding for finding in errors if finding.fil == fil]) for fil in places][:MOST_FIRST]

    @property
    def due(self) -> list[Page]:
        """The pages that are to be read again next, the nearest day first."""
        return sorted(self.pages, key=lambda page: page.due)[:MOST_DUE]

    @property
    def size(self) -> Size | None:
        """What the built site takes; None where nothing is built."""
        if not self.built:
            return None
        files = {str(path.relative_to(self.built)): path.stat().st_size for path in self.built.rglob("*")}
        largest = Counter({name: size for name, size in files.items() if (self.built / name).is_file()})
        return Size(largest.total(), tuple(largest.most_common(MOST_FILES)))

    def title(self, fil: str) -> str:
        """What a file is called by those who read it: its page's title, or its own name."""
        return next((page.title for page in self.pages if page.fil == fil), fil.rpartition("/")[2])

    def _of(self, area: Area) -> list[Finding]:
        checks = area.checks or [name for name in self.found if all(name not in other.checks for other in AREAS)]
        return [finding for name in checks for finding in self.found.get(name, ())]


def by_file(findings: Iterable[Finding]) -> dict[str, list[Finding]]:
    """File -> its findings in order, errors first; the file with most errors first."""
    files: dict[str, list[Finding]] = {}
    for finding in sorted({*findings}, key=lambda finding: (finding.alvor != "fejl", finding)):
        files.setdefault(finding.fil, []).append(finding)
    return dict(sorted(files.items(), key=lambda item: -sum(finding.alvor == "fejl" for finding in item[1])))


def counted(findings: Sequence[Finding]) -> str:
    """How many errors and warnings there are, in words: »2 fejl og 1 advarsel«."""
    errors = sum(finding.alvor == "fejl" for finding in findings)
    warnings = danish.counted(len(findings) - errors, "advarsel", "advarsler")
    return danish.listed([*([f"{errors} fejl"] if errors else []), *([warnings] if errors < len(findings) else [])])


def lines(report: Report) -> Iterator[str]:
    """The report in the console: a line for each area, what is in order, and what was not looked at."""
    for part in report.parts:
        more = ", …" if len(part.files) > 2 else ""
        yield f"{part.area.title}: {part.count} i {', '.join([*part.files][:2])}{more}"
    for title, areas in (("I orden", report.in_order), ("Ikke kontrolleret", report.skipped)):
        if areas:
            yield f"{title}: {', '.join(area.title for area in areas)}"


def page(report: Report, site: Site | None) -> str:
    """The report as a page of HTML; without `site` it has not the brand's colours and fonts."""
    env = jinja2.Environment(
        loader=jinja2.FileSystemLoader(templates.FOLDER),
        undefined=jinja2.StrictUndefined,
        autoescape=True,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    brand = stylesheet.for_file(templates.environment(site)) if site else ""
    env.globals.update(counted=counted, date=danish.long_date, sentence=danish.sentence, size=danish.size)
    return env.get_template("rapport.html").render(report=report, site=site, css=brand)
