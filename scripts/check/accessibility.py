"""Every built page in a real browser: axe-core finds nothing, nothing runs over the edge, the console is silent.

Rules: WCAG 2.2 A and AA, and axe's best practice; light and dark, telephone and desktop. Each kind of page, and each
thing that opens, is looked at in more widths and with all that folds opened (see opened.py).
Limits: what axe can see, which is about a third of the success criteria.
"""

import functools
import http.server
import shutil
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from ..content import apart
from ..content.finding import Finding
from . import Context, axe, opened

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

SCHEMES = ("light", "dark")
FLAGS = [
    "--no-sandbox",
    "--disable-gpu",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]
GUIDE = "docs/om/tilgaengelighed.md"


def check(context: Context) -> list[Finding]:
    """Findings about all built pages, a scheme in each process; none where nothing is built."""
    if context.built is None:
        return []
    if not shutil.which("chromium"):
        problem, remedy = "programmet chromium mangler, så ingen side kan prøves", "kør »make opsaet«"
        return [Finding("apt-packages.txt", 1, "tilgængelighed", problem, remedy)]
    work = functools.partial(_all, context.built)
    with apart.workers(len(SCHEMES)) as pool:
        return sorted({finding for found in pool.map(work, SCHEMES) for finding in found})


def _all(built: Path, scheme: str) -> list[Finding]:
    return [*examine(built, scheme), *look(built, scheme, opened.looks(built))]


def examine(built: Path, scheme: str) -> list[Finding]:
    """Findings about all pages below `built`, as they open, in the colour scheme »light« or »dark«."""
    names = sorted(path.relative_to(built).as_posix() for path in built.rglob("*.html"))
    return look(built, scheme, [(name, as_it_opens) for name in names])


def as_it_opens(tab: "Page") -> Iterator[str]:
    """What is wrong with the open page as it stands."""
    yield from axe.faults(tab)
    yield from axe.sideways(tab)


def look(built: Path, scheme: str, looks: list[tuple[str, opened.Look]]) -> list[Finding]:
    """Findings about pages below `built`, each opened and looked at in one way."""
    with served(built) as address, running() as browser:
        context = browser.new_context(color_scheme=scheme, reduced_motion="reduce")  # type: ignore[arg-type]
        tab = context.new_page()
        said: list[str] = []
        tab.on("console", lambda message: said.append(message.text))
        tab.on("pageerror", lambda error: said.append(str(error)))
        findings = []
        for name, what in looks:
            tab.goto(f"{address}/{name}")
            findings += [_finding(name, problem) for problem in what(tab)]
            findings += [_finding(name, f"browseren siger: {line}") for line in said]
            said.clear()
        return findings


def _finding(name: str, problem: str) -> Finding:
    return Finding(
        f"site/{name}", 1, "tilgængelighed", problem, "ret siden i docs/ eller skabelonen i overrides/", GUIDE
    )


@contextmanager
def served(folder: Path) -> Iterator[str]:
    """The address of `folder` on this machine's own loopback, as long as the block runs."""
    handler = functools.partial(_Quiet, directory=str(folder))
    with http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}"
        server.shutdown()


@contextmanager
def running() -> Iterator["Browser"]:
    """Debian's Chromium, as long as the block runs."""
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=shutil.which("chromium"), args=FLAGS)
        yield browser
        browser.close()


class _Quiet(http.server.SimpleHTTPRequestHandler):
    def log_message(self, *_: object) -> None:
        """Say nothing: each request would be a line."""
