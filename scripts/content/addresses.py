"""The addresses that the site has had, and where pages that moved are now (adresser.yml)."""

from dataclasses import dataclass, field
from pathlib import Path

import yaml

from . import conflicts, located_yaml
from .finding import Finding
from .pages import Pages

FILE = "adresser.yml"
PUBLISHED, MOVED = "udgivet", "flyttet"
HEAD = """# Adresser som siden har haft. En adresse der er delt, skal blive ved med at virke.
# udgivet: siderne i den sidste version. »ny version« skriver listen.
# flyttet: en side der er flyttet eller slettet, og den side som adressen nu fører til. »flyt« og »slet« skriver den.
"""


@dataclass(frozen=True)
class Addresses:
    """The pages that have been published, and old page -> the page that its address leads to now."""

    published: tuple[str, ...] = ()
    moved: dict[str, str] = field(default_factory=dict)
    fields: located_yaml.LocatedMapping = field(default_factory=lambda: located_yaml.LocatedMapping({}), repr=False)

    def text(self) -> str:
        """The file as it is written."""
        lists = {PUBLISHED: sorted(self.published), MOVED: dict(sorted(self.moved.items()))}
        return HEAD + yaml.safe_dump(lists, allow_unicode=True, sort_keys=False, width=200)


def read(folder: Path) -> tuple[Addresses, list[Finding]]:
    """The addresses in the file of the project's `folder`, or none, and findings where it cannot be read."""
    path = folder / FILE
    if not path.is_file():
        return Addresses(), []
    try:
        return parse(path.read_text(encoding="utf-8"))
    except UnicodeDecodeError:
        return Addresses(), [Finding(FILE, 1, "adresse", "filen er ikke gemt som UTF-8", "gem den igen som UTF-8")]


def parse(text: str) -> tuple[Addresses, list[Finding]]:
    """The addresses in the text of the file."""
    try:
        fields = located_yaml.parse(text)
        published, moved = fields.data.get(PUBLISHED) or [], fields.data.get(MOVED) or {}
        return Addresses(tuple(map(str, published)), {str(old): str(new) for old, new in moved.items()}, fields), []
    except (yaml.YAMLError, ValueError, TypeError, AttributeError) as error:
        remedy = f"skriv »{PUBLISHED}:« som en liste af sider og »{MOVED}:« som »gammel.md: ny.md«"
        found = Finding(FILE, located_yaml.error_line(error), "adresse", "filen kan ikke læses", remedy)
        return Addresses(), conflicts.check(FILE, text) or [found]


def check(addresses: Addresses, pages: Pages) -> list[Finding]:
    """Findings about pages that moved without a word, and addresses that lead to pages that are not there."""
    findings = []
    for src in addresses.published:
        if src not in pages and src not in addresses.moved:
            problem = f"siden »{src}« er flyttet eller slettet, og dens adresse fører ingen steder hen"
            remedy = f"skriv »{src}: den-nye-side.md« under »{MOVED}« i {FILE}, eller sæt siden tilbage"
            findings.append(Finding(FILE, addresses.fields.line(PUBLISHED), "adresse", problem, remedy))
    for old, new in addresses.moved.items():
        line = addresses.fields.line(MOVED, old)
        if old in pages:
            findings.append(
                Finding(FILE, line, "adresse", f"»{old}« er flyttet, men findes stadig", "slet linjen, eller siden")
            )
        elif new not in pages:
            remedy = "skriv en side der findes, fx den der nu svarer på det samme"
            findings.append(Finding(FILE, line, "adresse", f"»{old}« fører til »{new}«, som ikke findes", remedy))
    return findings
