"""flyt: a page gets another path; links, menu, lists and old address follow."""

import argparse

from ..editing.move import move
from ..editing.numbers import refuse_number
from . import changing


def arguments(command: argparse.ArgumentParser) -> None:
    """The options of the command."""
    command.add_argument("old", metavar="FRA", help="siden i docs/, fx om/gammel.md")
    command.add_argument("new", metavar="TIL", help="dens nye sti, fx om/ny.md")
    changing.arguments(command)


def run(options: argparse.Namespace) -> int:
    """Show and write; 1 where the editor says no."""
    changes = changing.begin(options)
    old, new = (name.removeprefix("docs/") for name in (options.old, options.new))
    refuse_number(old, new)
    move(changes, old, new)
    return changing.finish(changes, options, f"Siden ligger nu i docs/{new}.")
