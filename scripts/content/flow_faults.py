"""What is wrong with a flow: its table walked from the first point, and its examples answered as they say.

Dead ends, points that no answer leads to, rings without a way out, and examples that end elsewhere.
"""

import re
from collections.abc import Iterator
from dataclasses import replace

from . import flows
from .field_marks import words_of
from .finding import Finding
from .flows import ARROW, Astray, Example, Flow, Point, Source, items
from .page import Page, in_docs

RULE = "forløb"
NEAR_ARROW = re.compile(r"(?<!<)(?:[-–—]+|=)>|⇒|➔|➜|➢|➤|►")
"""What is typed for an arrow, or comes over from a word processor."""


def check(page: Page) -> list[Finding]:
    """Findings about the flow of `page`; none where it has none."""
    flow = flows.read(page)
    return [*_faults(Source(page), flow)] if flow else []


def _faults(source: Source, flow: Flow) -> Iterator[Finding]:
    first, *others = source.starts
    for other in others:
        yield _told(source, other.line, "siden har mere end ét forløb", "flyt det til en anden side")
    if not flow.points:
        yield _told(source, first.line, "forløbet har ingen spørgsmål", "skriv et spørgsmål som overskrift med ###")
        return
    if causes := [*_near_arrows(source, first.line), *_misled(source, flow)]:
        yield from causes
        return
    yield from _dead_ends(source, flow)
    yield from _unreachable(source, flow)
    yield from _endless(source, flow)
    for example in flow.examples:
        yield from _broken(source, flow, example)
    yield from _without_example(source, flow)


def _near_arrows(source: Source, start: int) -> Iterator[Finding]:
    """Lines of the flow with an arrow that an answer is not known by."""
    after = [heading.line for heading in source.page.headings() if heading.line > start and heading.level <= 2]
    end = after[0] if after else source.page.body_line + len(source.lines)
    for number, line in source.between(start, end):
        if match := NEAR_ARROW.search(line):
            yield _told(source, number, f"»{match[0]}« er ikke den pil som et svar har", f"skriv »{ARROW}«")


def _misled(source: Source, flow: Flow) -> Iterator[Finding]:
    """Answers whose link has the words of one point and leads to another."""
    titles = {point.title: point.anchor for point in flow.points}
    for answer in (answer for point in flow.points for answer in point.answers):
        meant = titles.get(words_of(answer.link), answer.to)
        if answer.to and meant != answer.to:
            problem = f"linket hedder »{answer.link}« og fører til »#{answer.to}«"
            yield _told(source, answer.last, problem, f"skriv #{meant}, eller ret ordene")


def _dead_ends(source: Source, flow: Flow) -> Iterator[Finding]:
    known = {point.anchor for point in flow.points}
    on_page = {heading.anchor for heading in source.page.headings()}
    for point in flow.points:
        if point.is_empty:
            yield _told(source, point.line, f"»{point.title}« er tom", "skriv hvad læseren skal gøre")
        led = [bool(answer.to) for answer in point.answers]
        for answer in point.answers:
            if not answer.to and answer.told and len(led) > 2 and sum(led) == len(led) - 1:
                problem = f"svaret »{answer.words}« siger ikke hvor det fører hen, som de andre svar gør"
                remedy = f"skriv »{ARROW} [Overskrift](#overskrift)« på linjen under"
                yield replace(_told(source, answer.last, problem, remedy), alvor="advarsel")
            if not answer.told and not answer.to:
                remedy = f"skriv »{ARROW} [Overskrift](#overskrift)« efter svaret, eller hvad læseren får at vide"
                yield _told(source, answer.first, f"svaret »{answer.words}« fører ingen steder hen", remedy)
            elif answer.to in on_page - known:  # one that is on no page is told by the check of links
                problem = f"svaret »{answer.words}« fører ud af forløbet"
                yield _told(source, answer.last, problem, "lad det føre til en overskrift i forløbet")
        for first, words in _forgotten(source, flow, point):
            yield _told(source, first, f"svaret »{words}« har ingen pil", f"skriv »{ARROW}« og hvor det fører hen")


def _forgotten(source: Source, flow: Flow, point: Point) -> Iterator[tuple[int, str]]:
    """Items of the lists of a point's answers that are none."""
    if point.answers:
        first, last = point.answers[0].first, point.answers[-1].last
        while source.at(first - 1).strip():
            first -= 1
        while source.at(last + 1).strip():
            last += 1
        lines = source.between(first, last + 1)
        yield from ((first, words_of(item)) for first, _, item in items(lines) if ARROW not in item)


def _onward(flow: Flow, point: Point) -> set[str]:
    """Anchors of the points that the answers of a point lead to; an empty one is the end."""
    return {after.anchor if (after := flow.after(point, answer)) else "" for answer in point.answers} or {""}


def _unreachable(source: Source, flow: Flow) -> Iterator[Finding]:
    seen, waiting = set[str](), [flow.points[0].anchor]
    while waiting:
        here = waiting.pop()
        if here and here not in seen:
            seen.add(here)
            waiting += _onward(flow, flow[here])
    for point in flow.points:
        if point.anchor not in seen:
            yield _told(
                source, point.line, f"ingen svar fører til »{point.title}«", "lad et svar føre dertil, eller slet"
            )


def _endless(source: Source, flow: Flow) -> Iterator[Finding]:
    """A finding where some points only lead to each other; told once, at the first of them."""
    ends = {""}
    while more := {point.anchor for point in flow.points if _onward(flow, point) & ends} - ends:
        ends |= more
    caught = [point for point in flow.points if point.anchor not in ends]
    if caught:
        problem = f"fra »{caught[0].title}« kommer ingen til en slutning: svarene fører i ring"
        yield _told(source, caught[0].line, problem, "lad mindst ét svar føre til et resultat")


def _broken(source: Source, flow: Flow, example: Example) -> Iterator[Finding]:
    wanted = next((point for point in flow.points if point.anchor == example.outcome), None)
    try:
        reached = flow.walk(example.answers)
    except Astray as astray:
        where = f"»{astray.point.title}«" if astray.point else "slutningen"
        known = ", ".join(f"»{answer.words}«" for answer in astray.point.answers) if astray.point else ""
        remedy = f"brug et af svarene {known}" if known else "slet resten af svarene"
        yield _told(source, example.line, f"eksemplet svarer »{astray.words}« ved {where}", remedy)
        return
    if reached != wanted:
        problem = f"eksemplet ender ved »{reached.title if reached else 'slutningen'}«"
        remedy = f"ret svarene, eller lad dem føre til »{wanted.title}«" if wanted else "ret linket"
        yield _told(source, example.line, problem, remedy)


def _without_example(source: Source, flow: Flow) -> Iterator[Finding]:
    shown = {example.outcome for example in flow.examples}
    for point in flow.points:
        if flow.examples and not point.answers and point.anchor not in shown:
            yield _told(source, point.line, f"»{point.title}« har intet eksempel", "skriv en række med svarene dertil")


def _told(source: Source, line: int, problem: str, remedy: str) -> Finding:
    return Finding(in_docs(source.page.src), line, RULE, problem, remedy)
