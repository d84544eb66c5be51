"""Two questions and one file: where a print shall hang or lie, and what it is printed on."""

from collections.abc import Iterable
from typing import NamedTuple

from ..printing.product import Printed


class Place(NamedTuple):
    """Where a print is: its words, what its files' names begin with, and whether it is read from far away."""

    words: str
    stem: str
    is_far: bool = False


class Printer(NamedTuple):
    """What one prints on: its words, the endings of the files for it, the best first, and of those read from afar."""

    words: str
    near: tuple[str, ...]
    far: tuple[str, ...] = ()


ASKED = ("Hvor skal det hænge eller ligge?", "Hvad printer I på?")
PLACES = (
    Place("På gangen: arbejdsprocessen", "plakat", is_far=True),
    Place("I mødelokalet: de tre greb", "plakat-model"),
    Place("Ved teamets tavle: levereglerne", "plakat-leveregler"),
    Place("Ved teamets tavle: månedens leveregel", "plakat-maaned"),
    Place("På bordet eller i lommen: kort", "kort-leveregler"),
    Place("Hos en ny kollega: pjecen", "pjece"),
)
PRINTERS = (
    Printer("Farver, kun A4", ("-haefte-a4", "-a4"), ("-a3-paa-a4",)),
    Printer("Farver, også A3", ("-haefte-a4", "-a3", "-a4")),
    Printer("Kun sort", ("-haefte-sorthvid-a4", "-sorthvid-a4")),
    Printer("Stor printer", ("-haefte-a4", "-a2", "-a3", "-a4"), ("-a1",)),
    Printer("Et trykkeri", ("-a3-trykkeri", "-a6-trykkeri", "-a5-trykkeri"), ("-a1-trykkeri",)),
)


def file(place: Place, printer: Printer, printed: Iterable[Printed]) -> Printed | None:
    """The one file of `printed` for a place and a printer; None where there is none."""
    known = {item.fil: item for item in printed}
    endings = (*printer.far, *printer.near) if place.is_far else printer.near
    return next((known[name] for ending in endings if (name := f"{place.stem}{ending}.pdf") in known), None)


def rows(printed: Iterable[Printed]) -> list[tuple[str, list[Printed | None]]]:
    """Each place that has a file, with the file for each of PRINTERS."""
    known = list(printed)
    found = [(place.words, [file(place, printer, known) for printer in PRINTERS]) for place in PLACES]
    return [(words, files) for words, files in found if any(files)]
