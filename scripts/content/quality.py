"""What the project promises and what was measured last: docs/om/kvalitet.yml, written by a check and read by pages."""

import datetime
from dataclasses import dataclass
from pathlib import Path

import yaml

from . import located_yaml
from .finding import ContentError, Finding
from .page import in_docs

FILE = "om/kvalitet.yml"
HEAD = "# Skrevet af »make kvalitet« efter en hel kontrol. Ret den ikke i hånden.\n"


@dataclass(frozen=True)
class Measure:
    """A promise in Danish, its figure when it was measured, and the day; `subject` is the check that measured it."""

    subject: str
    promise: str
    figure: str
    day: datetime.date


def read(docs_dir: Path) -> list[Measure]:
    """What was measured last; nothing where nothing has been. Raises ContentError where the file is damaged."""
    path = docs_dir / FILE
    try:
        rows = yaml.safe_load(path.read_text(encoding="utf-8")) if path.is_file() else []
        found = [Measure(row["emne"], row["løfte"], row["tal"], row["målt"]) for row in rows or []]
        if all(isinstance(measure.day, datetime.date) for measure in found):
            return found
        line = 1
    except (yaml.YAMLError, KeyError, TypeError, ValueError) as error:
        line = located_yaml.error_line(error)
    raise ContentError(
        [Finding(in_docs(FILE), line, "kvalitet", "målingerne kan ikke læses", "kør »make kvalitet«, som skriver dem")]
    )


def write(docs_dir: Path, measured: list[Measure], target: Path | None = None) -> list[Measure]:
    """Put what was `measured` in the place of what was measured of the same promise before; return all that stands.

    It is written below `target`, where the pages in `docs_dir` are made of what lies there; None where they are not.
    """
    kept = {measure.promise: measure for measure in read(docs_dir)} | {measure.promise: measure for measure in measured}
    rows = [
        {"emne": measure.subject, "løfte": measure.promise, "tal": measure.figure, "målt": measure.day}
        for measure in kept.values()
    ]
    text = yaml.safe_dump(rows, allow_unicode=True, sort_keys=False, width=1000)
    path = (target or docs_dir) / FILE
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(HEAD + text, encoding="utf-8")
    return [*kept.values()]
