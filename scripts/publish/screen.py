"""Mends the HTML of a page where Markdown's extensions leave it hard to use without a mouse or with a screen reader."""

from bs4 import BeautifulSoup

from . import sections


def finish(html: str) -> str:
    """`html` in sections, with named check boxes and scrollable tables that the keyboard can reach."""
    soup = BeautifulSoup(html, "html.parser")
    for box in soup.select("li.task-list-item input[type=checkbox]"):
        box["aria-label"] = " ".join(box.find_parent("li").get_text(" ").split())
    for number, table in enumerate(soup.find_all("table"), 1):
        heading = table.find_previous(["h1", "h2", "h3", "h4"])
        table["class"] = "tavle"  # the theme wraps tables without a class in a box of its own that no keyboard can reach
        name = heading.get_text().replace("¶", "").strip()
        table.wrap(soup.new_tag("div", attrs={"class": "tabel", "role": "region", "tabindex": "0",
                                              "aria-label": f"Tabel {number}: {name}"}))
    sections.wrap(soup)
    return str(soup)
