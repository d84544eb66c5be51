"""What stands in quotation marks: »…«, «…», "…", „…“ and “…”, in both directions and one inside another."""

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
BLANK = ";"
"""Stands in for each character of a quotation: it is no word, and it parts the clauses around it."""


def blank(text: str) -> str:
    """`text` with all quotations blanked, of the same length; a mark that is never closed is left alone."""
    kept, at = [], 0
    while at < len(text):
        end = _end(text, at)
        kept.append(text[at] if end is None else BLANK * (end - at))
        at = at + 1 if end is None else end
    return "".join(kept)


def _end(text: str, start: int) -> int | None:
    """Where the quotation that opens at `start` is over; None where none opens there or it is never closed."""
    closing = CLOSING.get(text[start])
    if closing is None or (start and text[start] == '"' and text[start - 1].isdigit()):
        return None
    depth = 1
    for place in range(start + 1, len(text)):
        if text[place] in closing:
            depth -= 1
        elif text[place] == text[start]:
            depth += 1
        if depth == 0:
            return place + 1
    return None
