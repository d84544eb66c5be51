"""What the commands that change pages share: show what will be done, try it, ask, and write."""

import argparse
import sys
from collections.abc import Callable
from pathlib import Path

from ..check import Context, counts
from ..content.finding import OWN_GUIDE, ContentError, Finding
from ..editing import ask, held, municipality
from ..editing.changes import Changes
from ..editing.municipality import Municipality
from ..editing.own_changes import OwnChanges
from ..printing import files
from .project import LIMITS, ROOT


def arguments(command: argparse.ArgumentParser) -> None:
    """The options that all of them have."""
    command.add_argument("--projekt", type=Path, default=ROOT, help=argparse.SUPPRESS)
    command.add_argument("--ja", action="store_true", help="gør det uden at spørge først")


def begin(options: argparse.Namespace, instead: Callable[[Municipality], str] | None = None) -> Changes:
    """An empty set of changes to the project, or to a municipality's own pages where it is one's.

    Raises ContentError where the command changes what all share: `instead` says what a municipality does.
    """
    ours = municipality.remembered(options.projekt)
    if not ours:
        return Changes(options.projekt, LIMITS, files.names)
    if instead:
        problem = "kommandoen retter i de fælles sider, og I har jeres egen mappe"
        raise ContentError([Finding("kommandoen", 1, "kommune", problem, instead(ours), OWN_GUIDE)])
    with held.merged(options.projekt, ours, LIMITS) as merged:
        return OwnChanges(merged, LIMITS, files.names, ours=ours)


def finish(changes: Changes, options: argparse.Namespace, after: str, counted: str = "") -> int:
    """Show the changes, and write them when the editor says yes; 1 where nothing is written.

    Where there are now more or fewer of a `counted` kind of page, show the texts that say how many there were.

    Raises ContentError, and nothing is written, where they would make an error.
    """
    print("\n".join(f"- {line}" for line in dict.fromkeys(changes.said)))
    try:
        changes.try_out()
    except ContentError:
        print("Intet er ændret, for det ville give fejl:", file=sys.stderr)
        raise
    if not (options.ja or ask.yes("Skal vi gøre det?")):
        print("Intet er ændret.")
        return 1
    changes.apply()
    print(after)
    if counted and (found := counts.check(Context(changes.site(), None, {}), counted)):
        print("\n".join(("De her steder står der et andet antal:", *map(str, found))))
    return 0
