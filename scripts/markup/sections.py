"""A page's HTML as sections: each second-level heading and what belongs under it.

Screen and print style a section by what it is (an example, a check list), and print picks sections by their heading.
"""

from bs4 import BeautifulSoup, Tag

from ..content import kinds
from ..content.finding import ContentError, Finding
from ..content.page import Page
from . import elements


def wrap(soup: BeautifulSoup) -> None:
    """Put each h2 and what follows it, up to the next h2 or a part outside the text, into a <section>."""
    for heading in soup.find_all("h2"):
        if heading.parent is not soup:
            continue
        look = kinds.LOOKS.get(elements.attribute(heading, "id"))
        section = soup.new_tag("section", attrs={"class": f"afsnit afsnit-{look}" if look else "afsnit"})
        heading.insert_before(section)
        for node in [heading, *heading.next_siblings]:
            if (
                isinstance(node, Tag)
                and node is not heading
                and (node.name == "h2" or node.get("data-slut") is not None)
            ):
                break
            section.append(node.extract())


def pick(page: Page, html: str, anchor: str) -> Tag:
    """The section of `html`, the wrapped `page`, whose h2, or the run of elements whose h3, has the id `anchor`.

    Raises ContentError where the page has no such section, or nothing stands under its heading.
    """
    soup = BeautifulSoup(html, "html.parser")
    heading = soup.find(id=anchor)
    if heading is None:
        raise ContentError(
            [
                Finding(
                    page.fil,
                    1,
                    "tryk",
                    f"afsnittet »#{anchor}« findes ikke på siden",
                    "skriv overskriften uden link i, eller ret henvisningen",
                )
            ]
        )
    section = _section(soup, heading)
    if section.get_text(strip=True) == heading.get_text(strip=True):
        line = next((known.line for known in page.headings() if known.anchor == anchor), 1)
        raise ContentError(
            [
                Finding(
                    page.fil,
                    line,
                    "tryk",
                    f"afsnittet »#{anchor}« er tomt og skal på tryk",
                    "skriv teksten under overskriften",
                )
            ]
        )
    return section


def _section(soup: BeautifulSoup, heading: Tag) -> Tag:
    if heading.name == "h2" and heading.parent:
        return heading.parent
    section = soup.new_tag("section")
    following = list(heading.next_siblings)
    heading.insert_before(section)
    section.append(heading.extract())
    for node in following:
        if isinstance(node, Tag) and node.name in ("h2", "h3"):
            break
        section.append(node.extract())
    return section
