"""hent-nyt: which shared pages and other files have changed since the municipality replaced them."""

import argparse
from pathlib import Path

from ..content.finding import OWN_GUIDE, ContentError, Finding
from ..editing import municipality, updates
from ..editing.changes import DOCS
from .project import ROOT

TOLD = {
    updates.NOTED: "er noteret: fra nu af siger vi til når den fælles fil ændrer sig",
    updates.CHANGED: "har ændret sig i den fælles udgave",
    updates.GONE: "er væk i den fælles udgave; slet jeres, eller slet kopien i faelles/, så den er jeres egen",
}
MOVED = "er det den samme side, så flyt jeres til den sti, og ellers slet den eller kopien i faelles/"


def arguments(command: argparse.ArgumentParser) -> None:
    """The options of the command."""
    command.add_argument(
        "--set",
        nargs="*",
        default=[],
        dest="seen",
        metavar="FIL",
        help="filer hvor I har set ændringen, fx om/index.md",
    )
    command.add_argument("--projekt", type=Path, default=ROOT, help=argparse.SUPPRESS)


def run(options: argparse.Namespace) -> int:
    """Print what has become of the shared file of each that is replaced, but for those that are as they were."""
    ours = municipality.remembered(options.projekt)
    if not ours:
        problem, remedy = "projektet kender ingen kommunes mappe", "lav en med »make ny-kommune«"
        raise ContentError([Finding(municipality.MEMORY, 1, "kommune", problem, remedy, OWN_GUIDE)])
    seen = [src.removeprefix("docs/") for src in options.seen]
    if wrong := [src for src in seen if not (options.projekt / DOCS / src).is_file() or src not in updates.own(ours)]:
        remedy = "skriv en fil der har ændret sig, som hent-nyt viser den"
        problem = "er ikke en fælles fil som I har erstattet"
        raise ContentError([Finding("kommandoen", 1, "fil", f"»{src}« {problem}", remedy, OWN_GUIDE) for src in wrong])
    for src in seen:
        updates.note(options.projekt, ours, src)
    found = updates.of(options.projekt, ours)
    for update in [update for update in found if update.state in TOLD]:
        print("\n".join([f"{update.src} {_told(update)}", *(f"    {line}" for line in update.lines[2:])]))
    print(_summary(found))
    return 0


def _told(update: updates.Update) -> str:
    if update.now:
        return f"er væk i den fælles udgave, og dens adresse fører til {update.now}; {MOVED}"
    return TOLD[update.state] + (":" if update.lines else "")


def _summary(found: list[updates.Update]) -> str:
    changed, gone = (sum(update.state == state for update in found) for state in (updates.CHANGED, updates.GONE))
    away = f", og {gone} er væk" if gone else ""
    seen = " Kør »hent-nyt --set FIL« når I har set en ændring." if changed else ""
    return f"{changed} af {len(found)} erstattede filer har ændret sig{away}.{seen}"
