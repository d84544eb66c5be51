"""The command line: python -m scripts build | serve | check | measure."""

import argparse
import json
import os
import re
import shutil
import subprocess
import sys
from dataclasses import replace
from functools import cache
from pathlib import Path

from .check import registry
from .content import site as content
from .content.finding import ContentError, Finding
from .content.page import decode, read
from .content.word_tables import GLOSSARY_PAGE, GUIDE_PAGE
from .language import judge, readability
from .language.spelling import speller
from .printing import files

ROOT = Path(__file__).parents[1]
PAGE_BEFORE_FINDINGS = re.compile(r"^ERROR .*Error reading page '.*': *$", re.M)
"""MkDocs' own line before findings of ours, which name the page themselves."""
SITE, NEW, OLD = ROOT / "site", ROOT / "site.ny", ROOT / "site.gammel"


def main(arguments: list[str] | None = None) -> int:
    """Run one command; return its exit code."""
    options = _parser().parse_args(arguments)
    try:
        return options.command(options)
    except ContentError as error:
        print("\n".join(map(str, error.findings)))
        print(_summary(error.findings), file=sys.stderr)
        return 1
    except KeyboardInterrupt:
        return 130


def build(options: argparse.Namespace) -> int:
    """Build the site beside the old one and swap them when all has gone well."""
    brand_dir = _brand_dir()
    site = content.load(ROOT / "mkdocs.yml", brand_dir=brand_dir)
    if broken := registry.before_build(site, ROOT / "pyproject.toml", files.names(site)):
        raise ContentError(broken)
    shutil.rmtree(NEW, ignore_errors=True)
    done = subprocess.run(
        [sys.executable, "-m", "mkdocs", "build", "--site-dir", str(NEW)],
        cwd=ROOT,
        env=_environment(brand_dir),
        capture_output=True,
        text=True,
    )
    if done.returncode:
        shutil.rmtree(NEW, ignore_errors=True)
        print(_own_lines(done.stdout + done.stderr), file=sys.stderr)
        return 1
    _swap()
    if not options.quiet:
        print(f"Bygget: site/ med {len(site.pages)} sider, version {site.version.number}. Tryksager i site/tryk/.")
        if ".example" in site.brand.url:
            print(f"Husk: QR-koderne fører til {site.brand.url}. Ret site_url i brand.yml før du printer.")
        if site.brand.idle_inks:
            print(
                f"Husk: trykfarverne til {', '.join(site.brand.idle_inks)} bliver ikke brugt, for skærmen har ikke de farver. Ret brand.yml."
            )
    return 0


def serve(options: argparse.Namespace) -> int:
    """Preview with reload; TRYK=1 prints too."""
    brand_dir = _brand_dir()
    content.load(ROOT / "mkdocs.yml", brand_dir=brand_dir)
    return subprocess.run(
        [sys.executable, "-m", "mkdocs", "serve", "--watch", "overrides"], cwd=ROOT, env=_environment(brand_dir)
    ).returncode


def check(options: argparse.Namespace) -> int:
    """Print the findings, one a line or as JSON; 1 where any is an error."""
    unknown = [name for name in options.names if name not in registry.CHECKS]
    if unknown:
        print(f"Der er ingen kontrol der hedder »{unknown[0]}« — brug {', '.join(registry.CHECKS)}", file=sys.stderr)
        return 2
    docs_dir = options.docs_dir
    if docs_dir and not docs_dir.is_dir():
        print(f"Mappen »{docs_dir}« findes ikke — skriv stien til en kopi af docs/", file=sys.stderr)
        return 2
    try:
        site = content.load(ROOT / "mkdocs.yml", docs_dir, None if docs_dir else _brand_dir())
        findings = registry.run(
            options.names,
            site,
            SITE if SITE.is_dir() and not docs_dir else None,
            ROOT / "pyproject.toml",
            files.names(site),
        )
    except ContentError as error:
        findings = registry.unread(docs_dir or ROOT / "docs", error.findings)
    if options.json:
        print(json.dumps([finding.as_dict() for finding in findings], ensure_ascii=False, indent=1))
    else:
        print("\n".join([*map(str, findings), _summary(findings)]))
    return int(any(finding.alvor == "fejl" for finding in findings))


def measure(options: argparse.Namespace) -> int:
    """Print the measures of texts; 2 where one cannot be read."""
    results, code = [], 0
    for name in options.files:
        try:
            results.append(_measure(name))
        except ContentError as error:
            print("\n".join(map(str, error.findings)), file=sys.stderr)
            code = 2
    if options.json:
        print(json.dumps(results if len(results) != 1 else results[0], ensure_ascii=False, indent=1))
    else:
        for result in results:
            shown = {
                key: str(value).replace(".", ",") for key, value in result.items() if isinstance(value, int | float)
            }
            print(
                f"{result['fil']}: {shown['ord']} ord, {shown['saetninger']} sætninger, {shown['lange_ord']} lange ord, LIX {shown['lix']}, "
                f"RIX {shown['rix']}, {shown['ord_pr_saetning']} ord pr. sætning, længste sætning {shown['laengste_saetning']} ord, "
                f"{shown['ord_pr_afsnit']} ord pr. afsnit"
            )
            for finding in result["fund"]:
                print(f"  linje {finding['linje']}: [{finding['regel']}] {finding['problem']} — {finding['forslag']}")
    return code


def _measure(name: str) -> dict:
    source = _source(name)
    measured = readability.measure(source.blocks)
    if not measured.words:
        raise ContentError([Finding(name, 1, "tom", "der er ingen tekst at måle", "skriv mindst én sætning")])
    return {
        "fil": name,
        "ord": measured.words,
        "saetninger": len(measured.sentences),
        "lange_ord": measured.long_words,
        "lix": round(measured.lix, 1),
        "rix": round(measured.rix, 2),
        "ord_pr_saetning": round(measured.words_per_sentence, 1),
        "laengste_saetning": measured.longest_sentence,
        "ord_pr_afsnit": round(readability.words_per_paragraph(source.blocks), 1),
        "fund": [
            finding.as_dict()
            for finding in sorted([*judge.findings(source, _lists()), *judge.misspelt(source, speller())])
        ],
    }


def _source(name: str) -> judge.Text:
    """The text to measure: a page in Markdown, else a letter."""
    if name == "-":
        return judge.of_letter(name, _decoded(name, sys.stdin.buffer.read()))
    path = Path(name)
    if not path.is_file():
        raise ContentError(
            [Finding(name, 1, "fil", "filen findes ikke", "skriv stien til en tekst eller en Markdown-fil")]
        )
    if path.suffix != ".md":
        return judge.of_letter(name, _decoded(name, path.read_bytes()))
    page, findings = read(path.parent, path.name)
    unreadable = [finding for finding in findings if finding.regel in ("tegnsæt", "tom", "størrelse")]
    if unreadable:
        raise ContentError([Finding(name, f.linje, f.regel, f.problem, f.forslag) for f in unreadable])
    return replace(judge.of_page(page), fil=name)


def _decoded(name: str, data: bytes) -> str:
    text, findings = decode(data, name)
    if findings:
        raise ContentError(findings)
    return text


@cache
def _lists() -> judge.Lists:
    """The word lists of the project's own pages."""
    pages = {src: read(ROOT / "docs", src)[0] for src in (GLOSSARY_PAGE, GUIDE_PAGE)}
    return judge.lists(pages, registry.limits(ROOT / "pyproject.toml"))


def _brand_dir() -> Path | None:
    name = os.environ.get("BRAND")
    return Path(name).resolve() if name else None


def _environment(brand_dir: Path | None) -> dict[str, str]:
    extra = {"NO_MKDOCS_2_WARNING": "1"} | ({"BRAND_FIL": str(brand_dir / "brand.yml")} if brand_dir else {})
    return os.environ | extra


def _swap() -> None:
    shutil.rmtree(OLD, ignore_errors=True)
    if SITE.exists():
        SITE.rename(OLD)
    NEW.rename(SITE)
    shutil.rmtree(OLD, ignore_errors=True)


def _own_lines(output: str) -> str:
    """What an editor can use of MkDocs' output: findings and warnings, without its running commentary."""
    output = PAGE_BEFORE_FINDINGS.sub("", output)
    lines = [
        line
        for line in output.splitlines()
        if line.strip() and not line.startswith(("INFO", "  ", "Traceback", "Aborted"))
    ]
    return "\n".join(line.removeprefix("ERROR   -").strip() for line in lines if line.strip() != "ERROR   -")


def _summary(findings: list[Finding]) -> str:
    errors = sum(finding.alvor == "fejl" for finding in findings)
    warnings = len(findings) - errors
    if not findings:
        return "Ingen fund. Teksterne er i orden."
    return f"{errors} fejl og {warnings} advarsler."


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="python -m scripts", description="Mødet med borgeren: byg, se, kontrollér og mål."
    )
    commands = parser.add_subparsers(required=True, metavar="KOMMANDO")
    command = commands.add_parser("build", help="bygger site/ med side og tryksager")
    command.add_argument("--quiet", action="store_true", help="skriver kun fejl")
    command.set_defaults(command=build)
    commands.add_parser("serve", help="forhåndsvisning i browseren").set_defaults(command=serve)
    command = commands.add_parser("check", help="kontrollerer teksterne og det byggede")
    command.add_argument("names", nargs="*", metavar="NAVN", help=f"en eller flere af {', '.join(registry.CHECKS)}")
    command.add_argument("--docs-dir", type=Path, metavar="MAPPE", help="kontrollerer en kopi af docs/ et andet sted")
    command.add_argument("--json", action="store_true", help="skriver fundene som JSON")
    command.set_defaults(command=check)
    command = commands.add_parser("measure", help="måler LIX og længder i tekster")
    command.add_argument("files", nargs="+", metavar="FIL", help="Markdown eller tekst; - læser fra standardinput")
    command.add_argument("--json", action="store_true", help="skriver tallene som JSON")
    command.set_defaults(command=measure)
    return parser


if __name__ == "__main__":
    sys.exit(main())
