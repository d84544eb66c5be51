"""measure: how hard texts are to read, and what to mend in them."""

import argparse
import json
import sys
from collections.abc import Iterable, Iterator
from dataclasses import replace
from functools import cache
from pathlib import Path
from typing import Any

from ..content import danish, limits, roles
from ..content.finding import ContentError, Finding
from ..content.page import decode, read
from ..content.word_tables import GLOSSARY, GUIDE
from ..language import judge, readability
from ..language.spelling import speller
from . import places

HTML = (".html", ".htm")
TEXTS = (".md", ".txt", *HTML)
"""The endings of files that are measured in a folder."""
UTF_16 = (b"\xff\xfe", b"\xfe\xff")
"""How a text that Windows calls »Unicode« begins."""
SAMPLE, MOST = 2000, 0.9
"""Bytes of a text that are looked at, and the share of zeros at every second place that shows UTF-16."""
Measured = dict[str, Any]
"""The measures of one text, with the keys that `measure --json` promises."""


def arguments(command: argparse.ArgumentParser) -> None:
    """The options of the command."""
    command.add_argument(
        "files",
        nargs="+",
        metavar="FIL",
        help="en fil med Markdown eller tekst; - læser det du sender ind (standardinput)",
    )
    command.add_argument("--json", action="store_true", help="skriver tallene som JSON")


def run(options: argparse.Namespace) -> int:
    """Print the measures of texts; 2 where one cannot be read."""
    results, code = [], 0
    for name in _files(options.files):
        try:
            results.append(measured(name))
        except ContentError as error:
            print("\n".join(map(str, error.findings)), file=sys.stderr)
            code = 2
    print(json.dumps(results, ensure_ascii=False, indent=1) if options.json else "\n".join(map(_in_words, results)))
    return code


def measured(name: str) -> Measured:
    """The measures of the text in the file `name`. Raises ContentError where it cannot be measured."""
    source = _source(name)
    found = source.measure
    prose = readability.measure(block for block in source.blocks if block.tag == "p")
    if not found.words:
        raise ContentError([Finding(name, 1, "tom", "der er ingen tekst at måle", "skriv mindst én sætning")])
    return {
        "fil": name,
        "ord": found.words,
        "saetninger": len(found.sentences),
        "lange_ord": found.long_words,
        "lix": round(found.lix, 1),
        "rix": round(found.rix, 2),
        "ord_pr_saetning": round(found.words_per_sentence, 1),
        "ord_pr_saetning_i_afsnit": round(prose.words_per_sentence, 1),
        "laengste_saetning": found.longest_sentence,
        "ord_pr_afsnit": round(readability.words_per_paragraph(source.blocks), 1),
        "prosa_ord": prose.words,
        "prosa_saetninger": len(prose.sentences),
        "prosa_lix": round(prose.lix, 1),
        "tips": [tip.as_dict() for tip in judge.tips(source)],
        "fund": [
            finding.as_dict()
            for finding in sorted([*judge.findings(source, word_lists()), *judge.misspelt(source, speller())])
        ],
    }


def _in_words(result: Measured) -> str:
    shown = {key: str(value).replace(".", ",") for key, value in result.items() if isinstance(value, int | float)}
    sentences = danish.counted(result["saetninger"], "sætning", "sætninger")
    long_words = danish.counted(result["lange_ord"], "langt ord", "lange ord")
    figures = (
        f"{result['fil']}: {shown['ord']} ord, {sentences}, {long_words}, "
        f"LIX {shown['lix']}, RIX {shown['rix']}, {shown['ord_pr_saetning']} ord pr. sætning "
        f"({shown['ord_pr_saetning_i_afsnit']} i løbende tekst, hvor LIX er {shown['prosa_lix']}), "
        f"længste sætning {shown['laengste_saetning']} ord, {shown['ord_pr_afsnit']} ord pr. afsnit"
    )
    told = (f"  linje {f['linje']}: [{f['regel']}] {f['problem']} — {f['forslag']}" for f in result["fund"])
    tips = (f"  linje {f['linje']}: tip: {f['problem']} — {f['forslag']}" for f in result["tips"])
    return "\n".join([figures, *told, *tips])


def _files(names: Iterable[str]) -> Iterator[str]:
    """The files that `names` stand for: a folder is all texts in it."""
    for name in names:
        if Path(name).is_dir():
            yield from (str(path) for path in sorted(Path(name).rglob("*")) if path.suffix.lower() in TEXTS)
        else:
            yield name


def _source(name: str) -> judge.Text:
    """The text to measure: a page in Markdown, else a letter."""
    if name == "-":
        return judge.of_letter(name, _decoded(name, sys.stdin.buffer.read()))
    path = Path(name)
    if not path.is_file():
        raise ContentError(
            [Finding(name, 1, "fil", "filen findes ikke", "skriv stien til en tekst eller en Markdown-fil")]
        )
    if path.suffix.lower() in HTML:
        return judge.of_html(name, _decoded(name, path.read_bytes()))
    if path.suffix != ".md":
        return judge.of_letter(name, _decoded(name, path.read_bytes()))
    page, findings = read(path.parent, path.name)
    unreadable = [finding for finding in findings if finding.regel in ("tegnsæt", "tom", "størrelse")]
    if unreadable:
        raise ContentError([Finding(name, f.linje, f.regel, f.problem, f.forslag) for f in unreadable])
    return replace(judge.of_page(page), fil=name)


def _decoded(name: str, data: bytes) -> str:
    if data.startswith(UTF_16):
        data = data.decode("utf-16", errors="replace").encode()
    elif order := _unmarked_order(data):
        data = data.decode(order, errors="replace").encode()
    text, findings = decode(data, name)
    if findings:
        raise ContentError(findings)
    return text


def _unmarked_order(data: bytes) -> str:
    """The byte order of a text in UTF-16 that does not begin by saying it; empty where it is no such text.

    Every second byte of a Danish text in UTF-16 is zero, the second of each pair where the lower byte comes first.
    """
    pairs = min(len(data), SAMPLE) // 2
    for order, start in (("utf-16-le", 1), ("utf-16-be", 0)):
        if pairs and not len(data) % 2 and data[start : 2 * pairs : 2].count(0) > MOST * pairs:
            return "" if data[1 - start : 2 * pairs : 2].count(0) else order
    return ""


@cache
def word_lists() -> judge.Lists:
    """The word lists of the project's own pages."""
    docs = places.ROOT / "docs"
    found = (roles.written(docs, role) for role in (GLOSSARY, GUIDE))
    pages = {src: read(docs, src)[0] for src in found if src}
    return judge.lists(pages, limits.read(places.LIMITS))
