"""A new page: its fields and the sections of its kind, each with a line that says what belongs there."""

import datetime
import posixpath
import re
from dataclasses import dataclass

from ..content import addresses, front_matter
from ..content import version as versions
from ..content.finding import ContentError, Finding
from ..content.page import Page
from ..content.site import Site
from ..content.slug import slugify
from . import menu_lines, numbers
from .changes import DOCS, MENU, Changes
from .listed import listed
from .move import refuse_name

FOLDERS = {name: folder for folder, name in front_matter.FOLDERS.items()}
TOOLS = "redskaber"
BLOCKS = (
    (re.compile(r"^- \[ \] ", re.M), "- [ ] Skriv hvad der skal være på plads."),
    (re.compile(r"\[felt|\[dato"), "- Navn: [felt]"),
    (re.compile(r"^\d+\. ", re.M), "1. Skriv det første du gør.\n2. Skriv det næste."),
    (re.compile(r"^- ", re.M), "- Skriv et kort punkt."),
)
"""How a section of a sibling is set -> how the same section begins on a new page."""
PLAIN = "Skriv en kort tekst her."
SHEET = (("Hvornår bruger du det?", PLAIN), ("Ark", "- Navn: [felt]\n- Aftale: [felt 2]"))
"""What a tool needs to become a sheet."""


@dataclass(frozen=True)
class Wish:
    """What an editor wants: the page's title and lead, who owns it, and its place."""

    kind: str
    title: str
    lead: str
    owner: str
    folder: str = ""
    number: int = 0
    icon: str = ""
    group: str = ""


def page(changes: Changes, wish: Wish, today: datetime.date) -> str:
    """Add a page to the changes, in its place in the menu; its path. Raises ContentError where it cannot be made."""
    site = changes.site()
    siblings = site.kind(wish.kind) if wish.kind in front_matter.KINDS else []
    src = _path(wish, len(siblings) + 1)
    refuse_name(src)
    if siblings:
        numbers.make_room(changes, wish.kind, [sibling.src for sibling in siblings], numbers.number_of(src))
    changes.create(f"{DOCS}/{src}", _text(wish, src, siblings, today))
    _into_menu(changes, wish, src)
    if siblings:
        _list(changes, wish, src)
        _tell_borrowed(changes, wish, src, siblings)
    return src


def folder_of(wish: Wish) -> str:
    """The folder that a wished page comes to stand in."""
    return FOLDERS.get(wish.kind) or (TOOLS if wish.kind == "redskab" else wish.folder.strip("/"))


def groups(site: Site, folder: str) -> dict[str, str]:
    """The names in the menu, below its first level, that pages of a folder stand under -> the last page there."""
    return {name: src for src, name in site.groups.items() if _stands_in(site, folder, src)}


def _stands_in(site: Site, folder: str, src: str) -> bool:
    return posixpath.dirname(src) == folder and site.groups[src] != site.sections[src]


def icon_beside(site: Site, kind: str, number: int) -> str:
    """The icon that a new page with a number borrows of the one before it; empty where the kind has none."""
    siblings = site.kind(kind) if kind in front_matter.KINDS else []
    return str(_beside(siblings, number).meta.get("ikon", "")) if siblings else ""


def _beside(siblings: list[Page], number: int) -> Page:
    """The page that a new one is like: it stands with the one before it."""
    return siblings[max(0, min(number - 1, len(siblings)) - 1)]


def _into_menu(changes: Changes, wish: Wish, src: str) -> None:
    """Write the page in the menu; where its folder's pages stand under several names, say which it got."""
    menu, named = changes.text(MENU), groups(changes.site(), posixpath.dirname(src))
    if wish.kind in FOLDERS or len(named) < 2:
        changes.write(MENU, menu_lines.added(menu, src, _above(menu, src)), f"skriver siden i menuen: {src}")
        return
    group = wish.group or [*named][-1]
    said = f"skriver siden i menuen under »{group}«: {src}" + ("" if wish.group else "; vælg et andet med --gruppe")
    changes.write(MENU, menu_lines.added(menu, src, named[group]), said)


def _tell_borrowed(changes: Changes, wish: Wish, src: str, siblings: list[Page]) -> None:
    """Say what the page has of the one before it without anybody asking for it: its move, and its icon."""
    beside = _beside(siblings, numbers.number_of(src))
    if wish.kind == "trin":
        move = changes.site().move_of(beside)
        changes.said.append(
            f"sætter trinnet under greb {move.meta['greb']}, {move.title}: ret feltet »greb« hvis det er et andet"
        )
    if "ikon" in beside.meta and wish.icon in ("", beside.meta["ikon"]):
        changes.said.append(
            f"giver siden ikonet »{beside.meta['ikon']}«, som {beside.fil} også har: vælg selv et andet i feltet »ikon«"
        )


def _list(changes: Changes, wish: Wish, src: str) -> None:
    """Write the new page in the lists that name all others of its kind."""
    folder = posixpath.dirname(src)
    beside = [page for page in menu_lines.pages(changes.text(MENU)) if posixpath.dirname(page) == folder]
    siblings = [page for page in beside if numbers.number_of(page) and page != src]
    for name in [name for name in changes.pages() if name.endswith(".md") and name != src]:
        text = listed(changes.text(f"{DOCS}/{name}"), name, siblings, src, (wish.title, wish.lead))
        changes.write(f"{DOCS}/{name}", text, f"skriver siden i listen på {DOCS}/{name}")


def _path(wish: Wish, last: int) -> str:
    name = slugify(wish.title)
    if not name:
        raise ContentError([Finding(DOCS, 1, "fil", f"titlen »{wish.title}« har ingen bogstaver", "skriv en titel")])
    if wish.kind in FOLDERS:
        return f"{FOLDERS[wish.kind]}/{min(wish.number or last, last)}-{name}.md"
    folder = folder_of(wish)
    return f"{folder}/{name}.md" if folder else f"{name}.md"


def _above(menu: str, src: str) -> str:
    """The page of the menu that the new page stands under: that of the number before, or the last one beside it."""
    number, folder = numbers.number_of(src), posixpath.dirname(src)
    beside = [page for page in menu_lines.pages(menu) if posixpath.dirname(page) == folder]
    before = [page for page in beside if number and numbers.number_of(page) == number - 1]
    return before[-1] if before else menu_lines.last_beside(menu, src)


def _text(wish: Wish, src: str, siblings: list[Page], today: datetime.date) -> str:
    fields = [f"title: {_quoted(wish.title)}", f"kort: {_quoted(wish.lead)}"]
    if wish.kind in numbers.FIELDS:
        fields.append(f"{numbers.FIELDS[wish.kind]}: {numbers.number_of(src)}")
    if siblings:
        model = _beside(siblings, numbers.number_of(src))
        fields += [f"{key}: {model.meta[key]}" for key in ("greb",) if key in model.meta and wish.kind == "trin"]
        fields += [f"ikon: {wish.icon or model.meta['ikon']}"] if "ikon" in model.meta else []
    fields += [f"ejer: {wish.owner}", f"gennemgaaet: {today}", "gennemgaas_om: 12"]
    fields += ["kilder:", "  eget: Siden er vores egen."]
    sections = _sections(siblings) if siblings else SHEET if wish.kind == "redskab" else (("Kort fortalt", PLAIN),)
    body = "\n\n".join(f"## {heading}\n\n{text}" for heading, text in sections)
    return "---\n" + "\n".join(fields) + f"\n---\n\n# {wish.title}\n\n{body}\n"


def _quoted(text: str) -> str:
    """A text as a value in YAML: between quotation marks where it needs them."""
    plain = re.match(r"[\w»]", text) and not re.search(r": |:$| #|^(?:ja|nej|true|false|null)$", text, re.I)
    return text if plain else '"' + text.replace("\\", "\\\\").replace('"', '\\"') + '"'


def _sections(siblings: list[Page]) -> list[tuple[str, str]]:
    """The second-level headings that most pages of the kind have, and how each section begins."""
    found = []
    model = siblings[0]
    for heading in (heading for heading in model.headings() if heading.level == 2):
        text = model.section(heading.anchor)
        shared = sum(sibling.section(heading.anchor) is not None for sibling in siblings)
        if text is not None and 2 * shared > len(siblings):
            found.append((heading.text, next((begin for form, begin in BLOCKS if form.search(text)), PLAIN)))
    return found


def version(changes: Changes, number: str, words: str, today: datetime.date) -> None:
    """Add a version on top of the news, and note the addresses that it has."""
    site = changes.site()
    news = site.role("nyt")
    name, heading = f"{DOCS}/{news.src}", f"## Version {number}, {versions.Version(number, today).long_date}"
    text = changes.text(name)
    first = re.search(r"^## ", text, re.M)
    at = first.start() if first else len(text)
    changes.write(name, f"{text[:at]}{heading}\n\n{words}\n\n{text[at:]}", f"skriver versionen øverst i {name}")
    known, wrong = addresses.read(changes.folder)
    if wrong:
        raise ContentError(wrong)
    listed = addresses.Addresses(tuple({*known.published, *site.pages} - set(known.moved)), known.moved)
    changes.write(addresses.FILE, listed.text(), "noterer de adresser som siden har nu")


def next_number(site: Site, today: datetime.date) -> str:
    """The number after the site's version: the first of a new year, or the next of the same."""
    year, _, count = site.version.number.partition(".")
    return f"{year}.{int(count) + 1}" if year == str(today.year) else f"{today.year}.1"
