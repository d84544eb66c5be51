"""Drives the real search box: types a query, waits for the theme's answer to it, and reads what a person would see."""

import re
import time
from dataclasses import dataclass
from pathlib import Path

import yaml

HERE = Path(__file__).parent
LISTEN = """() => { window.answers = 0; component$.subscribe(({ ref, items, part }) => {
  if (!items || !ref.matches("[data-md-component=search-result]")) return
  window.answers++
  window.part = part }) }"""
READY = """() => document.querySelector(".md-search-result__meta").textContent ===
  JSON.parse(document.getElementById("__config").textContent).translations["search.result.placeholder"]"""
"""The theme has asked once with the empty box, and has the answer."""
WHOLE = "() => answers > 0 && part !== true"
"""The answer comes from the whole index, and not from the part that comes first."""
ITEM = ".md-search-result__item"


OWN, GIVEN, BLIND, SEEN, HALF, SECOND = "vores", "givet", "blindt", "set", "set, anden del", "set 2"
THIRD, FOURTH = "set 3", "set 4"
FILES = {
    GIVEN: "given",
    BLIND: "blind",
    SEEN: "blind_seen",
    HALF: "blind_unseen",
    SECOND: "blind_second",
    THIRD: "blind_third",
    FOURTH: "blind_fourth",
}
"""Sets of queries -> their file, where pages are told by a regular expression; ours names each page."""


@dataclass(frozen=True)
class Query:
    """What a person types, its set and group, which pages answer it, and whether it was used for tuning."""

    set: str
    group: str
    text: str
    pages: re.Pattern[str]
    tuned: bool

    def is_answered_by(self, page: str) -> bool:
        """True for a page (»proces/index«) that a person would be served by."""
        return self.pages.match(page) is not None


def queries() -> list[Query]:
    """All queries that a page answers; of ours, every other of a group is for tuning, the rest is only reported."""
    own = [
        Query(OWN, group, text, re.compile("|".join(f"{re.escape(page)}$" for page in pages)), number % 2 == 0)
        for group, rows in data("queries").items()
        for number, (text, *pages) in enumerate(rows)
    ]
    return own + [
        Query(name, group, str(text), re.compile(pattern), True)
        for name, file in FILES.items()
        for group, rows in data(file).items()
        for text, pattern in rows
        if pattern
    ]


def off_topic() -> list[str]:
    """What no page is about; a page found is a false hit."""
    others = [str(text) for file in FILES.values() for rows in data(file).values() for text, page in rows if not page]
    return [*data("off_topic"), *others]


def data(name: str):
    """The content of a data file of this folder."""
    return yaml.safe_load((HERE / f"{name}.yml").read_text(encoding="utf-8"))


class Box:
    """The search box of an open page."""

    def __init__(self, tab, url: str):
        self.tab = tab
        tab.goto(url)
        tab.evaluate(LISTEN)
        if not tab.locator(".md-search__input").is_visible():
            tab.get_by_role("button", name="Søg", exact=True).click()
        tab.focus(".md-search__input")
        tab.wait_for_function(READY)
        tab.wait_for_function(WHOLE)

    def ask(self, query: str) -> float:
        """Type `query`; return the milliseconds until the answer stood on the page."""
        if self.tab.input_value(".md-search__input") == query:
            self.ask(query + " x")
        before = self.tab.evaluate("answers")
        self.tab.evaluate("query => document.querySelector('.md-search__input').value = query", query)
        start = time.perf_counter()
        self.tab.dispatch_event(".md-search__input", "keyup", {"key": "x"})
        self.tab.wait_for_function(f"() => answers > {before}", polling=5)
        return (time.perf_counter() - start) * 1000

    def pages(self) -> list[str]:
        """The pages found, best first: paths below docs/ without ending (»proces/index«), PDFs as »tryk/plakat-a3.pdf«."""
        found = self.tab.eval_on_selector_all(ITEM, "items => items.map(item => item.querySelector('a').href)")
        root = self.tab.evaluate(
            "new URL(JSON.parse(document.getElementById('__config').textContent).base, location.href).href"
        )
        return [
            href.removeprefix(root).removeprefix("/").partition("#")[0].partition("?")[0].removesuffix(".html")
            for href in found
        ]

    def is_weak(self) -> bool:
        """Whether the box says that no page answers the whole."""
        return bool(self.tab.locator(".soeg-halvt").is_visible())

    def text(self, selector: str) -> str:
        """What stands in an element; nothing where it is hidden."""
        element = self.tab.locator(selector).first
        return element.inner_text() if element.is_visible() else ""
