"""A new page in the lists that name all pages of its kind: the overview, and the selection of the leaflet."""

import posixpath
import re

from .drop import ENTRY
from .numbers import number_of

AFTER = re.compile(r"\)(?P<mark>[.:,]?)(?P<space>\s*)(?P<words>\S?)")
"""What stands after the link of a point: a mark, and words on the same line or the next one."""
COUNTED = re.compile(r"^(\d+)(?=\. )", re.M)


def listed(text: str, name: str, siblings: list[str], src: str, words: tuple[str, str]) -> str:
    """The text of the page `name` with the page `src` in each list that names all its `siblings`, by their numbers.

    `words` are its title and its lead; the lead stands there where the siblings say something too.
    """
    path = posixpath.relpath(src, posixpath.dirname(name) or ".")
    for points in reversed(_lists(text)):
        there = {_target(point, name): point[0] for point in points}
        if len(siblings) < 2 or not set(siblings) <= there.keys():
            continue
        place = sum(number_of(page) < number_of(src) for page in there if page in siblings)
        lines = [*there.values()]
        lines.insert(place, _point(lines[max(0, place - 1)], path, words))
        if COUNTED.match(lines[0]) and COUNTED.match(lines[-1]):
            lines = [COUNTED.sub(str(number), line, count=1) for number, line in enumerate(lines, 1)]
        text = text[: points[0].start()] + "".join(lines) + text[points[-1].end() :]
    return text


def _lists(text: str) -> list[list[re.Match[str]]]:
    """The points with a link, those that follow each other together."""
    found: list[list[re.Match[str]]] = []
    for point in ENTRY.finditer(text):
        if found and found[-1][-1].end() == point.start():
            found[-1].append(point)
        else:
            found.append([point])
    return found


def _target(point: re.Match[str], name: str) -> str:
    return posixpath.normpath(posixpath.join(posixpath.dirname(name), point["path"]))


def _point(beside: str, path: str, words: tuple[str, str]) -> str:
    """A point for a page, set as the one beside it."""
    title, lead = words
    begin, after = beside[: beside.index("[")], AFTER.search(beside)
    said = after and after["words"] and f"{after['mark']}{after['space']}{lead}"
    return f"{begin}[{title}]({path}){said or (after and after['mark']) or ''}\n"
