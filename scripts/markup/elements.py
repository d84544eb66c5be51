"""Parsed HTML where an element is expected: BeautifulSoup answers »perhaps«, these answer or tell why not."""

from bs4 import BeautifulSoup
from bs4.element import Tag

from ..content.finding import ContentError, Finding


def one(within: Tag, selector: str) -> Tag:
    """The first element below `within` that the CSS `selector` finds. Raises ContentError where there is none."""
    found = within.select_one(selector)
    if found is None:
        raise ContentError([_missing(selector, within)])
    return found


def known_parent(element: Tag, name: str) -> Tag:
    """The nearest element `name` around `element`. Raises ContentError where there is none."""
    found = element.find_parent(name)
    if found is None:
        raise ContentError([_missing(f"{name} :has({element.name})", element)])
    return found


def attribute(element: Tag, name: str) -> str:
    """An attribute's text, empty where the element has none; several classes with a space between."""
    value = element.get(name, "")
    return " ".join(value) if isinstance(value, list) else str(value or "")


def classes(element: Tag) -> list[str]:
    """The classes of an element."""
    return attribute(element, "class").split()


def add_class(element: Tag, name: str) -> None:
    """Give an element one more class."""
    element["class"] = " ".join([*classes(element), name])


def made(html: str) -> Tag:
    """The one element that `html` holds."""
    return one(BeautifulSoup(html, "html.parser"), "*")


def _missing(selector: str, within: Tag) -> Finding:
    problem = f"»{selector}« findes ikke i <{within.name}>, så siden kan ikke sættes"
    return Finding("overrides", 1, "skabelon", problem, "ret skabelonen, eller ret koden der leder efter det")
