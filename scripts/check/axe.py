"""What axe-core and the browser find wrong with a page that is open, at one width after another."""

from collections.abc import Iterable, Iterator
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

import yaml

if TYPE_CHECKING:
    from playwright.sync_api import Page

WIDTHS = (1366, 390)
"""CSS pixels of a computer and a telephone."""
ALL_WIDTHS = (*WIDTHS, 683, 320)
"""Also a computer where all is twice as large, and one where it is four times as large (WCAG 1.4.10)."""
HEIGHT = 900
TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22a", "wcag22aa", "best-practice"]
SHOWN = 100
"""Characters of an element that a finding shows."""
SAYS_WIDE = """() => [...document.querySelectorAll("body *")].some((part) => {
  const { right, width, height } = part.getBoundingClientRect()
  const isSeen = width && height && part.checkVisibility({ opacityProperty: true, visibilityProperty: true })
  const holds = part.textContent.trim() || part.matches("input, textarea, select, button, img, svg, canvas, iframe")
  if (right <= innerWidth + 1 || !isSeen || !holds || part.ownerSVGElement) return false
  for (let at = part; at !== document.body; at = at.parentElement) {
    const { position, overflowX } = getComputedStyle(at)
    if (position === "fixed" || (at !== part && overflowX !== "visible")) return false
  }
  return true
})"""
"""Whether a reader misses the end of something. Our pages clip what sticks out, so that their own width never tells;
what lies in a box that scrolls by itself, off the screen on purpose, or in a drawing that bleeds, does not count,
and neither does what is empty, such as the shade behind the search."""


def faults(tab: "Page", widths: Iterable[int] = WIDTHS, state: str = "") -> Iterator[str]:
    """What is wrong with the open page at each of `widths`; `state` says in Danish what has been opened on it."""
    from axe_playwright_python.sync_playwright import Axe

    for width in widths:
        tab.set_viewport_size({"width": width, "height": HEIGHT})
        # Nobody has scrolled at this width: what the header covers by chance is within reach.
        tab.evaluate("scrollTo({ top: 0, behavior: 'instant' })")
        answer = Axe().run(tab, options={"runOnly": TAGS, "resultTypes": ["violations"]}).response
        yield from (_told(fault, width, state) for fault in answer["violations"])
        yield from _sideways(tab, width, state)


def sideways(tab: "Page") -> Iterator[str]:
    """Whether the open page runs over the edge at any width."""
    for width in ALL_WIDTHS:
        tab.set_viewport_size({"width": width, "height": HEIGHT})
        yield from _sideways(tab, width, "")


def _sideways(tab: "Page", width: int, state: str) -> Iterator[str]:
    if tab.evaluate(SAYS_WIDE):
        yield f"siden ruller sidelæns når skærmen er {width} punkter bred{_in(state)}"


@cache
def words() -> dict[str, str]:
    """axe's rule -> what is wrong, in Danish."""
    told: dict[str, str] = yaml.safe_load(Path(__file__).with_suffix(".yml").read_text(encoding="utf-8"))
    return told


def _told(fault: dict[str, Any], width: int, state: str) -> str:
    said = words().get(fault["id"]) or f"axe siger: {fault['help']}"
    return f"{said} ({fault['id']}, {width} px{_in(state)}): {fault['nodes'][0]['html'][:SHOWN]}"


def _in(state: str) -> str:
    return f", {state}" if state else ""
