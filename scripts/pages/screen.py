"""Mends the HTML of a page where Markdown's extensions leave it hard to use without a mouse or with a screen reader."""

import re
from functools import lru_cache

from bs4 import BeautifulSoup

from ..content.fields import Sheet
from ..markup import form, sections
from ..markup.glosses import Glosses

# The theme names a menu by a label that holds an icon only; its title stands in the line below.
NAVIGATION = re.compile(
    r'aria-labelledby="(__nav_[\d_]+)_label"( aria-expanded="\w+">\s*<label class="md-nav__title" for="\1">\s*'
    r'<span class="md-nav__icon md-icon"></span>\s*)(.*?)(\s*</label>)',
    re.S,
)


NO_FIELDS = Sheet()


@lru_cache(maxsize=1000)  # a preview finishes the same pages again and again
def finish(html: str, glosses: Glosses | None, sheet: Sheet = NO_FIELDS) -> str:
    """`html` in sections, with the fields of `sheet`, tables that the keyboard can scroll, and marked terms where wanted."""
    soup = BeautifulSoup(html, "html.parser")
    form.finish(soup, sheet)
    for number, table in enumerate(soup.find_all("table"), 1):
        heading = table.find_previous(["h1", "h2", "h3", "h4"])
        table["class"] = (
            "tavle"  # the theme wraps tables without a class in a box of its own that no keyboard can reach
        )
        name = heading.get_text().replace("¶", "").strip()
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


def name_navigation(html: str) -> str:
    """A whole page's `html` with each menu named by its own title."""
    return NAVIGATION.sub(r'aria-label="\3"\2\3\4', html)
