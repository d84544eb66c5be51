"""What a municipality calls something else: forms of words, for its pages and for the few texts that stand in code.

The words lie in the project that a municipality's folder is laid over; elsewhere there are none.
"""

import json
import re
from pathlib import Path

FILE = "ord.json"
_forms: dict[str, str] = {}


def swapped(text: str, forms: dict[str, str]) -> str:
    """`text` with whole words called by `forms` (small letters), capitals kept."""
    return re.sub(r"[^\W\d_]+", lambda match: _word(match[0], forms), text) if forms else text


def form(word: str, forms: dict[str, str]) -> str:
    """What a word is called, its genitive too (»potte: krukke« gives »pottes: krukkes«); empty where it stands."""
    low = word.lower()
    if low in forms:
        return forms[low]
    owner = forms.get(low.removesuffix("s"), "") if low.endswith("s") else ""
    return owner + ("'" if owner.endswith(("s", "x", "z")) else "s") if owner else ""


def _word(word: str, forms: dict[str, str]) -> str:
    found = form(word, forms)
    return (found[0].upper() + found[1:] if word[0].isupper() else found) if found else word


def write(project: Path, forms: dict[str, str]) -> None:
    """Let the site that is read from `project` use these words."""
    (project / FILE).write_text(json.dumps(forms, ensure_ascii=False), encoding="utf-8")


def use(project: Path) -> None:
    """Use the words of `project` from now on, or none where it has none."""
    _forms.clear()
    if (project / FILE).is_file():
        _forms.update(json.loads((project / FILE).read_text(encoding="utf-8")))


def said(text: str) -> str:
    """A text of the code, as the municipality that is built for says it."""
    return swapped(text, _forms)
