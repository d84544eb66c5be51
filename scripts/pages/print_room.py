"""The print room: what there is to print, with real thumbnails, page counts and sizes.

It is filled into the built page when all products are finished;
the handbook, which holds the same page, does not need it.
"""

from itertools import groupby
from pathlib import Path
from typing import Any, NamedTuple

import jinja2

from ..content import danish
from ..content.page import Page, in_site
from ..content.site import Site
from ..printing import catalogue, chapters, paper, worksheets
from ..printing.product import CHOICE, GREY_NAME, ORDER, Printed
from . import print_choice, print_order

SCRIPTS = {CHOICE: ("element", "tryk-valg"), ORDER: ("element", "tryk-bestil")}
"""The scripts that a place takes."""


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
    """Where the picture of the worksheet of `page` will stand: the sheet itself, small; empty where it has none."""
    return f'<span class="redskab-billede" data-ark="{page.src}"></span>' if worksheets.is_one(page) else ""


def _mark(kind: str, page: Page) -> str:
    return f'<p class="hent skjul-i-tryk" data-{kind}="{page.src}" data-slut=""></p>'


def link_files(folder: Path, site: Site, env: jinja2.Environment, printed: list[Printed]) -> None:
    """Write the links to its worksheet, its chapter, posters and cards into the built page of each page in `folder`."""
    template, described = env.get_template("print/hent.html"), {item.fil: item for item in printed}
    for page in site.pages.values():
        files = {
            "ark": _sheets(page) if worksheets.is_one(page) else (),
            "kapitel": [*filter(None, [chapters.file(page, site)]), *catalogue.made_of(page, site)],
        }
        path = folder / in_site(page.src)
        html, up = path.read_text(encoding="utf-8"), "../" * page.src.count("/")
        for kind, names in files.items():
            if (mark := _mark(kind, page)) in html:
                sized = [(described[name], _size(folder, name)) for name in names]
                sheet = worksheets.anchor(page) if kind == "ark" else ""
                html = html.replace(mark, template.render(kind=kind, up=up, files=sized, sheet=sheet))
        path.write_text(_with_pictures(html, up, page, site), encoding="utf-8")


def _sheets(page: Page) -> list[str]:
    return [*worksheets.files(page), *filter(None, [worksheets.large(page)])]


def _with_pictures(html: str, up: str, shown_on: Page, site: Site) -> str:
    """`html`, the page `shown_on`, with the picture of its worksheet at each place for one: its own comes at once."""
    for page in worksheets.pages(site) if "redskab-billede" in html else ():
        file, wait = worksheets.files(page)[0].removesuffix(".pdf"), "" if page == shown_on else ' loading="lazy"'
        image = f'<img src="{up}tryk/{file}.png" alt=""{wait} width="480" height="679">'
        html = html.replace(picture(page), f'<span class="redskab-billede">{image}</span>')
    return html


def _size(folder: Path, name: str) -> str:
    return danish.size((folder / "tryk" / name).stat().st_size)


def fill(folder: Path, site: Site, env: jinja2.Environment, printed: list[Printed]) -> None:
    """Write what there is of `printed` into each built page below `folder` that has a place for it."""
    made = {item.gruppe: _group for item in printed} | {CHOICE: _choice, ORDER: _order}
    for page in site.pages.values():
        if wanted := [name for name in made if f"[[tryk: {name}]]" in page.body]:
            path, up = folder / in_site(page.src), "../" * page.src.count("/")
            html = path.read_text(encoding="utf-8")
            for name in wanted:
                room = _Room(folder, site, page, env, printed, up)
                html = html.replace(place(name), made[name](room, name))
            path.write_text(html, encoding="utf-8")


class _Room(NamedTuple):
    """What the parts of a page's print room are made of."""

    folder: Path
    site: Site
    page: Page
    env: jinja2.Environment
    printed: list[Printed]
    up: str

    def html(self, template: str, **data: Any) -> str:
        """The part `template`; what it says of a print shop's files is what they are made by."""
        known = {"up": self.up, "papir": paper, "condition": self.site.brand.paper.name, "grey_name": GREY_NAME}
        return self.env.get_template(f"print/{template}").render(**data, **known)


def _group(room: _Room, name: str) -> str:
    shown = cards([item for item in room.printed if item.gruppe == name], room.folder / "tryk")
    return room.html("trykrum.html", cards=shown)


def _choice(room: _Room, _: str) -> str:
    rows = [
        (words, [(item, _size(room.folder, item.fil) if item else "") for item in found])
        for words, found in print_choice.rows(room.printed)
    ]
    printers = [printer.words for printer in print_choice.PRINTERS]
    return room.html("vejviser.html", rows=rows, printers=printers, asked=print_choice.ASKED)


def _order(room: _Room, name: str) -> str:
    """The order, and beside the files the archive of all of them."""
    mark = f"[[tryk: {name}]]"
    subject, words = print_order.letter(room.printed, room.page, mark, room.site)
    notes = print_order.notes(room.page, mark)
    packed = print_order.pack(room.folder / "tryk", room.printed, words)
    listed = [
        (item, print_order.line(item), print_order.note_on(item, notes)) for item in print_order.for_shop(room.printed)
    ]
    return room.html(
        "bestilling.html",
        files=listed,
        made_for=print_order.made_for(room.site),
        mail=print_order.address(subject, words),
        packed=f"tryk/{packed.name}",
        size=danish.size(packed.stat().st_size),
    )


def cards(printed: list[Printed], folder: Path) -> list[tuple[Printed, list[tuple[Printed, str]]]]:
    """A card a product: the file whose picture it shows, and all its files with their sizes.

    The office's files come first, then the print shop's; a printer without colours has no card of its own.
    """
    names = [_plain(item) for item in printed]
    named = sorted(printed, key=lambda item: names.index(_plain(item)))
    return [
        (files[0], [(item, danish.size((folder / item.fil).stat().st_size)) for item in files])
        for files in (list(files) for _, files in groupby(named, key=_plain))
    ]


def _plain(item: Printed) -> str:
    return item.produkt.removesuffix(GREY_NAME)
