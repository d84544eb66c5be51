"""What editors write by mistake in Markdown: told with page and line, the cause only, without building anything.

Each module knows one kind of slip in what was written; `leftovers` compares with what comes out, and tells the rest.
"""

from collections.abc import Iterable
from pathlib import Path

from ...content import conflicts, flow_faults, memory
from ...content.finding import Finding
from ...content.page import Page
from .. import Context
from . import (
    boxes,
    broken_words,
    characters,
    code,
    counted_headings,
    emptiness,
    fields_cut,
    generated,
    headings,
    images,
    leftovers,
    lists,
    marks,
    markup,
    pasted,
    punctuation,
    quotes,
    rendered,
    repeated,
    said_counts,
    scales,
    schedule,
    tables,
    unfinished,
    vanished,
)
from .source import Source, read

WRITTEN = (
    headings.check,
    generated.check,
    lists.check,
    tables.check,
    boxes.check,
    quotes.check,
    vanished.check,
    punctuation.check,
    broken_words.check,
    counted_headings.check,
    fields_cut.check,
    said_counts.check,
    scales.check,
    schedule.check,
    unfinished.check,
)
"""Kinds of slip that are seen in what was written; where one stands, what comes out of its line is no news."""


def check(context: Context) -> list[Finding]:
    """Findings about the Markdown of all pages."""
    return of_pages(context.site.docs_dir, context.site.pages.values())


def of_pages(docs_dir: Path, pages: Iterable[Page]) -> list[Finding]:
    """Findings about the Markdown of `pages`, whose files lie in `docs_dir`; needs nothing but their text."""
    sources = (read(docs_dir, page.src) for page in pages)
    return [finding for source in sources if source for finding in _remembered(source)]


def _remembered(source: Source) -> list[Finding]:
    """The findings about a page that has not changed; where it shows pictures, their files may have."""
    if "![" in source.text or "<img" in source.text:
        return of_source(source)
    return memory.recall("opsaetning", (source.fil, source.text), lambda: of_source(source))


def of_source(source: Source) -> list[Finding]:
    """Findings about one page, whose Markdown may not yet lie in a file."""
    if not source.text.strip():  # told where pages are read
        return []
    if found := conflicts.check(source.fil, source.text):
        return [*found, *(each.finding for each in pasted.find(source))]
    if found := code.unclosed(source):
        return found
    foreign = list(pasted.find(source))
    covered = {line for each in foreign for line in each.lines}
    rest = [finding for finding in _written_here(source) if finding.linje not in covered]
    return [*(each.finding for each in foreign), *rest]


def _written_here(source: Source) -> list[Finding]:
    """Findings about a page as if none of it were pasted."""
    tags = list(markup.check(source))
    broken = min((finding.linje for finding in tags if finding.regel == "html"), default=None)
    shown = rendered.render(source)
    written = [finding for check in WRITTEN for finding in check(source)]
    asked = marks.check(source)
    known = {(finding.linje, finding.regel) for finding in asked}
    known |= {(finding.linje, "tegn") for finding in asked if finding.regel == flow_faults.RULE}
    left = [finding for finding in leftovers.check(source, shown) if (finding.linje, finding.regel) not in known]
    odd = list(characters.check(source))
    news = [*asked, *left, *code.indented(source, shown)]
    if broken:  # what stands after a tag that is not closed is raw: it is told by the tag
        news = [finding for finding in news if finding.linje < broken]
    stopping = [finding for finding in odd if finding.alvor == "fejl"]
    news = _without_consequences(source, news, [*written, *tags, *stopping])
    return [
        *tags,
        *written,
        *news,
        *emptiness.check(source, shown),
        *repeated.check(source),
        *odd,
        *images.check(source, shown),
    ]


def _without_consequences(source: Source, news: list[Finding], causes: list[Finding]) -> list[Finding]:
    """`news` but for those on the line of a cause, and those of the same rule in its block."""
    block = {line.number: number for number, lines in enumerate(source.blocks) for line in lines}
    lines = {finding.linje for finding in causes}
    blocks = {(block.get(finding.linje), finding.regel) for finding in causes}
    return [
        finding
        for finding in news
        if finding.linje not in lines and (block.get(finding.linje), finding.regel) not in blocks
    ]
