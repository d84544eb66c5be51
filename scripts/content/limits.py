"""The limits of readability that pyproject.toml sets."""

import re
import tomllib
from pathlib import Path
from typing import Any

from . import conflicts
from .finding import ContentError, Finding
from .page import decode


def read(pyproject: Path) -> dict[str, Any]:
    """The limits of readability in pyproject.toml. Raises ContentError where they cannot be read."""
    text, findings = decode(pyproject.read_bytes(), pyproject.name)
    if findings:
        raise ContentError(findings)
    try:
        found: dict[str, Any] = tomllib.loads(text)["tool"]["scripts"]["laesbarhed"]
        return found
    except tomllib.TOMLDecodeError as error:
        line = next(map(int, re.findall(r"at line (\d+)", str(error))), text.count("\n") + 1)
        problem, remedy = "filen kan ikke læses", "ret linjen: se efter en parentes, et citationstegn eller et komma"
    except (KeyError, TypeError):
        line, problem, remedy = 1, "grænserne for læsbarhed mangler", "sæt afsnittet [tool.scripts.laesbarhed] tilbage"
    unmerged = conflicts.check(pyproject.name, text)
    raise ContentError(unmerged or [Finding(pyproject.name, line, "opsætning", problem, remedy)])
