"""What an audit of the locked packages says, as findings: a package that could not be looked up is no safe package."""

import json
import re
from collections.abc import Iterator
from typing import Any

from ..content.finding import Finding

LOCKS = ("requirements.lock", "opsaet.lock", "eftersyn.lock", "udveje.lock")
LOCKED = re.compile(r"([\w.-]+)==(\S+)")
RULE = "revision"
AGAIN = "kør »make revision« igen på en maskine med net til PyPI"


def findings(report: str, lock: str, text: str) -> list[Finding]:
    """Findings of `report`, the JSON that pip-audit writes, about the lock of the name `lock` that holds `text`.

    An empty report, or one without an answer, is that of an audit that reached nobody.
    """
    try:
        told: list[dict[str, Any]] = json.loads(report)["dependencies"]
    except (ValueError, KeyError, TypeError):
        return [_unanswered(lock, 1, "pakkerne")]
    answers = {_plain(package["name"]): package for package in told}
    if told and not any("version" in answer for answer in told):
        return [_unanswered(lock, 1, "pakkerne")]
    return [*_of_lock(lock, text, answers)]


def _of_lock(name: str, text: str, answers: dict[str, dict[str, Any]]) -> Iterator[Finding]:
    for line, words in enumerate(text.splitlines(), 1):
        if locked := LOCKED.match(words):
            answer = answers.get(_plain(locked[1]), {})
            if answer.get("version") != locked[2]:
                yield _unanswered(name, line, f"pakken »{locked[1]}« {locked[2]}")
            for fault in answer.get("vulns", []):
                yield _fault(name, line, locked[0], fault)


def _plain(name: str) -> str:
    """A package's name as all spell it (PEP 503)."""
    return re.sub(r"[-_.]+", "-", name).lower()


def _unanswered(lock: str, line: int, what: str) -> Finding:
    return Finding(lock, line, RULE, f"{what} kunne ikke slås op, så ingen ved om der er kendte fejl", AGAIN)


def _fault(lock: str, line: int, package: str, fault: dict[str, Any]) -> Finding:
    mended = ", ".join(fault["fix_versions"])
    remedy = f"hent version {mended} med »make lock«" if mended else "følg fejlen: der er ingen rettet version endnu"
    return Finding(lock, line, RULE, f"pakken {package} har den kendte fejl {fault['id']}", remedy)
