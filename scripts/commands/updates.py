"""hent-nyt: which shared pages and other files have changed since the municipality replaced them."""

import argparse
from pathlib import Path

from ..content.finding import OWN_GUIDE, ContentError, Finding
from ..editing import municipality, updates
from .project import ROOT

TOLD = {
    updates.NOTED: "er noteret: fra nu af siger vi til når den fælles fil ændrer sig",
    updates.CHANGED: "har ændret sig i den fælles udgave",
    updates.GONE: "er væk i den fælles udgave; slet jeres, eller slet kopien i faelles/, så den er jeres egen",
}


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
    for src in options.seen:
        updates.note(options.projekt, ours, src.removeprefix("docs/"))
    found = updates.of(options.projekt, ours)
    for update in [update for update in found if update.state in TOLD]:
        more = ":" if update.lines else ""
        print("\n".join([f"{update.src} {TOLD[update.state]}{more}", *(f"    {line}" for line in update.lines[2:])]))
    changed = sum(update.state == updates.CHANGED for update in found)
    print(
        f"{changed} af {len(found)} erstattede filer har ændret sig. Kør »hent-nyt --set FIL« når I har set en af dem."
    )
    return 0
