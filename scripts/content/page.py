"""One Markdown page as a plain object: its front matter with line numbers, and its text."""

import datetime
import re
from contextlib import suppress
from dataclasses import dataclass
from functools import lru_cache
from html import escape
from pathlib import Path
from typing import Any, NamedTuple

import yaml

from . import danish, located_yaml
from .finding import Finding
from .slug import slugify

FRONT_MATTER = re.compile(r"\A---\n(.*?)^---\n", re.S | re.M)
DASHED = re.compile(r"\A *[—–-]{1,3} *\n(?=[\w-]+:)")
"""How a word processor writes the line above the fields."""
WRAPPED = re.compile(r"\A(`{3,}|~{3,})\w*\n---\n")
"""How a chat hands over a whole page."""
DAYS_IN_MONTH = 30.44
"""Mean length of a month (365.25 / 12)."""
DAY = re.compile(r"\d{4}-\d\d-\d\d")
SITE_NAME = "[navn]"
LARGEST = 1_000_000
"""Bytes: a text as long as a novel; more is a mistake, and would take minutes."""
HEADING = re.compile(r"^(#{1,6}) +(.+?)(?: *\{[^}]*#([\w-]+)[^}]*\})? *$")


def in_docs(src: str) -> str:
    """The path of a file of the content as an editor knows it, wherever the folder really is."""
    return f"docs/{src}"


def in_site(src: str) -> str:
    """The path of a page in the built site."""
    return src.removesuffix(".md") + ".html"


class Heading(NamedTuple):
    """A heading: its line in the file, its level, its words, and the id that it is given in the text, if any."""

    line: int
    level: int
    text: str
    ident: str | None

    @property
    def anchor(self) -> str:
        """The id by which links find it."""
        return self.ident or slugify(self.text)


class InDocs:
    """What has a file below docs/, at the path `src`."""

    src: str

    @property
    def fil(self) -> str:
        """The page's path as an editor knows it."""
        return in_docs(self.src)

    @property
    def folder(self) -> str:
        """The path of its folder below docs/, empty for the top."""
        return self.src.rpartition("/")[0]


@dataclass
class Page(InDocs):
    """A page. `src` is its path below docs/, `body_line` the file's line on which `body` begins."""

    src: str
    meta: dict[str, Any]
    fields: located_yaml.LocatedMapping
    body: str
    body_line: int

    @property
    def title(self) -> str:
        """The page's heading, or its path where it has none."""
        return str(self.meta.get("title", self.src))

    @property
    def lead(self) -> str:
        """The short text below the title, as HTML: an editor's »<« is a sign and no tag."""
        return escape(str(self.meta.get("kort", "")), quote=False)

    @property
    def due(self) -> datetime.date:
        """The day by which its owner should have read it again."""
        reviewed: datetime.date = self.meta["gennemgaaet"]
        return reviewed + datetime.timedelta(days=self.meta["gennemgaas_om"] * DAYS_IN_MONTH)

    @property
    def in_book(self) -> bool:
        """Whether the page is in the handbook too: editors' own pages are not."""
        return self.meta.get("bog") != "nej"

    def line(self, *path: str) -> int:
        """The file's line of a front-matter key."""
        return self.fields.line(*path)

    def names(self, key: str) -> list[str]:
        """The names that a field lists; none where it holds anything else, which front_matter tells an editor."""
        value = self.meta.get(key)
        return [name for name in value if isinstance(name, str)] if isinstance(value, list | dict) else []

    def name_site(self, name: str) -> None:
        """Put the site's name where the page says [navn]: it belongs to the brand, not to a text."""
        self.body = self.body.replace(SITE_NAME, name)
        self.meta = {
            key: value.replace(SITE_NAME, name) if isinstance(value, str) else value for key, value in self.meta.items()
        }

    def headings(self) -> list[Heading]:
        """The headings outside code blocks, in order."""
        return [*_headings(self.body, self.body_line)]

    def section(self, anchor: str) -> str | None:
        """The Markdown of the section that `anchor` names, with its heading and subsections; None where none has it."""
        headings = self.headings()
        first = next((heading for heading in headings if heading.anchor == anchor), None)
        if first is None:
            return None
        later = (heading.line for heading in headings if heading.line > first.line and heading.level <= first.level)
        start, end = first.line - self.body_line, next(later, None)
        return "\n".join(self.body.splitlines()[start : end and end - self.body_line])


@lru_cache(maxsize=4096)  # they are asked for some twenty times a build
def _headings(body: str, first_line: int) -> tuple[Heading, ...]:
    found, in_code = [], False
    for number, line in enumerate(body.splitlines(), first_line):
        in_code ^= line.startswith("```")
        if not in_code and (match := HEADING.match(line)):
            found.append(Heading(number, len(match[1]), match[2], match[3]))
    return tuple(found)


def read(docs_dir: Path, src: str) -> tuple[Page, list[Finding]]:
    """Read the page `src` below `docs_dir`; what cannot be read becomes findings, never an exception."""
    text, findings = _text(docs_dir / src, src)
    match = FRONT_MATTER.match(text)
    if not match:
        if not findings:
            findings = [
                Finding(
                    in_docs(src),
                    1,
                    "forside",
                    "siden begynder ikke med felter mellem to linjer med ---",
                    _fence(text),
                )
            ]
        return Page(src, {}, located_yaml.LocatedMapping({}), text, 1), findings
    try:
        fields = located_yaml.parse(match[1], first_line=2)
        findings += [
            Finding(
                in_docs(src), fields.lines[key], "forside", f"feltet »{'.'.join(key)}« står to gange", "slet det ene"
            )
            for key in fields.duplicates
        ]
        _take_day(fields.data)
    except (yaml.YAMLError, ValueError) as error:
        findings.append(
            Finding(
                in_docs(src),
                located_yaml.error_line(error, first_line=2),
                "forside",
                "felterne øverst på siden kan ikke læses",
                located_yaml.remedy(error),
            )
        )
        fields = located_yaml.LocatedMapping({})
    return Page(src, fields.data, fields, text[match.end() :], match[0].count("\n") + 1), findings


def _take_day(meta: dict[str, Any]) -> None:
    """Let a day between quotation marks be a day."""
    if isinstance(written := meta.get("gennemgaaet"), str) and DAY.fullmatch(written):
        with suppress(ValueError):
            meta["gennemgaaet"] = datetime.date.fromisoformat(written)


def _fence(text: str) -> str:
    """How a page gets the fields that nobody can find in its text."""
    if WRAPPED.match(text):
        return "slet linjerne med ``` først og sidst på siden"
    if not text.startswith("---\n") and DASHED.match(text):
        return "skriv tre bindestreger, ---, på linjen over felterne og linjen under dem, ikke en tankestreg"
    if text.startswith("---\n"):
        return "skriv den anden linje med --- under felterne"
    if FRONT_MATTER.match(text.lstrip()):
        return "slet det der står over den første linje med ---"
    return "kopiér de første linjer fra en side af samme slags"


def _text(path: Path, src: str) -> tuple[str, list[Finding]]:
    text, findings = decode(path.read_bytes(), in_docs(src))
    if not findings and not text.strip():
        findings = [
            Finding(in_docs(src), 1, "tom", "siden er tom", "skriv indhold, eller slet filen og dens linje i menuen")
        ]
    return text, findings


def decode(data: bytes, fil: str) -> tuple[str, list[Finding]]:
    """The text of a file, or nothing and a finding where it is not text in UTF-8."""
    if len(data) > LARGEST:
        return "", [
            Finding(
                fil,
                1,
                "størrelse",
                f"filen er {danish.size(len(data))}, og grænsen er {danish.size(LARGEST)}",
                "del teksten i mindre filer",
            )
        ]
    if b"\0" in data:
        return "", [
            Finding(fil, 1, "tegnsæt", "filen er ikke en tekst", "gem teksten som .txt eller .md, og prøv igen")
        ]
    try:
        return data.decode("utf-8-sig").replace("\r\n", "\n"), []
    except UnicodeDecodeError as error:
        line = error.object[: error.start].count(b"\n") + 1
        return "", [
            Finding(
                fil,
                line,
                "tegnsæt",
                "filen er ikke gemt som UTF-8, så æ, ø og å går tabt",
                "gem filen igen med tegnsættet UTF-8",
            )
        ]
