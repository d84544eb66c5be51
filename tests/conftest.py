"""Fixtures: the repository, the built site, copies of the invented mini site to break, and a real browser."""

import fcntl
import shutil
import uuid
from contextlib import nullcontext
from pathlib import Path

import pytest
from playwright.sync_api import Page

from scripts.check import accessibility
from scripts.content import site
from scripts.content.site import Site
from tests import project

ROOT = project.ROOT
RUNNING = accessibility.running
PAINTED = "window.__pwClock || performance.getEntriesByType('paint').length"
"""Where a test sets the clock, Playwright's own clock has no such entries."""


@pytest.fixture(scope="session")
def root() -> Path:
    return ROOT


@pytest.fixture(scope="session")
def run(request: pytest.FixtureRequest) -> str:
    """The name of this run, which pytest-xdist gives all its processes alike."""
    return getattr(request.config, "workerinput", {}).get("testrunuid") or uuid.uuid4().hex


@pytest.fixture(scope="session")
def house(root: Path, run: str) -> Path:
    """The whole invented house as a project of its own, built once a run: site, search and print.

    It lies among what a build keeps, so that a later run builds and prints only what has changed.
    """
    folder, latest = root / ".cache/huset", root / ".cache/huset.prøvet"
    folder.mkdir(parents=True, exist_ok=True)
    with (root / ".cache/huset.laas").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)  # the first process builds, the others wait and use what it built
        if not latest.is_file() or latest.read_text() != run:
            _build(folder)
            latest.write_text(run)
    return folder


def _build(folder: Path) -> None:
    for path in folder.iterdir():
        if path.name not in (".cache", "site"):
            shutil.rmtree(path) if path.is_dir() else path.unlink()
    done = project.run(project.invented(folder), "-m", "scripts", "build", "--quiet", "--if-changed")
    assert done.returncode == 0, done.stdout + done.stderr


@pytest.fixture(scope="session")
def built(house: Path) -> Path:
    """The built site of the invented house."""
    return house / "site"


@pytest.fixture(scope="session")
def content(house: Path) -> Site:
    """The content of the invented house."""
    return site.load(house / "mkdocs.yml")


@pytest.fixture
def whole(tmp_path: Path) -> Path:
    """A copy of the whole invented house, not built, to change at will."""
    return project.invented(tmp_path)


@pytest.fixture
def mini(tmp_path: Path, root: Path) -> Path:
    """A copy of the invented mini site, with the project's icons and brand, to change at will."""
    shutil.copytree(root / "tests/fixtures/mini-site", tmp_path, dirs_exist_ok=True)
    shutil.copytree(root / "docs/assets/brand", tmp_path / "docs/assets/brand")
    shutil.copytree(root / "overrides/.icons", tmp_path / "overrides/.icons")
    return tmp_path


@pytest.fixture(scope="session")
def browser():
    with RUNNING() as running:
        yield running


@pytest.fixture(autouse=True)
def one_browser(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    """A process can run one Playwright: a check that opens a browser gets the one of the tests."""
    monkeypatch.setattr(accessibility, "running", lambda: nullcontext(request.getfixturevalue("browser")))


def drawn(page: Page) -> Page:
    """The page once it is drawn: Chromium drops the keys and presses it gets before the first paint."""
    for _ in range(3000):
        if page.evaluate(PAINTED):
            break
        page.wait_for_timeout(10)
    return page


@pytest.fixture(autouse=True)
def keys_that_arrive(monkeypatch: pytest.MonkeyPatch) -> None:
    """On a busy machine a test presses its first key before a page is drawn, which no person can.

    The keyboard waits too, for a page that a press on a link has led to.
    """

    def arriving(go):
        def gone(page: Page, *place, **options):
            answer = go(page, *place, **options)
            drawn(page)
            return answer

        return gone

    for way in ("goto", "reload", "go_back", "go_forward"):
        monkeypatch.setattr(Page, way, arriving(getattr(Page, way)))
    keyboard = Page.keyboard.fget
    monkeypatch.setattr(Page, "keyboard", property(lambda page: keyboard(drawn(page))))


@pytest.fixture(scope="session")
def address(built: Path):
    """The built house on this machine's own loopback address."""
    with accessibility.served(built) as served:
        yield served
