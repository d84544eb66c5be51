"""What the sources hold and where it stands: the inventory docs/om/daekning.yml as plain objects."""

import re
from dataclasses import dataclass
from pathlib import Path

import yaml

from . import located_yaml
from .finding import Finding
from .page import Page, in_docs

FILE = "om/daekning.yml"


@dataclass(frozen=True)
class Claim:
    """A page that holds (part of) a system, and the official names that must stand on it. `line` is the inventory's line."""

    src: str
    names: tuple[str, ...]
    line: int


@dataclass(frozen=True)
class System:
    """A model, rule, process or tool of the sources."""

    number: int
    name: str
    sources: tuple[str, ...]
    claims: tuple[Claim, ...]
    line: int


def read(docs_dir: Path) -> tuple[list[System], list[Finding]]:
    """The systems of the inventory by number, and findings where it cannot be read; nothing of both where there is none."""
    path = docs_dir / FILE
    if not path.is_file():
        return [], []
    try:
        fields = located_yaml.parse(path.read_text(encoding="utf-8"))
        systems = [_system(name, entry, fields) for name, entry in fields.data.items()]
    except (yaml.YAMLError, ValueError, KeyError, TypeError, AttributeError) as error:
        mark = getattr(error, "problem_mark", None)
        return [], [Finding(in_docs(FILE), mark.line + 1 if mark else 1, "daekning", "opgørelsen kan ikke læses",
                            "giv hver post felterne nr, kilder og sider, som de andre")]
    return sorted(systems, key=lambda system: system.number), []


def stands_on(name: str, page: Page) -> bool:
    """True where `name` stands in the title or text of `page`, whatever the case, line breaks and Markdown marks."""
    return _plain(name) in _plain(f"{page.title} {page.meta.get('kort', '')} {page.body}")


def _system(name: str, entry: dict, fields: located_yaml.LocatedMapping) -> System:
    claims = tuple(Claim(src, tuple(map(str, names)), fields.line(name, "sider", src)) for src, names in entry["sider"].items())
    return System(int(entry["nr"]), name, tuple(entry["kilder"]), claims, fields.line(name))


def _plain(text: str) -> str:
    without_links = re.sub(r"\]\([^)]*\)", "", text)
    return " ".join(re.sub(r"[*_\[\]#>`«»]", " ", without_links).lower().split())
