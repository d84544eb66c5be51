"""The scripts as they are published: without the comments, which are for those who write them.

Limits: only comments that have their lines to themselves go, so that no text or pattern can be taken for one.
"""

import re
from pathlib import Path

FOLDER = "assets/javascripts"
COMMENT = re.compile(r"^[ \t]*(?://.*|/\*\*[^/][\s\S]*?\*/[ \t]*)\n", re.M)


def lean(script: str) -> str:
    """A script without its comments."""
    return COMMENT.sub("", script)


def write(site: Path) -> None:
    """Take the comments out of our own scripts in the built site; the theme's are packed (`.min.js`) as they come."""
    for path in (site / FOLDER).glob("*.js"):
        if not path.name.endswith(".min.js"):
            path.write_text(lean(path.read_text(encoding="utf-8")), encoding="utf-8")
