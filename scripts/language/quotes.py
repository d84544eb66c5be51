"""What stands in quotation marks: »…«, «…», "…", „…“ and “…”, in both directions and one inside another."""

import re

CLOSING = {
    "»": "«",
    "«": "»",
    "„": "“”",
    "“": "”“",
    "”": "”“",
    '"': '"',
    "›": "‹",
    "‹": "›",
}
"""Opening mark -> the marks that may close it: the same mark opens in one tradition and closes in another."""
MARK = re.compile(f"[{''.join(CLOSING)}]")
BLANK = ";"
"""Stands in for each character of a quotation: it is no word, and it parts the clauses around it."""


def blank(text: str) -> str:
    """`text` with all quotations blanked, of the same length; a mark that is never closed is left alone."""
    kept, at = [], 0
    for mark in MARK.finditer(text):
        start = mark.start()
        if start >= at and (end := _end(text, start)) is not None:
            kept += [text[at:start], BLANK * (end - start)]
            at = end
    return "".join([*kept, text[at:]])


def _end(text: str, start: int) -> int | None:
    """Where the quotation that opens at `start` is over; None where none opens there or it is never closed."""
    closing = CLOSING[text[start]]
    last = max(text.rfind(mark) for mark in closing)
    if start and text[start] == '"' and text[start - 1].isdigit():
        return None
    depth = 1
    for place in range(start + 1, last + 1):
        if text[place] in closing:
            depth -= 1
        elif text[place] == text[start]:
            depth += 1
        if depth == 0:
            return place + 1
    return None
