"""An order at a print shop: a mail that is written, and all files for it in one archive."""

import re
from collections.abc import Sequence
from pathlib import Path
from urllib.parse import quote
from zipfile import ZIP_STORED, ZipFile, ZipInfo

from ..content.page import Page
from ..content.site import Site
from ..printing import files
from ..printing.product import ONE_SIDE, Printed

UNKNOWN = "____"
"""What stands in the mail where the reader writes how many."""
ITEM = re.compile(r"^\d+\. (.+)$", re.M)
POINT = "- "
"""What begins a line of the mail's list."""
READ_ME = "laes-mig.txt"
ZIP_DATE = (1980, 1, 1, 0, 0, 0)


def for_shop(printed: Sequence[Printed]) -> list[Printed]:
    """The print shop's files."""
    return [item for item in printed if item.variant == "trykkeri"]


def line(item: Printed) -> str:
    """A file in the mail, behind how many are wanted: »stk. Plakaten, A1, 594 × 841 mm, 1 side (plakat-a1.pdf)«."""
    width, height = item.stoerrelse
    pages = f"{item.sider} side{'r' if item.sider != 1 else ''}"
    sides = "" if item.print == ONE_SIDE else " med tryk på begge sider"
    return f"stk. {item.produkt}, {item.format}, {width} × {height} mm, {pages}{sides} ({item.fil})"


def note_on(item: Printed, notes: Sequence[str]) -> str:
    """What the shop must know of such as `item` alone, as it stands in the mail; empty where there is no such thing.

    »Folderen: …« is about »Pjece som folder«: the last word is what it is. »Kortene: …« is about the group of cards.
    """
    kinds = (item.produkt.rpartition(" ")[2].lower(), item.gruppe)
    told = {note.partition(":")[0].lower(): note for note in notes if ":" in note}
    about = (note for kind in kinds for label, note in told.items() if label.startswith(kind))
    return next((f"{POINT}{note}" for note in about), "")


def notes(page: Page, mark: str) -> list[str]:
    """What a print shop must know: the numbered list below `mark` on `page`."""
    below = page.body.partition(mark)[2].partition("\n#")[0]
    return [re.sub(r"[*_`]|\[([^\]]+)\]\([^)]+\)", r"\1", item) for item in ITEM.findall(below)]


def letter(printed: Sequence[Printed], page: Page, mark: str, site: Site) -> tuple[str, str]:
    """Subject and words of the mail; what the shop must know is the numbered list below `mark` on `page`."""
    known = [made_for(site), *notes(page, mark)]
    wanted = [f"{UNKNOWN} {line(item)}" for item in for_shop(printed)]
    words = ["Hej", "", "Vi vil gerne have trykt:", "", *wanted, "", *(f"{POINT}{item}" for item in known), ""]
    ending = ["Skriv hvad det koster, og hvornår I kan levere.", "", "Venlig hilsen", site.brand.owner]
    return f"Bestilling: {site.brand.name}, version {site.version.number}", "\n".join([*words, *ending])


def made_for(site: Site) -> str:
    """What the print shop must know of the files' colours."""
    return f"Filerne er PDF/X-4 med farver til {site.brand.paper.words}."


def address(subject: str, words: str) -> str:
    """The letter as a link that opens the reader's own mail program (RFC 6068); whom to write to is not ours to say."""
    return f"mailto:?subject={quote(subject)}&body={quote(words.replace(chr(10), chr(13) + chr(10)))}"


def pack(folder: Path, printed: Sequence[Printed], words: str) -> Path:
    """Write all files for the print shop in `folder` and the letter into one archive there; the same bytes each time.

    They are stored as they are: a PDF does not become smaller.
    """
    target = folder / files.FOR_SHOP
    with ZipFile(target, "w", ZIP_STORED) as archive:
        archive.writestr(ZipInfo(READ_ME, ZIP_DATE), words)
        for item in for_shop(printed):
            archive.writestr(ZipInfo(item.fil, ZIP_DATE), (folder / item.fil).read_bytes())
    return target
