"""Mends the HTML of a page where Markdown's extensions leave it hard to use without a mouse or with a screen reader."""

from functools import lru_cache

from bs4 import BeautifulSoup

from ..content.fields import Sheet
from ..markup import form, sections
from ..markup.glosses import Glosses

NO_FIELDS = Sheet()


@lru_cache(maxsize=1000)  # a preview finishes the same pages again and again
def finish(html: str, glosses: Glosses | None, sheet: Sheet = NO_FIELDS) -> str:
    """`html` in sections, with the fields of `sheet`, tables that a keyboard can scroll, and marked terms where wanted."""
    soup = BeautifulSoup(html, "html.parser")
    form.finish(soup, sheet)
    for number, table in enumerate(soup.find_all("table"), 1):
        heading = table.find_previous(["h1", "h2", "h3", "h4"])
        # The theme wraps tables without a class in a box of its own that no keyboard can reach.
        table["class"] = "tavle"
        name = heading.get_text().replace("¶", "").strip() if heading else ""
        table.wrap(
            soup.new_tag(
                "div",
                attrs={"class": "tabel", "role": "region", "tabindex": "0", "aria-label": f"Tabel {number}: {name}"},
            )
        )
    sections.wrap(soup)
    if glosses:
        glosses.mark(soup)
    return str(soup)
