"""Which few of the built pages together show every part that the site is made of.

A check that costs much looks at these, in all its ways, instead of at every page.
"""

from pathlib import Path

import lxml.html


def of(built: Path) -> list[str]:
    """Pages below `built`, as paths in it: at each turn the one that shows most of what none before it shows.

    What a page shows is its tags, classes and data attributes; the same site always gives the same pages.
    """
    shown = {path.relative_to(built).as_posix(): _marks(path) for path in sorted(built.rglob("*.html"))}
    left, chosen = set[str]().union(*shown.values()), list[str]()
    while left:
        best = max(shown, key=lambda name: len(shown[name] & left))
        chosen.append(best)
        left -= shown[best]
    return chosen


def richest_first(built: Path, kinds: list[str]) -> list[str]:
    """All pages below `built`: first those in `kinds`, which show most."""
    rest = sorted(path.relative_to(built).as_posix() for path in built.rglob("*.html"))
    return [*kinds, *(name for name in rest if name not in kinds)]


def _marks(path: Path) -> set[str]:
    """The tags, classes and data attributes of a page's own part."""
    root = lxml.html.parse(str(path)).getroot()
    main = root.find(".//main")
    found = set[str]()
    for element in (root if main is None else main).iter():
        if isinstance(element.tag, str):
            found.add(element.tag)
            found |= {f".{name}" for name in element.get("class", "").split()}
            found |= {str(name) for name in element.attrib if str(name).startswith("data-")}
    return found
