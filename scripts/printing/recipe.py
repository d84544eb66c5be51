"""What makes a PDF of HTML, as a digest: where a package or our own code has changed, what was made before is not used.

Known are the locked packages (requirements.lock) and the modules of this room that the makers import.
What other rooms do to a product shows in its HTML.
"""

import ast
import hashlib
from collections.abc import Iterator
from functools import cache
from pathlib import Path

ROOM = Path(__file__).parent
LOCK = ROOM.parents[1] / "requirements.lock"
MAKERS = ("making", "shown_sheets", "tiles", "imposition", "hyphenation")
"""The modules that turn HTML and PDFs into PDFs."""


@cache
def digest() -> str:
    """A digest of the locked packages and of all code between a product's HTML and its PDF."""
    lock = LOCK.read_bytes() if LOCK.is_file() else b""
    made = hashlib.sha256(lock)
    for name in modules(MAKERS):
        made.update((ROOM / f"{name}.py").read_bytes())
    return made.hexdigest()


def modules(names: tuple[str, ...]) -> list[str]:
    """`names` and the modules of this room that they import, directly or through each other."""
    found: set[str] = set()
    waiting = list(names)
    while waiting:
        name = waiting.pop()
        if name not in found:
            found.add(name)
            waiting += _imported(ast.parse((ROOM / f"{name}.py").read_text(encoding="utf-8")))
    return sorted(found)


def _imported(module: ast.Module) -> Iterator[str]:
    for node in ast.walk(module):
        if isinstance(node, ast.ImportFrom) and node.level == 1:
            yield from [node.module] if node.module else (alias.name for alias in node.names)
