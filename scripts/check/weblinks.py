"""Links to other sites: asked one at a time and politely, by a command of its own, never while anything is built.

An answer is kept for a week, so that asking again is cheap. What a site refuses to machines stands in weblinks.yml with
its reason.
"""

import json
import socket
import ssl
import time
import urllib.error
import urllib.request
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from pathlib import Path
from urllib.parse import urlsplit

import yaml

from ..content.finding import WRITING_GUIDE, Finding
from ..content.page import Page
from . import source_links
from .slips.source import read

FILE = "weblinks.yml"
GUIDE = f"{WRITING_GUIDE}#links"
KEPT_FOR = 7 * 24 * 3600
"""Seconds that an answer is good for."""
PAUSE = 1.0
"""Seconds between two questions to the same host."""
TRIES, TIMEOUT = 3, 15
GONE = (404, 410)
AGENT = "moedet-med-borgeren linkkontrol"


@dataclass
class Asker:
    """Asks for addresses: its memory, when each host was last asked, and how it waits."""

    memory: dict[str, tuple[float, str]] = field(default_factory=dict)
    wait: Callable[[float], None] = time.sleep
    clock: Callable[[], float] = time.time
    _asked: dict[str, float] = field(default_factory=dict)

    def problem(self, address: str) -> str:
        """What is wrong with `address`; empty where nothing is."""
        when, known = self.memory.get(address, (0.0, ""))
        if self.clock() - when < KEPT_FOR and not known:
            return known
        answer = ""
        for number in range(TRIES):
            self._pause(urlsplit(address).netloc, number)
            answer, final = _ask(address)
            if final:
                break
        self.memory[address] = (self.clock(), answer)
        return answer

    def _pause(self, host: str, number: int) -> None:
        since = self.clock() - self._asked.get(host, -PAUSE)
        self.wait(max(0.0, PAUSE * 2**number * bool(number), PAUSE - since))
        self._asked[host] = self.clock()


def _ask(address: str) -> tuple[str, bool]:
    """What is wrong with an address, and whether asking again is of no use."""
    request = urllib.request.Request(address, headers={"User-Agent": AGENT, "Accept": "*/*"})
    try:
        with urllib.request.urlopen(request, timeout=TIMEOUT) as answer:
            moved = answer.geturl().rstrip("/") != address.partition("#")[0].rstrip("/")
            return (f"er flyttet til {answer.geturl()}" if moved else ""), True
    except urllib.error.HTTPError as error:
        is_gone = error.code in GONE
        return f"findes ikke mere ({error.code})" if is_gone else f"svarer med fejlen {error.code}", is_gone
    except (OSError, ValueError) as error:
        return _silence(getattr(error, "reason", error)), False


def _silence(reason: object) -> str:
    """Why a site gave no answer, in words; one that we do not know is told as the machine says it."""
    if isinstance(reason, socket.gaierror):
        return "kan ikke findes: webstedet er væk, eller maskinen er ikke på nettet"
    if isinstance(reason, TimeoutError):
        return f"svarer ikke inden {TIMEOUT} sekunder"
    if isinstance(reason, ssl.SSLError):
        return "har et certifikat som maskinen ikke godtager"
    if isinstance(reason, ConnectionRefusedError):
        return "svarer ikke, for webstedet afviser os"
    return f"svarer ikke ({reason})"


def check(docs_dir: Path, pages: Iterable[Page], excused: Iterable[str], asker: Asker) -> list[Finding]:
    """Findings about the addresses elsewhere that `pages` link to, but for those that begin as one of `excused`."""
    findings = []
    for source in (found for page in pages if (found := read(docs_dir, page.src))):
        for link in source_links.seen(source).links:
            if urlsplit(link.target).scheme not in ("http", "https") or link.target.startswith(tuple(excused)):
                continue
            if problem := asker.problem(link.target):
                moved = problem.startswith("er flyttet")
                remedy = "ret adressen" if moved else f"ret linket, eller skriv det i {FILE} med grunden"
                kind = "advarsel" if moved else "fejl"
                told = f"»{link.target}« {problem}"
                findings.append(Finding(source.fil, link.line, "weblink", told, remedy, GUIDE, kind))
    return findings


def excused(folder: Path) -> list[str]:
    """The addresses in weblinks.yml; each has its reason there. Raises ValueError where one has none."""
    path = folder / FILE
    listed = yaml.safe_load(path.read_text(encoding="utf-8")) if path.is_file() else {}
    if not isinstance(listed or {}, dict) or not all(isinstance(why, str) and why for why in (listed or {}).values()):
        raise ValueError(f"{FILE}: skriv hver adresse som »https://…: grunden«")
    return [str(address) for address in listed or {}]


def remembered(path: Path) -> dict[str, tuple[float, str]]:
    """The answers kept in the file `path`; none where it cannot be read."""
    try:
        return {address: (float(when), str(said)) for address, (when, said) in json.loads(path.read_text()).items()}
    except (OSError, ValueError, AttributeError, TypeError):
        return {}
