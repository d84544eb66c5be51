"""YAML with line numbers, so that a finding can point at the line an editor must change."""

import re
from dataclasses import dataclass, field
from functools import lru_cache
from typing import Any

import yaml

Path = tuple[str, ...]
"""Where a value stands: the names of the keys that lead to it."""


@dataclass
class LocatedMapping:
    """A YAML mapping and the line of each of its keys and listed texts (1-based; nested ones as tuples of names)."""

    data: dict[str, Any]
    lines: dict[Path, int] = field(default_factory=dict)
    duplicates: list[Path] = field(default_factory=list)

    def line(self, *path: str) -> int:
        """Line of the key at `path`, else of its nearest parent that stands in the file, else 1."""
        while path and path not in self.lines:
            path = path[:-1]
        return self.lines.get(path, 1)


@lru_cache(maxsize=2048)  # a preview reads all pages again when one has changed
def parse(text: str, first_line: int = 1) -> LocatedMapping:
    """Parse `text`, whose first line is line `first_line` of its file; the same text gives the same object.

    Raises yaml.YAMLError on broken YAML and ValueError where the text is not a mapping.
    """
    loader = yaml.SafeLoader(text)  # libyaml is faster, and lets pass what MkDocs, which reads with this one, does not
    node = loader.get_single_node()
    if node is None:
        return LocatedMapping({})
    if not isinstance(node, yaml.MappingNode):
        raise ValueError("ikke en liste af felter")
    try:
        found = LocatedMapping(loader.construct_document(node))
    except ValueError as error:  # a day that no calendar has
        raise yaml.MarkedYAMLError(problem=NO_DATE, problem_mark=_no_date(node).start_mark) from error
    _walk(node, (), first_line, found)
    return found


def error_line(error: Exception, first_line: int = 1) -> int:
    """The file's line that parsing stopped at; the text's first line where the error does not say."""
    if isinstance(error, UnicodeDecodeError):
        return error.object[: error.start].count(b"\n") + first_line
    mark = getattr(error, "problem_mark", None)
    if any(opened in str(getattr(error, "context", "")) for opened in OPENED):
        mark = getattr(error, "context_mark", None) or mark
    return mark.line + first_line if mark else first_line


OPENED = ("flow sequence", "flow mapping", "quoted scalar")
"""What can be opened and not closed: the fault lies where it begins, and PyYAML stops further down."""
NO_DATE = "no such date"
CURLY = re.compile(r"[:-] +[“”„‟]")
"""A value that begins with a word processor's quotation mark, which YAML does not know."""
REMEDIES = {
    NO_DATE: "skriv en dag som kalenderen har, fx 2026-11-21",
    "mapping values are not allowed": 'sæt citationstegn om tekst med kolon, fx »kort: "Husk: ring først."«',
    "cannot start any token": "begynd linjen med mellemrum i stedet for en tabulator, og sæt citationstegn om @ og `",
    "quoted scalar": "luk citationstegnene, eller slet dem",
    "flow sequence": "luk listen med ]",
    "could not find expected ':'": "skriv et kolon efter feltets navn",
    "block end": "begynd alle felter lige langt inde",
}
"""What PyYAML says -> what an editor has most likely done."""


def remedy(error: Exception) -> str:
    """What to do about a fault that stopped the parsing."""
    if isinstance(error, UnicodeDecodeError):
        return "gem filen igen som UTF-8"
    said, mark = str(error), getattr(error, "problem_mark", None)
    line = (mark.buffer or "").splitlines()[mark.line] if mark and mark.buffer else ""
    if "mapping values are not allowed" in said and line.startswith(" ") and line.count(": ") + line.endswith(":") == 1:
        return "slet mellemrummene først på linjen, så feltet står lige under de andre"
    if CURLY.search(line):
        return 'skriv lige citationstegn, "…", i stedet for de krøllede'
    usual = "skriv hvert felt som »navn: værdi«, og sæt citationstegn om tekst med kolon"
    return next((remedy for part, remedy in REMEDIES.items() if part in said), usual)


def _no_date(node: yaml.Node) -> yaml.Node:
    """The value in `node` that looks like a date and is none; `node` itself where there is no such value."""
    for _, value in node.value if isinstance(node, yaml.MappingNode) else ():
        if isinstance(value, yaml.ScalarNode) and value.tag.endswith(":timestamp"):
            try:
                yaml.safe_load(value.value)
            except ValueError:
                return value
    return node


def _walk(node: yaml.Node, path: Path, first_line: int, found: LocatedMapping) -> None:
    if isinstance(node, yaml.SequenceNode):
        for item in node.value:
            if isinstance(item, yaml.ScalarNode):
                found.lines.setdefault((*path, item.value), item.start_mark.line + first_line)
    for key, value in node.value if isinstance(node, yaml.MappingNode) else ():
        here = (*path, key.value)
        if here in found.lines:
            found.duplicates.append(here)
        found.lines[here] = key.start_mark.line + first_line
        _walk(value, here, first_line, found)
