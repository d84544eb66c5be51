"""The whole content as one object: pages in the menu's order, steps, rules, moves, sources, version and brand."""

import datetime
import re
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path

import yaml

from . import brand as brands
from . import front_matter, located_yaml
from .finding import ContentError, Finding
from .page import Page, in_docs, read
from .slug import slugify

SOURCES_PAGE = "om/kilder.md"
NEWS_PAGE = "om/nyt.md"
ICONS = Path("overrides/.icons/lucide")
MONTHS = "januar februar marts april maj juni juli august september oktober november december".split()
VERSION = re.compile(r"Version (\d{4}\.\d+), (\d{1,2})\. (\w+) (\d{4})")


@dataclass(frozen=True)
class Version:
    """The content's version, as the newest heading of the news page gives it."""

    number: str
    date: datetime.date

    @property
    def long_date(self) -> str:
        """The date as »3. maj 2026«."""
        return f"{self.date.day}. {MONTHS[self.date.month - 1]} {self.date.year}"

    @property
    def timestamp(self) -> int:
        """The date's first second (UTC) in seconds since 1970."""
        return int(datetime.datetime.combine(self.date, datetime.time(), datetime.UTC).timestamp())


class Pages(dict[str, Page]):
    """Pages by their path below docs/. One that templates or products name and nobody has written raises ContentError."""

    def __missing__(self, src: str) -> Page:
        raise ContentError(
            [
                Finding(
                    "mkdocs.yml",
                    1,
                    "menu",
                    f"siden »{src}« mangler, og noget på siden eller i tryksagerne er lavet af den",
                    "sæt siden tilbage, eller ret stien hvor den står i scripts/ og overrides/",
                )
            ]
        )


@dataclass
class Site:
    """All pages by their path below docs/, in the order of the menu."""

    docs_dir: Path
    pages: Pages
    brand: brands.Brand
    sections: dict[str, str] = field(default_factory=dict)
    """The menu's first level: page path -> name of its section."""

    def kind(self, name: str) -> list[Page]:
        """Pages of a kind (see front_matter.KINDS), in the order of their number."""
        pages = [page for page in self.pages.values() if front_matter.kind(page) == name]
        return sorted(pages, key=lambda page: page.src)

    @property
    def steps(self) -> list[Page]:
        """The steps of the process."""
        return self.kind("trin")

    @property
    def rules(self) -> list[Page]:
        """The five rules."""
        return self.kind("leveregel")

    @property
    def moves(self) -> list[Page]:
        """The three moves of the 1-2-3 model."""
        return self.kind("greb")

    def steps_of(self, move: Page) -> list[Page]:
        """The steps of the process that belong to a move of the 1-2-3 model."""
        return [step for step in self.steps if step.meta["greb"] == move.meta["greb"]]

    @cached_property
    def sources(self) -> dict[str, str]:
        """Source id -> its name: the headings with an id on the page of sources."""
        page = self.pages.get(SOURCES_PAGE)
        return {ident: text for _, _, text, ident in page.headings() if ident} if page else {}

    @cached_property
    def version(self) -> Version:
        """The version that the news page names first."""
        _, _, text, _ = next(h for h in self.pages[NEWS_PAGE].headings() if h[1] == 2)
        return _version(text)

    @cached_property
    def related(self) -> dict[str, list[Page]]:
        """Page path -> the pages it belongs together with, whichever of the two says so."""
        pairs = defaultdict(dict)
        for page in self.pages.values():
            for other in page.names("se_ogsaa"):
                pairs[page.src][other] = pairs[other][page.src] = True
        return {src: [page for path, page in self.pages.items() if path in pairs[src]] for src in self.pages}


def load(mkdocs_yml: Path = Path("mkdocs.yml"), docs_dir: Path | None = None, brand_dir: Path | None = None) -> Site:
    """Read the site. Raises ContentError with every finding that would make site or print wrong."""
    config, menu = _menu_of(mkdocs_yml)
    docs_dir = docs_dir or mkdocs_yml.parent / config["docs_dir"]
    icons = mkdocs_yml.parent / ICONS
    brand, findings = brands.read(brand_dir or docs_dir / "assets/brand")
    findings += _same_names(mkdocs_yml, config["nav"])
    pages = Pages()
    for src, _ in menu:
        if (docs_dir / src).is_file():
            pages[src], page_findings = read(docs_dir, src)
            findings += page_findings or front_matter.check(pages[src], icons)
        else:
            line = _line_of(mkdocs_yml, src)
            findings.append(
                Finding(
                    mkdocs_yml.name,
                    line,
                    "menu",
                    f"siden »{src}« står i menuen og findes ikke",
                    "opret filen, ret stien, eller slet linjen",
                )
            )
    findings += [
        Finding(
            in_docs(src), 1, "menu", "siden står ikke i menuen, så ingen finder den", f"tilføj »- {src}« i mkdocs.yml"
        )
        for src in sorted(_on_disk(docs_dir) - pages.keys())
    ]
    if brand:
        for page in pages.values():
            page.name_site(brand.name)
    site = Site(docs_dir, pages, brand, dict(menu))
    findings += [*_numbers(site), *_moves(site), *_links_between(site), *_news(site)]
    if findings:
        raise ContentError(findings)
    return site


class _MkDocsLoader(yaml.SafeLoader):
    """Reads mkdocs.yml as data: MkDocs' own tags (!ENV, !!python/name) are not ours to resolve."""


_MkDocsLoader.add_multi_constructor("", lambda loader, suffix, node: None)


def _menu_of(mkdocs_yml: Path) -> tuple[dict, list[tuple[str, str]]]:
    """The settings, and (page path, name of its section) of each line of the menu. Raises ContentError where it cannot be read."""
    try:
        config = yaml.load(mkdocs_yml.read_text(encoding="utf-8"), Loader=_MkDocsLoader)
        return config, list(_menu(config["nav"]))
    except (yaml.YAMLError, AttributeError, KeyError, TypeError, ValueError) as error:
        line = located_yaml.error_line(
            error, first_line=1 if isinstance(error, yaml.YAMLError) else _line_of(mkdocs_yml, "nav:")
        )
        raise ContentError(
            [
                Finding(
                    mkdocs_yml.name,
                    line,
                    "menu",
                    "menuen kan ikke læses",
                    "skriv hver linje som »- mappe/side.md«, eller som »- Navn:« med sine sider rykket ind under",
                )
            ]
        ) from None


def _menu(items: list, section: str = "") -> Iterator[tuple[str, str]]:
    for item in items:
        if isinstance(item, str):
            yield item, section
        else:
            ((name, value),) = item.items()
            if isinstance(value, str):
                yield value, section or name
            else:
                yield from _menu(value, section or name)


def _on_disk(docs_dir: Path) -> set[str]:
    return {path.relative_to(docs_dir).as_posix() for path in docs_dir.rglob("*.md")}


def _line_of(path: Path, text: str) -> int:
    lines = path.read_text(encoding="utf-8").splitlines()
    return next((number for number, line in enumerate(lines, 1) if text in line), 1)


def _same_names(mkdocs_yml: Path, nav: list) -> list[Finding]:
    """Entries of the menu's first level that would share the name of a chapter's file."""
    names: dict[str, list[str]] = defaultdict(list)
    for name in (str(name) for item in nav if isinstance(item, dict) for name in item):
        names[slugify(name)].append(name)
    return [
        Finding(
            mkdocs_yml.name,
            _line_of(mkdocs_yml, others[-1]),
            "menu",
            f"»{others[0]}« og »{others[-1]}« giver kapitlerne samme filnavn",
            "giv hvert punkt øverst i menuen sit eget navn",
        )
        for others in names.values()
        if len(others) > 1
    ]


def _moves(site: Site) -> list[Finding]:
    """Each step belongs to a move that has a page, and each move has a step."""
    moves, steps = ({page.meta.get("greb"): page for page in pages} for pages in (site.moves, site.steps))
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


def _numbers(site: Site) -> list[Finding]:
    """Each kind counts from 1 without a gap, and a page's number is the one its file name begins with."""
    findings = []
    for name, key in (("trin", "trin"), ("leveregel", "regel"), ("greb", "greb"), ("fokusområde", "fokus")):
        seen: dict[int, Page] = {}
        pages = [page for page in site.kind(name) if isinstance(page.meta.get(key), int)]
        for page in pages:
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
        gaps = sorted(set(range(1, len(seen) + 1)) - seen.keys())
        findings += [
            Finding(
                pages[-1].fil,
                pages[-1].line(key),
                "nummer",
                f"{name} {gap} mangler i rækken",
                "giv siderne numrene 1, 2, 3 … uden huller",
            )
            for gap in gaps
        ]
    return findings


def _links_between(site: Site) -> list[Finding]:
    findings = []
    for page in site.pages.values():
        for other in page.names("se_ogsaa"):
            if other not in site.pages:
                findings.append(
                    Finding(
                        page.fil,
                        page.line("se_ogsaa"),
                        "forside",
                        f"»se_ogsaa« peger på »{other}«, som ikke findes",
                        "skriv sidens sti fra docs/, fx »proces/index.md«",
                    )
                )
        for source in page.names("kilder"):
            if source not in site.sources:
                known = ", ".join(site.sources)
                findings.append(
                    Finding(
                        page.fil,
                        page.line("kilder", source),
                        "forside",
                        f"kilden »{source}« findes ikke",
                        f"brug en af {known}, eller tilføj kilden i {in_docs(SOURCES_PAGE)}",
                    )
                )
    return findings


def _version(heading: str) -> Version | None:
    """The version that `heading` names, or None where it names none, or a day that no calendar has."""
    match = VERSION.fullmatch(heading)
    if not match or match[3] not in MONTHS:
        return None
    try:
        return Version(match[1], datetime.date(int(match[4]), MONTHS.index(match[3]) + 1, int(match[2])))
    except ValueError:
        return None


def _news(site: Site) -> list[Finding]:
    page = site.pages.get(NEWS_PAGE)
    heading = next((h for h in page.headings() if h[1] == 2), None) if page else None
    if heading and _version(heading[2]):
        return []
    return [
        Finding(
            in_docs(NEWS_PAGE),
            heading[0] if heading else 1,
            "version",
            "den øverste nyhed siger ikke, hvilken version vi er nået til",
            "begynd den med »## Version 2026.1, 21. november 2026«",
        )
    ]
