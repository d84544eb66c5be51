"""Every term of the glossary has another name that people search for."""

from ..content import roles, word_tables
from ..content.finding import Finding
from . import Context


def check(context: Context) -> list[Finding]:
    """A finding for each row of the glossary that says nothing under »Hedder også«."""
    page = roles.find(context.site.pages, word_tables.GLOSSARY)
    rows = word_tables.rows(page, word_tables.GLOSSARY_HEAD) if page else []
    return [
        Finding(
            page.fil if page else "",
            line,
            "ordliste",
            f"fagordet »{cells[0]}« har intet andet navn, så det kun kan findes på ét ord",
            "skriv under »Hedder også« hvad folk ellers søger på",
        )
        for line, cells in rows
        if not cells[3]
    ]
