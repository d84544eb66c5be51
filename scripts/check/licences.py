"""Whatever lies in the built site and was made by others is on the list of licences, with its text beside it."""

from collections.abc import Iterator
from fnmatch import fnmatch
from pathlib import Path

from ..content import licences
from ..content.finding import ContentError, Finding
from ..content.licences import Shipped
from ..pages import packed
from . import Context

FONTS = "assets/brand/fonts"
"""In the site: the fonts, which are looked at in the brand's own folder, where what is wrong with them is mended."""
LIST = f"docs/{licences.FILE}"


def check(context: Context) -> list[Finding]:
    """Findings about fonts, and about the built folder where there is one."""
    found = [*licences.unlicensed(context.site.brand), *licences.unused(context.site.brand)]
    try:
        listed = [*licences.parts(context.site.docs_dir), *licences.fonts(context.site.brand)]
    except ContentError as error:
        return [*found, *error.findings]
    return [*found, *(of_site(context.built, listed) if context.built else [])]


def of_site(folder: Path, listed: list[Shipped]) -> Iterator[Finding]:
    """Findings about what lies in assets/ of the built `folder` beside what is `listed`."""
    there = [
        path.relative_to(folder).as_posix()
        for path in (folder / "assets").rglob("*")
        if path.is_file() and not packed.is_copy(path) and not path.is_relative_to(folder / FONTS)
    ]
    patterns = [pattern for part in listed for pattern in part.files]
    for name in sorted(there):
        if not any(fnmatch(name, pattern) for pattern in patterns):
            yield _told(
                f"filen {name} i det byggede hører ikke til nogen del på listen", "skriv hvem der har lavet den"
            )
    for part in [part for part in listed if not part.notice.startswith(FONTS)]:
        if part.notice not in there:
            yield _told(f"teksten {part.notice} til »{part.name}« mangler i det byggede", "ret feltet »tekst«")
        for pattern in part.files:
            if not any(fnmatch(name, pattern) for name in there):
                yield _told(f"»{part.name}« har ingen filer som {pattern} i det byggede", "ret eller slet linjen")


def _told(problem: str, remedy: str) -> Finding:
    return Finding(LIST, 1, "licens", problem, remedy)
