"""The figures of every page for its editors: how hard it is to read, and how much there is to mend."""

from dataclasses import dataclass
from functools import cached_property, partial
from statistics import mean
from typing import Any

from ..content import apart, memory
from ..content.finding import ContentError, Finding
from ..content.page import Page
from ..content.site import Site
from ..content.word_tables import rows
from . import judge, spelling

SOURCES_HEAD = "Kilde"


Measured = tuple[float, float, int, int]
"""LIX, words a sentence, words of the longest sentence, and words in all."""
Judged = tuple[Measured, list[Finding]]
"""What is measured of a page, and what is found in it."""
MANY = 20
"""Pages from which the judging has a process of its own: it begins in a second, and takes 50 MB along when it ends."""
LATER = 10
"""Once some pages are judged, somebody waits for each preview: it judges so many times fewer new ones."""


@dataclass(frozen=True)
class Figures:
    """What is measured of a page. `limit` is the LIX its readers can bear."""

    page: Page
    lix: float
    words_per_sentence: float
    longest: int
    words: int
    found: int
    limit: int

    @property
    def urgency(self) -> tuple[int, float]:
        """What to mend first: most findings, then nearest to the limit."""
        return -self.found, self.limit - self.lix


@dataclass(frozen=True)
class Report:
    """All pages, those to mend first in front, and the sources that they are made from."""

    pages: list[Figures]
    sources: list[tuple[str, float]]
    limits: dict[str, Any]
    waiting: int = 0
    """Pages that have not been judged yet."""

    @property
    def lix(self) -> float:
        """Our average."""
        return mean(figures.lix for figures in self.pages)

    @property
    def sources_lix(self) -> float:
        """The sources' average."""
        return mean(lix for _, lix in self.sources)


class Reporter:
    """Measures pages of a site by its word lists: all, or some of the new ones, the last written: `most` at first."""

    def __init__(self, site: Site, words: judge.Lists, most: int | None = None):
        self._site, self._words, self._most = site, words, most

    def page(self, page: Page) -> Figures | None:
        """The figures of one page; None where it has to wait, for a preview must not take long."""
        reader, parts = page.meta.get("laeser", "medarbejder"), self._parts(page)
        if page.src in self._waiting:
            return None
        measured, found = memory.recall("sprog", parts, lambda: self._judged(page))
        left = judge.without_exceptions({page.src: page}, found)
        return Figures(page, *measured, len(left), self._words.limits["lix"][reader])

    def _parts(self, page: Page) -> tuple[str, ...]:
        """What the judgement of a page follows from."""
        reader = page.meta.get("laeser", "medarbejder")
        return page.src, page.body, str(page.body_line), reader, self._words.digest

    def _judged(self, page: Page) -> Judged:
        """Measures and findings of a page; the spelling of all that may be judged is looked up at once."""
        return self._ahead.get(page.src) or _judged(page, self._words)

    @cached_property
    def _new(self) -> list[Page]:
        """The pages that nobody has judged as they are now, those last written in front."""
        new = [page for page in self._site.pages.values() if not memory.is_known("sprog", self._parts(page))]
        return sorted(new, key=self._written, reverse=True)

    @cached_property
    def _waiting(self) -> set[str]:
        """The paths of the pages that are not judged this time."""
        if self._most is None:
            return set()
        is_first = len(self._new) == len(self._site.pages)
        at_once = self._most if is_first else max(1, self._most // LATER)
        return {page.src for page in self._new[at_once:]}

    @cached_property
    def _ahead(self) -> dict[str, Judged]:
        """What is judged before it is asked for: all of many, but in a preview, which asks for some of them."""
        new = [page for page in self._new if page.src not in self._waiting]
        if self._most is None and len(new) > MANY:
            return apart.made(partial(_all_judged, new, self._words))
        spelling.speller().learn(page.body for page in new)
        return {}

    def _written(self, page: Page) -> float:
        """When the file of a page was last written, in seconds."""
        path = self._site.docs_dir / page.src
        return path.stat().st_mtime if path.is_file() else 0

    @cached_property
    def all(self) -> Report:
        """The figures of the whole site."""
        found = list(map(self.page, self._site.pages.values()))
        figures = sorted(filter(None, found), key=lambda item: item.urgency)
        page = self._site.role("sprograpport")
        sources = [(cells[0], _lix(page, line, cells[1])) for line, cells in rows(page, SOURCES_HEAD)]
        return Report(figures, sources, self._words.limits, found.count(None))


def _lix(page: Page, line: int, cell: str) -> float:
    try:
        return float(cell.replace(",", "."))
    except ValueError:
        raise ContentError(
            [Finding(page.fil, line, "tabel", f"kildens LIX er »{cell}«", "skriv et tal, fx 40,9")]
        ) from None


def _all_judged(pages: list[Page], words: judge.Lists) -> dict[str, Judged]:
    """Measures and findings of `pages` by their paths; their spelling is looked up at once."""
    spelling.speller().learn(page.body for page in pages)
    return {page.src: _judged(page, words) for page in pages}


def _judged(page: Page, words: judge.Lists) -> Judged:
    """Measures and findings of a page."""
    source = judge.of_page(page)
    found = source.measure
    measured = found.lix, found.words_per_sentence, found.longest_sentence, found.words
    return measured, [*judge.findings(source, words), *judge.misspelt(source, spelling.speller())]
