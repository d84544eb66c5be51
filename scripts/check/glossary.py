"""Every term of the glossary stands there once, and has another name that people search for."""

from collections.abc import Iterator

from ..content import roles, word_tables
from ..content.finding import Finding
from ..content.page import Page
from . import Context


def check(context: Context) -> list[Finding]:
    """A finding for each row of the glossary that is there twice, or says nothing under »Hedder også«."""
    page = roles.find(context.site.pages, word_tables.GLOSSARY)
    return of_page(page) if page else []


def of_page(page: Page) -> list[Finding]:
    """The findings about the glossary on `page`."""
    rows = word_tables.rows(page, word_tables.GLOSSARY_HEAD)
    return [*_twice(page, rows), *_alone(page, rows)]


def _twice(page: Page, rows: list[tuple[int, list[str]]]) -> Iterator[Finding]:
    first: dict[str, int] = {}
    for line, cells in rows:
        if (there := first.setdefault(cells[0].lower(), line)) != line:
            problem = f"fagordet »{cells[0]}« står også på linje {there}"
            yield Finding(page.fil, line, "ordliste", problem, "slet den ene række, eller skriv dem sammen")


def _alone(page: Page, rows: list[tuple[int, list[str]]]) -> list[Finding]:
    return [
        Finding(
            page.fil,
            line,
            "ordliste",
            f"fagordet »{cells[0]}« har intet andet navn, så det kan kun findes på ét ord",
            "skriv under »Hedder også« hvad folk ellers søger på",
        )
        for line, cells in rows
        if not cells[3]
    ]
