"""What is wrong with a template, as a finding with its file and line: nobody should need to read a traceback."""

import re
import traceback
from pathlib import Path

import jinja2

from ..content.finding import Finding
from .templates import FOLDER

UNKNOWN = re.compile(r"'(?P<name>[^']+)' is undefined|has no (?:attribute|element) '?(?P<part>[^']+)'?")


def finding(error: jinja2.TemplateError) -> Finding:
    """The finding for an error that Jinja raised while it read or filled a template."""
    if isinstance(error, jinja2.TemplateSyntaxError):
        return _told(error.filename or "", error.lineno, f"skabelonen kan ikke læses: {error.message}")
    if isinstance(error, jinja2.TemplateNotFound):
        return _told(*_place(error), f"skabelonen »{error.name}« findes ikke")
    match = UNKNOWN.search(str(error))
    if match and match["name"]:
        return _told(*_place(error), f"navnet »{match['name']}« kendes ikke")
    if match:
        return _told(*_place(error), f"»{match['part']}« findes ikke på det som skabelonen spørger")
    return _told(*_place(error), f"skabelonen kan ikke udfyldes: {error}")


def _place(error: jinja2.TemplateError) -> tuple[str, int]:
    """File and line of the innermost template that the error went through: Jinja puts them among the frames."""
    frames = [frame for frame in traceback.extract_tb(error.__traceback__) if not frame.filename.endswith(".py")]
    return (frames[-1].filename, frames[-1].lineno or 1) if frames else ("", 1)


def _told(file: str, line: int, problem: str) -> Finding:
    path = Path(file)
    known = path.is_relative_to(FOLDER.parent) and ".venv" not in path.relative_to(FOLDER.parent).parts
    shown = path.relative_to(FOLDER.parent).as_posix() if known else f"overrides (i temaets {path.name})"
    return Finding(shown, line, "skabelon", problem, "ret navnet, eller giv det til skabelonen i koden")
