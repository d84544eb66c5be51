"""The built pages judged by html-validate, on demand: python -m tests.benchmarks.html [FOLDER]

Needs node and the npm registry, so it is no part of `make test`. What the theme itself writes is listed in
data/html.yml, each with its reason; all else is ours, and fails.
"""

import json
import subprocess
import sys
import tempfile
from collections import Counter
from pathlib import Path
from typing import Any

import yaml

from tests import project

KNOWN = yaml.safe_load((Path(__file__).parent / "data/html.yml").read_text(encoding="utf-8"))
Place = tuple[str, str]
"""A rule, and the selector of what breaks it."""


def main() -> None:
    """Print what is Material's with its count and reason, then what is ours; exit 1 where anything is."""
    folder = Path(sys.argv[1] if len(sys.argv) > 1 else project.ROOT / "site")
    theirs, ours = parted(json.loads(_report(folder)))
    for (rule, place), count in sorted(theirs.items()):
        print(f"{count:6} {rule} {place}: {_reasons()[rule, place]}")
    print("\n".join([*ours, f"{sum(theirs.values())} er Materials, og {len(ours)} er vores"]))
    sys.exit(bool(ours))


def config() -> dict[str, Any]:
    """The settings of html-validate: its standard, and the rules that we have set otherwise."""
    rules = {name: rule["værdi"] for name, rule in KNOWN["regler"].items()}
    return {"root": True, "extends": ["html-validate:standard"], "rules": rules}


def parted(report: list[dict[str, Any]]) -> tuple[Counter[Place], list[str]]:
    """Of html-validate's report (JSON): how often each known fault of the theme stands there, and all else as lines."""
    theirs, ours = Counter[Place](), []
    for page in report:
        for fault in page["messages"]:
            place = fault["ruleId"], str(fault["selector"])
            if place in _reasons():
                theirs[place] += 1
            else:
                ours.append(f"{page['filePath']}:{fault['line']}: [{place[0]}] {fault['message']} ({place[1]})")
    return theirs, ours


def _reasons() -> dict[Place, str]:
    return {(row["regel"], row["sted"]): row["grund"] for row in KNOWN["materials"]}


def _report(folder: Path) -> str:
    with tempfile.TemporaryDirectory() as place:
        settings, report = Path(place, "regler.json"), Path(place, "svar.json")
        settings.write_text(json.dumps(config()), encoding="utf-8")
        named = ["--config", str(settings), "--formatter", "json", str(folder)]
        command = ["npx", "--yes", f"html-validate@{KNOWN['udgave']}", *named]
        with report.open("w") as file:  # node ends before a pipe is empty
            done = subprocess.run(command, stdout=file, stderr=subprocess.PIPE, text=True, check=False)
        return report.read_text(encoding="utf-8") if done.returncode in (0, 1) else sys.exit(done.stderr)


if __name__ == "__main__":
    main()
