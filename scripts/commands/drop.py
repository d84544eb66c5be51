"""slet: a page goes; lists, links, menu and old address are mended."""

import argparse

from ..content.front_matter import kind_of
from ..editing import ask, municipality
from ..editing.drop import drop, refuse_role
from ..editing.municipality import Municipality
from . import changing


def arguments(command: argparse.ArgumentParser) -> None:
    """The options of the command."""
    command.add_argument("page", metavar="SIDE", help="siden i docs/, fx om/gammel.md")
    command.add_argument(
        "--i-stedet", dest="instead", metavar="SIDE", help="den side som adressen og links skal føre til"
    )
    changing.arguments(command)


def run(options: argparse.Namespace) -> int:
    """Show and write; 1 where the editor says no."""
    src = options.page.removeprefix("docs/")
    changes = changing.begin(options, lambda ours: _instead(src, options.instead or "om/index.md", ours))
    refuse_role(changes, src)
    instead = options.instead or ask.text("Hvilken side skal adressen og links føre til i stedet? Skriv fx om/index.md")
    drop(changes, src, instead.removeprefix("docs/"))
    after = f"Siden docs/{src} er væk, og dens adresse fører til {instead}."
    return changing.finish(changes, options, after, counted=kind_of(src) or "")


def _instead(src: str, instead: str, ours: Municipality) -> str:
    """What a municipality does: a page of its own it deletes, a shared one it leaves out."""
    if src in ours.pages():
        return f"slet selv {ours.folder / municipality.PAGES / src}, og dens linje i {municipality.SETTINGS}"
    return f"skriv »{src}: {instead}« under »udelad« i {ours.folder / municipality.SETTINGS}"
