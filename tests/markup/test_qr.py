"""The QR codes: a poster is worn, so its code can be read with a part of it gone."""

import re
from urllib.parse import unquote

from scripts.markup import templates

TEXT = "https://have.example/potte/jord"
"""So long that a code which can lose less of itself would be a size smaller."""


def test_a_code_can_lose_a_seventh_of_itself_and_has_air_around_it():
    drawing = unquote(templates.qr(TEXT, "#000000"))
    (side,) = {*re.findall(r"(?:width|height)='(\d+)'", drawing[:200])}
    assert int(side) == 29 + 2 * templates.QUIET_ZONE
