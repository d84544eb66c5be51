"""An invented municipality that takes the mini site over: what its makers answer and write, and what comes of it."""

import pytest

from scripts.content import site
from scripts.content.finding import ContentError
from scripts.editing import municipality

ANSWERS = ("--navn", "Vel mødt", "--afsender", "Nordby Kommune", "--adresse", "https://nordby.example/vel/")
ANSWERS = (*ANSWERS, "--kontakt", "Huset", "--mail", "huset@nordby.example")
PAGE = """---
title: {title}
kort: Kom og se.
ejer: Redaktør
gennemgaaet: 2026-01-15
gennemgaas_om: 12
kilder:
  eget: Siden er vores egen.
---

# {title}

Vi bor ved torvet.
"""


def merged(mini, root):
    """The merged content."""
    ours = municipality.remembered(mini)
    place = municipality.merge(mini, ours, root / "pyproject.toml")
    return site.load(place / "mkdocs.yml", brand_dir=ours.brand)


def told(mini, root):
    with pytest.raises(ContentError) as caught:
        merged(mini, root)
    return [(finding.linje, finding.problem) for finding in caught.value.findings]


def write(path, text):
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")
