"""ny: a new step, rule, focus area, tool, page or version, asked for in Danish and written so that it passes."""

import argparse
import datetime
import sys

from ..content.front_matter import OWNERS
from ..content.site import Site
from ..editing import ask, new, refusals
from ..editing.changes import Changes
from . import changing

COUNTED = ("trin", "leveregel", "fokusområde")
KINDS = (*COUNTED, "redskab", "side", "version")


def arguments(command: argparse.ArgumentParser) -> None:
    """The options of the command; what is not given is asked for."""
    command.add_argument("kind", metavar="SLAGS", help=f"det du vil lave: {', '.join(KINDS)}")
    command.add_argument("--titel", help="sidens overskrift")
    command.add_argument("--kort", help="én eller to korte sætninger under overskriften")
    command.add_argument("--ejer", choices=OWNERS, metavar="ROLLE", help=f"den der passer siden: {', '.join(OWNERS)}")
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
        return _version(options, changes, today)
    src = new.page(changes, _wish(options, changes), today)
    return changing.finish(changes, options, f"Skriv nu siden færdig i docs/{src}, og kør »make check«.")


def _version(options: argparse.Namespace, changes: Changes, today: datetime.date) -> int:
    site = changes.site()
    suggested = new.next_number(site, today)
    refused = refusals.version(site, suggested)
    number = _answer(options.nummer, "Versionens nummer", suggested, refused)
    new.version(changes, number, options.kort or ask.text("Hvad er nyt? Skriv én sætning"), today)
    return changing.finish(changes, options, "Skriv resten af det nye under overskriften, og kør »make check«.")


def _wish(options: argparse.Namespace, changes: Changes) -> new.Wish:
    site = changes.site()
    return new.Wish(
        kind=options.kind,
        number=_number(options, len(site.kind(options.kind)) + 1) if options.kind in COUNTED else 0,
        title=_answer(options.titel, "Sidens overskrift", "", refusals.title(site)),
        lead=options.kort or ask.text("Den korte tekst under overskriften, én eller to sætninger"),
        owner=options.ejer or ask.choice("Hvem passer siden?", OWNERS),
        folder=_folder(options, site) if options.kind == "side" else "",
        icon=options.ikon or "",
    )


def _number(options: argparse.Namespace, last: int) -> int:
    """The page's place in its row."""
    if options.ja and not options.nummer:
        return last
    answer = _answer(options.nummer, "Sidens plads i rækken", refusals.LAST, refusals.place(last))
    return last if answer == refusals.LAST else int(answer)


def _folder(options: argparse.Namespace, site: Site) -> str:
    folders = sorted({page.folder for page in site.pages.values() if page.folder})
    if not options.mappe:
        return ask.choice("Hvilken mappe skal siden ligge i?", folders)
    return refusals.folder_name(ask.given(options.mappe, refusals.folder(folders)))


def _answer(given: str | None, question: str, usual: str, refused: refusals.Refusal) -> str:
    """What was given with the command, or what is answered; neither where it is refused."""
    return ask.given(given, refused) if given else ask.text(question, usual, refused)
