"""check: the findings of the checks, one a line or as JSON."""

import argparse
import json
import sys
from pathlib import Path

from ..check import registry
from ..content import site as content
from ..content.finding import ContentError, Finding
from ..content.site import Site
from ..generator.progress import Progress
from ..printing import files
from . import line, project


def arguments(command: argparse.ArgumentParser) -> None:
    """The options of the command."""
    command.add_argument("names", nargs="*", metavar="NAVN", help=f"en eller flere af {', '.join(registry.CHECKS)}")
    command.add_argument("--docs-dir", type=Path, metavar="MAPPE", help="kontrollerer en kopi af docs/ et andet sted")
    command.add_argument("--json", action="store_true", help="skriver fundene som JSON")


def run(options: argparse.Namespace) -> int:
    """Print the findings; 1 where any is an error, 2 where the command line is wrong."""
    if wrong := _wrong(options):
        print(wrong, file=sys.stderr)
        return 2
    findings = [*map(project.named, _findings(options))]
    if options.json:
        print(json.dumps([finding.as_dict() for finding in findings], ensure_ascii=False, indent=1))
    else:
        print("\n".join([*map(str, findings), line.summary(findings)]))
    return int(any(finding.alvor == "fejl" for finding in findings))


def _findings(options: argparse.Namespace) -> list[Finding]:
    docs_dir: Path | None = options.docs_dir
    built = project.SITE if project.SITE.is_dir() and not docs_dir else None
    menu, brand = (project.ROOT / "mkdocs.yml", None) if docs_dir else (project.menu(), project.brand_dir())
    try:
        site = content.load(menu, docs_dir, brand)
    except ContentError as error:
        return registry.unread(docs_dir or menu.parent / "docs", error.findings)
    names = options.names or [*registry.CHECKS]
    shown = Progress(len(names), None if options.json or options.names else sys.stderr)
    try:
        found = {finding for name in names for finding in _of_one(name, site, built, shown)}
        return registry.without_echoes(sorted(found))
    except ContentError as error:
        return error.findings
    finally:
        shown.end()


def _of_one(name: str, site: Site, built: Path | None, shown: Progress) -> list[Finding]:
    shown.step(f"kontrollerer {name}")
    return registry.run([name], site, built, project.LIMITS, files.names(site))


def _wrong(options: argparse.Namespace) -> str:
    """What is wrong with the command line; empty where nothing is."""
    for name in options.names:
        if name not in registry.CHECKS:
            return f"Der er ingen kontrol der hedder »{name}« — brug {', '.join(registry.CHECKS)}"
    if options.docs_dir and not options.docs_dir.is_dir():
        return f"Mappen »{options.docs_dir}« findes ikke — skriv stien til en kopi af docs/"
    asked = [name for name in options.names if name in registry.OF_BUILT]
    if asked and not options.docs_dir and not project.SITE.is_dir():
        return f"»{asked[0]}« kontrollerer det byggede, og der er ikke bygget endnu — kør make build først"
    return ""
