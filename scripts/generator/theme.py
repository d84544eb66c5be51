"""All that Python knows of Material for MkDocs: where its search lies, and what it leaves hard to use.

What is looked for and not found stops the build: after an update of the theme, nothing may go missing in silence.
"""

import json
import sys
from collections.abc import Collection, Iterable, Iterator
from pathlib import Path
from typing import Any

import jinja2

from ..content.finding import ContentError, Finding
from ..markup.templates import FOLDER
from ..pages.search_words import Entry

SEARCH_INDEX = "search/search_index.json"
WORKER = "assets/javascripts/workers/search.*.min.js"
"""The theme's own search worker: our Danish one answers in its place (see overrides/main.html)."""


def is_left_out(src: str) -> bool:
    """Whether a file of the theme is for those who work on the theme: maps from its scripts to their source."""
    return src.endswith(".map")


def leave_out(contents: Iterable[Any], anchors: Collection[str]) -> None:
    """Take the headings with the ids `anchors` out of a page's `contents`, the theme's lists of headings."""
    for top in contents:
        for heading in top.children:
            heading.children = [below for below in heading.children if below.id not in anchors]


def search_entries(path: Path) -> Entry:
    """The search index at `path` as the theme's plugin wrote it. Raises ContentError where its form has changed."""
    index: Entry = json.loads(path.read_text(encoding="utf-8"))
    docs = index.get("docs")
    if "config" not in index or not docs or not all({"location", "title", "text"} <= doc.keys() for doc in docs):
        raise ContentError([_changed("skriver søgningens indeks på en ny måde")])
    return index


def own(folders: Iterable[str], ours: str | None) -> list[Path]:
    """The folders of a theme but for the one of our templates that stand in the place of its own."""
    return [Path(folder) for folder in folders if folder != ours]


def worker(folders: list[str]) -> str:
    """The path of the theme's search worker below one of its `folders`. Raises ContentError where there is not one."""
    found = {path.relative_to(folder).as_posix() for folder in map(Path, folders) for path in folder.glob(WORKER)}
    if len(found) != 1:
        raise ContentError([_changed(f"har ikke længere én fil som {WORKER}, så vores søgning ikke kan sættes ind")])
    return found.pop()


class OursStrict(jinja2.Undefined):
    """A name that a template of ours writes out and nobody has given is an error.

    Material's own templates count on such names being empty, so theirs are; and a test (»if page«) is never an error.
    """

    __slots__ = ()

    def __str__(self) -> str:
        """Empty, but in our own templates an error."""
        self._must_not_be_ours()
        return ""

    def __iter__(self) -> Iterator[object]:
        """Nothing, but in our own templates an error."""
        self._must_not_be_ours()
        return iter(())

    def _must_not_be_ours(self) -> None:
        frame = sys._getframe(2)
        while frame.f_back and frame.f_code.co_filename.endswith(".py"):
            frame = frame.f_back
        if frame.f_code.co_filename.startswith(str(FOLDER)):
            self._fail_with_undefined_error()


def _changed(problem: str) -> Finding:
    remedy = "brug den version der står i pyproject.toml, eller ret scripts/generator/theme.py"
    return Finding("mkdocs.yml", 1, "tema", f"Material {problem}", remedy)
