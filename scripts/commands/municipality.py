"""ny-kommune: a folder for another municipality, made beside the project and remembered."""

import argparse
from pathlib import Path

from ..editing import ask
from ..editing.found import Names, found
from .project import ROOT


def arguments(command: argparse.ArgumentParser) -> None:
    """The options of the command; what is not given is asked for."""
    command.add_argument("--mappe", help="den nye mappe, fx ../vores-kommune")
    command.add_argument("--navn", help="sidens navn")
    command.add_argument("--afsender", help="den der står bag, fx »Borgerservice, Nordby Kommune«")
    command.add_argument("--adresse", help="adressen hvor siden skal ligge, fx https://intranet.example.dk/moedet/")
    command.add_argument("--kontakt", help="den læserne skriver til, fx »Redaktionen«")
    command.add_argument("--mail", help="dens mailadresse")
    command.add_argument("--projekt", type=Path, default=ROOT, help=argparse.SUPPRESS)


def run(options: argparse.Namespace) -> int:
    """Ask, make the folder, and say what comes next."""
    folder = Path(options.mappe or ask.text("Hvor skal jeres mappe ligge?", "../vores-kommune"))
    names = Names(
        site=options.navn or ask.text("Hvad skal siden hedde?"),
        sender=options.afsender or ask.text("Hvem er afsender?"),
        address=options.adresse or ask.text("Hvilken adresse får siden?", "https://modet.example/"),
        contact=options.kontakt or ask.text("Hvem skriver læserne til?", "Redaktionen"),
        mail=options.mail or ask.text("Hvilken mailadresse skal de bruge?"),
    )
    done = found(options.projekt, folder if folder.is_absolute() else options.projekt / folder, names)
    print("\n".join(f"- {line}" for line in done))
    print("Ret nu farver og logo i brand/, og svar i brand/lokalt/svar.yml. Kør så »make check« og »make build«.")
    return 0
