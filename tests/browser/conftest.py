"""Fixtures: pages of the built house opened as a reader opens them, on a disk and at an address of an intranet."""

import shutil
from collections.abc import Callable, Iterator

import pytest
from playwright.sync_api import Browser, Page, expect

from scripts.check.accessibility import FLAGS

TELEPHONE = {"width": 390, "height": 844}
PATIENCE = 30_000
"""Milliseconds that a page may take to do what it is asked, on a machine that is busy with other tests."""

expect.set_options(timeout=PATIENCE)

Opener = Callable[..., Page]


@pytest.fixture
def visit(browser: Browser, built) -> Iterator[Opener]:
    """Opens a page of the built house: `visit(path, address=None, of=browser, **options of the context)`.

    Without an address it is opened from the disk. When the test ends, no page may have said anything in its console.
    """
    contexts, said = [], []

    def opened(path: str, address: str | None = None, of: Browser = browser, **options) -> Page:
        context = of.new_context(**({"viewport": TELEPHONE, "reduced_motion": "reduce"} | options))
        context.set_default_timeout(PATIENCE)
        contexts.append(context)
        page = context.new_page()
        page.on("console", lambda message: said.append(message.text))
        page.on("pageerror", lambda error: said.append(str(error)))
        page.goto(f"{address or f'file://{built}'}/{path}")
        return page

    yield opened
    for context in contexts:
        context.close()
    assert said == []


@pytest.fixture(scope="session")
def intranet(browser: Browser, address: str) -> Iterator[tuple[Browser, str]]:
    """A browser that finds the built house at a plain http name that is not this machine's own, and that address."""
    rules = "--host-resolver-rules=MAP intranet 127.0.0.1"
    other = browser.browser_type.launch(executable_path=shutil.which("chromium"), args=[*FLAGS, rules])
    yield other, address.replace("127.0.0.1", "intranet")
    other.close()
