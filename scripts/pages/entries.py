"""Lists of nothing but ways on: pages by name with what each holds, and the sections of a page that is long.

They are told from the HTML alone, so that an editor writes an ordinary list. The words and signs stay as they are
written, for paper and for those who listen; only the screen shows a name and its words below each other.
"""

import posixpath
from collections.abc import Mapping
from urllib.parse import urlsplit

from bs4 import BeautifulSoup
from bs4.element import NavigableString, PageElement, Tag

from ..markup import elements, templates
from ..markup.ways import Way

ENDS = (":", ".")
"""What may stand between a page's name and the words about it: with any other sign the name is part of a sentence."""
BLOCKS = ("p", "ul", "ol", "div", "table")


def marks(numbered: Mapping[str, Way], src: str) -> dict[str, str]:
    """Address, as a link on the page `src` writes it -> classes of that page's mark, for the `numbered` (ways.of)."""
    folder = posixpath.dirname(src) or "."
    return {
        f"{posixpath.relpath(page.src, folder)[:-3]}.html": f"greb-{templates.colour(page)} del-{way.field}"
        for way in {way.field: way for way in numbered.values()}.values()
        for page in way.pages
    }


def finish(soup: BeautifulSoup, known: Mapping[str, str]) -> None:
    """Mark in `soup` the lists where each item begins with a page's name, and those that name the page's own parts."""
    for items in soup.find_all(("ul", "ol")):
        links = [_first(item) for item in items.find_all("li", recursive=False)]
        if len(links) < 2 or items.find_parent(("li", "aside", "nav", "details")) or items.get("class"):
            continue
        if all(link and _stands_alone(link) and elements.attribute(link, "href").startswith("#") for link in links):
            elements.add_class(items, "genveje")
        elif all(link and _is_page(link) and _is_named(link) for link in links):
            elements.add_class(items, "indgange")
            for link in filter(None, links):
                _part(soup, link, known.get(elements.attribute(link, "href"), ""))


def _first(item: Tag) -> Tag | None:
    """The link that an item of a list begins with."""
    first = next((node for node in item.children if isinstance(node, Tag) or str(node).strip()), None)
    return first if isinstance(first, Tag) and first.name == "a" and not item.find(BLOCKS) else None


def _stands_alone(link: Tag) -> bool:
    return not any(isinstance(node, Tag) or str(node).strip() for node in link.next_siblings)


def _is_page(link: Tag) -> bool:
    address = urlsplit(elements.attribute(link, "href"))
    return not address.scheme and address.path.endswith(".html")


def _is_named(link: Tag) -> bool:
    """Whether what follows the link is told of the page, not the rest of a sentence that the page's name begins."""
    after = link.next_sibling
    return _stands_alone(link) or (isinstance(after, NavigableString) and str(after).startswith(ENDS))


def _part(soup: BeautifulSoup, link: Tag, mark: str) -> None:
    """The sign after the page's name by itself, and the words about the page in an element of their own."""
    item = elements.known_parent(link, "li")
    if mark:
        elements.add_class(item, mark)
    after = link.next_sibling
    if not isinstance(after, NavigableString) or not str(after).startswith(ENDS):
        return
    rest: list[PageElement] = [node.extract() for node in list(after.next_siblings)]
    sign, words = str(after)[0], str(after)[1:].strip("\n")
    after.replace_with(elements.made(f'<span class="indgang-tegn">{sign}</span>'))
    if words.strip() or rest:
        told = soup.new_tag("span", attrs={"class": "indgang-ord"})
        told.extend([NavigableString(words.lstrip()), *rest])
        item.extend([NavigableString(" "), told])
