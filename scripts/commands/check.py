"""check: the findings of the checks, one a line or as JSON."""

import argparse
import datetime
import json
import sys
from pathlib import Path

from ..check import Context, registry
from ..check import quality as check
from ..content import limits, quality
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
    command.add_argument("--noter", action="store_true", help="skriver tallene i docs/om/kvalitet.yml, og viser dem")
    command.add_argument("--tal", action="store_true", help="viser kun de tal der sidst er skrevet")
    command.add_argument("--lighthouse", type=Path, metavar="MAPPE", help="tager Lighthouses rapporter med i tallene")
    command.add_argument("--json", action="store_true", help="skriver fundene som JSON")


def run(options: argparse.Namespace) -> int:
    """Print the findings; 1 where any is an error, 2 where the command line is wrong."""
    if wrong := _wrong(options):
        print(wrong, file=sys.stderr)
        return 2
    if options.tal:
        print(check.table(quality.read(project.menu().parent / "docs")))
        return 0
    findings = [*dict.fromkeys(map(project.named, _findings(options)))]
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
        found = {name: _of_one(name, site, built, shown) for name in names}
        if options.noter and built:
            _note(found, site, built, options.lighthouse)
        return registry.without_echoes(sorted({finding for each in found.values() for finding in each}))
    except ContentError as error:
        return error.findings
    finally:
        shown.end()


def _note(found: dict[str, list[Finding]], site: Site, built: Path, reports: Path | None) -> None:
    """Write what the checks have measured where the pages read it, and print the table."""
    context = Context(site, built, limits.read(project.LIMITS))
    rows = check.measured(context, built, found, datetime.date.today())
    print(check.table(quality.write(site.docs_dir, [*rows, *(check.lighthouse(reports) if reports else [])])) + "\n")


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
    if options.noter and (options.names or options.docs_dir or not project.SITE.is_dir()):
        return "»--noter« måler det hele — kør make build, og så kontrollen uden navne og uden --docs-dir"
    asked = [name for name in options.names if name in registry.OF_BUILT]
    if asked and not options.docs_dir and not project.SITE.is_dir():
        return f"»{asked[0]}« kontrollerer det byggede, og der er ikke bygget endnu — kør make build først"
    return ""
