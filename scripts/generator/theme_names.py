"""Whether Material still has what our templates, style sheets and scripts look for in it: classes, blocks and parts.

What we name and it no longer has would go missing without a word: a style that strikes nothing, a part that is not
shown.
"""

import re
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path

from ..content.finding import ContentError, Finding

NAME = re.compile(r"(?<![\w-])(?:(?:data-)?md-[a-z][a-z0-9_-]*|__(?:search|drawer|palette|config)\b)")
"""A class, an attribute or an id of the theme's."""
BLOCK = re.compile(r"{%-?\s*block\s+(\w+)")
EXTENDS = re.compile(r"{%-?\s*extends\s+\"(?:base|main)\.html\"")
BASE, PARTIALS = "base.html", "partials"
THEIRS = ("*.html", "partials/**/*.html", "assets/stylesheets/*.css", "assets/javascripts/*.js")
"""The theme's files that names stand in: its thousands of icons have none."""
OURS = (
    "overrides/**/*.html",
    "overrides/**/*.css",
    "overrides/**/*.md",
    "docs/assets/stylesheets/*.css",
    "docs/assets/javascripts/**/*.js",
)
"""The project's files that name what is the theme's."""


def check(folders: list[Path], root: Path, worker: str) -> None:
    """Raise ContentError with all that the project in `root` looks for in the theme, and that is not there.

    `folders` are the theme's own, `worker` the path of its search worker below one of them.
    """
    theirs = {file: text for folder in folders for file, text in _texts(folder, THEIRS)}
    ours = dict(_texts(root, OURS))
    found = [*_names(ours, theirs), *_blocks(ours, theirs), *_parts(ours, theirs)]
    if worker not in theirs.get(BASE, ""):
        found.append(_gone("overrides/main.html", f"nævner ikke længere {worker} i {BASE}"))
    if found:
        raise ContentError(found)


def _names(ours: dict[str, str], theirs: dict[str, str]) -> Iterator[Finding]:
    known = {name for text in theirs.values() for name in NAME.findall(text)}
    used = defaultdict[str, list[str]](list)
    for file, text in ours.items():
        for name in sorted({*NAME.findall(text)} - known):
            if not name.endswith("-"):  # a template writes the rest of it
                used[name].append(file)
    for name, files in used.items():
        yield _gone(files[0], f"har ikke længere »{name}«, som {', '.join(files)} bruger")


def _blocks(ours: dict[str, str], theirs: dict[str, str]) -> Iterator[Finding]:
    known = {*BLOCK.findall(theirs.get(BASE, ""))}
    for file, text in ours.items():
        for name in BLOCK.findall(text) if EXTENDS.search(text) else ():
            if name not in known:
                yield _gone(file, f"har ikke længere blokken »{name}« i {BASE}, så vores bliver ikke vist")


def _parts(ours: dict[str, str], theirs: dict[str, str]) -> Iterator[Finding]:
    """Our versions of the theme's parts: each must be asked for by it, or by a template of ours."""
    asked = "".join(text for file, text in [*theirs.items(), *ours.items()] if file.endswith(".html"))
    for file in ours:
        part = file.removeprefix("overrides/")
        if part.startswith(f"{PARTIALS}/") and f'"{part}"' not in asked:
            yield _gone(file, f"bruger ikke længere {part}, så vores bliver ikke vist")


def _texts(folder: Path, patterns: tuple[str, ...]) -> Iterator[tuple[str, str]]:
    for pattern in patterns:
        for path in sorted(folder.glob(pattern)):
            yield path.relative_to(folder).as_posix(), path.read_text(encoding="utf-8", errors="replace")


def _gone(file: str, problem: str) -> Finding:
    remedy = "brug den version der står i pyproject.toml, eller ret filen så den passer til den nye"
    return Finding(file, 1, "tema", f"Material {problem}", remedy)
