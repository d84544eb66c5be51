"""The whole content as one object: pages in the menu's order, steps, rules, moves, sources, version and brand."""

from collections import Counter, defaultdict
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path

from . import across, addresses, front_matter, local, menu, odd_files, own_words, roles
from . import brand as brands
from . import version as versions
from .addresses import Addresses
from .finding import ContentError, Finding
from .page import Page, read
from .pages import Pages
from .version import Version

BRAND = "assets/brand"
"""The folder of the brand below docs/."""
OWN = "egne-sider.txt"
"""Lies in a project that a municipality's folder is laid over."""
ICONS = Path("overrides/.icons/lucide")


@dataclass
class Site:
    """All pages by their path below docs/, in the order of the menu."""

    docs_dir: Path
    pages: Pages
    brand: brands.Brand
    sections: dict[str, str] = field(default_factory=dict)
    """The menu's first level: page path -> name of its section."""
    groups: dict[str, str] = field(default_factory=dict)
    """Page path -> name of the innermost group of the menu that it stands in; its section's where there is no other."""
    answers: local.Answers = field(default_factory=local.Answers)
    """The municipality's own answers."""
    addresses: Addresses = field(default_factory=Addresses)
    """The addresses that the site has had."""

    own: frozenset[str] | None = None
    """The pages of a municipality's own, where the site is one's; None where all pages are the project's."""

    menu: Path = Path("mkdocs.yml")
    """The file that the menu stands in."""

    templates: Path = Path("overrides")
    """The folder of the templates: a municipality's says its own words."""

    def kind(self, name: str) -> list[Page]:
        """Pages of a kind (see front_matter.KINDS), in the order of their number."""
        return self.pages.kind(name)

    @property
    def steps(self) -> list[Page]:
        """The steps of the process."""
        return self.kind("trin")

    @property
    def rules(self) -> list[Page]:
        """The rules."""
        return self.kind("leveregel")

    @property
    def moves(self) -> list[Page]:
        """The moves of the 1-2-3 model."""
        return self.kind("greb")

    def move_of(self, step: Page) -> Page:
        """The move that a step of the process belongs to."""
        return next(move for move in self.moves if move.meta["greb"] == step.meta["greb"])

    def steps_of(self, move: Page) -> list[Page]:
        """The steps of the process that belong to a move of the 1-2-3 model."""
        return [step for step in self.steps if step.meta["greb"] == move.meta["greb"]]

    def role(self, name: str) -> Page:
        """The page that has a role (see roles.ROLES). Raises ContentError where there is none."""
        return self.pages.by_role.get(name) or roles.need(self.pages, name)

    def eye_catcher(self, page: Page) -> Page:
        """The page whose title is read from afar on the poster of `page`, and whose scene is drawn there."""
        return self.pages[page.meta["blikfang"]] if "blikfang" in page.meta else page

    @property
    def sources(self) -> dict[str, str]:
        """Source id -> its name."""
        return self.pages.sources

    @cached_property
    def version(self) -> Version:
        """The version that the news page names first. Raises ContentError where it names none."""
        news = self.role("nyt")
        if found := versions.of(news):
            return found
        raise ContentError(versions.check(news))

    def beside(self, page: Page) -> dict[str, list[Page]]:
        """The other pages of the chapter of `page` by the group of the menu they stand in, in the menu's order."""
        found: dict[str, list[Page]] = {}
        for src, other in self.pages.items():
            if src != page.src and self.sections[src] == self.sections[page.src]:
                found.setdefault(self.groups[src], []).append(other)
        return found

    @cached_property
    def chapters(self) -> list[str]:
        """Names of the sections with more than one page in the book, in the menu's order."""
        in_book = Counter(name for src, name in self.sections.items() if self.pages[src].in_book)
        return [name for name, pages in in_book.items() if pages > 1]

    @cached_property
    def related(self) -> dict[str, list[Page]]:
        """Page path -> the pages it belongs together with, whichever of the two says so."""
        pairs: defaultdict[str, dict[str, bool]] = defaultdict(dict)
        for page in self.pages.values():
            for other in page.names("se_ogsaa"):
                pairs[page.src][other] = pairs[other][page.src] = True
        return {src: [page for path, page in self.pages.items() if path in pairs[src]] for src in self.pages}


def load(mkdocs_yml: Path = Path("mkdocs.yml"), docs_dir: Path | None = None, brand_dir: Path | None = None) -> Site:
    """Read the site. Raises ContentError with every finding that would make site or print wrong."""
    own_words.use(mkdocs_yml.parent)
    config, entries = menu.read(mkdocs_yml)
    docs_dir = docs_dir or mkdocs_yml.parent / config["docs_dir"]
    if odd := odd_files.check(docs_dir):
        raise ContentError(odd)
    brand, findings = brands.read(brand_dir or docs_dir / BRAND)
    answers, wrong_answers = local.read(brand_dir or docs_dir / BRAND)
    findings += menu.same_names(mkdocs_yml, config["nav"])
    listed = [src for src, _ in entries]
    known, wrong_addresses = addresses.read(mkdocs_yml.parent)
    on_disk = {path.relative_to(docs_dir).as_posix() for path in docs_dir.rglob("*.md")}
    on_disk = {src for src in on_disk if not src.startswith(f"{BRAND}/")}  # told where the brand is read
    pages, page_findings = _read(docs_dir, listed, mkdocs_yml.parent / ICONS)
    findings += [
        *wrong_answers,
        *page_findings,
        *_unlisted(docs_dir, sorted(on_disk - {*listed}), mkdocs_yml.parent / ICONS),
        *menu.missing(mkdocs_yml, listed, on_disk),
        *across.check(pages, {*listed, *on_disk}),
        *versions.check(roles.only(pages, "nyt")),
        *wrong_addresses,
    ]
    if not findings:  # else a page may seem to be gone that cannot be read
        findings = addresses.check(known, pages)
    if findings or not brand:
        raise ContentError(findings)
    for page in pages.values():
        page.name_site(brand.name)
    groups, project = dict(menu.groups(config["nav"])), mkdocs_yml.parent
    templates = project / "overrides"
    return Site(docs_dir, pages, brand, dict(entries), groups, answers, known, _own(project), mkdocs_yml, templates)


def _own(project: Path) -> frozenset[str] | None:
    """The pages that a municipality's folder says are its own, one a line of OWN."""
    listed = project / OWN
    return frozenset(listed.read_text(encoding="utf-8").split("\n")) if listed.is_file() else None


def _unlisted(docs_dir: Path, unlisted: list[str], icons: Path) -> list[Finding]:
    """Findings about the front matter of pages that are not in the menu yet: they will be; an empty one may be none."""
    found = [finding for src in unlisted for finding in _read(docs_dir, [src], icons)[1]]
    return [finding for finding in found if finding.regel != "tom"]


def _read(docs_dir: Path, listed: list[str], icons: Path) -> tuple[Pages, list[Finding]]:
    """The pages that the menu lists, and findings about their front matter."""
    pages, findings = Pages(), list[Finding]()
    for src in listed:
        if (docs_dir / src).is_file():
            pages[src], unreadable = read(docs_dir, src)
            twice = {finding.linje for finding in unreadable}
            findings += unreadable
            if pages[src].meta:
                findings += [told for told in front_matter.check(pages[src], icons) if told.linje not in twice]
    return pages, findings
