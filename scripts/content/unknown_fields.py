"""Fields that nobody reads, as a file of an older version or a misspelt name has them."""

from collections.abc import Mapping, Sequence
from difflib import get_close_matches
from typing import Any

from .finding import Finding
from .located_yaml import LocatedMapping


def of(fil: str, fields: LocatedMapping, known: Mapping[tuple[str, ...], Sequence[str]], model: str) -> list[Finding]:
    """Findings about the fields of the file `fil` that are not among the `known` ones of the place they stand in.

    `model` is a file that shows how each field is written.
    """
    findings = []
    for where, names in known.items():
        for name in [str(name) for name in _at(fields.data, where) if name not in names]:
            near = get_close_matches(name, names, 1)
            remedy = f"mente du »{near[0]}«?" if near else f"slet det, eller skriv det som i {model}"
            problem = f"feltet »{name}« findes ikke, så det bliver ikke brugt"
            findings.append(Finding(fil, fields.line(*where, name), "brand", problem, remedy))
    return findings


def _at(data: Any, where: tuple[str, ...]) -> Mapping[str, Any]:
    for key in where:
        data = data.get(key) if isinstance(data, dict) else None
    return data if isinstance(data, dict) else {}
