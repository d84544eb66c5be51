"""Tasks of the onboarding that stand under a heading of another time, and texts that count them wrongly."""

import re
from collections.abc import Collection, Iterator
from dataclasses import dataclass

from ...content import danish, fields
from ...content.finding import Finding
from ...content.page import HEADING
from ...content.tasks import WORKING_DAYS, Task
from .marks import page_of
from .source import Source

NUMBER = rf"(?:\d{{1,3}}|{'|'.join(danish.NUMERALS)})"
WEEKS = re.compile(r"^uge (\d{1,2})(?: ?(?:og|til|–|-) ?(\d{1,2}))?\b", re.I)
DAYS = re.compile(r"^(?:de første|første) (\d{1,3}) dage\b", re.I)
FIRST_WEEK = re.compile(r"^(?:din |den )?første uge\b", re.I)
DAY = re.compile(r"^(?:(?:din |den )?første dag|dag (\d{1,3}))\b", re.I)
WEEKDAY = re.compile(rf"^({'|'.join(danish.WEEKDAYS)})\b", re.I)
TOTAL = re.compile(rf"\b({NUMBER}) opgaver tager (?:i alt )?({NUMBER}) minutter\b", re.I)
YEAR = range(1, 366)


@dataclass(frozen=True)
class Time:
    """The days that a heading tells of, in its own words; day 0 is before the first one."""

    words: str
    days: Collection[int]


def check(source: Source) -> Iterator[Finding]:
    """Findings about the tasks of a page."""
    if "[opgave" in source.body and (tasks := {task.line: task for task in fields.read(page_of(source)).tasks}):
        yield from _misplaced(source, tasks)
        yield from _miscounted(source, tasks)


def _misplaced(source: Source, tasks: dict[int, Task]) -> Iterator[Finding]:
    above: list[Time | None] = [None] * 7
    for line in source.lines:
        if match := HEADING.match(line.text):
            level = len(match[1])  # a page's title names its stage, which may take longer
            above[level:] = [_time(match[2]) if level > 1 else None] + [None] * (6 - level)
        task, time = tasks.get(line.number), next((time for time in reversed(above) if time), None)
        if task and time and task.day not in time.days:
            problem = f"opgaven er sat til {task.when} og står under »{time.words}«"
            yield source.finding(line.number, "opgave", problem, "ret dagen, eller flyt opgaven")


def _time(words: str) -> Time | None:
    """The days that a heading names: »Uge 6 og 7«, »De første 30 dage«, »Din første uge«, »Tirsdag« of any week."""
    if match := WEEKS.match(words):
        first, last = int(match[1]), int(match[2] or match[1])
        return Time(match[0], range((first - 1) * WORKING_DAYS + 1, last * WORKING_DAYS + 1))
    if match := DAYS.match(words):
        return Time(match[0], range(int(match[1]) + 1))
    if match := FIRST_WEEK.match(words):
        return Time(match[0], range(WORKING_DAYS + 1))
    if match := DAY.match(words):
        return Time(match[0], [int(match[1] or 1)])
    if match := WEEKDAY.match(words):
        return Time(match[0], YEAR[danish.WEEKDAYS.index(match[1].lower()) :: WORKING_DAYS])
    return None


def _miscounted(source: Source, tasks: dict[int, Task]) -> Iterator[Finding]:
    """Sentences that say how long the tasks of their section take, and don't have it right."""
    heads = [line.number for line in source.lines if line.text.startswith(("# ", "## "))]
    for line in source.lines:
        if match := TOTAL.search(line.text):
            start = max((head for head in heads if head < line.number), default=0)
            end = next((head for head in heads if head > line.number), None)
            section = [task for at, task in tasks.items() if start < at and (end is None or at < end)]
            yield from _told(source, line.number, match, section) if section else ()


def _told(source: Source, line: int, match: re.Match[str], tasks: list[Task]) -> Iterator[Finding]:
    minutes = sum(task.minutes for task in tasks)
    if (danish.value(match[1]), danish.value(match[2])) != (len(tasks), minutes):
        right = f"{danish.numeral(len(tasks))} opgaver og {danish.numeral(minutes)} minutter"
        yield source.finding(
            line, "optælling", f"»{match[0]}« passer ikke: der er {right}", "ret tallene", warning=True
        )
