"""Fixtures: the repository, the built site, copies of the invented mini site to break, and a real browser."""

import functools
import http.server
import shutil
import sys
import threading
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
sys.path.insert(0, str(ROOT))


@pytest.fixture(scope="session")
def root() -> Path:
    return ROOT


@pytest.fixture(scope="session")
def built(root: Path) -> Path:
    """The site that `make test` has just built."""
    assert (root / "site/index.html").is_file(), "kør »make test«: den bygger siden først"
    return root / "site"


@pytest.fixture
def mini(tmp_path: Path, root: Path) -> Path:
    """A copy of the invented mini site, with the project's icons and brand, to change at will."""
    shutil.copytree(root / "tests/fixtures/mini-site", tmp_path, dirs_exist_ok=True)
    shutil.copytree(root / "docs/assets/brand", tmp_path / "docs/assets/brand")
    shutil.copytree(root / "overrides/.icons", tmp_path / "overrides/.icons")
    return tmp_path


@pytest.fixture(scope="session")
def browser():
    from playwright.sync_api import sync_playwright

    flags = [
        "--no-sandbox",
        "--disable-gpu",
        "--no-first-run",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
    ]
    with sync_playwright() as playwright:
        running = playwright.chromium.launch(executable_path=shutil.which("chromium"), args=flags)
        yield running
        running.close()


class _Quiet(http.server.SimpleHTTPRequestHandler):
    def log_message(self, *_):
        pass


@pytest.fixture(scope="session")
def address(built: Path):
    """The built site on this machine's own loopback address."""
    with http.server.ThreadingHTTPServer(("127.0.0.1", 0), functools.partial(_Quiet, directory=built)) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}"
        server.shutdown()
