"""check: the findings of the checks, one a line or as JSON."""

import argparse
import datetime
import json
import sys
from collections.abc import Iterator
from pathlib import Path

from ..check import Context, junit, registry, report
from ..check import quality as check
from ..content import limits, quality
from ..content import site as content
from ..content.finding import ContentError, Finding
from ..content.site import Site
from ..generator import freshness
from ..generator.progress import Progress
from ..printing import files
from . import line, project

Found = dict[str, list[Finding]]
"""The name of each check that was run -> what it found."""


BEHIND = "site/ er bygget før de sidste ændringer — kør »make build« først, hvis de skal kontrolleres med"
"""What is said where checks of what was built read an old site."""


def arguments(command: argparse.ArgumentParser) -> None:
    """The options of the command."""
    command.add_argument(
        "names",
        nargs="*",
        metavar="NAVN",
        help=f"en eller flere af {', '.join(registry.CHECKS)}; alle hvis ingen nævnes",
    )
    command.add_argument("--docs-dir", type=Path, metavar="MAPPE", help="kontrollerer en kopi af docs/ et andet sted")
    command.add_argument("--noter", action="store_true", help="skriver tallene i docs/om/kvalitet.yml, og viser dem")
    command.add_argument("--tal", action="store_true", help="viser kun de tal der sidst er skrevet")
    command.add_argument("--lighthouse", type=Path, metavar="MAPPE", help="tager Lighthouses rapporter med i tallene")
    command.add_argument("--json", action="store_true", help="skriver fundene som JSON")
    command.add_argument("--streng", action="store_true", help="lader også advarsler give en fejlkode")
    command.add_argument("--rapport", type=Path, metavar="FIL", help="skriver en side om hvad der skal rettes først")
    command.add_argument("--junit", type=Path, metavar="FIL", help="skriver fundene som JUnit til et byggeprogram")


def run(options: argparse.Namespace) -> int:
    """Print the findings; 1 where any is an error (or a warning, if asked), 2 where the command line is wrong."""
    if wrong := _wrong(options):
        print(wrong, file=sys.stderr)
        return 2
    if options.tal:
        print(check.table(quality.read(project.menu().parent / "docs")))
        return 0
    if _reads_old(options):
        print(BEHIND, file=sys.stderr)
    site, found = _looked(options)
    found = {name: [*map(project.named, told)] for name, told in found.items()}
    findings = sorted({finding for told in found.values() for finding in told})
    if options.json:
        print(json.dumps([finding.as_dict() for finding in findings], ensure_ascii=False, indent=1))
    else:
        print("\n".join([*map(str, findings), *_written(options, site, found), line.summary(findings)]))
    return int(any(finding.alvor == "fejl" or options.streng for finding in findings))


def _looked(options: argparse.Namespace) -> tuple[Site | None, Found]:
    """The content, None where it cannot be read, and what each check found in it."""
    docs_dir: Path | None = options.docs_dir
    built = _built(options)
    menu, brand = (project.ROOT / "mkdocs.yml", None) if docs_dir else (project.menu(), project.brand_dir())
    try:
        site = content.load(menu, docs_dir, brand)
    except ContentError as error:
        return None, _of_the_rest(docs_dir or menu.parent / "docs", error, options)
    names = options.names or [*registry.CHECKS]
    shown = Progress(len(names), None if options.json or options.names else sys.stderr)
    try:
        found = {name: _of_one(name, site, built, shown) for name in names}
        if options.noter and built:
            _note(found, site, built, options.lighthouse)
        return site, registry.each_once(found)
    except ContentError as error:
        return site, _of_the_rest(site.docs_dir, error, options)
    finally:
        shown.end()


def _of_the_rest(docs_dir: Path, error: ContentError, options: argparse.Namespace) -> Found:
    """What stopped the reading, and what is found without what cannot be read."""
    return registry.each_once(registry.unread(docs_dir, error.findings, options.names, project.LIMITS))


def _built(options: argparse.Namespace) -> Path | None:
    return project.SITE if project.SITE.is_dir() and not options.docs_dir else None


def _reads_old(options: argparse.Namespace) -> bool:
    """Whether a check of what was built is to read a site that the texts have changed since."""
    reads = _built(options) and any(name in registry.OF_BUILT for name in options.names or registry.CHECKS)
    return bool(reads) and freshness.is_behind(project.ROOT, project.own_folder())


def _written(options: argparse.Namespace, site: Site | None, found: Found) -> Iterator[str]:
    """Write the files that are asked for; what the report says, in lines."""
    if options.junit:
        options.junit.write_bytes(junit.xml(found))
    if options.rapport:
        pages, ran = (
            site.pages.values() if site else [],
            {name: told for name, told in found.items() if _ran(name, options)},
        )
        told = report.Report(ran, datetime.date.today(), [*pages], _built(options))
        options.rapport.write_text(report.page(told, site), encoding="utf-8")
        yield from ("", *report.lines(told), f"Rapporten ligger i {options.rapport}: åbn den i en browser.")


def _ran(name: str, options: argparse.Namespace) -> bool:
    """Whether a check had anything to look at: those of what was built have nothing before there is a build."""
    return name not in registry.OF_BUILT or _built(options) is not None


def _note(found: dict[str, list[Finding]], site: Site, built: Path, reports: Path | None) -> None:
    """Write what the checks have measured where the pages read it, and print the table."""
    context = Context(site, built, limits.read(project.LIMITS))
    rows = check.measured(context, built, found, datetime.date.today())
    titles = {f"{page.src[:-3]}.html": page.title for page in site.pages.values()}
    rows += check.lighthouse(reports, titles) if reports else []
    kept = quality.write(site.docs_dir, rows, project.own_docs(site.docs_dir))
    print(check.table(kept) + "\n")


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
        return "»--noter« måler det hele — kør »make build«, og så kontrollen uden navne og uden --docs-dir"
    for file in filter(None, (options.rapport, options.junit)):
        if problem := _misplaced(file.resolve()):
            return f"»{file}« {problem}"
    asked = [name for name in options.names if name in registry.OF_BUILT]
    if asked and not options.docs_dir and not project.SITE.is_dir():
        return f"»{asked[0]}« kontrollerer det byggede, men der er ikke bygget endnu — kør »make build« først"
    return ""


def _misplaced(file: Path) -> str:
    """Why a file with findings may not lie where it is asked for; empty where it may."""
    if any(file.is_relative_to(folder) for folder in (project.ROOT / "docs", project.SITE)):
        return "ligger i det som kontrollen ser på — vælg en anden mappe"
    if not file.parent.is_dir():
        return f"kan ikke skrives, for mappen {file.parent} findes ikke — lav den først"
    return ""
