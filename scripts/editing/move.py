"""A page that gets another path: links to it and from it, the menu, the lists that name it, and its old address."""

import posixpath
import re
from collections.abc import Callable

from ..content import addresses
from ..content.finding import ContentError, Finding
from . import menu_lines
from .changes import DOCS, MENU, Changes

TARGET = re.compile(
    r"(?P<before>\]\( *<?|^ {0,3}\[[^\]]+\]: *|(?:href|src)=\")(?P<path>[^)\s>\"#]*)(?P<after>#[^)\s>\"]*)?", re.M
)
OUTSIDE = re.compile(r"[a-zA-Z][\w+.-]*:|//|#|$")
FRONT = re.compile(r"\A---\n.*?^---\n", re.S | re.M)


def move(changes: Changes, old: str, new: str) -> None:
    """Let the page `old` be the page `new`. Raises ContentError where the one is missing or the other is there."""
    text = changes.text(f"{DOCS}/{old}")
    refuse_name(new)
    changes.create(f"{DOCS}/{new}", _own_links(text, old, new))
    changes.remove(f"{DOCS}/{old}", f"fjerner docs/{old}")
    for src in changes.pages():
        name = f"{DOCS}/{src}"
        before = changes.text(name)
        changes.write(name, renamed(before, src, old, new), f"retter links i {name}")
    _move_in_menu(changes, old, new)
    redirect(changes, old, new)


def refuse_name(new: str) -> None:
    """Raise ContentError where a path below docs/ is no address that works everywhere, or leads out of the folder."""
    if not re.fullmatch(r"(?:[a-z0-9-]+/)*[a-z0-9-]+\.md", new):
        problem = f"»{new}« kan ikke være en adresse"
        remedy = "skriv kun små bogstaver fra a til z, tal og bindestreger, fx om/ny-side.md"
        raise ContentError([Finding(f"{DOCS}/{new}", 1, "fil", problem, remedy)])


def renamed(text: str, src: str, old: str, new: str) -> str:
    """The text of the file `src` with the page `old` called `new`: in links, in fields, in data."""
    here = posixpath.dirname(src)

    def target(path: str) -> str:
        is_old = not OUTSIDE.match(path) and posixpath.normpath(posixpath.join(here, path)) == old
        return posixpath.relpath(new, here or ".") if is_old else path

    if src.endswith(".md"):
        front = FRONT.match(text)
        head = front[0] if front else ""
        return _named(head, old, new) + _targets(text[len(head) :], target)
    return _named(text, old, new)


def _named(text: str, old: str, new: str) -> str:
    return re.sub(rf"(?<![\w./-]){re.escape(old)}(?![\w/-])", new, text)


def _own_links(text: str, old: str, new: str) -> str:
    """The text of a page that goes from `old` to `new`, its links leading where they led."""
    here, there = posixpath.dirname(old), posixpath.dirname(new)

    def target(path: str) -> str:
        if OUTSIDE.match(path):
            return path
        led = posixpath.normpath(posixpath.join(here, path))
        return posixpath.relpath(new if led == old else led, there or ".")

    return _targets(text, target)


def _targets(text: str, change: Callable[[str], str]) -> str:
    return TARGET.sub(lambda match: match["before"] + change(match["path"]) + (match["after"] or ""), text)


def _move_in_menu(changes: Changes, old: str, new: str) -> None:
    menu = changes.text(MENU)
    if posixpath.dirname(old) == posixpath.dirname(new):
        changed = menu_lines.replaced(menu, old, new)
    else:
        menu = menu_lines.removed(menu, old)
        changed = menu_lines.added(menu, new, menu_lines.last_beside(menu, new))
    changes.write(MENU, changed, f"flytter linjen i menuen: {new}")


def redirect(changes: Changes, old: str, new: str) -> None:
    """Let the address of `old` lead to `new`, where it has ever been published."""
    known, wrong = addresses.read(changes.folder)
    if addresses.FILE in changes.files:
        known, wrong = addresses.parse(changes.text(addresses.FILE))
    if wrong:
        raise ContentError(wrong)
    moved = {before: new if after == old else after for before, after in known.moved.items() if before != new}
    if old in known.published or old in known.moved:
        moved[old] = new
    changed = addresses.Addresses(known.published, moved)
    if moved != known.moved:
        changes.write(addresses.FILE, changed.text(), f"lader adressen {old} føre til {new}")
