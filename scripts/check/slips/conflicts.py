"""Marks that git leaves where two people changed the same lines."""

import re

from ...content.finding import Finding
from .source import GUIDE

MARK = re.compile(r"^(?:<{7}|>{7}|\|{7})(?: |$)|^={7}$")


def check(fil: str, text: str) -> list[Finding]:
    """One finding for each place in a file where a choice between two versions is left to make."""
    lines = [number for number, line in enumerate(text.splitlines(), 1) if MARK.match(line)]
    starts = [number for number in lines if text.splitlines()[number - 1].startswith("<")]
    return [
        Finding(
            fil,
            number,
            "fletning",
            "to udgaver af teksten er ikke flettet færdig",
            "vælg den rigtige udgave, og slet linjerne med <<<<<<<, ======= og >>>>>>>",
            GUIDE,
        )
        for number in starts or lines[:1]
    ]
