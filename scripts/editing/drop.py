"""A page that goes: what names it is mended, its address leads to another page, and those after it close the gap."""

import posixpath
import re

from ..check import everyday
from ..content import roles, search_answers
from ..content.finding import ContentError, Finding
from . import menu_lines, move, numbers
from .changes import DOCS, MENU, Changes

LISTS = (search_answers.FILE, everyday.FILE)
"""Data that names pages as answers."""
ENTRY = re.compile(r"^ *(?:[-*]|\d+\.) \[[^\]]*\]\((?P<path>[^)#]*)(?:#[^)]*)?\)[^\n]*\n(?:    [^\n]*\n)*", re.M)
EMPTY = re.compile(r"^(?P<level>#{2,6}) [^\n]*\n\s*(?=\Z|^(?!(?P=level)#)#{1,6} )", re.M)
"""A heading with nothing under it, not even a heading below its own level."""


def drop(changes: Changes, src: str, instead: str) -> None:
    """Take the page `src` away and let its address lead to `instead`.

    Lists of links lose their point; links inside sentences lead to `instead`. Raises ContentError where one is missing.
    """
    changes.text(f"{DOCS}/{instead}")
    if src == instead:
        raise ContentError(
            [Finding(f"{DOCS}/{src}", 1, "fil", "siden kan ikke afløse sig selv", "skriv en anden side")]
        )
    changes.remove(f"{DOCS}/{src}", f"fjerner docs/{src}")
    for name in changes.pages():
        before = changes.text(f"{DOCS}/{name}")
        after = _without(before, name, src, instead) if name.endswith(".md") else before
        after = _unlisted(before, src, instead) if name in LISTS else after
        changes.write(f"{DOCS}/{name}", after, f"retter links i docs/{name}")
    changes.write(MENU, menu_lines.removed(changes.text(MENU), src), f"fjerner linjen i menuen: {src}")
    move.redirect(changes, src, instead)
    numbers.close_gap(changes, src)


def refuse_role(changes: Changes, src: str) -> None:
    """Raise ContentError where the page is used for more than reading."""
    role = re.search(rf"^{roles.KEY}: *([\w-]+)", changes.text(f"{DOCS}/{src}"), re.M)
    if role and role[1] in roles.ROLES:
        problem = f"siden har rollen »{role[1]}« og skal bruges til {roles.ROLES[role[1]]}"
        remedy = f"skriv »{role[0]}« på den side der skal afløse den, og slet linjen her"
        raise ContentError([Finding(f"{DOCS}/{src}", 1, "rolle", problem, remedy)])


def _without(text: str, name: str, src: str, instead: str) -> str:
    """The text of the page `name` without the page `src`: neither in its fields, its lists nor its sentences."""
    here = posixpath.dirname(name)
    front = move.FRONT.match(text)
    head = front[0] if front else ""
    body = text[len(head) :]
    head = re.sub(rf"^ +- {re.escape(src)} *\n", "", head, flags=re.M)
    head = re.sub(r"^se_ogsaa:\n(?! )", "", head, flags=re.M)
    left = ENTRY.sub(lambda match: "" if _leads_to(match["path"], here, src) else match[0], body)
    if left != body:  # a list that is gone leaves no heading behind
        body = EMPTY.sub("", left).rstrip("\n") + "\n"
    to = posixpath.relpath(instead, here or ".")
    return head + re.sub(
        r"(\]\()([^)#\s]*)(#[^)\s]*)?",
        lambda match: f"{match[1]}{to}" if _leads_to(match[2], here, src) else match[0],
        body,
    )


def _unlisted(text: str, src: str, instead: str) -> str:
    """The text of a data file without the page `src`: what is said of it goes, and what it answers is `instead`'s."""
    page = rf"{re.escape(src)}(?:#[\w-]+)?"
    text = re.sub(rf"^ +{page}: *\[[^\]]*\] *\n", "", text, flags=re.M)  # a list goes on at any indent
    text = re.sub(rf"^( +){page}:.*\n(?:\1 +.*\n)*", "", text, flags=re.M)
    text = re.sub(rf"(?<=\[){page}, |, {page}(?=[,\]])|(?<=\[){page}(?=\])", "", text)
    return re.sub(rf"(?<=: ){page} *$", instead, text, flags=re.M)


def _leads_to(path: str, here: str, src: str) -> bool:
    return bool(path) and posixpath.normpath(posixpath.join(here, path)) == src
