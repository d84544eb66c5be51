"""Changes to a municipality's own pages: tried beside the shared ones, written in its folder, the shared left alone."""

import re
from dataclasses import dataclass, field, replace

from ..content.finding import OWN_GUIDE, ContentError, Finding, shown_path
from . import menu_lines
from .changes import DOCS, MENU, Changes
from .municipality import PAGES, SETTINGS, Municipality

UNDER = re.compile(r"^menu:[ \t]*(?:#.*)?\n", re.M)
"""The line of kommune.yml that the places in the menu stand under."""


@dataclass
class OwnChanges(Changes):
    """Changes to the pages that readers get, of which new ones become the municipality's own."""

    ours: Municipality = field(kw_only=True)

    def shown(self, name: str) -> str:
        """The file as it lies in the municipality's folder."""
        return shown_path(self.ours.folder / PAGES / name.removeprefix(f"{DOCS}/"))

    def apply(self) -> None:
        """Write the pages in the municipality's folder, and their places in its settings.

        Raises ContentError, and nothing is written, where a file or folder may not be changed.
        """
        pages = {name: text for name, text in self.files.items() if name.startswith(f"{DOCS}/")}
        written = {f"{PAGES}/{name.removeprefix(f'{DOCS}/')}": text for name, text in pages.items()}
        menu = menu_lines.pages(self.text(MENU))
        places = {src: menu[menu.index(src) - 1] for src in (name.removeprefix(f"{DOCS}/") for name in pages)}
        own = Changes(self.ours.folder, self.limits, self.finished, {**written, SETTINGS: self._settings(places)})
        try:
            own.apply()
        except ContentError as error:
            closed = [replace(found, fil=shown_path(self.ours.folder / found.fil)) for found in error.findings]
            raise ContentError(closed) from None

    def _settings(self, places: dict[str, str]) -> str:
        """kommune.yml with the page that each new one stands under; all else as somebody wrote it."""
        path = self.ours.folder / SETTINGS
        text = path.read_text(encoding="utf-8") if path.is_file() else ""
        lines = "".join(f"  {src}: {above}\n" for src, above in places.items())
        if "menu" not in self.ours.fields.data:
            return f"{text}menu:\n{lines}"
        if not UNDER.search(text):
            remedy = "skriv en linje til hver side under »menu:«, og prøv igen"
            line = self.ours.fields.line("menu")
            raise ContentError(
                [Finding(shown_path(path), line, "kommune", "menuen står på én linje", remedy, OWN_GUIDE)]
            )
        return UNDER.sub(lambda match: match[0] + lines, text, count=1)
