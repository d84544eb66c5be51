"""The files in docs/ that the site takes over as they are: of known kinds, not too large, with names that work."""

import re
from collections.abc import Collection, Iterator
from dataclasses import replace
from functools import cache
from pathlib import Path

import pathspec

from ...content import brand, conflicts, danish
from ...content.finding import GUIDE, Finding
from ...content.page import in_docs
from ...content.slug import slugify
from ...markup import rendering
from . import documents, drawings, personal, pictures

KINDS = {
    "": (".md",),
    "assets/": (".svg", *pictures.KINDS, ".pdf", ".docx", ".xlsx", ".txt"),
    "assets/brand/": (brand.FONT_TYPE,),
    "assets/stylesheets/": (".css",),
    "assets/javascripts/": (".js",),
}
"""Folder -> the kinds of file that may lie in it and below it."""
TEXTS = (".md", ".yml", ".yaml", ".svg", ".css", ".js", ".txt")
LEFT = re.compile(
    r"^~\$|^\.~|^(?:thumbs\.db|desktop\.ini)$|\.(?:bak|tmp|orig|rej|swp|old|lnk)$|~$|^(?:kopi af|copy of)\b|"
    r"[ _-](?:kopi|copy)(?: ?\(\d+\))?\.\w+$|\(\d+\)\.\w+$",
    re.I,
)
"""Names that a program or a hurried hand leaves behind."""
LEFT_BEHIND = "filen er efterladt af et program eller er en kopi, og den bliver udgivet"
TEMPLATES, LISTS = ("*.html", "*.md", "*.css", "*.svg"), ("egne-ord.txt", "weblinks.yml")
LARGEST_PICTURE = 1_000_000
"""Bytes: ten times the largest that a phone on a slow line should wait for."""
LARGEST = 5_000_000


def check(folder: Path, is_docs: bool = True, seen: Collection[Path] = ()) -> Iterator[Finding]:
    """Findings about the files in `folder`: docs/, or a brand folder that lies elsewhere.

    `seen` are pictures that pages show, and that have been looked at there.
    """
    for path in sorted(path for path in folder.rglob("*") if path.is_file() or path.is_symlink()):
        src = path.relative_to(folder).as_posix()
        if any(part.startswith(".") for part in src.split("/")) and not LEFT.search(path.name):
            continue  # MkDocs leaves out what begins with a full stop
        fil = in_docs(src) if is_docs else str(path)
        inside = src if is_docs else f"assets/brand/{src}"
        yield from _of(path, fil, inside, folder)
        yield from _picture(path, fil, seen)


def unmerged(templates: Path) -> Iterator[Finding]:
    """Findings about versions that are not merged in the templates and in the lists beside their folder."""
    project = templates.parent
    texts = [path for kind in TEMPLATES for path in templates.rglob(kind) if ".icons" not in path.parts]
    for path in sorted([*(project / name for name in LISTS), *texts]):
        if path.is_file():
            fil = path.relative_to(project).as_posix()
            yield from conflicts.check(fil, path.read_text(encoding="utf-8", errors="replace"))


def _picture(path: Path, fil: str, seen: Collection[Path]) -> Iterator[Finding]:
    if path.suffix.lower() not in pictures.KINDS or not path.is_file():
        return
    if told := pictures.fault(path):
        if path not in seen:
            yield _finding(fil, f"billedet {told[0]}", told[1])
        return
    yield from personal.numbers(fil, pictures.notes(path), is_text=False)
    if pictures.has_place(path):
        yield _finding(fil, f"billedet {pictures.PLACED}", pictures.UNPLACED)
    if pictures.has_maker(path):
        yield replace(_finding(fil, f"billedet {pictures.MADE_BY}", pictures.UNNAMED), alvor="advarsel")


def _of(path: Path, fil: str, src: str, folder: Path) -> Iterator[Finding]:
    if not path.resolve().is_relative_to(folder.resolve()):
        yield _finding(fil, "filen er en genvej til et sted uden for mappen", "læg filen selv i mappen")
        return
    if not _excluded().match_file(src):
        if told := list(_kind(path, fil, src)):
            yield from told
            return
        yield from _size(path, fil)
        yield from _name(fil, src)
    yield from _content(path, fil)


@cache
def _excluded() -> pathspec.GitIgnoreSpec:
    """What mkdocs.yml leaves out of the site."""
    return pathspec.GitIgnoreSpec.from_lines(str(rendering.settings().get("exclude_docs", "")).splitlines())


def _kind(path: Path, fil: str, src: str) -> Iterator[Finding]:
    if LEFT.search(path.name):
        yield _finding(fil, LEFT_BEHIND, "slet den")
        return
    allowed = [kind for place, kinds in KINDS.items() if src.startswith(place) for kind in kinds]
    if path.suffix.lower() in allowed:
        return
    homes = [place for place, kinds in KINDS.items() if path.suffix.lower() in kinds]
    if path.suffix.lower() in brand.OTHER_FONTS:
        problem = f"siden udgiver kun skrifter som {brand.FONT_TYPE}"
        yield _finding(fil, problem, f"{brand.as_woff2(path)}, og slet den her")
    elif homes:
        yield _finding(fil, f"en {path.suffix}-fil ligger ikke her", f"flyt den til docs/{homes[0]}")
    else:
        yield _finding(
            fil,
            f"»{path.suffix or path.name}« er ikke en slags fil som siden udgiver",
            f"slet den, eller gem den som en af {', '.join(KINDS['assets/'])} i docs/assets/",
        )


def _size(path: Path, fil: str) -> Iterator[Finding]:
    size, most = path.stat().st_size, LARGEST_PICTURE if path.suffix.lower() in pictures.KINDS else LARGEST
    if size > most:
        yield _finding(
            fil,
            f"filen er {danish.size(size)}, og grænsen er {danish.size(most)}",
            "gør billedet mindre, fx 1.600 punkter på den lange led" if most == LARGEST_PICTURE else "del den i flere",
        )


def _name(fil: str, src: str) -> Iterator[Finding]:
    name = src.rpartition("/")[2]
    if src.startswith("assets/brand/fonts/") or re.fullmatch(r"[a-z0-9][a-z0-9._-]*", name):
        return
    stem, dot, kind = name.rpartition(".")
    yield _finding(
        fil,
        f"filnavnet »{name}« virker ikke alle steder",
        f"kald den {slugify(stem or name)}{dot}{kind.lower()}, og ret de links der går til den",
    )


def _content(path: Path, fil: str) -> Iterator[Finding]:
    if path.suffix.lower() in TEXTS:
        text = path.read_text(encoding="utf-8", errors="replace")
        yield from personal.numbers(fil, text)
        if path.suffix != ".md":
            yield from conflicts.check(fil, text)
        if path.suffix == ".svg":
            yield from drawings.svg(fil, path)
        elif path.suffix == ".css":
            yield from drawings.css(fil, text)
    elif path.suffix.lower() in documents.KINDS:
        yield from documents.check(fil, path)


def _finding(fil: str, problem: str, remedy: str) -> Finding:
    return Finding(fil, 1, "fil", problem, remedy, GUIDE)
