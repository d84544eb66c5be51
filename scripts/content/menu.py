"""The menu in mkdocs.yml: which pages there are, in what order, and under which name."""

from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import yaml

from . import located_yaml
from .finding import ContentError, Finding
from .slug import slugify


class _MkDocsLoader(yaml.SafeLoader):
    """Reads mkdocs.yml as data: MkDocs' own tags (!ENV, !!python/name) are not ours to resolve."""


_MkDocsLoader.add_multi_constructor("", lambda loader, suffix, node: None)


def read(mkdocs_yml: Path) -> tuple[dict[str, Any], list[tuple[str, str]]]:
    """The settings, and (page path, name of its section) of each line of the menu.

    Raises ContentError where it cannot be read.
    """
    try:
        config = yaml.load(mkdocs_yml.read_text(encoding="utf-8"), Loader=_MkDocsLoader)
        return config, list(_menu(config["nav"]))
    except (yaml.YAMLError, AttributeError, KeyError, TypeError, ValueError) as error:
        line = located_yaml.error_line(
            error, first_line=1 if isinstance(error, yaml.YAMLError) else line_of(mkdocs_yml, "nav:")
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


def line_of(path: Path, text: str) -> int:
    """The first line of a file that holds `text`, else 1."""
    lines = path.read_text(encoding="utf-8").splitlines()
    return next((number for number, line in enumerate(lines, 1) if text in line), 1)


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
