"""The municipality's own answers: lokalt/svar.yml in the brand folder, as one answer a subject.

An answer that nobody has filled in is empty, never invented, never another municipality's. The file is not published.
"""

import difflib
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

import yaml

from . import conflicts, located_yaml
from .finding import Finding, shown_path
from .page import Page

FOLDER = "lokalt"
FILE = f"{FOLDER}/svar.yml"
RESEMBLES = 0.8
"""How alike a suggestion must be (difflib's ratio): at less it leads astray."""
STRAY = (".md", ".txt", ".yml", ".yaml")
"""The kinds of file that somebody may have written an answer in."""
SUBJECTS = {
    "tavshedspligt": "tavshedspligt og samtykke",
    "underretning": "underretning om børn",
    "notatpligt": "notatpligt og journal",
    "partshoering": "partshøring, afgørelse og klage",
    "aktindsigt": "aktindsigt og persondata",
    "bisidder": "bisidder, partsrepræsentant og fuldmagt",
    "tolk": "tolk",
    "digital-post": "Digital Post",
    "frister": "frister",
    "vold-og-trusler": "vold og trusler",
    "selvmordstanker": "selvmordstanker og akut krise",
    "overgreb": "overgreb",
    "hjaelp-til-dig-selv": "hjælp til dig selv",
    "mail-og-sms": "mail og sms",
    "video-og-hjemmebesoeg": "video og hjemmebesøg",
    "raab-op": "at råbe op",
}
"""Subject -> its name in a sentence."""
FIELDS = ("funktion", "telefon", "link", "regel")
MORE = {"frister": ("raab_op_svar", "ring_tilbage"), "raab-op": ("pligt_og_ret",)}
"""Subject -> answers that it has beside FIELDS."""
IN_LINE = re.compile(r"(?<!\[)\[lokalt: *([^\]|.]*?)(?:\.(\w+))? *\](?![\](])")
BLOCK = re.compile(r"^\[\[lokalt: *(.+?) *\]\] *$", re.M)
ASKED = re.compile(r"\[\[lokalt: *([^\]\n]*?) *\]\]")
"""A block's mark wherever it stands: inside a sentence it is no block, but what it asks for can be wrong too."""
WEB = re.compile(r"https?://\S+")
LETTER = re.compile(r"\d ?[OoIl]+\b|\b[OoIl]+\d")
"""A letter that looks like a digit, among the digits of a number."""
MARKUP = re.compile(r"</?[a-zA-Z][^>]*>?|\[\[?(?:lokalt|felt|dato|valg|skala|navn)\b[^\]]*\]+")
"""HTML and marks: an answer is plain text."""


@dataclass(frozen=True)
class Answer:
    """What a municipality says about a subject; a text that is not filled in is empty."""

    subject: str
    texts: dict[str, str] = field(default_factory=dict)
    line: int = 1

    def text(self, name: str) -> str:
        """What one of its fields says."""
        return self.texts.get(name, "")

    @property
    def name(self) -> str:
        """What it is about, in a sentence."""
        return SUBJECTS[self.subject]

    @property
    def is_empty(self) -> bool:
        """Whether nobody has said whom to ask or what to do."""
        return not any(map(self.text, FIELDS))

    @property
    def dial(self) -> str:
        """The number as a telephone takes it."""
        return re.sub(r"[^\d+]", "", self.text("telefon"))


@dataclass(frozen=True)
class Answers:
    """The answers of a municipality, one for each of SUBJECTS. `fil` is their file as an editor knows it."""

    fil: str = f"docs/assets/brand/{FILE}"
    found: dict[str, Answer] = field(default_factory=dict)

    def __getitem__(self, subject: str) -> Answer:
        return self.found.get(subject) or Answer(subject)


def read(brand_folder: Path) -> tuple[Answers, list[Finding]]:
    """The answers beside a brand, empty where there is no file, and what is wrong with it."""
    path = brand_folder / FILE
    shown = shown_path(path)
    if stray := [*_beside(path)]:
        return Answers(shown), stray
    if not path.is_file():
        return Answers(shown), []
    try:
        fields = located_yaml.parse(path.read_text(encoding="utf-8"))
    except (yaml.YAMLError, ValueError, UnicodeDecodeError) as error:
        problem, remedy = "filen kan ikke læses", "skriv hvert emne på sin linje, og ryk felterne to mellemrum ind"
        found = Finding(shown, located_yaml.error_line(error), "lokalt", problem, remedy)
        return Answers(shown), conflicts.instead(path, shown, found)
    findings = [Finding(shown, line, "lokalt", problem, remedy) for line, problem, remedy in _wrong(fields)]
    if findings:
        return Answers(shown), findings
    return Answers(shown, {subject: _answer(subject, fields) for subject in fields.data}), []


def _beside(path: Path) -> Iterator[Finding]:
    """Findings about other files beside the answers: nobody reads them, and whoever wrote them thinks so."""
    for other in sorted(path.parent.glob("*.*")):
        if other.suffix in STRAY and other != path:
            remedy = f"skriv svaret i {FILE} under sit emne, og slet filen"
            yield Finding(shown_path(other), 1, "lokalt", "filen bliver ikke læst", remedy)


def check(page: Page) -> list[Finding]:
    """Findings about marks of answers that there cannot be."""
    marks = [(match.start(), match[1].strip(), match[2]) for match in IN_LINE.finditer(page.body)]
    marks += [(match.start(), match[1].strip(), None) for match in ASKED.finditer(page.body)]
    return [
        Finding(page.fil, page.body_line + page.body[:start].count("\n"), "mærke", *told)
        for start, subject, name in sorted(marks)
        if (told := _unknown(subject, name))
    ]


def meant(subject: str) -> str:
    """What to do about a mark of an answer that cannot be read, and seems to be about `subject`."""
    near = difflib.get_close_matches(subject, SUBJECTS, 1, RESEMBLES)
    return f"skriv »[lokalt: {near[0]}]«" if near else f"skriv »[lokalt: emne]« og brug et af {', '.join(SUBJECTS)}"


def _unknown(subject: str, name: str | None) -> tuple[str, str] | None:
    if not subject:
        return "mærket har intet emne", _nearest(subject, tuple(SUBJECTS))
    if subject not in SUBJECTS:
        return f"emnet »{subject}« findes ikke i {FILE}", _nearest(subject, tuple(SUBJECTS))
    if name and name not in MORE.get(subject, ()) + FIELDS:
        return f"»{subject}« har intet svar der hedder »{name}«", _nearest(name, MORE.get(subject, ()) + FIELDS)
    return None


def _nearest(word: str, known: tuple[str, ...]) -> str:
    near = difflib.get_close_matches(word, known, 1, RESEMBLES)
    return f"skriv »{near[0]}«" if near else "brug et af " + ", ".join(known)


def _answer(subject: str, fields: located_yaml.LocatedMapping) -> Answer:
    texts = {name: value.strip() for name, value in (fields.data[subject] or {}).items() if value}
    return Answer(subject, texts, fields.line(subject))


def _wrong(fields: located_yaml.LocatedMapping) -> Iterator[tuple[int, str, str]]:
    """Line, problem and remedy of each thing that is not as it should be."""
    for twice in fields.duplicates:
        yield fields.lines[twice], f"»{'.'.join(twice)}« står to gange", "slet det ene"
    for subject, texts in fields.data.items():
        if subject not in SUBJECTS:
            remedy = _nearest(str(subject), tuple(SUBJECTS))
            yield fields.line(subject), f"emnet »{subject}« findes ikke", remedy
        elif texts is not None and not isinstance(texts, dict):
            remedy = "ryk felterne ind under emnet: " + ", ".join(FIELDS + MORE.get(subject, ()))
            yield fields.line(subject), f"»{subject}« har ingen felter", remedy
        else:
            yield from _wrong_texts(subject, texts or {}, fields)


def _wrong_texts(
    subject: str, texts: dict[str, object], fields: located_yaml.LocatedMapping
) -> Iterator[tuple[int, str, str]]:
    known = FIELDS + MORE.get(subject, ())
    for name, value in texts.items():
        line = fields.line(subject, name)
        if name not in known:
            yield line, f"feltet »{subject}.{name}« findes ikke", _nearest(str(name), known)
        elif name in MORE.get(subject, ()) and re.fullmatch(r"\d+", str(value).strip()):
            yield line, f"»{subject}.{name}« er kun et tal", "skriv også af hvad, fx »to hverdage«"
        elif value is not None and not isinstance(value, str):
            yield line, f"»{subject}.{name}« er ikke en tekst", 'sæt citationstegn om, fx "12 34 56 78"'
        elif name == "telefon" and value and LETTER.search(value):
            yield line, f"nummeret »{value}« har et bogstav mellem sine cifre", "skriv 0 og 1 som tal"
        elif value and (found := MARKUP.search(value)):
            yield line, f"»{found[0]}« bliver ikke læst i et svar, men vist", "skriv svaret som almindelig tekst"
        elif name == "link" and value and not WEB.fullmatch(value.strip()):
            yield line, f"adressen »{value}« kan ikke åbnes", "skriv hele adressen, fx https://intranet.example/tolk"
