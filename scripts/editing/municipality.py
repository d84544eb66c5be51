"""Another municipality's folder: brand, answers, pages and words, laid over the shared ones before any is read.

The folder holds no file that is shared, so that those can be fetched anew without touching it:
    kommune.yml   pages left out, and places in the menu        brand/   brand.yml, logo, fonts, lokalt/svar.yml
    ord.yml       words that are called something else          sider/   own pages, and pages that replace shared ones
    faelles/      the shared pages as they were when they were replaced (see `updates`)
The project remembers the folder in the file .kommune. Or it lies in the project itself, in the one folder that the
shared project never has, and goes with it to a git host.
"""

import hashlib
import posixpath
import re
import shutil
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field, replace
from difflib import get_close_matches
from pathlib import Path
from typing import Any

import yaml

from ..content import addresses, conflicts, coverage, located_yaml, own_words, roles
from ..content.finding import OWN_GUIDE, ContentError, Finding, shown_path
from ..content.page import in_docs
from ..content.page import read as read_page
from ..content.site import OWN
from . import menu_lines, words
from .changes import DOCS, MENU, Changes
from .copies import copy
from .drop import drop

MEMORY = ".kommune"
"""The file in the project that names the folder; a person's own, so git leaves it out."""
INSIDE = "kommune"
"""The one folder in the project that is nobody else's: found without MEMORY, so that a pipeline finds it too."""
SETTINGS, WORDS, BRAND, PAGES, SHARED = "kommune.yml", "ord.yml", "brand", "sider", "faelles"
KEYS = {
    "udelad": "sider der ikke skal med, og den side som links så fører til",
    "menu": "egne sider, og den side som de står under",
}
MEETING = "moedet"
"""The role of the page that carries answers from one sheet to the next."""
NEARLY = 0.9
"""How alike two paths are where one is most likely a slip for the other (difflib's ratio)."""
MERGED = ".cache/kommune"
MADE_OF = "lavet-af.txt"
"""In the merged project: what it was made of, so that it is only made anew when that has changed."""
TEMPLATES = "overrides"
COPIED = (MENU, addresses.FILE)
LINKED = ("scripts", "pyproject.toml", "egne-ord.txt", "apt-packages.txt", "weblinks.yml")
"""What the merged project takes from the shared one as it is; what is COPIED it writes in."""


@dataclass(frozen=True)
class Municipality:
    """What a municipality's folder says: page left out -> page instead, own page -> page that it stands under."""

    folder: Path
    left_out: dict[str, str] = field(default_factory=dict)
    under: dict[str, str] = field(default_factory=dict)
    fields: located_yaml.LocatedMapping = field(default_factory=lambda: located_yaml.LocatedMapping({}), repr=False)

    @property
    def brand(self) -> Path:
        """The folder of its brand."""
        return self.folder / BRAND

    def pages(self, part: str = PAGES) -> list[str]:
        """The files of its own, as paths below docs/."""
        root = self.folder / part
        return sorted(path.relative_to(root).as_posix() for path in root.rglob("*") if path.is_file())

    def named(self, finding: Finding) -> Finding:
        """A finding about one of its own pages, by the file that it was written in."""
        src = finding.fil.removeprefix(f"{DOCS}/")
        own = self.folder / (src.removeprefix("assets/") if src.startswith(f"assets/{BRAND}/") else f"{PAGES}/{src}")
        return replace(finding, fil=shown_path(own)) if finding.fil != src and own.is_file() else finding


def remembered(project: Path) -> Municipality | None:
    """The municipality that the project is built for; None where it is nobody's but its own.

    Raises ContentError where its folder is gone or cannot be read.
    """
    memory = project / MEMORY
    if not memory.is_file():
        return read(project / INSIDE) if (project / INSIDE).is_dir() else None
    named = memory.read_text(encoding="utf-8", errors="replace").replace("\0", "").strip()
    folder = (project / named).resolve()
    if not named or not folder.is_dir():
        remedy = f"flyt den tilbage, skriv dens nye sted i {MEMORY}, eller slet {MEMORY} for at bygge den fælles side"
        problem = f"mappen »{folder}« findes ikke" if named else "der står ikke hvor jeres mappe ligger"
        raise ContentError([Finding(MEMORY, 1, "kommune", problem, remedy, OWN_GUIDE)])
    return read(folder)


def read(folder: Path) -> Municipality:
    """What the municipality's folder says. Raises ContentError where it cannot be read."""
    path = folder / SETTINGS
    if not path.is_file():
        return Municipality(folder)
    try:
        fields = located_yaml.parse(path.read_text(encoding="utf-8"))
    except (yaml.YAMLError, ValueError, UnicodeDecodeError) as error:
        line, remedy = located_yaml.error_line(error), located_yaml.remedy(error)
        found = _told(path, line, "filen kan ikke læses", remedy)
        raise ContentError(conflicts.instead(path, shown_path(path), found)) from None
    if wrong := [*_wrong(path, fields)]:
        raise ContentError(wrong)
    lists: dict[str, dict[str, Any]] = {key: fields.data.get(key) or {} for key in KEYS}
    left_out, under = ({str(a): str(b) for a, b in found.items()} for found in lists.values())
    return Municipality(folder, left_out, under, fields)


def _told(path: Path, line: int, problem: str, remedy: str) -> Finding:
    """A finding about a file in the municipality's folder."""
    return Finding(shown_path(path), line, "kommune", problem, remedy, OWN_GUIDE)


def _wrong(path: Path, fields: located_yaml.LocatedMapping) -> Iterator[Finding]:
    for key, value in fields.data.items():
        if key not in KEYS:
            near = get_close_matches(str(key), KEYS, 1)
            remedy = f"mente du »{near[0]}«?" if near else f"brug {', '.join(KEYS)}"
            yield _told(path, fields.line(key), f"feltet »{key}« findes ikke", remedy)
        elif value is not None and not isinstance(value, dict):
            remedy = "skriv en linje til hver side, fx »  redskaber/sprogtjek.md: redskaber/index.md«"
            yield _told(path, fields.line(key), f"»{key}« skal rumme {KEYS[key]}", remedy)


def merge(project: Path, ours: Municipality, limits: Path) -> Path:
    """The project with the municipality's own laid over it, in a folder of its own; that folder.

    It is made anew only where something has changed; `held` sees to it that no other command reads it meanwhile.
    Raises ContentError where the two don't fit together.
    """
    merged = project / MERGED
    if is_merged(project, ours):
        return merged
    made_of, noted = _inputs(project, ours), merged / MADE_OF
    noted.unlink(missing_ok=True)
    _merge(project, merged, ours, limits)
    noted.write_text(f"{made_of} {_outputs(merged)}", encoding="utf-8")
    return merged


def is_merged(project: Path, ours: Municipality) -> bool:
    """Whether the merged project is made of what is written now, and nothing has been changed in it since."""
    merged = project / MERGED
    noted = merged / MADE_OF
    return noted.is_file() and noted.read_bytes().decode(errors="replace") == (
        f"{_inputs(project, ours)} {_outputs(merged)}"
    )


def _inputs(project: Path, ours: Municipality) -> str:
    """A digest of all that a merged project is made of."""
    return _state([project / name for name in (DOCS, TEMPLATES, *COPIED, *LINKED)] + [ours.folder])


def _outputs(merged: Path) -> str:
    """A digest of all that is written into a merged project, and not of what a build keeps there."""
    return _state([merged / name for name in (DOCS, TEMPLATES, *COPIED, OWN, own_words.FILE)])


def _state(places: list[Path]) -> str:
    """A digest of the files in `places`, by their names, sizes and times."""
    files = (file for place in places for file in [place, *sorted(place.rglob("*"))] if file.is_file())
    seen = (f"{file} {file.stat().st_size} {file.stat().st_mtime_ns}" for file in files if file.suffix != ".pyc")
    return hashlib.sha256("\n".join(seen).encode()).hexdigest()


def _merge(project: Path, merged: Path, ours: Municipality, limits: Path) -> None:
    _lay_out(project, merged)
    changes = Changes(merged, limits, lambda site: frozenset())
    if wrong := [*_unfit(project, ours)]:
        raise ContentError(wrong)
    for src, instead in ours.left_out.items():
        drop(changes, src, instead)
    changes.apply()
    _forget(merged / DOCS / coverage.FILE, ours.left_out)
    _lay_over(project, merged, ours)
    _swap(project, merged, ours.folder / WORDS)
    words.swap_menu(ours.folder / WORDS, merged / DOCS, merged / MENU)
    own_words.write(merged, words.read(ours.folder / WORDS, merged / DOCS).forms)
    (merged / OWN).write_text("\n".join(ours.pages()), encoding="utf-8")


def _swap(project: Path, merged: Path, table: Path) -> None:
    """Swap words in templates and pages. Raises ContentError with what either has and the table lacks, each once."""
    lacking: dict[tuple[str, str], Finding] = {}
    swaps: tuple[Callable[[], None], ...] = (
        lambda: words.swap_templates(table, merged / DOCS, project / TEMPLATES, merged / TEMPLATES),
        lambda: words.swap(table, merged / DOCS),
    )
    for swap in swaps:
        try:
            swap()
        except ContentError as error:
            named = {(finding.problem.partition("«")[0], finding.forslag): finding for finding in error.findings}
            lacking = named | lacking
    if lacking:
        raise ContentError([*lacking.values()])


def _lay_out(project: Path, merged: Path) -> None:
    shutil.rmtree(merged / DOCS, ignore_errors=True)
    merged.mkdir(parents=True, exist_ok=True)
    copy(project / DOCS, merged / DOCS)
    for name in [name for name in COPIED if (project / name).is_file()]:
        shutil.copyfile(project / name, merged / name)
    for name in LINKED:
        link = merged / name
        if not link.is_symlink() and (project / name).exists():
            link.symlink_to((project / name).resolve())


def _forget(inventory: Path, left_out: dict[str, str]) -> None:
    """Let the inventory of the sources say that what stood on pages left out is not here."""
    if not left_out or not inventory.is_file():
        return
    text = inventory.read_text(encoding="utf-8")
    for src, instead in left_out.items():
        place = rf"\{{sted: {re.escape(src)}(?:#[\w-]+)?, ord: \[[^\]]*\]\}}"
        text = re.sub(place, "{ikke: Siden er ikke med i vores udgave.}", text)
        alone = rf"    kilder: \[[^\]]*\]\n    sider:\n      {re.escape(src)}: \[[^\]]*\]\n(?!      )"
        text = re.sub(alone, f"    kilder: []\n    sider:\n      {instead}: []\n", text)  # which says nothing of it
        text = re.sub(rf"^      {re.escape(src)}: \[[^\]]*\]\n", "", text, flags=re.M)
    inventory.write_text(text, encoding="utf-8")


def _unfit(project: Path, ours: Municipality) -> Iterator[Finding]:
    own, path = set(ours.pages()), ours.folder / SETTINGS
    there = {file.relative_to(project / DOCS).as_posix() for file in (project / DOCS).rglob("*.md")}
    for src, instead in ours.left_out.items():
        line = ours.fields.line("udelad", src)
        if src not in there:
            near = get_close_matches(src, there, 1, 0.75)
            remedy = f"mente du {near[0]}?" if near else "slet linjen"
            yield _told(path, line, f"der er ingen fælles side »{src}« at udelade", remedy)
        elif src in own:
            yield _told(path, line, f"»{src}« er både udeladt og jeres egen", "slet linjen, eller siden")
        elif role := _used(project / DOCS, src, ours.folder / PAGES):
            problem = f"»{src}« kan ikke udelades, for den skal bruges til {roles.ROLES[role]}"
            yield _told(path, line, problem, f"skriv jeres egen i {PAGES}/, med samme sti, i stedet")
        elif meeting := _carried(project / DOCS, src, own):
            problem = f"»{src}« kan ikke udelades, for mødet tager svar med fra arket"
            remedy = f"skriv jeres eget ark i {PAGES}/, med samme sti, eller jeres egen {meeting}"
            yield _told(path, line, problem, remedy)
        if instead not in (there | own) - set(ours.left_out):
            yield _told(path, line, f"»{instead}« findes ikke", "skriv en side der bliver stående")
    gone = [name for name in ours.pages(SHARED) if name in own and not (project / DOCS / name).is_file()]
    known = {*there, *ours.under, *gone}
    for src in [name for name in ours.pages() if name.endswith(".md") and name not in known]:
        if near := get_close_matches(src, there, 1, NEARLY):
            problem = f"siden ligner {in_docs(near[0])}, men har en anden sti, så den erstatter den ikke"
            remedy = f"kald den {near[0]}, eller skriv den under »menu« i {SETTINGS} hvis den er jeres egen"
            yield _told(ours.folder / PAGES / src, 1, problem, remedy)
    moved = addresses.read(project)[0].moved if gone else {}
    for src in gone:
        problem = f"siden erstatter {in_docs(src)}, som ikke er der mere"
        again = f"flyt den til {moved[src]} hvis det er den samme side, " if src in moved else ""
        remedy = f"{again}slet den, eller slet {SHARED}/{src}, så den er jeres egen side"
        yield _told(ours.folder / PAGES / src, 1, problem, remedy)


def _used(shared: Path, src: str, own: Path) -> str:
    """The role of a shared page that no page of one's own has; empty where it has none."""
    role = read_page(shared, src)[0].meta.get(roles.KEY, "")
    return role if role in roles.ROLES and not roles.written(own, role) else ""


def _carried(shared: Path, src: str, own: set[str]) -> str:
    """The shared page of the meeting, where it carries answers to or from the sheet `src`; empty where it does not."""
    meeting = roles.written(shared, MEETING)
    if not meeting or meeting in own:
        return ""
    named = re.escape(posixpath.relpath(src, posixpath.dirname(meeting) or "."))
    text = (shared / meeting).read_text(encoding="utf-8")
    return meeting if re.search(rf'^  - "?(?:.* → )?{named}: ', text, re.M) else ""


def _lay_over(project: Path, merged: Path, ours: Municipality) -> None:
    """Copy the municipality's pages over the shared ones, and write those of its own in the menu."""
    if (ours.folder / PAGES).is_dir():
        copy(ours.folder / PAGES, merged / DOCS)
    if ours.brand.is_dir():
        shutil.rmtree(merged / DOCS / "assets/brand", ignore_errors=True)
        copy(ours.brand, merged / DOCS / "assets/brand")
    menu = (merged / MENU).read_text(encoding="utf-8")
    for src in [name for name in ours.pages() if name.endswith(".md")]:
        if src not in menu_lines.pages(menu):
            menu = menu_lines.added(menu, src, ours.under.get(src) or menu_lines.last_beside(menu, src))
    (merged / MENU).write_text(menu, encoding="utf-8")
