"""A task of the onboarding: what to do, who does it, on which day, and how long it takes.

It is written on the line of its box: »[opgave laes-leveregler | dig | dag 2 | 20 min]«. Its page is its stage.
"""

import re
from dataclasses import dataclass

from . import own_words

WHO = {
    "dig": "dig",
    "makker": "din makker",
    "leder": "din leder",
    "team": "dit team",
    "hr": "HR",
}
"""Who may have a task: the word in the mark -> the words on the page. Several are joined by »og«."""
IDENT = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
DAY = re.compile(r"dag (\d{1,3})|uge (\d{1,2})|før start")
MINUTES = re.compile(r"(\d{1,3}) min\.?")
WORKING_DAYS = 7
"""Days from a week to the next: »uge 2« begins on day 8."""


@dataclass(frozen=True)
class Task:
    """A task. `day` counts from the first day, which is 1; 0 is before it. `stage` is its page's path below docs/."""

    ident: str
    words: str
    who: tuple[str, ...]
    when: str
    day: int
    minutes: int
    stage: str
    line: int

    @property
    def people(self) -> str:
        """Who does it, in words."""
        return " og ".join(own_words.said(WHO[name]) for name in self.who)


def read(mark: str, words: str, stage: str, line: int) -> tuple[Task | None, list[tuple[str, str]]]:
    """The task in the words of a mark, or None and each (problem, remedy)."""
    parts = [part.strip() for part in mark.split("|")]
    if len(parts) != 4:
        return None, [
            (
                f"opgaven har {len(parts)} af de fire dele: navn, hvem, dag og minutter",
                "skriv fx [opgave laes-leveregler | dig | dag 2 | 20 min]",
            )
        ]
    ident, who, when, length = parts
    people, day, minutes = tuple(who.split(" og ")), DAY.fullmatch(when), MINUTES.fullmatch(length)
    wrong = list(_wrong(ident, people, when, day, length, minutes))
    if wrong or not day or not minutes:
        return None, wrong
    return Task(ident, words, people, when, _day(day), int(minutes[1]), stage, line), []


def _wrong(
    ident: str,
    people: tuple[str, ...],
    when: str,
    day: re.Match[str] | None,
    length: str,
    minutes: re.Match[str] | None,
) -> list[tuple[str, str]]:
    unknown = [name for name in people if name not in WHO]
    checks = (
        (
            not IDENT.fullmatch(ident),
            f"opgavens navn »{ident}« kan ikke bruges",
            "skriv kun små bogstaver fra a til z, tal og bindestreger, fx »laes-leveregler«",
        ),
        (
            bool(unknown),
            f"opgaven er til »{', '.join(unknown)}«, som ingen kender",
            f"skriv {', '.join(WHO)}, eller flere med »og« imellem",
        ),
        (not day, f"opgavens dag »{when}« kan ikke læses", "skriv »dag 2«, »uge 3« eller »før start«"),
        (not minutes, f"opgavens tid »{length}« kan ikke læses", "skriv minutterne som »20 min«"),
    )
    return [(problem, remedy) for fails, problem, remedy in checks if fails]


def _day(match: re.Match[str]) -> int:
    if match[1]:
        return int(match[1])
    return (int(match[2]) - 1) * WORKING_DAYS + 1 if match[2] else 0
