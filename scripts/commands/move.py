"""flyt: a page gets another path; links, menu, lists and old address follow."""

import argparse

from ..editing import municipality
from ..editing.move import move
from ..editing.municipality import Municipality
from ..editing.numbers import refuse_number
from . import changing


def arguments(command: argparse.ArgumentParser) -> None:
    """The options of the command."""
    command.add_argument("old", metavar="FRA", help="siden i docs/, fx om/gammel.md")
    command.add_argument("new", metavar="TIL", help="dens nye sti, fx om/ny.md")
    changing.arguments(command)


def run(options: argparse.Namespace) -> int:
    """Show and write; 1 where the editor says no."""
    old, new = (name.removeprefix("docs/") for name in (options.old, options.new))
    changes = changing.begin(options, lambda ours: _instead(old, ours))
    refuse_number(old, new)
    move(changes, old, new)
    return changing.finish(changes, options, f"Siden ligger nu i docs/{new}.")


def _instead(src: str, ours: Municipality) -> str:
    """What a municipality does: a page of its own it moves by hand, a shared one keeps its address."""
    if src in ours.pages():
        return f"flyt selv {ours.folder / municipality.PAGES / src}, og ret dens linje i {municipality.SETTINGS}"
    return "lad den fælles side beholde sin adresse, så de links og QR-koder der er delt, virker"
