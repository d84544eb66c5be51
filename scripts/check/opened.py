"""What readers open on a page: all that folds, the menu, the search and the tools, each looked at in all widths."""

from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from . import axe, kinds_of_page

if TYPE_CHECKING:
    from playwright.sync_api import Page

Look = Callable[["Page"], Iterator[str]]
"""Says what is wrong with a page that is open."""


class State(NamedTuple):
    """Something that opens: its name, what the HTML of its page holds, and what is pressed."""

    name: str
    mark: str
    button: str
    word: str = ""
    """What is written when it is open."""


STATES = (
    State("menuen åben", "knap-menu", ".knap-menu"),
    State("søgningen med svar", "knap-soeg", ".knap-soeg", "møde"),
    State("mødet punkt for punkt", "data-moedetilstand", "[data-moedetilstand]"),
    State("store bogstaver", 'data-stort="afsnit"', '[data-stort="afsnit"]'),
    State("et kort trukket", 'data-stort="kort"', '[data-stort="kort"]'),
    State("et møde i gang", "moede.js", "button[aria-label^='Hold mødet']"),
    State("et svar valgt", "forloeb.js", ".svar-ord"),
    State("et fagord forklaret", 'class="fagord"', "main button[aria-describedby^='betyder']"),
    State("et udvalg af redskaber", "data-gruppe", "[data-gruppe='0']"),
    State("den anden af to tekster", "data-land", "[data-land][aria-pressed='false']"),
)
INPUT, RESULT = ".md-search__input", ".md-search-result__item a"
UNFOLD = "() => document.querySelectorAll('details').forEach(part => { part.open = true })"
DRAWN = "() => new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)))"


def looks(built: Path) -> list[tuple[str, Look]]:
    """Each kind of page with all unfolded, and each thing that opens on the first page that has it."""
    kinds = kinds_of_page.of(built)
    pages = {name: (built / name).read_text("utf-8") for name in kinds_of_page.richest_first(built, kinds)}
    found = [(next((name for name in pages if state.mark in pages[name]), ""), state) for state in STATES]
    looks: list[tuple[str, Look]] = [(name, unfolded) for name in kinds]
    return looks + [(name, partial(pressed, state)) for name, state in found if name]


def unfolded(tab: "Page") -> Iterator[str]:
    """What is wrong with the open page when all that folds is open."""
    tab.evaluate(UNFOLD)
    yield from axe.faults(tab, axe.ALL_WIDTHS, "alt foldet ud")


def pressed(state: State, tab: "Page") -> Iterator[str]:
    """What is wrong with the open page when `state` has been opened on it by its button, on a telephone."""
    tab.set_viewport_size({"width": min(axe.ALL_WIDTHS), "height": axe.HEIGHT})
    tab.evaluate(UNFOLD)
    button = tab.locator(state.button).filter(visible=True).first
    if not button.count():
        yield f"»{state.name}« kan ikke prøves, for der er ingen knap at trykke på ({state.button})"
        return
    button.click()
    if state.word:
        tab.fill(INPUT, state.word)
        tab.locator(RESULT).first.wait_for()
    tab.evaluate(DRAWN)
    yield from axe.faults(tab, sorted(axe.ALL_WIDTHS), state.name)
