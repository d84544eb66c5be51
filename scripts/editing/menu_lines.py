"""The lines of the menu in mkdocs.yml, changed one at a time so that all else stays as somebody wrote it."""

import re
from posixpath import dirname

from ..content.finding import ContentError, Finding
from ..content.menu import NAV


def pages(menu: str) -> list[str]:
    """The pages of the menu, in order."""
    return re.findall(r"^ +- (?:[^\n#]*?: )?([\w./-]+\.md) *(?:#.*)?$", _nav(menu), re.M)


def replaced(menu: str, old: str, new: str) -> str:
    """The menu with the page `new` where `old` stood."""
    return _change(menu, re.sub(rf"(?<=[ ]){re.escape(old)}(?= *(?:#.*)?$)", new, _nav(menu), flags=re.M))


def removed(menu: str, src: str) -> str:
    """The menu without a page, and without the name that stood over it alone."""
    lines = _nav(menu).splitlines(keepends=True)
    at = _line(lines, src)
    del lines[at]
    above = lines[at - 1] if at else ""
    below = lines[at] if at < len(lines) else ""
    if re.match(r" *- [^\n]+:\n$", above) and _indent(below) <= _indent(above):
        del lines[at - 1]
    return _change(menu, "".join(lines))


def added(menu: str, src: str, after: str) -> str:
    """The menu with the page `src` on a line under that of `after`."""
    lines = _nav(menu).splitlines(keepends=True)
    at = _line(lines, after)
    lines.insert(at + 1, " " * _indent(lines[at]) + f"- {src}\n")
    return _change(menu, "".join(lines))


def last_beside(menu: str, src: str) -> str:
    """The page that a new page `src` belongs under: the last one of its folder, or of a folder above it."""
    folder = dirname(src)
    while True:
        beside = [page for page in pages(menu) if dirname(page) == folder]
        if beside or not folder:
            return beside[-1] if beside else pages(menu)[-1]
        folder = dirname(folder)


def _nav(menu: str) -> str:
    match = NAV.search(menu)
    if not match:
        raise ContentError([Finding("mkdocs.yml", 1, "menu", "menuen findes ikke", "sæt linjen »nav:« tilbage")])
    return match[1]


def _change(menu: str, nav: str) -> str:
    match = NAV.search(menu)
    return menu if not match else menu[: match.start(1)] + nav + menu[match.end(1) :]


def _line(lines: list[str], src: str) -> int:
    for number, line in enumerate(lines):
        if re.search(rf"[ ]{re.escape(src)} *(?:#.*)?$", line.rstrip("\n")):
            return number
    raise ContentError([Finding("mkdocs.yml", 1, "menu", f"siden »{src}« står ikke i menuen", "skriv den ind først")])


def _indent(line: str) -> int:
    return len(line) - len(line.lstrip(" "))
