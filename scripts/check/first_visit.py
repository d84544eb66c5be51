"""How much a browser fetches for a page, in bytes as they are sent: packed with gzip, as every server can."""

import gzip
from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

if TYPE_CHECKING:
    from playwright.sync_api import Page, Request

FIRST, NEXT = 110_000, 60_000
"""The most bytes of a first visit before anybody searches, and of the next page: a second or so on a slow line."""
PACKED = (".woff2", ".png", ".webp")
"""Files that are packed already."""
TELEPHONE = {"width": 390, "height": 844}


def fetched(tab: "Page", address: str, name: str) -> set[str]:
    """The files that the open tab fetches for the page `name` of the site at `address`, as paths in the site."""
    found = set[str]()

    def asked(request: "Request") -> None:
        found.add(urlsplit(request.url).path.lstrip("/"))

    tab.on("request", asked)
    tab.goto(f"{address}/{name}", wait_until="networkidle")
    tab.remove_listener("request", asked)
    return found


def size(built: Path, names: Iterable[str]) -> int:
    """The bytes of the files `names` in `built`."""
    return sum(
        len(data) if name.endswith(PACKED) else len(gzip.compress(data, 9))
        for name in names
        for data in [(built / name).read_bytes()]
    )
