"""Words that a municipality calls something else: whole words by a table of their forms, in what readers read.

Left alone: quotations, the glossary and the writing guide, official names, addresses and links. A heading keeps its
anchor. The guide's table of names and the inventory's words follow, for the checks read them.
"""

import re
import shutil
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cached_property
from pathlib import Path

import yaml

from ..content import conflicts, coverage, danish, located_yaml, own_words, roles
from ..content.finding import OWN_GUIDE, ContentError, Finding, shown_path
from ..content.page import HEADING, in_docs
from ..content.slug import slugify
from ..content.word_tables import GLOSSARY, GUIDE
from ..language import compounds, dictionary
from .copies import copy

EXEMPT = (GLOSSARY, GUIDE)
"""The roles of the pages that explain words."""
FIELDS = re.compile(r"^(?:title|kort|papir_titel|papir_linje|doer|skal_med|skal_afklares|tages_med|  eget):|^  - ")
"""The fields that readers read, and those that name what stands on a page."""
LISTS = re.compile(r"^(?!skal_med|skal_afklares|tages_med)\w+:")
"""The fields whose points are no words of ours: paths, search terms, icons."""
TEMPLATES = (".html", ".md", ".svg")
SPOKEN = re.compile(r'\b(aria-label=|alt=|title=)"([^"]*)"')
"""Words of a tag that a screen reader says."""
SCRIPTS = "assets/javascripts"
SHOWN = re.compile(r'"([A-ZÆØÅ][^"\\\n]* [^"\\\n]*)"')
"""A text in a script or a template's code that readers see: a capital letter first, and more than one word."""
NAME = re.compile(r"^( +- )([^\n:#/]+)(?=:(?: |$))", re.M)
"""A name in the menu."""
KEPT = re.compile(
    r"\]\([^)]*\)|`[^`]*`|<[^>]*>|\{[^}]*\}|\[\[[^\]]*\]\]|\[(?:opgave|lokalt)\b[^\]]*\]|[\w./-]+\.md\b|https?://\S+"
)


SHORTEST = 3
"""Letters: a shorter word is a small one, which stands in nearly every sentence."""


@dataclass(frozen=True)
class Table:
    """Form -> form, the names that must stand as they are, and the pattern that finds whole words of the table."""

    forms: dict[str, str]
    names: tuple[str, ...]
    path: Path

    @cached_property
    def _kept(self) -> re.Pattern[str]:
        """What stands as it is: made once, since every line of every page is held against it."""
        return re.compile("|".join([KEPT.pattern, *map(re.escape, sorted(self.names, key=len, reverse=True))]))

    def swapped(self, text: str) -> str:
        """`text` with the words of the table called what the municipality calls them."""
        parts, at = [], 0
        for match in self._kept.finditer(text):
            parts += [own_words.swapped(text[at : match.start()], self.forms), match[0]]
            at = match.end()
        return "".join([*parts, own_words.swapped(text[at:], self.forms)])

    def unlisted(self, text: str) -> Iterator[tuple[str, str]]:
        """(word, what it is) for the words of `text` that are akin to one of the table and don't stand in it."""
        for word in re.findall(r"[^\W\d_]+", self._kept.sub(" ", text)):
            low = word.lower()
            if low in self.forms:
                continue
            if low in self._inflected:
                owner = low.removesuffix("s")  # »rådgiverens« follows when »rådgiveren« is listed
                yield owner if owner in self._inflected else word, "er en anden form af"
            elif not own_words.form(word, self.forms) and self._is_made_with(low):
                yield word, "er lavet af"

    @cached_property
    def _inflected(self) -> frozenset[str]:
        """Forms of the table's nouns, but for genitives: those follow, unless a verb has the same (»mødes«)."""
        known = [entry for word in self.forms for entry in dictionary.of(word)]
        nouns = {form for entry in known if entry.is_noun for form in entry.forms()}
        verbs = {f"{entry.stem}s" for entry in known if entry.is_verb}
        return frozenset({form for form in nouns if not own_words.form(form, self.forms)} | (verbs - {*self.forms}))

    def _is_made_with(self, word: str) -> bool:
        """Whether a word of the table is one of the words that `word` is made of: »mødeleder«, and not »billeder«."""
        within = [form for form in self.forms if form in word]
        parts = compounds.split(word) if within else ()
        return any(part.startswith(form) for form in within for part in parts) or (
            bool(within) and not dictionary.is_listed(word)
        )


def read(path: Path, docs_dir: Path) -> Table:
    """The table in ord.yml; empty where there is none. Raises ContentError where it is no table of words."""
    if not path.is_file():
        return Table({}, (), path)
    try:
        fields = located_yaml.parse(path.read_text(encoding="utf-8"))
    except (yaml.YAMLError, ValueError, UnicodeDecodeError) as error:
        line, remedy = located_yaml.error_line(error), "skriv hver form for sig, fx »rådgiveren: sagsbehandleren«"
        remedy = located_yaml.remedy(error) if isinstance(error, UnicodeDecodeError) else remedy
        found = _told(path, line, "filen kan ikke læses", remedy)
        raise ContentError(conflicts.instead(path, shown_path(path), found)) from None
    wrong = [*_wrong(path, fields)]
    if wrong:
        raise ContentError(wrong)
    phrases = tuple(str(word) for word in fields.data if " " in str(word))
    forms = {str(a).lower(): str(b) for a, b in fields.data.items() if a not in phrases}
    return Table(forms, (*_names(docs_dir), *phrases), path)


def swap_menu(path: Path, docs_dir: Path, menu: Path) -> None:
    """Swap the words of ord.yml in the names of the menu."""
    table = read(path, docs_dir)
    text = menu.read_text(encoding="utf-8")
    menu.write_text(NAME.sub(lambda match: match[1] + table.swapped(match[2]), text), encoding="utf-8")


def _told(path: Path, line: int, problem: str, remedy: str) -> Finding:
    """A finding about the table in the file `path`."""
    return Finding(shown_path(path), line, "ord", problem, remedy, OWN_GUIDE)


def _wrong(path: Path, fields: located_yaml.LocatedMapping) -> Iterator[Finding]:
    for word, other in fields.data.items():
        back = fields.data.get(other) if isinstance(other, str) else None
        if len(str(word)) < SHORTEST:
            problem = f"»{word}« er så kort at det rammer overalt"
            yield _told(path, fields.line(word), problem, "slet linjen, og ret de sider det gælder")
        elif back == word and other != word:
            problem = f"»{word}« og »{other}« bytter plads, så hvert ord kommer til at betyde det andet"
            yield _told(path, fields.line(word), problem, "slet den ene linje")
        elif not isinstance(other, str) or not other.strip():
            yield _told(path, fields.line(word), f"»{word}« mangler jeres eget ord", f"skriv »{word}: …«")
        elif " " in str(word) and str(word) != other:
            problem = f"»{word}« er flere ord, og kun ét ord ad gangen kan hedde noget andet"
            remedy = f"skriv »{word}: {word}« hvis det skal stå som det er, eller ret siden i sider/"
            yield _told(path, fields.line(word), problem, remedy)


def _names(docs_dir: Path) -> tuple[str, ...]:
    """The official names of the sources: all text in the inventory that a page must hold word for word."""
    path = docs_dir / coverage.FILE
    if not path.is_file():
        return ()

    def texts(value: object) -> Iterator[str]:
        if isinstance(value, dict):
            for key, inner in value.items():
                yield from (str(key), *texts(inner))
        elif isinstance(value, list):
            for inner in value:
                yield from texts(inner)
        elif isinstance(value, str):
            yield value

    return tuple({text for text in texts(yaml.safe_load(path.read_text(encoding="utf-8"))) if " " in text})


def swap(path: Path, docs_dir: Path) -> None:
    """Swap the words of ord.yml in all pages of `docs_dir`.

    Raises ContentError with the forms and compounds that it doesn't list.
    """
    table = read(path, docs_dir)
    if not table.forms:
        return
    for script in (docs_dir / SCRIPTS).glob("*.js"):
        code = script.read_text(encoding="utf-8")
        script.write_text(SHOWN.sub(lambda match: f'"{table.swapped(match[1])}"', code), encoding="utf-8")
    findings, pages = list[Finding](), sorted(docs_dir.rglob("*.md"))
    exempt = {roles.written(docs_dir, role) for role in EXEMPT}
    for page in [page for page in pages if page.relative_to(docs_dir).as_posix() not in exempt]:
        src, before = page.relative_to(docs_dir).as_posix(), page.read_text(encoding="utf-8")
        findings += [
            _unlisted(in_docs(src), number, found, path)
            for number, line in _readable(before)
            for found in table.unlisted(line)
        ]
        page.write_text(_page(before, table), encoding="utf-8")
    if findings:
        raise ContentError(_each_once(findings))
    _follow(docs_dir, table)


def swap_templates(path: Path, docs_dir: Path, shared: Path, merged: Path) -> None:
    """Let `merged` be the templates in `shared`: a copy with the words of ord.yml, or the same where it has none.

    Raises ContentError with the forms and compounds that it doesn't list.
    """
    table = read(path, docs_dir)
    if merged.is_symlink():
        merged.unlink()
    shutil.rmtree(merged, ignore_errors=True)
    if not table.forms:
        merged.symlink_to(shared.resolve())
        return
    copy(shared, merged)
    findings = list[Finding]()
    for template in sorted(file for file in merged.rglob("*") if file.suffix in TEMPLATES):
        text = template.read_text(encoding="utf-8")
        name = f"{shared.name}/{template.relative_to(merged).as_posix()}"
        for number, line in enumerate(text.split("\n"), 1):
            findings += [_unlisted(name, number, found, path) for found in table.unlisted(line)]
        spoken = SPOKEN.sub(lambda match: f'{match[1]}"{table.swapped(match[2])}"', text)
        shown = SHOWN.sub(lambda match: f'"{table.swapped(match[1])}"', spoken)
        template.write_text(table.swapped(shown), encoding="utf-8")
    if findings:
        raise ContentError(_each_once(findings))


def _each_once(findings: list[Finding]) -> list[Finding]:
    """`findings` with each word told where it stands first, and how many other places there are."""
    places: dict[str, list[Finding]] = {}
    for finding in findings:
        places.setdefault(finding.forslag, []).append(finding)
    return [_counted(found[0], len(found) - 1) for found in places.values()]


def _counted(finding: Finding, others: int) -> Finding:
    more = f", og det står {danish.counted(others, 'sted', 'steder')} til" if others else ""
    return replace(finding, problem=finding.problem + more)


def _unlisted(fil: str, line: int, found: tuple[str, str], path: Path) -> Finding:
    word, kinship = found
    problem = f"»{word}« {kinship} et ord som I kalder noget andet"
    remedy = f"skriv »{word.lower()}: …« i {path.name}, også hvis det skal hedde det samme"
    return Finding(fil, line, "ord", problem, remedy, OWN_GUIDE)


def _follow(docs_dir: Path, table: Table) -> None:
    """Let the table of names and the inventory of the sources say the municipality's words, since checks read them."""
    inventory = docs_dir / coverage.FILE
    if written := roles.written(docs_dir, GUIDE):
        guide = docs_dir / written
        lines = guide.read_text(encoding="utf-8").split("\n")
        guide.write_text("\n".join(_row(line, table.forms) for line in lines), encoding="utf-8")
    if inventory.is_file():
        text = inventory.read_text(encoding="utf-8")
        swapped = re.sub(r"(?<=ord: )\[[^\]]*\]", lambda match: table.swapped(match[0]), text)
        inventory.write_text(swapped, encoding="utf-8")


def _row(line: str, forms: dict[str, str]) -> str:
    """A row »our name | other names | …« in which a word of the table and its new name change places."""
    cells = line.split("|")
    ours = cells[1].strip().lower() if len(cells) > 3 else ""
    if ours not in forms:
        return line
    others = [ours if name.strip().lower() == forms[ours].lower() else name.strip() for name in cells[2].split(",")]
    return "|".join([cells[0], f" {forms[ours]} ", f" {', '.join(others)} ", *cells[3:]])


def _readable(text: str) -> Iterator[tuple[int, str]]:
    """The lines that are a municipality's to change, with their numbers."""
    front, code, is_ours = text.startswith("---\n"), False, True
    for number, line in enumerate(text.split("\n"), 1):
        if front:
            front = number == 1 or line != "---"
            is_ours = not LISTS.match(line) and (is_ours or line[:1].isalpha())
            if FIELDS.match(line) and (is_ours or not line.startswith("  - ")):
                yield number, line
            continue
        code ^= line.lstrip().startswith("```")
        if not code and not line.startswith(">"):
            yield number, line


def _page(text: str, table: Table) -> str:
    lines = text.split("\n")
    for number, line in _readable(text):
        key = FIELDS.match(line)
        start = key.end() if key else 0
        lines[number - 1] = _with_anchor(line, line[:start] + table.swapped(line[start:]))
    return "\n".join(lines)


def _with_anchor(before: str, after: str) -> str:
    """A heading with its old anchor, so that links to it still lead there."""
    heading = HEADING.match(before)
    if after == before or not heading or heading[3] or len(heading[1]) == 1:
        return after
    return f"{after} {{#{slugify(heading[2])}}}"
