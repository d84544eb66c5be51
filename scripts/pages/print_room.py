"""The print room: what there is to print, with real thumbnails, page counts and sizes.

It is filled into the built page when all products are finished;
the handbook, which holds the same page, does not need it.
"""

from itertools import groupby
from pathlib import Path

import jinja2

from ..content import danish
from ..content.page import Page, in_site
from ..content.site import Site
from ..printing import catalogue, chapters, worksheets
from ..printing.product import Printed


def place(group: str) -> str:
    """Where the cards of a group will stand: »[[tryk: …]]« on the page."""
    return f'<div class="trykrum" data-gruppe="{group}"></div>'


def downloads(page: Page) -> str:
    """Where the links to the worksheet of `page` will stand, if it is one."""
    return f"\n{_mark('ark', page)}\n" if worksheets.is_one(page) else ""


def chapter(page: Page, site: Site) -> str:
    """Where the link to the chapter of `page` will stand, if it is in one."""
    return _mark("kapitel", page) if chapters.file(page, site) else ""


def picture(page: Page) -> str:
    """Where the picture of the worksheet of `page` will stand: the sheet itself, small; else empty paper."""
    return f'<span class="redskab-billede" data-ark="{page.src}"></span>'


def _mark(kind: str, page: Page) -> str:
    return f'<p class="hent skjul-i-tryk" data-{kind}="{page.src}" data-slut=""></p>'


def link_files(folder: Path, site: Site, env: jinja2.Environment, printed: list[Printed]) -> None:
    """Write the links to its worksheet, its chapter, posters and cards into the built page of each page in `folder`."""
    template, described = env.get_template("print/hent.html"), {item.fil: item for item in printed}
    for page in site.pages.values():
        files = {
            "ark": worksheets.files(page) if worksheets.is_one(page) else (),
            "kapitel": [*filter(None, [chapters.file(page, site)]), *catalogue.made_of(page, site)],
        }
        path = folder / in_site(page.src)
        html, up = path.read_text(encoding="utf-8"), "../" * page.src.count("/")
        for kind, names in files.items():
            if (mark := _mark(kind, page)) in html:
                html = html.replace(
                    mark,
                    template.render(kind=kind, up=up, files=[(described[name], _size(folder, name)) for name in names]),
                )
        path.write_text(_with_pictures(html, up, site), encoding="utf-8")


def _with_pictures(html: str, up: str, site: Site) -> str:
    """`html` with the picture of its worksheet at each place for one."""
    for page in worksheets.pages(site) if "redskab-billede" in html else ():
        file = worksheets.files(page)[0].removesuffix(".pdf")
        image = f'<img src="{up}tryk/{file}.png" alt="" loading="lazy" width="480" height="679">'
        html = html.replace(picture(page), picture(page).replace("</span>", f"{image}</span>"))
    return html


def _size(folder: Path, name: str) -> str:
    return danish.size((folder / "tryk" / name).stat().st_size)


def fill(folder: Path, site: Site, env: jinja2.Environment, printed: list[Printed]) -> None:
    """Write the cards of `printed` into each built page below `folder` that has a place for them."""
    template, groups = env.get_template("print/trykrum.html"), {item.gruppe for item in printed}
    for page in site.pages.values():
        if wanted := [group for group in groups if f"[[tryk: {group}]]" in page.body]:
            path, up = folder / in_site(page.src), "../" * page.src.count("/")
            html = path.read_text(encoding="utf-8")
            for group in wanted:
                shown = cards([item for item in printed if item.gruppe == group], folder / "tryk")
                html = html.replace(place(group), template.render(cards=shown, up=up))
            path.write_text(html, encoding="utf-8")


def cards(printed: list[Printed], folder: Path) -> list[tuple[Printed, list[tuple[Printed, str]]]]:
    """A card a product: the file whose picture it shows, and all its files with their sizes.

    The office's files come first, then the print shop's.
    """
    named = sorted(printed, key=lambda item: [other.produkt for other in printed].index(item.produkt))
    return [
        (files[0], [(item, danish.size((folder / item.fil).stat().st_size)) for item in files])
        for files in (list(files) for _, files in groupby(named, key=lambda item: item.produkt))
    ]
