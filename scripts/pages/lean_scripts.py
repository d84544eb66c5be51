"""The scripts as they are published: without comments and indentation, which are for those who write them.

Limits: a comment goes where it has its lines to itself, or ends a line and holds no quotation mark: then no text or
pattern can be taken for one. A text over several lines loses what its lines begin with.
"""

import re
from pathlib import Path

FOLDER = "assets/javascripts"
COMMENT = re.compile(r"^[ \t]*(?://.*|/\*\*[^/][\s\S]*?\*/[ \t]*)\n", re.M)
BESIDE = re.compile(r"[ \t]+// [^\"'`\n]*$", re.M)
INDENT = re.compile(r"^[ \t]+", re.M)


def lean(script: str) -> str:
    """A script without its comments and indentation."""
    return INDENT.sub("", BESIDE.sub("", COMMENT.sub("", script)))


def write(site: Path) -> None:
    """Take the comments out of our own scripts in the built site; the theme's are packed (`.min.js`) as they come."""
    for path in (site / FOLDER).glob("*.js"):
        if not path.name.endswith(".min.js"):
            path.write_text(lean(path.read_text(encoding="utf-8")), encoding="utf-8")
