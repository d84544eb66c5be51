"""A new folder for a municipality: everything it may change, with an explanation, and the project's memory of it."""

import re
import shutil
from dataclasses import dataclass
from pathlib import Path

from ..content.finding import OWN_GUIDE, ContentError, Finding
from .copies import copy
from .municipality import BRAND, INSIDE, MEMORY, PAGES, SETTINGS, SHARED, WORDS

SETTINGS_TEXT = """# Hvad vores side har, som den fælles ikke har, og omvendt. Alt i filen er frivilligt.
# udelad: sider der ikke skal med, og den side som links til dem fører til i stedet.
# menu: vores egne sider (filer i sider/), og den side som de står under i menuen.
udelad:
  # redskaber/rundgang-i-modtagelsen.md: redskaber/index.md
menu:
  # om/vores-hus.md: om/index.md
"""
WORDS_TEXT = """# Ord som vi kalder noget andet. Skriv hver form for sig; store bogstaver følger med.
# rådgiver: sagsbehandler
# rådgiveren: sagsbehandleren
# rådgivere: sagsbehandlere
# rådgiverne: sagsbehandlerne
# Flere ord der skal stå som de er, skriver I to gange:
# hvem leder mødet: hvem leder mødet
"""
READ_ME = """# Vores udgave

- `brand/brand.yml`: navn, afsender, adresse, kontakt, farver og skrifter. `brand/logo.svg`: logoet.
- `brand/lokalt/svar.yml`: vores egne svar på siden »Spørg her«.
- `sider/`: vores egne sider. En fil med samme sti som en fælles side erstatter den.
- `kommune.yml`: sider der ikke skal med, og pladser i menuen.
- `ord.yml`: ord som vi kalder noget andet.

Kør `make check` og `make build` i projektets mappe.
`.venv/bin/python -m scripts hent-nyt` siger hvad der er ændret i de fælles sider som vi har erstattet.
"""


@dataclass(frozen=True)
class Names:
    """What a municipality is called: its site, its sender, its address, and whom readers write to."""

    site: str
    sender: str
    address: str
    contact: str
    mail: str


def found(project: Path, folder: Path, names: Names) -> list[str]:
    """Make the folder and let the project remember it; what was done, in the words of an editor.

    Raises ContentError where the folder has something in it, or lies among the shared files.
    """
    folder = folder.resolve()
    if folder.exists() and (not folder.is_dir() or any(folder.iterdir())):
        raise ContentError([_refused(folder, "er der allerede", "vælg en mappe der ikke findes")])
    is_inside = folder == project.resolve() / INSIDE
    if folder.is_relative_to(project.resolve()) and not is_inside:
        problem = "ligger mellem de fælles filer, som I skal kunne hente på ny"
        remedy = f"vælg en mappe ved siden af projektet, fx ../vores-kommune, eller {INSIDE}"
        raise ContentError([_refused(folder, problem, remedy)])
    was_there = folder.exists()
    try:
        _write(project, folder, names)
    except OSError:
        if not was_there:  # a folder that is half made would be refused next time
            shutil.rmtree(folder, ignore_errors=True)
        raise
    said = [f"laver mappen {folder}", f"skriver navn, afsender og adresse i {folder / BRAND / 'brand.yml'}"]
    if is_inside:  # another folder that is remembered would go before it
        (project / MEMORY).unlink(missing_ok=True)
        return said
    (project / MEMORY).write_text(f"{folder}\n", encoding="utf-8")
    return [*said, f"husker mappen i {MEMORY}"]


def _write(project: Path, folder: Path, names: Names) -> None:
    brand = folder / BRAND / "brand.yml"
    folder.mkdir(parents=True, exist_ok=True)
    copy(project / "docs/assets/brand", folder / BRAND)
    brand.write_text(_named(brand.read_text(encoding="utf-8"), names), encoding="utf-8")
    for name in (PAGES, SHARED):
        (folder / name).mkdir()
    for name, text in ((SETTINGS, SETTINGS_TEXT), (WORDS, WORDS_TEXT), ("LÆS-MIG.md", READ_ME)):
        (folder / name).write_text(text, encoding="utf-8")


def _named(text: str, names: Names) -> str:
    """brand.yml with the municipality's names; all else, comments too, as it stands."""
    values = {
        "site_name": names.site,
        "site_url": names.address,
        "site_author": names.sender,
        "      navn": names.contact,
        "      mail": names.mail,
    }
    for key, value in values.items():
        quoted = '"' + value.replace("\\", "\\\\").replace('"', '\\"') + '"'
        text = re.sub(rf"^{key}:.*$", lambda match: f"{key}: {quoted}", text, count=1, flags=re.M)  # noqa: B023
    return text


def _refused(folder: Path, problem: str, remedy: str) -> Finding:
    return Finding(str(folder), 1, "kommune", f"mappen {problem}", remedy, OWN_GUIDE)
