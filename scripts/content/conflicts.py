"""Marks that git leaves where two people changed the same lines."""

import re
from pathlib import Path

from .finding import Finding

MARK = re.compile(r"^\s*(?:<{5,}|>{5,}|\|{5,})(?: |$)|^={7}$")
"""Also indented with the text around them, and half deleted."""

RULE = "fletning"


def check(fil: str, text: str) -> list[Finding]:
    """One finding for each place in a file where a choice between two versions is left to make."""
    lines = [number for number, line in enumerate(text.splitlines(), 1) if MARK.match(line)]
    starts = [number for number in lines if text.splitlines()[number - 1].lstrip().startswith("<")]
    return [
        Finding(
            fil,
            number,
            RULE,
            "to udgaver af teksten er ikke flettet færdig",
            "vælg den rigtige udgave, og slet linjerne med <<<<<<<, ======= og >>>>>>>",
        )
        for number in starts or lines[:1]
    ]


def instead(path: Path, fil: str, found: Finding) -> list[Finding]:
    """What stops the reading of the file at `path`: versions that are not merged, where it has any, else `found`."""
    return check(fil, path.read_text(encoding="utf-8", errors="replace")) or [found]
