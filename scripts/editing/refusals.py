"""What an answer to a question about a new page must be; each says in Danish what is wrong, or nothing."""

import re
from collections.abc import Callable, Sequence
from difflib import get_close_matches

from ..content.site import Site

Refusal = Callable[[str], str]
"""An answer -> what is wrong with it and what to write instead, as one sentence; empty where it will do."""
LAST = "sidst"
"""The answer for a page that comes after all the others of its kind."""


def place(last: int) -> Refusal:
    """Refuses all but a number from 1 to `last`, and the word for the last place."""

    def refused(answer: str) -> str:
        if answer == LAST or (answer.isdigit() and 1 <= int(answer) <= last):
            return ""
        return f"»{answer}« er ikke en plads i rækken: skriv et tal fra 1 til {last}, eller »{LAST}«"

    return refused


def folder(folders: Sequence[str]) -> Refusal:
    """Refuses all but a folder that has pages: one that nobody has made leads to a place that no menu names."""

    def refused(answer: str) -> str:
        name = folder_name(answer)
        if not name or name in folders:
            return ""
        near = get_close_matches(name, folders, 1)
        there = f"mente du {near[0]}?" if near else f"skriv en af {', '.join(folders)}"
        return f"mappen »{name}« findes ikke i docs/: {there}"

    return refused


def one_of(what: str, names: Sequence[str]) -> Refusal:
    """Refuses all but one of the names; `what` says in Danish what they are."""

    def refused(answer: str) -> str:
        if answer in names:
            return ""
        near = get_close_matches(answer, names, 1)
        remedy = f"mente du {near[0]}?" if near else f"vælg en af {', '.join(names)}"
        return f"{what} »{answer}« findes ikke: {remedy}"

    return refused


def folder_name(answer: str) -> str:
    """A folder as it is called below docs/, however the answer began; empty for docs/ itself."""
    return re.sub(r"^(?:docs(?=/|$)|\.(?=/|$)|/)+", "", answer).strip("/")


def version(site: Site, suggested: str) -> Refusal:
    """Refuses a version's number that has another form, or is not after the site's own."""

    def refused(answer: str) -> str:
        if not re.fullmatch(r"\d{4}\.\d+", answer):
            return f"»{answer}« er ikke et versionsnummer: skriv året, et punktum og et tal, fx {suggested}"
        if [*map(int, answer.split("."))] <= [*map(int, site.version.number.split("."))]:
            return f"version {answer} er ikke nyere end {site.version.number}: skriv fx {suggested}"
        return ""

    return refused


def title(site: Site) -> Refusal:
    """Refuses a title that another page has, or without a letter to make an address of."""

    def refused(answer: str) -> str:
        same = next((page for page in site.pages.values() if page.title.lower() == answer.lower()), None)
        if same:
            return f"titlen »{answer}« har {same.fil} allerede: skriv en anden"
        return "" if re.search(r"\w", answer) else f"titlen »{answer}« har ingen bogstaver: skriv en titel"

    return refused
