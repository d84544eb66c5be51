"""Compounds are parted where they are joined."""

import pytest

from scripts.language import compounds


@pytest.mark.parametrize(
    "parts",
    [
        "sags|behandlings|tiden",
        "netværks|mødet",
        "borger|forløb",
        "handle|plan",
        "arbejds|processen",
        "samarbejds|partnere",
        "forventnings|ark",
        "fokus|områder",
        "brev|tjek|liste",
        "fag|grænser",
        "tillids|baseret",
        "menneske",
        "telefonen",
        "forståelse",
        "virksomhed",
        "med|arbejder|gruppe",
        "sygehus|indgang",
        "job|søgning",
        "rund|bords|møde",
        "beslutnings|tager",
        "del|tagerne",
        "spørgs|målene",
        "opkalds|kortet",
        "selv|mords|tanker",
        "for|delingen",
        "for|tælling",
        "leve|regler",
        "ord|styrer",
        "års|kalender",
        "beskriver",
        "borgernes",
        "konstatere",
        "frem|skridt",
    ],
)
def test_a_word_is_parted_at_its_joints(parts):
    assert "|".join(compounds.split(parts.replace("|", ""))) == parts
