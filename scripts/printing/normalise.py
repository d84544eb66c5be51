"""Site HTML made ready for paper: what only a screen can do is turned into what ink can do."""

import base64
import re
from collections.abc import Iterable

from bs4.element import NavigableString, Tag

from ..content.brand import Brand
from ..markup import elements, glosses

ENDS_IN_SPACE = re.compile(r"\S\s+$")
MOVE_COLOURS = {"greb-1": "borgerland", "greb-2": "moedet", "greb-3": "fagland"}
SCREEN_ONLY = (
    ".redskab-billede",
    ".regler-i-dag",
    ".nyt-i-dag",
    ".headerlink",
    "script",
    ".skjul-i-tryk",
    "[data-slut].se-ogsaa",
)
INLINE = ("a", "abbr", "b", "em", "i", "span", "strong")
BOXES = {"checkbox": '<span class="boks"></span>', "radio": '<span class="boks rund"></span>'}
"""What stands on paper for a control: several boxes may be ticked, one of the round ones."""
SCREEN_ATTRIBUTES = ("tabindex", "role", "aria-label", "data-slut", "aria-hidden")


def for_print(soup: Tag, brand: Brand) -> None:
    """Change `soup` in place: boxes to tick by hand, lines to write on, decoration that is not read aloud."""
    for element in soup.select(", ".join(SCREEN_ONLY)):
        element.decompose()
    glosses.unmark(soup)
    for name in soup.select("a span.samlet"):
        name.unwrap()  # WeasyPrint gives each element in a link a link of its own, outside the link's tag
    for box in soup.select("li.task-list-item"):
        _box_to_tick(box)
    for choice in soup.select("fieldset"):
        _question_and_answers(choice)
    for answer in soup.select(":is(.svar, .skala, .point) label"):
        _answer(answer)
    for details in soup.find_all("details"):
        _open(details)
    for field in soup.select(".felt"):
        _lines_to_write_on(field)
    for svg in soup.select('svg[aria-hidden="true"]'):
        svg.replace_with(_decoration(svg, brand))
    for figure in soup.select("svg:has(title, desc)"):
        _say_all(figure)
    for text in soup.find_all(string=ENDS_IN_SPACE):
        if isinstance(text.next_sibling, Tag) and text.next_sibling.name in INLINE:
            _part_space(text)
    _without_screen(soup)


def _open(details: Tag) -> None:
    """What was folded on screen lies open; a heading that opened it stands above it as any other."""
    if details.select_one("summary > :is(h2, h3, h4, h5, h6)"):
        elements.one(details, "summary").unwrap()
        details.unwrap()
        return
    details.name = "div"
    for summary in details.find_all("summary"):
        summary.name = "p"


def _without_screen(soup: Tag) -> None:
    for element in soup.find_all(True):
        if element.name != "svg" and element.find_parent("svg") is None:
            for name in SCREEN_ATTRIBUTES:
                element.attrs.pop(name, None)


def unlink(soup: Tag, ids: Iterable[str] = ()) -> None:
    """Turn links that lead nowhere on paper into plain words; links to `ids` and to the outside stay."""
    known = set(ids)
    for link in soup.find_all("a", href=True):
        href = elements.attribute(link, "href")
        if not (href.startswith(("http:", "https:", "mailto:")) or (href.startswith("#") and href[1:] in known)):
            link.unwrap()


def _part_space(text: NavigableString) -> None:
    """The space at the end of `text` in an element of its own.

    WeasyPrint 70 breaks a text after its first word when all of it fits on the line
    but the space before an inline element.
    """
    text.replace_with(NavigableString(text.rstrip()), elements.made("<span> </span>"))


def _box_to_tick(item: Tag) -> None:
    kind = elements.attribute(elements.one(item, "input"), "type")
    elements.one(item, "label.task-list-control").decompose()
    for words in item.select("label.kryds-tekst"):
        words.unwrap()
    (item.p or item).insert(0, elements.made(BOXES[kind]))


def _question_and_answers(choice: Tag) -> None:
    question = elements.one(choice, "legend")
    if "skjult" in elements.classes(question):
        question.decompose()
    else:
        question.name = "p"
    choice.name = "div"


def _answer(answer: Tag) -> None:
    elements.one(answer, "input").replace_with(elements.made(BOXES["radio"]))
    answer.name = "span"


def _lines_to_write_on(field: Tag) -> None:
    lines = int(elements.attribute(field, "data-skrivelinjer"))
    for name in ("id", *(name for name in field.attrs if name.startswith("data-") and name != "data-skrivelinjer")):
        field.attrs.pop(name, None)
    if lines > 1:
        field["class"] = "felter"
        field.extend(elements.made('<span class="linje"></span>') for _ in range(lines))


def _decoration(svg: Tag, brand: Brand) -> Tag:
    """The drawing as a background, which WeasyPrint marks as an artifact: an inline <svg> would be read as a figure."""
    colour = elements.attribute(svg, "data-farve") or brand.colours["lys"][_move_colour(svg)]
    if "viewbox" in svg.attrs:
        svg["viewBox"] = svg.attrs.pop("viewbox")  # the HTML parser writes it small, and XML minds
    _, _, svg["width"], svg["height"] = elements.attribute(svg, "viewBox").split()
    drawing = re.sub("currentcolor", colour, str(svg), flags=re.I)
    data = base64.b64encode(drawing.encode()).decode()
    span = elements.made('<span class="ikon"></span>')
    span["style"] = f"background-image:url(data:image/svg+xml;base64,{data})"
    return span


def _say_all(figure: Tag) -> None:
    """One text about a drawing: of its name and description, WeasyPrint tells a screen reader its name alone."""
    for part in figure.select("title, desc"):
        del part["id"]  # the same drawing may stand twice in a product
    said = [part.get_text().strip() for part in figure.select("title, desc")]
    elements.one(figure, "title").string = " ".join(f"{part.rstrip('.')}." for part in said)


def _move_colour(element: Tag) -> str:
    for parent in element.parents:
        for name in elements.classes(parent):
            if name in MOVE_COLOURS:
                return MOVE_COLOURS[name]
    return "blaek"
