"""The menu in mkdocs.yml: which pages there are, in what order, and under which name."""

import re
from collections import defaultdict
from collections.abc import Iterator
from difflib import get_close_matches
from pathlib import Path
from typing import Any

import yaml

from . import conflicts, located_yaml
from .finding import ContentError, Finding
from .page import in_docs
from .slug import slugify

NAV = re.compile(r"^nav:\n((?: .*\n|\n|#.*\n)*)", re.M)
"""The menu in mkdocs.yml, its lines as the group."""
INDENT = "sider under samme navn står lige langt inde, to mellemrum længere end navnet"


class _MkDocsLoader(yaml.SafeLoader):
    """Reads mkdocs.yml as data: MkDocs' own tags (!ENV, !!python/name) are not ours to resolve."""


_MkDocsLoader.add_multi_constructor("", lambda loader, suffix, node: None)


def read(mkdocs_yml: Path) -> tuple[dict[str, Any], list[tuple[str, str]]]:
    """The settings, and (page path, name of its section) of each line of the menu.

    Raises ContentError where it cannot be read.
    """
    try:
        config = yaml.load(mkdocs_yml.read_text(encoding="utf-8"), Loader=_MkDocsLoader)
        if isinstance(config, dict) and "nav" not in config:
            problem, remedy = "der er ingen menu", "skriv »nav:« på linjen over »  - Forside: index.md«"
            raise ContentError([_finding(mkdocs_yml, 1, problem, remedy)])
        if odd := list(_odd(mkdocs_yml, config["nav"])):
            raise ContentError(odd)
        return config, list(_menu(config["nav"]))
    except (yaml.YAMLError, AttributeError, KeyError, TypeError, ValueError) as error:
        line = _tight(mkdocs_yml) or located_yaml.error_line(
            error, first_line=1 if isinstance(error, yaml.YAMLError) else line_of(mkdocs_yml, "nav:")
        )
        remedy = "skriv hver linje som »- mappe/side.md«, eller som »- Navn:« med sine sider rykket ind under"
        found = Finding(mkdocs_yml.name, line, "menu", "menuen kan ikke læses", remedy)
        raise ContentError(conflicts.instead(mkdocs_yml, mkdocs_yml.name, found)) from None


def _tight(mkdocs_yml: Path) -> int:
    """The first line that lacks the space after its stroke, 0 where none does: YAML stops at a later one."""
    lines = mkdocs_yml.read_text(encoding="utf-8").splitlines()
    return next((number for number, line in enumerate(lines, 1) if re.match(r" *-[^\s-]", line)), 0)


def _menu(items: list[Any], section: str = "") -> Iterator[tuple[str, str]]:
    for item in items:
        if isinstance(item, str):
            yield item, section
        else:
            ((name, value),) = item.items()
            if isinstance(value, str):
                yield value, section or name
            else:
                yield from _menu(value, section or name)


def groups(items: list[Any], name: str = "") -> Iterator[tuple[str, str]]:
    """(page path, name of the innermost group it stands in) of each page of the menu's `items`."""
    for item in items:
        if isinstance(item, str):
            yield item, name
        else:
            for inner, value in item.items():
                yield from groups([value] if isinstance(value, str) else value, inner)


def _odd(mkdocs_yml: Path, items: list[Any]) -> Iterator[Finding]:
    """What YAML reads without a word, and no menu can be made of: a line indented too far, a name without pages."""
    for item in items:
        if isinstance(item, str) and " - " in item:
            name, _, wrong = item.partition(" - ")
            if not name.endswith(".md"):
                line = line_of(mkdocs_yml, f"- {name}")
                yield _finding(mkdocs_yml, line, f"»{name}« mangler sit kolon", f"skriv »- {name}:«")
                continue
            wrong = item.rpartition(" - ")[2]
            line = line_of(mkdocs_yml, f"- {wrong}")
            yield _finding(mkdocs_yml, line, f"»{wrong}« er rykket for langt ind", INDENT)
        elif isinstance(item, dict):
            yield from _odd_names(mkdocs_yml, item)


def _odd_names(mkdocs_yml: Path, item: dict[str, Any]) -> Iterator[Finding]:
    for name in list(item)[1:]:
        line = line_of(mkdocs_yml, f"{name}:")
        yield _finding(mkdocs_yml, line, f"»{name}« mangler sin streg", f"skriv »- {name}: …« ud for linjen over")
    for name, value in item.items():
        if value is None:
            line = line_of(mkdocs_yml, f"- {name}:")
            yield _finding(mkdocs_yml, line, f"»{name}« har ingen sider under sig", f"ryk dens sider ind; {INDENT}")
        elif isinstance(value, list):
            yield from _odd(mkdocs_yml, value)


def _finding(mkdocs_yml: Path, line: int, problem: str, remedy: str) -> Finding:
    return Finding(mkdocs_yml.name, line, "menu", problem, remedy)


def missing(mkdocs_yml: Path, listed: list[str], on_disk: set[str]) -> list[Finding]:
    """Findings about lines without a page, pages without a line, and pages with two; a misspelt line is one fault."""
    findings, unlisted = [], sorted(on_disk - set(listed))
    for src in [src for src in listed if src not in on_disk]:
        meant, remedy = _meant(src, on_disk, unlisted)
        if meant in unlisted:
            unlisted.remove(meant)
        line = line_of(mkdocs_yml, src)
        findings.append(_finding(mkdocs_yml, line, f"siden »{src}« står i menuen, men findes ikke", remedy))
    for src in unlisted:
        problem, remedy = "siden står ikke i menuen, så ingen finder den", f"tilføj »- {src}« i mkdocs.yml"
        findings.append(Finding(in_docs(src), 1, "menu", problem, remedy))
    for src in sorted({src for src in listed if listed.count(src) > 1}):
        line = line_of(mkdocs_yml, src, 2)
        findings.append(_finding(mkdocs_yml, line, f"»{src}« står to gange i menuen", "slet den ene linje"))
    return findings


def _meant(src: str, on_disk: set[str], unlisted: list[str]) -> tuple[str, str]:
    """The page that a line without one is meant for, empty where nobody can tell, and what to do."""
    name, _, last = src.rpartition(" ")
    if name and last in on_disk:
        return last, f"skriv »- {name.rstrip(':')}: {last}« med kolon og mellemrum"
    for right in (f"{src}.md", src.removeprefix("docs/"), src.removeprefix("/"), f"{src.removesuffix('/')}/index.md"):
        if right != src and right in on_disk:
            return right, f"skriv »{right}«: stien begynder i docs/ og slutter med .md"
    if near := get_close_matches(src, unlisted, 1, 0.75):
        command = f".venv/bin/python -m scripts flyt {src} {near[0]}"
        moved = f"har siden fået et nyt navn, så giv den det gamle, og kør »{command}«"
        return near[0], f"mente du »- {near[0]}«? Ellers: {moved}"
    return "", "opret filen, ret stien, eller slet linjen"


def line_of(path: Path, text: str, which: int = 1) -> int:
    """The first line of a file that holds `text`, or the `which`th; 1 where there is none."""
    lines = path.read_text(encoding="utf-8").splitlines()
    return [*(number for number, line in enumerate(lines, 1) if text in line), *[1] * which][which - 1]


def same_names(mkdocs_yml: Path, nav: list[Any]) -> list[Finding]:
    """Entries of the menu's first level that would share the name of a chapter's file."""
    names: dict[str, list[str]] = defaultdict(list)
    for name in (str(name) for item in nav if isinstance(item, dict) for name in item):
        names[slugify(name)].append(name)
    return [
        Finding(
            mkdocs_yml.name,
            line_of(mkdocs_yml, others[-1]),
            "menu",
            f"»{others[0]}« og »{others[-1]}« giver kapitlerne samme filnavn",
            "giv hvert punkt øverst i menuen sit eget navn",
        )
        for others in names.values()
        if len(others) > 1
    ]
