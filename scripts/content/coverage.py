"""What the sources hold and where it stands: the inventory docs/om/daekning.yml as plain objects.

It lists the systems of the sources (models, rules, tools) and, source by source, their statements.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

import yaml

from . import located_yaml, statements
from .finding import ContentError, Finding
from .page import Page, in_docs
from .site import Site
from .statements import Statement

FILE = "om/daekning.yml"
SYSTEMS = "systemer"


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


@dataclass(frozen=True)
class Inventory:
    """All systems by number, and all statements in the order of the file."""

    systems: list[System] = field(default_factory=list)
    statements: list[Statement] = field(default_factory=list)

    @property
    def covered(self) -> int:
        """How many statements have a place."""
        return sum(statement.place is not None for statement in self.statements)

    def of(self, source: str) -> list[Statement]:
        """The statements of a source."""
        return [statement for statement in self.statements if statement.source == source]


def inventory(site: Site) -> Inventory:
    """The inventory, whose pages, sections and sources all exist; raises ContentError where one does not."""
    found, findings = read(site)
    if findings:
        raise ContentError(findings)
    return found


def read(site: Site) -> tuple[Inventory, list[Finding]]:
    """The inventory, and what it names that does not exist; nothing of both where there is none."""
    path = site.docs_dir / FILE
    if not path.is_file():
        return Inventory(), []
    try:
        found = _parse(located_yaml.parse(path.read_text(encoding="utf-8")))
    except (yaml.YAMLError, ValueError, KeyError, TypeError, AttributeError) as error:
        return Inventory(), [
            finding(
                located_yaml.error_line(error),
                "opgørelsen kan ikke læses",
                "giv hver post under »systemer« felterne »nr«, »kilder« og »sider«, "
                "og hvert udsagn »sted« eller »ikke«",
            )
        ]
    return found, [*_unknown_names(found, site), *_unknown_places(found, site)]


def stands_on(name: str, page: Page) -> bool:
    """True where `name` stands in the title or text of `page`, whatever the case, line breaks and Markdown marks."""
    return statements.holds(statements.whole(page), name)


def finding(line: int, problem: str, remedy: str) -> Finding:
    """A finding about the inventory itself."""
    return Finding(in_docs(FILE), line, "daekning", problem, remedy)


def _parse(fields: located_yaml.LocatedMapping) -> Inventory:
    found = [_system(name, entry, fields) for name, entry in fields.data.get(SYSTEMS, {}).items()]
    return Inventory(sorted(found, key=lambda system: system.number), statements.read(fields))


def _system(name: str, entry: dict[str, Any], fields: located_yaml.LocatedMapping) -> System:
    claims = tuple(
        Claim(src, tuple(map(str, names)), fields.line(SYSTEMS, name, "sider", src))
        for src, names in entry["sider"].items()
    )
    return System(int(entry["nr"]), name, tuple(entry["kilder"]), claims, fields.line(SYSTEMS, name))


def _unknown_names(found: Inventory, site: Site) -> Iterator[Finding]:
    for claim in (claim for system in found.systems for claim in system.claims):
        if claim.src not in site.pages:
            yield finding(claim.line, f"siden »{claim.src}« findes ikke", "ret stien")
    named = [(source, system.line) for system in found.systems for source in system.sources]
    for source, line in dict.fromkeys([*named, *((said.source, said.line) for said in found.statements)]):
        if source not in site.sources:
            yield finding(line, f"kilden »{source}« findes ikke", f"brug en af {', '.join(site.sources)}")


def _unknown_places(found: Inventory, site: Site) -> Iterator[Finding]:
    for said in found.statements:
        if said.place and said.place.src not in site.pages:
            yield finding(said.line, f"siden »{said.place.src}« findes ikke", "ret stien")
        elif said.place and said.place.text(site) is None:
            near = ", ".join(f"#{heading.anchor}" for heading in site.pages[said.place.src].headings()[1:])
            problem = f"afsnittet »#{said.place.anchor}« findes ikke på {in_docs(said.place.src)}"
            yield finding(said.line, problem, f"brug et af {near}")
