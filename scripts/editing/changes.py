"""A set of changes to a project's files: gathered, tried on a copy, and then written all at once or not at all."""

import os
import shutil
import tempfile
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path

from ..check import registry
from ..content import search_answers
from ..content import site as content
from ..content.finding import ContentError, Finding
from ..content.site import Site

DOCS, MENU = "docs", "mkdocs.yml"
READ = ("laesbarhed", "sprog", "stavning", *registry.STOP)
"""The checks that a changed project must pass."""
Finished = Callable[[Site], frozenset[str]]
"""Names the files of print that a site makes, as paths in it."""


@dataclass
class Changes:
    """What will become of the files of the project in `folder`: path below it -> new text, or None where it goes."""

    folder: Path
    limits: Path
    finished: Finished
    files: dict[str, str | None] = field(default_factory=dict)
    said: list[str] = field(default_factory=list)
    """What is done, in the words of an editor."""

    def text(self, name: str) -> str:
        """The text of a file as it will be. Raises ContentError where there is none."""
        if name in self.files:
            found = self.files[name]
        else:
            found = (self.folder / name).read_text(encoding="utf-8") if (self.folder / name).is_file() else None
        if found is None:
            raise ContentError([Finding(name, 1, "fil", "filen findes ikke", "skriv stien fra docs/, fx om/index.md")])
        return found

    def has(self, name: str) -> bool:
        """True where the file will be there."""
        return self.files[name] is not None if name in self.files else (self.folder / name).exists()

    def write(self, name: str, text: str, said: str = "") -> None:
        """Give a file a new text."""
        if not self.has(name) or self.text(name) != text:
            self.files[name] = text
            self.said += [said] if said else []

    def create(self, name: str, text: str) -> None:
        """Make a file that is not there. Raises ContentError where it is: nothing is overwritten."""
        if self.has(name):
            raise ContentError([Finding(name, 1, "fil", "filen findes allerede", "giv siden et andet navn")])
        self.files[name] = text
        self.said.append(f"skriver {self.shown(name)}")

    def shown(self, name: str) -> str:
        """A file as an editor knows it."""
        return name

    def remove(self, name: str, said: str) -> None:
        """Take a file away."""
        self.text(name)
        self.files[name] = None
        self.said.append(said)

    def pages(self) -> list[str]:
        """The paths below docs/ of all pages and data files as they will be."""
        there = {path.relative_to(self.folder).as_posix() for path in (self.folder / DOCS).rglob("*") if path.is_file()}
        there = {name for name in there | set(self.files) if name.startswith(f"{DOCS}/") and self.has(name)}
        return sorted(name.removeprefix(f"{DOCS}/") for name in there if name.endswith((".md", ".yml")))

    def site(self) -> Site:
        """The project's content as it is now. Raises ContentError with what must be mended first."""
        return content.load(self.folder / MENU)

    def try_out(self) -> None:
        """Read the changed project on a copy. Raises ContentError with the errors that the changes would make.

        The language is judged of the changed pages only. The project itself is read only where the copy has errors,
        to leave out those that were there before.
        """
        with tempfile.TemporaryDirectory() as name:
            copy = Path(name)
            self._copy(copy)
            self._write(copy)
            if found := self._errors(copy):
                before = {(finding.fil, finding.problem) for finding in self._errors(self.folder)}
                found = [finding for finding in found if (finding.fil, finding.problem) not in before]
        if found:
            raise ContentError(found)

    def _copy(self, copy: Path) -> None:
        shutil.copytree(self.folder / DOCS, copy / DOCS)
        for path in (path for path in self.folder.iterdir() if path.suffix == ".yml"):
            shutil.copy(path, copy)
        (copy / "overrides").mkdir()
        (copy / "overrides/.icons").symlink_to((self.folder / "overrides/.icons").resolve())

    def _errors(self, folder: Path) -> list[Finding]:
        try:
            site = content.load(folder / MENU)
            search_answers.read(site)
        except ContentError as error:
            return error.findings
        written = frozenset(name.removeprefix(f"{DOCS}/") for name, text in self.files.items() if text is not None)
        findings = registry.run(READ, site, None, self.limits, self.finished(site), written)
        return [finding for finding in findings if finding.alvor == "fejl"]

    def apply(self) -> None:
        """Write the changes. Raises ContentError, and nothing is written, where a file or folder may not be changed."""
        closed = [path for name in self.files for path in _closed(self.folder / name)]
        if closed:
            problem, remedy = "du må ikke skrive her, og intet er ændret", "giv dig selv adgang, og prøv igen"
            names = {path.relative_to(self.folder).as_posix() for path in closed}
            raise ContentError([Finding(name, 1, "maskine", problem, remedy) for name in names])
        self._write(self.folder)

    def _write(self, folder: Path) -> None:
        for name, text in self.files.items():
            path = folder / name
            if text is None:
                path.unlink(missing_ok=True)
            else:
                path.parent.mkdir(parents=True, exist_ok=True)
                path.write_text(text, encoding="utf-8")


def _closed(path: Path) -> list[Path]:
    """What of a file and its folder, or the one it will be made in, the editor may not write in."""
    folder = next(parent for parent in path.parents if parent.exists())
    return [place for place in (path, folder) if place.exists() and not os.access(place, os.W_OK)]
