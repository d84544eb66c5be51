"""What the search must answer beyond what it finds: docs/om/soegning.yml as plain objects."""

from dataclasses import dataclass, field
from functools import lru_cache
from typing import Any

import yaml

from . import located_yaml
from .finding import ContentError, Finding
from .page import in_docs, in_site
from .site import Site

FILE = "om/soegning.yml"


@dataclass(frozen=True)
class Fixed:
    """Words whose answer never depends on the search: where it stands, first, and the pages that come next.

    A place is a page's path below docs/, with the anchor of a section or without.
    """

    words: tuple[str, ...]
    places: tuple[str, ...]

    @property
    def locations(self) -> list[str]:
        """The addresses of the places in the built site."""
        parted = (place.partition("#") for place in self.places)
        return [f"{in_site(page)}{mark}{anchor}" for page, mark, anchor in parted]


@dataclass(frozen=True)
class Answers:
    """The fixed answers, the line above them, others' words for ours, and words that must be found.

    `translated` holds English and the sources' words -> ours, `everyday` ours -> what people say in its place,
    `asked` the path of a page -> what people ask in words of their own when that page is the answer,
    `numbered` what is counted on the pages (»trin«) -> what people call it, or the whole that it is a part of.
    """

    fixed: tuple[Fixed, ...] = ()
    first: str = ""
    translated: dict[str, str] = field(default_factory=dict)
    everyday: dict[str, tuple[str, ...]] = field(default_factory=dict)
    asked: dict[str, tuple[str, ...]] = field(default_factory=dict)
    numbered: dict[str, tuple[str, ...]] = field(default_factory=dict)
    must_find: tuple[str, ...] = ()


@lru_cache(maxsize=1)  # a build asks three times, and the file is long
def _data(text: str) -> Any:
    return yaml.load(text, Loader=yaml.BaseLoader) or {}  # a word is a word: »true« (to threaten) is no yes


def read(site: Site) -> Answers:
    """The answers; none where there is no such file. Raises ContentError where it cannot be read or names no page."""
    path = site.docs_dir / FILE
    if not path.is_file():
        return Answers()
    try:
        data = _data(path.read_text(encoding="utf-8"))
        fixed = tuple(
            Fixed(tuple(map(str, row["ord"])), (row["side"], *row.get("saa", ()))) for row in data.get("faste_svar", ())
        )
        others = {**(data.get("engelsk") or {}), **(data.get("kildernes") or {})}
        translated = {str(word): str(ours) for word, ours in others.items()}
        everyday, asked, numbered = (_words(data.get(name)) for name in ("hverdagsord", "spoergsmaal", "numre"))
        must_find = tuple(map(str, data.get("skal_findes") or ()))
        answers = Answers(fixed, str(data.get("foerst", "")), translated, everyday, asked, numbered, must_find)
    except (yaml.YAMLError, KeyError, TypeError, AttributeError) as error:
        remedy = "giv hver post under »faste_svar« felterne »ord« og »side«, og hvert ord under »engelsk« ét dansk"
        line = located_yaml.error_line(error)
        raise ContentError([Finding(in_docs(FILE), line, "søgning", "filen kan ikke læses", remedy)]) from None
    named = [*(place for row in answers.fixed for place in row.places), *answers.asked]
    lost = [place for place in named if place.partition("#")[0] not in site.pages]
    if lost:
        remedy = "ret stien, eller slet linjen"
        raise ContentError([Finding(in_docs(FILE), 1, "søgning", f"siden »{src}« findes ikke", remedy) for src in lost])
    return answers


def _words(group: dict[str, list[str]] | None) -> dict[str, tuple[str, ...]]:
    """Word or path -> what people say for it."""
    return {str(ours): tuple(map(str, said)) for ours, said in (group or {}).items()}
