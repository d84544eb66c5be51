"""What the machine refuses, and what our own code gets wrong, in one Danish line with its place and its cause."""

import errno
import traceback
from concurrent.futures.process import BrokenProcessPool
from pathlib import Path

from ..content.finding import Finding

ROOT = Path(__file__).parents[2]
NOT_ALLOWED = "du må ikke læse eller skrive her", "giv dig selv adgang, eller kopiér projektet til din egen mappe"
FILE_FOR_FOLDER = "her ligger en fil hvor der skal være en mappe", "slet den, eller flyt den et andet sted hen"
REFUSED = {
    errno.ENOSPC: ("disken er fuld", "frigør plads, og prøv igen: det gamle site/ står urørt"),
    errno.EDQUOT: ("din plads på disken er brugt op", "frigør plads, og prøv igen"),
    errno.EROFS: ("mappen kan kun læses, så intet kan skrives her", "kopiér projektet til en mappe du må skrive i"),
    errno.EACCES: NOT_ALLOWED,
    errno.EPERM: NOT_ALLOWED,
    errno.EMFILE: ("der er for mange åbne filer", "luk andre programmer, og prøv igen"),
    errno.EADDRINUSE: ("adressen er optaget: en anden forhåndsvisning kører", "luk den anden, og prøv igen"),
    errno.EEXIST: FILE_FOR_FOLDER,
    errno.ENOTDIR: FILE_FOR_FOLDER,
    errno.EISDIR: ("her ligger en mappe hvor der skal være en fil", "slet den, eller flyt den et andet sted hen"),
    errno.ENAMETOOLONG: ("navnet er for langt til denne maskine", "giv filen eller mappen et kortere navn"),
    errno.EIO: (
        "disken svarer ikke, eller netværksdrevet er væk",
        "prøv igen, eller kopiér projektet til din egen disk",
    ),
    errno.ENOENT: ("filen findes ikke", "sæt den tilbage, eller ret stien"),
}
"""Number of an error of the system -> what it is, and what to do."""


def finding(error: Exception) -> Finding:
    """An error as a line; one that we do not know is a fault in our own code, and names the place in it."""
    if isinstance(error, OSError) and error.errno in REFUSED:
        problem, remedy = REFUSED[error.errno]
        place = _named(error.filename) if error.filename else "kommandoen"
        return Finding(place, 1, "maskine", problem, remedy, "README.md")
    if isinstance(error, BrokenProcessPool):
        problem = "en proces der trykker, blev lukket ned, oftest fordi maskinen manglede hukommelse"
        return Finding(
            "scripts/printing/press.py", 1, "maskine", problem, "luk andre programmer, og prøv igen", "README.md"
        )
    file, line = _ours(error)
    problem = f"koden fejler: {type(error).__name__}: {' '.join(str(error).split())}"
    return Finding(file, line, "kode", problem, "kør igen med SPOR=1, og giv hele sporet til en udvikler")


def _ours(error: Exception) -> tuple[str, int]:
    """The innermost place in our own files that the error went through."""
    frames = [frame for frame in traceback.extract_tb(error.__traceback__) if Path(frame.filename).is_relative_to(ROOT)]
    own = [frame for frame in frames if ".venv" not in frame.filename] or frames
    return (_named(own[-1].filename), own[-1].lineno or 1) if own else ("scripts", 1)


def _named(path: str | Path) -> str:
    """A path as an editor knows it: from the project's folder where it lies there."""
    path = Path(path)
    return str(path.relative_to(ROOT)) if path.is_relative_to(ROOT) else str(path)
