"""The meeting as a tool: its plan as a script's data, and each sheet that it uses as a script that is run when wanted.

A page on a disk may fetch no other page, but it may run a script beside it.
"""

import json
import posixpath
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from bs4 import BeautifulSoup

from ..content import meetings, roles
from ..content.page import Page, in_site
from ..content.site import Site
from ..markup import elements
from . import live_sheet, sheet_templates

FILE = "assets/javascripts/moede-data.js"
POINTS = ("vaagen", "moede-punkter")
"""Scripts of a sheet that is shown point by point, after those of a live sheet."""
SCRIPTS = (*POINTS, "kalender", "moede-naeste", "moede-data", "brev-maal", "moede")
"""Scripts of the whole meeting."""
POINTS_MARK = "[[moedetilstand]]"
SHEET = "section.afsnit-ark"
UNSEEN = ".headerlink, .skjul-i-tryk"


def is_one(page: Page, site: Site) -> bool:
    """Whether `page` is where the meeting is held, and says with which sheets."""
    return page is site.pages.by_role.get("moedet") and bool(meetings.read(page))


def scripts(page: Page, site: Site) -> tuple[str, ...]:
    """The scripts that `page` takes beside those of its sheet."""
    return SCRIPTS if is_one(page, site) else POINTS if POINTS_MARK in page.body else ()


def data(site: Site, limits: Mapping[str, Any]) -> str:
    """A classic script that sets `MEETING`: the kinds of meeting, their sheets, and the answers that follow along."""
    page = roles.find(site.pages, "moedet")
    letter = {"limits": {"lix": limits["lix"]["borger"], "longest": limits["lang_saetning"]}}
    found = _data(page, site) | letter if page else {}
    return f"const MEETING = {json.dumps(found, ensure_ascii=False, separators=(',', ':'))}\n"


def _data(page: Page, site: Site) -> dict[str, Any]:
    kinds = meetings.read(page)
    return {
        "kinds": [
            {
                "title": meeting.title,
                "anchor": meeting.anchor,
                "steps": [
                    {"moment": step.moment, "words": step.words, "sheet": sheet_templates.stem(site.pages[step.src])}
                    for step in meeting.steps
                ],
            }
            for meeting in kinds
        ],
        "sheets": {
            sheet_templates.stem(sheet): {
                "title": sheet.title,
                "page": posixpath.relpath(in_site(sheet.src), page.folder or "."),
                "about": {_camel(name): value for name, value in live_sheet.about(sheet).items()},
            }
            for sheet in sheets(page, site)
        },
        "carried": [
            {"from": _place(way.source, site), "to": _place(way.target, site)} for way in meetings.carried(page)
        ],
    }


def sheets(page: Page, site: Site) -> list[Page]:
    """The pages whose sheets the meeting on `page` uses, each once."""
    return [*{step.src: site.pages[step.src] for meeting in meetings.read(page) for step in meeting.steps}.values()]


def _place(place: tuple[str, str], site: Site) -> dict[str, str | None]:
    return {"sheet": sheet_templates.stem(site.pages[place[0]]), "field": meetings.field_id(site.pages, place)}


def _camel(name: str) -> str:
    first, *rest = name.split("-")
    return first + "".join(word.capitalize() for word in rest)


def write(folder: Path, site: Site, html: Mapping[str, str]) -> None:
    """Write the sheets of the meeting below the built site's `folder`; `html` holds each page's content by its path."""
    page = roles.find(site.pages, "moedet")
    for sheet in sheets(page, site) if page else ():
        target = folder / sheet_templates.FOLDER / f"{sheet_templates.stem(sheet)}-felter.js"
        target.parent.mkdir(parents=True, exist_ok=True)
        found = json.dumps(_sheet(html[sheet.src], sheet, page), ensure_ascii=False)  # type: ignore[arg-type]
        target.write_text(
            f'SheetTemplates.take("{sheet_templates.stem(sheet)}", "felter", {found})\n', encoding="utf-8"
        )


def _sheet(html: str, sheet: Page, page: Page) -> str:
    """The section of `sheet` that is filled in, with links as they are from `page`, and no heading of its own."""
    section = elements.one(BeautifulSoup(html, "html.parser"), SHEET)
    for element in section.select(f"h2, {UNSEEN}"):
        element.decompose()
    for link in section.select("a[href]"):
        href = elements.attribute(link, "href")
        if not href.startswith(("http:", "https:", "mailto:")):
            whole = posixpath.normpath(posixpath.join(sheet.folder, href))
            link["href"] = posixpath.relpath(whole, page.folder or ".")
    return section.decode_contents()
