"""The preview: MkDocs' server for reloading pages, with the last good site and what is to be mended."""

import os
import sys
from collections.abc import Callable
from contextlib import AbstractContextManager
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from urllib.parse import urlsplit

from mkdocs.livereload import LiveReloadServer

from ..content import memory
from ..content.finding import ContentError, Finding
from . import build, running
from .last_good import LastGood

WATCHED = ("docs", "overrides", "mkdocs.yml", "egne-ord.txt", "pyproject.toml")
"""What a change is seen in, below the project's folder; a change in our code needs a new start."""


@dataclass(frozen=True)
class Content:
    """What is shown: the project in `root`, as `prepare` makes it ready, and the folders it is written in beside it.

    `prepare` gives the mkdocs.yml to build from, which stands as long as its context lasts;
    `named` gives a finding the file that an editor wrote.
    """

    root: Path
    prepare: Callable[[], AbstractContextManager[Path]]
    named: Callable[[Finding], Finding] = lambda finding: finding
    beside: tuple[Path, ...] = ()

    def build(self, url: str, folder: Path) -> None:
        """Build a preview into `folder`. Raises ContentError with what is to be mended."""
        try:
            with self.prepare() as config_file:
                os.chdir(config_file.parent)
                running.preview_site(config_file, folder, serve_url=url)
        except ContentError as error:
            raise ContentError([*map(self.named, error.findings)]) from None


def serve(content: Content) -> int:
    """Serve until the editor stops it; return the exit code."""
    root = content.root
    os.chdir(root)
    config = running.settings(root / "mkdocs.yml")
    host, port = config.dev_addr
    mount = urlsplit(config.site_url or "/").path.rstrip("/") + "/"
    url = f"http://{host}:{port}{mount}"
    good = LastGood(partial(content.build, url))
    server = LiveReloadServer(lambda: _renew(server, good), host, port, str(good.folder), mount)
    server.error_handler = lambda code: _error_page(good, code)
    server.set_app(good.app(server.serve_request))
    for place in [*(root / name for name in WATCHED), *content.beside, *filter(None, [build.brand_dir(root)])]:
        if place.exists():
            server.watch(str(place))
    try:
        print(f"Bygger forhåndsvisningen; den kommer på {url}", flush=True)
        memory.follow()
        server._want_rebuild = True  # the first build too is begun by the watch: what is saved meanwhile is seen
        server.serve()  # type: ignore[no-untyped-call]  # MkDocs has not typed it
    except KeyboardInterrupt:
        pass
    finally:
        server.shutdown()
        good.clear()
    return 0


def _renew(server: LiveReloadServer, good: LastGood) -> None:
    """Build, serve the newest whole site, and say how it went."""
    good.build()
    server.root = str(good.folder)
    if good.findings:
        print("\n".join(map(str, good.findings)), file=sys.stderr, flush=True)
    else:
        print("Forhåndsvisningen er klar. Siden følger med når du gemmer; stop med Ctrl+C.", flush=True)


def _error_page(good: LastGood, code: int) -> bytes | None:
    path = good.folder / f"{code}.html"
    return path.read_bytes() if path.is_file() else None
