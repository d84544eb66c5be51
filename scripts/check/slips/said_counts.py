"""Texts that say how many there are of what their page holds: »12 udsagn«, and one of them has been deleted since.

Only what stands right there is counted: the list under a line with a colon, the section under a heading. Of a page's
short text it is enough that something on the page comes to the number.
"""

import re
from collections.abc import Iterator
from itertools import pairwise

from ...content import danish
from ...content.finding import Finding
from ...content.page import FRONT_MATTER, HEADING
from .lists import ITEM
from .scales import numbers_of
from .source import Line, Source, runs

MANY, SEVERAL = 4, 2
"""Fewer in a short text may be counted in the text itself: »Gør tre ting: ring, lyt og aftal«."""
NUMBER = rf"({'|'.join(danish.NUMERALS[SEVERAL:])}|[1-4]?\d)"
ON_SHEET = "(udsagn|sætninger|spørgsmål|principper|punkter|linjer|felter)"
"""What a short text counts that can be counted: »fire ting« may be some of the headings."""
NOUNS = "(ting|udsagn|sætninger|spørgsmål|principper|punkter|råd|skridt|grunde|eksempler|linjer|opgaver|felter)"
SAID = re.compile(rf"(?<![\d.,-])\b{NUMBER} {ON_SHEET}\b(?!:)", re.I)
OVER_LIST = re.compile(rf"\b{NUMBER} {NOUNS}\b[^.!?:]*:$", re.I)
OVER_SECTION = re.compile(rf"^(?:de )?{NUMBER} {NOUNS}\b", re.I)
CHOSEN = re.compile(r"\b(?:vælg|kryds|mindst|højst|op til|nogle|hver|af)\b", re.I)
"""A text that asks for some of them counts no list."""
SHORT = re.compile(r"^kort: *(.*)$")
MARK = re.compile(r"\[(felt|dato|valg|skala)\b|[-*] (\[) \] ")


def check(source: Source) -> Iterator[Finding]:
    """Warnings about counts that nothing on the page comes to."""
    yield from _in_short_text(source)
    for block, after in pairwise([*source.blocks, list[Line]()]):
        for line, following in pairwise([*block, *after[:1]]):
            match = OVER_LIST.search(line.text)
            if match and not CHOSEN.search(line.text) and ITEM.match(following.text):
                yield from _told(source, line.number, match, {_points(source, following.number)})
    for line, below in _sections(source):
        if match := OVER_SECTION.match(line.text.lstrip("# ")):
            yield from _told(source, line.number, match, _counts(below))


def _told(source: Source, line: int, match: re.Match[str], there: set[int]) -> Iterator[Finding]:
    if there and (said := danish.value(match[1])) not in there:
        near = min(there, key=lambda count: abs(count - said))
        problem = f"»{match[1]} {match[2]}« passer ikke: der er {danish.numeral(near)}"
        yield source.finding(line, "optælling", problem, "ret tallet, eller skriv det der mangler", warning=True)


def _in_short_text(source: Source) -> Iterator[Finding]:
    fields = FRONT_MATTER.match(source.text)
    for number, line in enumerate(fields[1].splitlines() if fields else (), 2):
        for match in SAID.finditer(line) if SHORT.match(line) else ():
            if danish.value(match[1]) >= MANY:
                yield from _told(source, number, match, _counts(source.lines))


def _sections(source: Source) -> Iterator[tuple[Line, list[Line]]]:
    """Each heading, and the lines below it as far as the next one of its level or above."""
    heads = [(at, len(match[1])) for at, line in enumerate(source.lines) if (match := HEADING.match(line.text))]
    for index, (at, level) in enumerate(heads):
        end = next((later for later, other in heads[index + 1 :] if other <= level), None)
        yield source.lines[at], source.lines[at + 1 : end]


def _counts(lines: list[Line]) -> set[int]:
    """What some lines come to: points of each list and of all, rows, headings, and places to answer of each kind."""
    lists = [_length(lines, at) for at, line in enumerate(lines) if _begins(lines, at, line)]
    tables = [len(block) - 2 for block in runs(lines) if block[0].text.startswith("|")]
    heads = [len(match[1]) for line in lines if (match := HEADING.match(line.text))]
    marks = [match[1] or match[2] for line in lines for match in MARK.finditer(line.text)]
    scales = sum(len(numbers_of(line)) > 1 for line in lines)
    kinds = [heads.count(level) for level in {*heads}] + [marks.count(kind) for kind in {*marks}]
    return {*lists, sum(lists), *tables, sum(tables), *kinds, len(marks), scales, scales + marks.count("skala")} - {0}


def _is_point(line: Line) -> bool:
    return bool(ITEM.match(line.text)) and not line.text.startswith(" ")


def _begins(lines: list[Line], at: int, line: Line) -> bool:
    """True for the first point of a list: what stands before it belongs to no list."""
    before = next((other for other in reversed(lines[:at]) if other.text.strip()), None)
    return _is_point(line) and (before is None or not (_is_point(before) or before.text.startswith(" ")))


def _length(lines: list[Line], at: int) -> int:
    """How many points the list has that begins at `at`."""
    count = 0
    for line in lines[at:]:
        if _is_point(line):
            count += 1
        elif line.text.strip() and not line.text.startswith(" "):
            break
    return count


def _points(source: Source, number: int) -> int:
    return _length(source.lines, number - source.body_line)
