"""What an editor is told: one finding is one line, in Danish, with place, problem, remedy and guide."""

from dataclasses import asdict, dataclass
from pathlib import Path

GUIDE = "CONTRIBUTING.md"
OWN_GUIDE = "docs/om/goer-den-til-jeres.md"
WRITING_GUIDE, GLOSSARY_PAGE = "docs/om/skriveguide.md", "docs/ordliste.md"
"""The project's own pages that findings point at."""


@dataclass(frozen=True, order=True)
class Finding:
    """A problem at a place in a text. `alvor` is "fejl" (stops the build) or "advarsel"."""

    fil: str
    linje: int
    regel: str
    problem: str
    forslag: str
    guide: str = GUIDE
    alvor: str = "fejl"

    def __str__(self) -> str:
        warning = "advarsel: " if self.alvor == "advarsel" else ""
        return f"{self.fil}:{self.linje}: [{self.regel}] {warning}{self.problem} — {self.forslag} ({self.guide})"

    def as_dict(self) -> dict[str, str | int]:
        """The finding with the keys that `check --json` promises."""
        return {key: asdict(self)[key] for key in ("fil", "linje", "regel", "alvor", "problem", "forslag", "guide")}


def shown_path(path: Path) -> str:
    """A path as an editor knows it: from the project's folder, and whole where it lies elsewhere."""
    return str(path.relative_to(Path.cwd()) if path.is_relative_to(Path.cwd()) else path)


class ContentError(Exception):
    """Raised once with all findings that stop a build, never at the first of them."""

    def __init__(self, findings: list[Finding]):
        self.findings = sorted(set(findings))
        super().__init__("\n".join(map(str, self.findings)))

    def __reduce__(self) -> tuple[type["ContentError"], tuple[list[Finding]]]:
        """How it comes out of a process of its own: with its findings, not with their text alone."""
        return type(self), (self.findings,)
