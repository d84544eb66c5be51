"""What the sources hold and where it stands: the inventory docs/om/daekning.yml as plain objects."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

import yaml

from . import located_yaml
from .finding import ContentError, Finding
from .page import Page, in_docs
from .site import Site

FILE = "om/daekning.yml"


@dataclass(frozen=True)
class Claim:
    """A page that holds (part of) a system, and the official names that must stand on it; `line` is the inventory's."""

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


def systems(site: Site) -> list[System]:
    """The systems of the inventory by number, each with pages and sources that exist; raises ContentError on others."""
    found, findings = read(site)
    if findings:
        raise ContentError(findings)
    return found


def read(site: Site) -> tuple[list[System], list[Finding]]:
    """The systems of the inventory by number, and what is wrong with it; nothing of both where there is none."""
    path = site.docs_dir / FILE
    if not path.is_file():
        return [], []
    try:
        fields = located_yaml.parse(path.read_text(encoding="utf-8"))
        found = [_system(name, entry, fields) for name, entry in fields.data.items()]
    except (yaml.YAMLError, ValueError, KeyError, TypeError, AttributeError) as error:
        return [], [
            Finding(
                in_docs(FILE),
                located_yaml.error_line(error),
                "daekning",
                "opgørelsen kan ikke læses",
                "giv hver post felterne nr, kilder og sider, som de andre",
            )
        ]
    return sorted(found, key=lambda system: system.number), [
        finding for system in found for finding in _unknown(system, site)
    ]


def stands_on(name: str, page: Page) -> bool:
    """True where `name` stands in the title or text of `page`, whatever the case, line breaks and Markdown marks."""
    return _plain(name) in _plain(f"{page.title} {page.meta.get('kort', '')} {page.body}")


def _unknown(system: System, site: Site) -> Iterator[Finding]:
    for claim in system.claims:
        if claim.src not in site.pages:
            yield Finding(in_docs(FILE), claim.line, "daekning", f"siden »{claim.src}« findes ikke", "ret stien")
    for source in system.sources:
        if source not in site.sources:
            yield Finding(
                in_docs(FILE),
                system.line,
                "daekning",
                f"kilden »{source}« findes ikke",
                f"brug en af {', '.join(site.sources)}",
            )


def _system(name: str, entry: dict[str, Any], fields: located_yaml.LocatedMapping) -> System:
    claims = tuple(
        Claim(src, tuple(map(str, names)), fields.line(name, "sider", src)) for src, names in entry["sider"].items()
    )
    return System(int(entry["nr"]), name, tuple(entry["kilder"]), claims, fields.line(name))


def _plain(text: str) -> str:
    without_links = re.sub(r"\]\([^)]*\)", "", text)
    return " ".join(re.sub(r"[*_\[\]#>`»«]", " ", without_links).lower().split())
