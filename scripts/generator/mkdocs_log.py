"""What MkDocs and its plugins warn of, as findings in Danish, with file and line where they name them."""

import logging
import re
from pathlib import Path
from types import TracebackType
from typing import NamedTuple, Self

from ..content.finding import Finding
from ..content.page import in_docs

ABOUT_OURS = re.compile(r"Error (?:reading|building) page '.*':")
"""MkDocs' line before an error: the findings themselves name the page."""


class Said(NamedTuple):
    """A message of MkDocs: how it reads, and what it says in Danish; `{0}` is the page, the others what it names."""

    pattern: re.Pattern[str]
    rule: str
    problem: str
    remedy: str


def _said(pattern: str, rule: str, problem: str, remedy: str) -> Said:
    return Said(re.compile(pattern, re.S), rule, problem, remedy)


LINK = r"Doc file '(.+?)' contains an? "
KNOWN = (
    _said(
        LINK + r"link '(.+?)', but the target.*? not found",
        "links",
        "linket »{1}« fører ingen steder hen",
        "ret stien, eller slet linket",
    ),
    _said(
        LINK + r"link '(.+?)', but .*anchor",
        "links",
        "linket »{1}« peger på et afsnit der ikke findes",
        "skriv afsnittets overskrift med små bogstaver og bindestreger",
    ),
    _said(
        LINK + r"absolute link '(.+?)'",
        "links",
        "linket »{1}« begynder med en skråstreg",
        "skriv stien fra sidens egen mappe, fx ../om/index.md",
    ),
    _said(
        LINK + r"unrecognized relative link '(.+?)'",
        "links",
        "linket »{1}« fører ikke til en side",
        "link til filen selv, fx ../om/index.md",
    ),
    _said(
        r"A reference to '(.+?)' is included in the 'nav' configuration, which is not found",
        "menu",
        "siden »{0}« står i menuen, men findes ikke",
        "opret filen, ret stien, eller slet linjen",
    ),
    _said(
        r"The following pages exist in the docs directory, but are not included in the \"nav\" configuration:(.+)",
        "menu",
        "sider står ikke i menuen: {0}",
        "tilføj dem i mkdocs.yml",
    ),
    _said(
        r"The \"(.+?)\" plugin is not installed",
        "opsætning",
        "MkDocs mangler tilføjelsen (plugin) »{0}«",
        "kør »make opsaet«, eller ret navnet",
    ),
    _said(
        r"Config value '(.+?)': (.+)",
        "opsætning",
        "»{0}« kan ikke bruges: {1}",
        "ret værdien i mkdocs.yml",
    ),
)


class Heard(logging.Handler):
    """Collects what MkDocs warns of, as long as it is open."""

    def __init__(self) -> None:
        super().__init__(logging.WARNING)
        self.findings: list[Finding] = []
        self.source = Path("docs")

    def __enter__(self) -> Self:
        logging.getLogger("mkdocs").addHandler(self)
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        logging.getLogger("mkdocs").removeHandler(self)

    def emit(self, record: logging.LogRecord) -> None:
        """Keep what a log record says."""
        message = record.getMessage()
        if not ABOUT_OURS.match(message):
            self.findings.append(self.finding(message))

    def finding(self, message: str) -> Finding:
        """A message of MkDocs as a finding; one that we do not know is told as it is."""
        for said in KNOWN:
            if match := said.pattern.search(message):
                named = [" ".join(group.split()) for group in match.groups()]
                file, line = self._place(*named) if said.rule == "links" else ("mkdocs.yml", 1)
                return Finding(file, line, said.rule, said.problem.format(*named), said.remedy)
        told = " ".join(message.split())
        return Finding("mkdocs.yml", 1, "mkdocs", f"MkDocs melder: »{told}«", "ret det, eller spørg en udvikler")

    def _place(self, src: str, target: str) -> tuple[str, int]:
        """The page that a message names, and the line on which it holds `target`."""
        path = self.source / src
        lines = path.read_text(encoding="utf-8").splitlines() if path.is_file() else []
        return in_docs(src), next((number for number, line in enumerate(lines, 1) if f"({target}" in line), 1)
