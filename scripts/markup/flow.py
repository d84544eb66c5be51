"""A flow as HTML: marks in its Markdown, and from them points that read and print without a script.

Each point is a `<div class="punkt" id data-nr>` with its heading. An answer is an item with `data-til`, the id of the
point that it leads to (empty at the end); its words stand in `.svar-ord`, what is told of it in `.svar-melding`, and
the link »Gå til 3: Ring« in `.svar-vej`. The script only looks up.
"""

import re

from bs4 import BeautifulSoup, Tag

from ..content import flows
from ..content.flows import ARROW, EXAMPLES, Flow
from . import elements

START, END = '<span class="{}">', "</span>"
STEP = "›"
"""Between the answers of an example: not every font that a brand prints in has an arrow."""


def mark(body: str, flow: Flow | None, first_line: int) -> str:
    """The Markdown `body`, whose first line is `first_line` of its file, with an element round each part of an answer.

    Lines are neither added nor taken away.
    """
    lines = body.split("\n")
    for answer in (answer for point in flow.points for answer in point.answers) if flow else ():
        start, end = answer.first - first_line, answer.last - first_line + 1
        lines[start:end] = _marked(lines[start:end])
    return "\n".join(lines)


def _marked(lines: list[str]) -> list[str]:
    """The lines of an answer: an element opens where its part begins, and closes before the next arrow."""
    bullet, found = lines[0][:2], "\n".join([lines[0][2:], *lines[1:]])
    parts = found.split(ARROW)
    leads = flows.LINK.fullmatch(parts[-1].strip()) is not None
    names = ["svar-ord", *["svar-melding"] * (len(parts) - 2), "svar-vej" if leads else "svar-melding"]
    made = "".join(START.format(name) + _trimmed(part) for name, part in zip(names, parts, strict=True))
    return (bullet + made).split("\n")


def _trimmed(part: str) -> str:
    """A part and the end of its element; the line breaks that follow stay outside it."""
    words = part.rstrip()
    return words.lstrip(" ") + END + part[len(words) :]


def finish(soup: BeautifulSoup, flow: Flow | None) -> None:
    """Make points of the elements that `mark` left in the page's HTML."""
    if flow is None or not flow.points:
        return
    for point in flow.points:
        heading = elements.one(soup, f"h3#{point.anchor}")
        box = elements.made(f'<div class="punkt" data-nr="{point.number}"></div>')
        box["class"] = "punkt" if point.answers else "punkt punkt-slut"
        heading.insert_before(box)
        for node in [heading, *list(box.next_siblings)[1:]]:
            if isinstance(node, Tag) and node is not heading and node.name in ("h2", "h3"):
                break
            box.append(node.extract())
        heading.insert(0, " ")  # who hears the heading hears »2 Tør?« and not »2Tør?«
        heading.insert(0, elements.made(f'<span class="punkt-nr" data-search-exclude="1">{point.number}</span>'))
        _answers(box, flow, point)
    for cell in soup.select(f"#{EXAMPLES} ~ table td"):
        for words in cell.find_all(string=re.compile(ARROW)):
            words.replace_with(words.replace(ARROW, STEP))


def _answers(box: Tag, flow: Flow, point: flows.Point) -> None:
    items = [elements.known_parent(words, "li") for words in box.select(".svar-ord")]
    for item, answer in zip(items, point.answers, strict=True):
        after = flow.after(point, answer)
        item["class"], item["data-til"] = "svarvalg", after.anchor if after else ""
        elements.known_parent(item, "ul")["class"] = "svarene"
        for link in item.select(".svar-vej a"):
            link.string = f"Gå til {after.number}: {after.title}" if after else link.get_text()
