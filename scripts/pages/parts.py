"""Parts of a page that are made from other pages: `[[navn]]` on a line of its own in Markdown.

Parts are Markdown templates in overrides/dele/, so that MkDocs checks their links like all others.
"""

import posixpath
import re
from typing import NamedTuple

import jinja2

from ..content import danish, fields, flows, kinds, licences, quality
from ..content.finding import ContentError, Finding
from ..content.page import Page
from ..content.site import Site
from ..markup import answers, flow, form, part_names, templates
from ..printing import worksheets
from ..printing.product import MARKS
from . import live_sheet, meeting, print_room, questionnaires, task_data, two_lands
from .script_tags import ScriptTags

MARK = re.compile(r"^\[\[(.+?)\]\] *$", re.M)
QUOTE_SOURCE = re.compile(r"^(>.*)\n> (– .+)$", re.M)
TOP = re.compile(r"^# .*$", re.M)


def expand(page: Page, site: Site, env: jinja2.Environment) -> str:
    """The Markdown of `page` with lead, generated parts, fields and foot.

    Raises ContentError on unknown parts.
    """
    findings = [_unknown(page, match) for match in MARK.finditer(page.body) if not _is_known(match[1])]
    if findings:
        raise ContentError(findings)
    script = ScriptTags("../" * page.src.count("/"))
    text = form.mark(page.body, fields.read(page))
    text = flow.mark(text, flows.read(page), page.body_line)
    text = answers.fill_in(text, page, site, env)
    text = MARK.sub(lambda match: _render(match[1], page, site, env, script), text)
    text = QUOTE_SOURCE.sub(r"\1\n>\n> \2\n> { .kilde }", text)
    head = _render("hoved", page, site, env, script)
    below = f"{page.lead}\n{{ .kort }}\n{print_room.downloads(page)}\n\n{_render('alder', page, site, env, script)}"
    text = TOP.sub(
        lambda title: f"{head}\n\n{title[0]}\n\n{below}",
        text,
        count=1,
    )
    return f"{text}\n\n{_render('fod', page, site, env, script)}\n"


def link(from_page: Page, to: Page, text: str | None = None, anchor: str = "") -> str:
    """A Markdown link from one page to another."""
    target = posixpath.relpath(to.src, from_page.folder or ".")
    return f"[{text or to.title}]({target}{'#' + anchor if anchor else ''})"


def names() -> list[str]:
    """All that may stand between [[ and ]]."""
    return part_names.names(MARKS)


class _Chapter(NamedTuple):
    """Where a page stands: its chapter's name and first page (None on that page and behind a door of its own), the
    group within it, all the chapter's groups in the menu's order, and the page's number there."""

    name: str
    page: Page | None
    group: str
    groups: tuple[str, ...]
    number: int


def _chapter(page: Page, site: Site) -> _Chapter:
    name = site.sections[page.src]
    own = [src for src, section in site.sections.items() if section == name]
    is_inside = page.src != own[0] and "doer" not in page.meta
    groups = tuple(dict.fromkeys(site.groups[src] for src in own if site.groups[src] != name))
    group = site.groups[page.src] if site.groups[page.src] in groups else ""
    return _Chapter(name, site.pages[own[0]] if is_inside else None, group, groups, own.index(page.src) + 1)


def _points(page: Page) -> str:
    """The anchor of the section that a meeting is held by."""
    section = kinds.section(page, kinds.MEETING_POINTS)
    return section.anchor if section else ""


def _is_known(mark: str) -> bool:
    """Whether a mark is a part; one of local answers has been looked at where the content was read."""
    return mark in names() or mark.startswith("lokalt:")


def _render(mark: str, page: Page, site: Site, env: jinja2.Environment, script: ScriptTags) -> str:
    if mark.startswith("figur: "):
        return templates.figure_on_page(env, mark.removeprefix("figur: "))
    if mark.startswith("tryk: "):
        name = mark.removeprefix("tryk: ")
        return print_room.place(name) + script(*print_room.SCRIPTS.get(name, ()))
    template = env.get_template(f"dele/{mark}.md")
    return template.render(
        page=page,
        up=script.up,
        script=script,
        felter=bool(fields.read(page).fields),
        ark=live_sheet.attributes(page),
        ark_scripts=live_sheet.SCRIPTS,
        moede=meeting.is_one(page, site),
        moede_scripts=meeting.scripts(page, site),
        forloeb=flows.read(page) is not None,
        foer_og_efter=two_lands.has_pairs(page),
        billede=print_room.picture,
        til_borger=worksheets.is_for_citizen,
        moedets_punkter=_points(page),
        licenser=lambda: [*licences.parts(site.docs_dir), *licences.fonts(site.brand)],
        kvalitet=lambda: quality.read(site.docs_dir),
        dato=danish.long_date,
        skemaer=lambda: questionnaires.of(site),
        vejen=task_data.place(page, site),
        kapitel=_chapter(page, site),
        hent_kapitel=print_room.chapter(page, site),
        link=lambda to, text=None, anchor="": link(page, to, text, anchor),
    )


def _unknown(page: Page, match: re.Match[str]) -> Finding:
    return Finding(
        page.fil,
        _line(page, match),
        "del",
        f"delen »[[{match[1]}]]« findes ikke, så intet kan indsættes",
        "brug en af " + ", ".join(names()),
    )


def _line(page: Page, match: re.Match[str]) -> int:
    return page.body_line + page.body[: match.start()].count("\n")
