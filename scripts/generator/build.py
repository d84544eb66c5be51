"""One build from its first event to its last: what has been read, and what has been made of it so far.

MkDocs calls the events (mkdocs_hooks.py), this object does the work, in the order in which its methods stand.
"""

import json
import os
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path

import jinja2

from ..check import registry
from ..content import fields, flows, limits, memory, roles
from ..content.finding import ContentError
from ..language import judge
from ..language.report import Reporter
from ..markup import glosses, page_fonts, stylesheet, templates, ways
from ..pages import (
    browser_check,
    entries,
    hosting,
    lean_scripts,
    meeting,
    one_sheet,
    parts,
    print_room,
    redirects,
    screen,
    search_first,
    search_index,
    search_worker,
    sheet_templates,
    task_data,
)
from ..printing import costs, files, output, pictures, store
from ..printing.press import Press
from ..printing.product import Printed
from ..printing.store import Store
from . import compiled, notices, theme
from .gathering import Gathering
from .progress import Progress

JUDGED = 50
"""Pages that a first preview judges, those last written first: an editor must not wait for the language of all."""


@dataclass
class Order:
    """What a build is asked for: print or not, to be looked at or published, and whom to tell how far it is."""

    print: bool = True
    is_preview: bool = False
    progress: Progress = field(default_factory=Progress)


@dataclass
class Build:
    """A build of the content that belongs to the file mkdocs.yml at `config_file`.

    Raises ContentError, here and in each step, with all that an editor must mend.
    """

    config_file: Path
    docs_dir: Path
    order: Order
    html: dict[str, str] = field(default_factory=dict)
    """Page path -> its content as HTML for print, as far as pages have been rendered."""
    printed: list[Printed] = field(default_factory=list)

    def __post_init__(self) -> None:
        """Read the content, and let its date be the build's, so that the same content gives the same bytes."""
        self.order.progress.step("læser teksterne")
        memory.open_at(self.root)
        limit_file = self.root / "pyproject.toml"
        self.site = registry.load(self.config_file, self.docs_dir, brand_dir(self.root), limit_file, files.names)
        if missing := roles.missing(self.site.pages):
            raise ContentError(missing)
        self.words = judge.lists(self.site.pages, limits.read(limit_file))
        os.environ["SOURCE_DATE_EPOCH"] = str(self.site.version.timestamp)
        self.gathering = Gathering([*self.site.pages]) if self.order.print else None

    @property
    def root(self) -> Path:
        """The project's folder."""
        return self.config_file.parent

    @cached_property
    def env(self) -> jinja2.Environment:
        """The templates of parts, figures and printed products."""
        most = None if self.order.print else JUDGED
        env = templates.environment(self.site, Reporter(self.site, self.words, most), not self.order.print)
        env.bytecode_cache = compiled.templates(self.root)
        return env

    @cached_property
    def numbered(self) -> dict[str, ways.Way]:
        """The pages of numbered ways, each with its way."""
        return ways.of(self.site)

    @property
    def copyright(self) -> str:
        """The line at the foot of every page."""
        return f"{self.site.brand.owner} · Version {self.site.version.number}"

    def files(self) -> dict[str, str | bytes | Path]:
        """The files that are made: path in the site -> the file it is a copy of, or what it holds."""
        folder = self.site.brand.folder
        brand: dict[str, str | bytes | Path] = {
            f"assets/brand/{path.relative_to(folder).as_posix()}": path for path in self.site.brand.files
        }
        return brand | {
            "assets/stylesheets/brand.css": stylesheet.for_screen(self.env),
            browser_check.FILE: browser_check.data(self.words),
            browser_check.CHECKER: browser_check.joined(self.docs_dir),
            search_worker.FILE: search_worker.joined(self.docs_dir),
            task_data.FILE: task_data.data(self.site),
            meeting.FILE: meeting.data(self.site, self.words.limits),
            **page_fonts.files(self.site.brand),
            **notices.files(),
            **redirects.pages(self.site, self.env),
        }

    def markdown(self, src: str) -> str:
        """The whole Markdown of a page, with its generated parts."""
        self.order.progress.part(len(self.html) + 1, len(self.site.pages), src)
        return parts.expand(self.site.pages[src], self.site, self.env)

    def content(self, src: str, html: str) -> str:
        """The HTML of a page's text, ready for the screen."""
        marked = glosses.of(self.words.terms) if glosses.belong_on(self.site.pages[src]) else None
        sheet, flow = fields.read(self.site.pages[src]), flows.read(self.site.pages[src])
        marks = entries.marks(self.numbered, src)
        parts = (html, self.words.digest if marked else "", repr(sheet), repr(flow), repr(marks))
        finished = memory.recall("skærm", parts, lambda: screen.finish(html, marked, sheet, flow, marks))
        self.html[src] = pictures.laid_in(finished, src, self.site.docs_dir)
        return finished

    def points(self, src: str) -> set[str]:
        """The ids of the headings of a page's flow: too many for its contents, and shown one at a time."""
        flow = flows.read(self.site.pages[src])
        return {point.anchor for point in flow.points} if flow else set()

    def finish(self, folder: Path) -> None:
        """Print where it is asked for, and make the search index of the built site in `folder` ready."""
        if self.gathering:
            self._print(folder, self.gathering)
        meeting.write(folder, self.site, self.html)
        lean_scripts.write(folder)
        self.order.progress.step("gør søgningen klar")
        path = folder / theme.SEARCH_INDEX
        enriched = search_index.enrich(theme.search_entries(path), self.site, self.printed)
        for file, part in ((path, enriched), (folder / search_first.FILE, search_first.of(enriched, self.site))):
            file.write_text(json.dumps(part, ensure_ascii=False, separators=(",", ":")), encoding="utf-8")
        if not self.order.is_preview:
            one_sheet.write(folder)
        hosting.write(folder, self.site.brand, self.env, self.order.is_preview)
        memory.keep_at(self.root)

    def _print(self, folder: Path, gathering: Gathering) -> None:
        progress = self.order.progress
        progress.step("sætter og trykker det der er ændret")
        kept = Store(self.root / store.FOLDER)
        press = Press(self.site, kept, progress.part)
        made = press.everything(self.env, self.html, gathering.hand_over)
        cost = costs.write(kept.folder, made, press.costs)
        progress.step(f"lægger {len(made)} tryksager i tryk/ ({cost}; hver for sig: {store.FOLDER / costs.FILE})")
        output.write(folder / "tryk", made)
        sheet_templates.write(folder, self.site, made)
        self.printed = [*made]
        print_room.fill(folder, self.site, self.env, self.printed)
        print_room.link_files(folder, self.site, self.env, self.printed)
        kept.prune()


def brand_dir(root: Path) -> Path | None:
    """The brand folder that a build is told to use, by the file brand.yml in it; None where it is the project's own."""
    file = os.environ.get("BRAND_FIL")
    return root / Path(file).parent if file else None
