"""ny: a new step, rule, focus area, tool, page or version, asked for in Danish and written so that it passes."""

import argparse
import datetime
import sys
from dataclasses import replace

from ..content.front_matter import OWNERS
from ..content.site import ICONS, Site
from ..editing import ask, municipality, new, refusals
from ..editing.changes import Changes
from ..editing.municipality import Municipality
from . import changing

COUNTED = ("trin", "leveregel", "fokusområde")
OWN = ("redskab", "side")
"""What a municipality makes in its own folder: the others stand in lists and counts of the shared pages."""
KINDS = (*COUNTED, *OWN, "version")


def arguments(command: argparse.ArgumentParser) -> None:
    """The options of the command; what is not given is asked for."""
    command.add_argument("kind", metavar="SLAGS", help=f"det du vil lave: {', '.join(KINDS)}")
    command.add_argument("--titel", help="sidens overskrift")
    command.add_argument("--kort", help="én eller to korte sætninger under overskriften")
    command.add_argument("--ejer", choices=OWNERS, metavar="ROLLE", help=f"den der passer siden: {', '.join(OWNERS)}")
    command.add_argument("--mappe", help="mappen i docs/, kun til »side«")
    command.add_argument("--nummer", help="sidens plads i rækken, eller versionens nummer")
    command.add_argument("--gruppe", help="navnet i menuen som siden skal stå under, fx »På mødet«")
    command.add_argument("--ikon", help="navnet på et ikon i overrides/.icons/lucide")
    changing.arguments(command)


def run(options: argparse.Namespace) -> int:
    """Ask, show, and write; 1 where the editor says no, 2 where there is no such kind."""
    if options.kind not in KINDS:
        print(f"Der er ingen slags der hedder »{options.kind}« — brug {', '.join(KINDS)}", file=sys.stderr)
        return 2
    changes = changing.begin(options, None if options.kind in OWN else lambda ours: _instead(options.kind, ours))
    today = datetime.date.today()
    if options.kind == "version":
        return _version(options, changes, today)
    src = new.page(changes, _wish(options, changes), today)
    after = f"Skriv nu siden færdig i {changes.shown(f'docs/{src}')}, og kør »make check«."
    return changing.finish(changes, options, after, counted=options.kind if options.kind in COUNTED else "")


def _instead(kind: str, ours: Municipality) -> str:
    """What a municipality does where the command would change what all share."""
    if kind == "version":
        return f"kopiér docs/om/nyt.md til {ours.folder / municipality.PAGES / 'om/nyt.md'}, og skriv versionen der"
    return f"skriv jeres egen side med »ny side«, eller foreslå {kind} i det fælles projekt"


def _version(options: argparse.Namespace, changes: Changes, today: datetime.date) -> int:
    site = changes.site()
    suggested = new.next_number(site, today)
    refused = refusals.version(site, suggested)
    number = _answer(options.nummer, "Versionens nummer", suggested, refused)
    new.version(changes, number, options.kort or ask.text("Hvad er nyt? Skriv én sætning"), today)
    return changing.finish(changes, options, "Skriv resten af det nye under overskriften, og kør »make check«.")


def _wish(options: argparse.Namespace, changes: Changes) -> new.Wish:
    site = changes.site()
    wish = new.Wish(
        kind=options.kind,
        number=_number(options, len(site.kind(options.kind)) + 1) if options.kind in COUNTED else 0,
        title=_answer(options.titel, "Sidens overskrift", "", refusals.title(site)),
        lead=options.kort or ask.text("Den korte tekst under overskriften, én eller to sætninger"),
        owner=options.ejer or ask.choice("Hvem passer siden?", OWNERS),
        folder=_folder(options, site) if options.kind == "side" else "",
    )
    return replace(wish, icon=_icon(options, changes, wish), group=_group(options, site, wish))


def _number(options: argparse.Namespace, last: int) -> int:
    """The page's place in its row."""
    if options.ja and not options.nummer:
        return last
    answer = _answer(options.nummer, "Sidens plads i rækken", refusals.LAST, refusals.place(last))
    return last if answer == refusals.LAST else int(answer)


def _icon(options: argparse.Namespace, changes: Changes, wish: new.Wish) -> str:
    """The page's icon where its kind has one: without a word, that of the page before it."""
    usual = new.icon_beside(changes.site(), wish.kind, wish.number)
    if not usual or (options.ja and not options.ikon):
        return options.ikon or ""
    known = sorted(path.stem for path in (changes.folder / ICONS).glob("*.svg"))
    return _answer(options.ikon, f"Ikon til plakat og kort, fx {known[0]}", usual, refusals.one_of("ikonet", known))


def _group(options: argparse.Namespace, site: Site, wish: new.Wish) -> str:
    """The name in the menu that the page comes to stand under, where its folder's pages stand under several."""
    named = [*new.groups(site, new.folder_of(wish))]
    if options.gruppe:
        return ask.given(options.gruppe, refusals.one_of("gruppen", named))
    return (
        ""
        if options.ja or len(named) < 2 or wish.kind in COUNTED
        else ask.choice("Hvor i menuen skal siden stå?", named)
    )


def _folder(options: argparse.Namespace, site: Site) -> str:
    folders = sorted({page.folder for page in site.pages.values() if page.folder})
    if not options.mappe:
        return ask.choice("Hvilken mappe skal siden ligge i?", folders)
    return refusals.folder_name(ask.given(options.mappe, refusals.folder(folders)))


def _answer(given: str | None, question: str, usual: str, refused: refusals.Refusal) -> str:
    """What was given with the command, or what is answered; neither where it is refused."""
    return ask.given(given, refused) if given else ask.text(question, usual, refused)
