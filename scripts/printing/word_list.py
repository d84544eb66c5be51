"""The glossary in the book: a dictionary in columns, where the screen has a table.

Each row becomes a paragraph: the word, what to say instead, a sentence with it, and the other names that readers know.
"""

import jinja2
from bs4.element import Tag

from ..markup import elements

CELLS = 4
"""Word, what to say instead, example and other names: the columns of the glossary's tables."""


def set_as_dictionary(page: Tag, words: jinja2.environment.TemplateModule) -> None:
    """Replace the tables of the glossary `page` by entries, as `words` (haandbog-dele.html) says them.

    A table with another number of columns stays what it is.
    """
    for table in page.select("table"):
        rows = table.select("tbody tr")
        if all(len(row.select("td")) == CELLS for row in rows):
            entries = elements.made('<div class="ordbog"></div>')
            entries.extend([_entry(row, words) for row in rows])
            (table.find_parent(class_="tabel") or table).replace_with(entries)


def _entry(row: Tag, words: jinja2.environment.TemplateModule) -> Tag:
    """The row as a paragraph, in the place that links to the word lead to."""
    cells = (cell.decode_contents() for cell in row.select("td"))
    return elements.made(str(words.opslag(row.get("id", ""), *cells)))  # type: ignore[attr-defined]  # a macro
