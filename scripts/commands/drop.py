"""slet: a page goes; lists, links, menu and old address are mended."""

import argparse

from ..content.front_matter import kind_of
from ..editing import ask
from ..editing.drop import drop, refuse_role
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
    changes = changing.begin(options)
    src = options.page.removeprefix("docs/")
    refuse_role(changes, src)
    instead = options.instead or ask.text("Hvilken side skal adressen og links føre til i stedet? Skriv fx om/index.md")
    drop(changes, src, instead.removeprefix("docs/"))
    after = f"Siden docs/{src} er væk, og dens adresse fører til {instead}."
    return changing.finish(changes, options, after, counted=kind_of(src) or "")
