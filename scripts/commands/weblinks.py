"""weblinks: asks the other sites that the pages link to whether they are still there."""

import argparse
import json
import sys

from ..check import weblinks
from ..content import site as content
from . import line, project

MEMORY = project.ROOT / ".cache/weblinks.json"


def arguments(command: argparse.ArgumentParser) -> None:
    """The options of the command."""
    command.add_argument("--forfra", action="store_true", help="spørger også om dem der svarede i den sidste uge")


def run(options: argparse.Namespace) -> int:
    """Print the findings; 1 where any is an error, 2 where the list of excused addresses cannot be read."""
    try:
        excused = weblinks.excused(project.ROOT)
    except ValueError as error:
        print(error, file=sys.stderr)
        return 2
    site = content.load(project.menu(), None, project.brand_dir())
    asker = weblinks.Asker({} if options.forfra else weblinks.remembered(MEMORY))
    findings = weblinks.check(site.docs_dir, site.pages.values(), excused, asker)
    MEMORY.parent.mkdir(exist_ok=True)
    MEMORY.write_text(json.dumps(asker.memory, ensure_ascii=False, indent=1), encoding="utf-8")
    print("\n".join([*map(str, findings), line.summary(findings)]))
    return int(any(finding.alvor == "fejl" for finding in findings))
