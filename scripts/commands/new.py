"""ny: a new step, rule, focus area, tool, page or version, asked for in Danish and written so that it passes."""

import argparse
import datetime
import sys

from ..content.front_matter import OWNERS
from ..editing import ask, new
from ..editing.changes import Changes
from . import changing

COUNTED = ("trin", "leveregel", "fokusområde")
KINDS = (*COUNTED, "redskab", "side", "version")


def arguments(command: argparse.ArgumentParser) -> None:
    """The options of the command; what is not given is asked for."""
    command.add_argument("kind", metavar="SLAGS", help=", ".join(KINDS))
    command.add_argument("--titel", help="sidens overskrift")
    command.add_argument("--kort", help="én eller to korte sætninger under overskriften")
    command.add_argument("--ejer", choices=OWNERS, help=", ".join(OWNERS))
    command.add_argument("--mappe", help="mappen i docs/, kun til »side«")
    command.add_argument("--nummer", help="sidens plads i rækken, eller versionens nummer")
    command.add_argument("--ikon", help="navnet på et ikon i overrides/.icons/lucide")
    changing.arguments(command)


def run(options: argparse.Namespace) -> int:
    """Ask, show, and write; 1 where the editor says no, 2 where there is no such kind."""
    if options.kind not in KINDS:
        print(f"Der er ingen slags der hedder »{options.kind}« — brug {', '.join(KINDS)}", file=sys.stderr)
        return 2
    changes = changing.begin(options)
    today = datetime.date.today()
    if options.kind == "version":
        number = options.nummer or ask.text("Versionens nummer", new.next_number(changes.site(), today))
        new.version(changes, number, options.kort or ask.text("Hvad er nyt, i en sætning"), today)
        return changing.finish(changes, options, "Skriv resten af det nye under overskriften, og kør »make check«.")
    src = new.page(changes, _wish(options, changes), today)
    return changing.finish(changes, options, f"Skriv nu siden færdig i docs/{src}, og kør »make check«.")


def _wish(options: argparse.Namespace, changes: Changes) -> new.Wish:
    counted = options.kind in COUNTED
    number = options.nummer or (ask.text("Plads i rækken", "sidst") if counted and not options.ja else "")
    return new.Wish(
        kind=options.kind,
        title=options.titel or ask.text("Titel"),
        lead=options.kort or ask.text("Kort: én eller to sætninger til under overskriften"),
        owner=options.ejer or ask.choice("Hvem passer siden?", OWNERS),
        folder=options.mappe or (ask.choice("Hvilken mappe?", _folders(changes)) if options.kind == "side" else ""),
        number=int(number) if number.isdigit() else 0,
        icon=options.ikon or "",
    )


def _folders(changes: Changes) -> list[str]:
    return sorted({page.folder for page in changes.site().pages.values() if page.folder})
