"""Reads the grammar of fields: what a page's Markdown asks its reader to fill in, once, into objects.

The marks are in field_marks.py, the objects in field_kinds.py.
"""

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cache
from typing import TypeVar

from .field_kinds import Date, Field, OneOf, Option, Scale, Sheet, Span, Text, Tick
from .field_marks import (
    ANY_MARK,
    CHOICE,
    CODE,
    FORMS,
    IN_LINE,
    ITEM,
    LINES,
    OPTION,
    PLACEHOLDER,
    PROMPT,
    SCALE,
    STAFF,
    TASK,
    TICK,
    WRONG_OPTION,
    in_line,
    runs_down,
    without_marks,
    words_of,
)
from .finding import Finding
from .page import HEADING, SITE_NAME, Page, in_docs
from .slug import slugify
from .tasks import read as read_task

LONGEST_ID = 60


def read(page: Page) -> Sheet:
    """The fields of `page`."""
    return _read(page.src, page.body, page.body_line)


@cache  # load, page, print and search all ask
def _read(src: str, body: str, body_line: int) -> Sheet:
    return _Reader(src, body, body_line).read()


@dataclass
class _Choice:
    """A list of answers while it is read: its first line, how far it is indented, and what has been found of it."""

    label: str
    line: int
    indent: int
    spans: list[Span]
    words: list[str]
    staff_only: bool
    at: int
    """Where in the list of fields it will stand."""

    @property
    def ident(self) -> str:
        """A name for the fields below it to point at, until it has its own."""
        return f"{self.line}"


Kind = TypeVar("Kind", bound=Field)


class _Reader:
    """Reads one page, line by line."""

    def __init__(self, src: str, body: str, body_line: int) -> None:
        self.src, self.body, self.body_line = src, body, body_line
        self.fields: list[Field] = []
        self.findings: list[Finding] = []
        self.choices: list[_Choice] = []
        self.anchor = self.heading = self.above = ""
        self.head: list[str] = []
        self.staff_indent: int | None = None
        self.number = self.offset = 0
        self.wrong_answer = -1

    def read(self) -> Sheet:
        in_code, self.number = False, self.body_line
        for line in self.body.split("\n"):
            in_code ^= line.startswith("```")
            if not in_code:
                self._line(line)
            self.number, self.offset = self.number + 1, self.offset + len(line) + 1
        self._close(-1)
        return Sheet(tuple(_named(self.fields)), tuple(self.findings))

    def _line(self, line: str) -> None:
        if match := HEADING.match(line):
            self._close(-1)
            self.heading = self.above = words_of(match[2])
            if len(match[1]) <= 2:
                self.anchor = match[3] or slugify(match[2])
            self.head = []
            return
        if not line.strip():
            return
        self._close(_indent(line) if ITEM.match(line) or not line.startswith(" ") else None)
        self._mark_staff(line)
        self._wrong(line)
        if line.lstrip().startswith("|"):
            self._row(line)
        else:
            self.head = []
            self._text(line)
        asks = TICK.match(line) or IN_LINE.search(line)
        self.above = self.heading if asks else words_of(without_marks(line)) or self.above

    def _text(self, line: str) -> None:
        if match := OPTION.match(line):
            self._option(line, match)
        elif match := TICK.match(line):
            self._tick(line, match)
        start, own = (match.end(), words_of(without_marks(line))) if match else (0, "")
        for mark in in_line(line, start):
            label = words_of(without_marks(line[start : mark.start()])) or self.above
            label = f"{label}: {PROMPT}" if label == own else label
            self.fields.append(self._of(mark[0], label, (self._span(*mark.span()),)))
            start = mark.end()

    def _option(self, line: str, match: re.Match[str]) -> None:
        indent, span = len(match[1]), self._span(*match.span(2))
        words = words_of(without_marks(line[match.end() :]))
        if self.choices and self.choices[-1].indent == indent:
            self.choices[-1].spans.append(span)
            self.choices[-1].words.append(words)
        else:
            self.choices.append(self._begun(indent, span, words))

    def _begun(self, indent: int, span: Span, words: str) -> _Choice:
        staff_only = self.staff_indent is not None
        return _Choice(self.above, self.number, indent, [span], [words], staff_only, len(self.fields))

    def _close(self, indent: int | None) -> None:
        """End the choices that a line with so much indent no longer belongs to; all of them at a heading (-1)."""
        while indent is not None and self.choices and indent <= self.choices[-1].indent:
            choice = self.choices[-1]
            if indent == choice.indent and OPTION.match(self._now):
                return
            self.choices.pop()
            self._finish(choice)

    @property
    def _now(self) -> str:
        return self.body[self.offset :].partition("\n")[0]

    def _finish(self, choice: _Choice) -> None:
        options = _options(choice.words)
        is_alone = abs(self.wrong_answer - choice.line) > len(choice.words)  # an answer that is misspelt is told
        is_alone = is_alone and not WRONG_OPTION.search(self._now) and not self._is_tick_among_answers(self._now)
        if len(options) < 2 and is_alone:
            self._tell(choice.line, "valget har kun ét svar", "skriv mindst to linjer med »- ( ) svar« efter hinanden")
        made = self._made(OneOf, choice.label, tuple(choice.spans), options=options)
        made = replace(made, line=choice.line, staff_only=choice.staff_only)
        below = [
            replace(found, follows=f"{choice.ident}:{options[int(number)].ident}")
            if (number := found.follows.removeprefix(f"{choice.ident}#")) != found.follows
            else found
            for found in self.fields[choice.at :]
        ]
        self.fields[choice.at :] = [made, *below]

    def _tick(self, line: str, match: re.Match[str]) -> None:
        words = words_of(without_marks(line[match.end() :]))
        task, spans = None, [self._span(*match.span(2))]
        if mark := TASK.search(line):
            task, wrong = read_task(mark[1], words, self.src, self.number)
            spans.append(self._span(*mark.span()))
            for problem, remedy in wrong:
                self._tell(self.number, problem, remedy)
        self.fields.append(self._made(Tick, words, tuple(spans), task=task))

    def _of(self, mark: str, label: str, spans: tuple[Span, ...]) -> Field:
        if match := CHOICE.fullmatch(mark):
            options = _options([word.strip() for word in match[1].split("/")])
            return self._made(OneOf, label, spans, options=options, in_line=True)
        if match := SCALE.fullmatch(mark):
            low, high, ends = int(match[1]), int(match[2]), (match[3].strip(), match[4].strip())
            options = tuple(Option(str(number), str(number)) for number in range(low, high + 1))
            return self._made(Scale, label, spans, options=options, in_line=True, ends=ends)
        if match := LINES.fullmatch(mark):
            return self._made(Text, label, spans, lines=int(match[1] or 1))
        return self._made(Date, label, spans)

    def _row(self, line: str) -> None:
        cells = list(_cells(line))
        words = [line[start:end].strip() for start, end in cells]
        if all(re.fullmatch(r":?-+:?", word) for word in words):
            return
        if not self.head:
            self.head = [words_of(word) for word in words]
        elif sum(word.isdigit() for word in words[1:]) > 1:
            self._scale(words, cells)
        else:
            self._cells(line, words, cells)

    def _scale(self, words: list[str], cells: list[Span]) -> None:
        numbers = [index for index in range(1, len(words)) if words[index].isdigit()]
        heads = [self.head[index] if index < len(self.head) else "" for index in numbers]
        options = tuple(Option(words[index], head) for index, head in zip(numbers, heads, strict=True))
        spans = tuple(self._span(*cells[index]) for index in numbers)
        label = words_of(words[0])
        self.fields.append(self._made(Scale, label, spans, options=options, ends=(heads[0], heads[-1])))

    def _cells(self, line: str, words: list[str], cells: list[Span]) -> None:
        for index, (start, end) in enumerate(cells):
            head = self.head[index] if index < len(self.head) else ""
            row = "" if index == 0 else words_of(without_marks(words[0]))
            for mark in IN_LINE.finditer(line, start, end):
                own = words_of(without_marks(line[start : mark.start()]))
                label = ": ".join(part for part in (row, head, own) if part)
                self.fields.append(self._of(mark[0], label or self.above, (self._span(*mark.span()),)))

    def _made(self, kind: type[Kind], label: str, spans: tuple[Span, ...], **more: object) -> Kind:
        made: Kind = kind(
            label=label,
            line=self.number,
            spans=spans,
            anchor=self.anchor,
            heading=self.heading,
            staff_only=self.staff_indent is not None,
            follows=self._follows(),
            **more,  # type: ignore[arg-type]  # what each kind has beside these is given where it is made
        )
        return made

    def _follows(self) -> str:
        """The choice and the number of its answer that what is read now stands under."""
        open_now = self.choices[-1] if self.choices else None
        return f"{open_now.ident}#{len(open_now.words) - 1}" if open_now else ""

    def _mark_staff(self, line: str) -> None:
        indent = _indent(line)
        if STAFF.match(line):
            self.staff_indent = indent if ITEM.match(line) else -1
        elif self.staff_indent is not None and indent <= max(self.staff_indent, 0):
            self.staff_indent = None

    def _wrong(self, line: str) -> None:
        """Tell of marks that are nearly right."""
        shown = CODE.sub(lambda code: " " * len(code[0]), line)
        for match in ANY_MARK.finditer(shown):
            name = (match[1] or match[2]).lower()
            if not self._is_right(name, match, shown):
                remedy = PLACEHOLDER if name == "navn" and " " in match[0].strip("[] ") else f"skriv {FORMS[name]}"
                self._tell(self.number, f"mærket »{match[0]}« kan ikke læses", remedy)
            elif shown[match.end() : match.end() + 1] == "]" and shown[: match.start()][-1:] != "[":
                self._tell(self.number, f"der er et ] for meget efter »{match[0]}«", "slet det")
        if self._is_tick_among_answers(line):
            self.wrong_answer = self.number
            self._tell(self.number, "krydset står midt i svar hvor kun ét kan vælges", "skriv »- ( ) svar«")
        if wrong := WRONG_OPTION.search(shown):
            first = self.wrong_answer != self.number - 1  # the answers of one list are one slip
            self.wrong_answer = self.number
            if first:
                self._tell(self.number, f"svaret »{wrong[0].strip()}…« kan ikke læses", "skriv »- ( ) svar«")

    def _is_tick_among_answers(self, line: str) -> bool:
        """Whether a box to tick stands between two answers that exclude each other, as far in as they."""
        if not TICK.match(line):
            return False
        lines = self.body.split("\n")
        here = self.number - self.body_line
        around = lines[max(here - 1, 0) : here] + lines[here + 1 : here + 2]
        alike = [other for other in around if OPTION.match(other) and _indent(other) == _indent(line)]
        return len(alike) == len(around) == 2

    def _is_right(self, name: str, match: re.Match[str], line: str) -> bool:
        mark = match[0]
        if line[match.end() : match.end() + 1] in ("(", "[", ":") and name in ("felt", "dato", "valg", "skala"):
            return line[match.end() : match.end() + 1] != ":" or bool(IN_LINE.fullmatch(mark))
        if name == "kun os":
            first = STAFF.match(line)
            return first is not None and first.end(1) == match.start()
        if name == "navn":
            return mark == SITE_NAME
        if name == "opgave":
            return bool(TICK.match(line)) and not line[match.end() :].strip()
        return bool(IN_LINE.fullmatch(mark)) and not runs_down(mark)

    def _span(self, start: int, end: int) -> Span:
        return self.offset + start, self.offset + end

    def _tell(self, line: int, problem: str, remedy: str) -> None:
        self.findings.append(Finding(in_docs(self.src), line, "mærke", problem, remedy))


def _cells(line: str) -> Iterator[Span]:
    """Where the words of each cell of a table's row begin and end."""
    bars = [match.start() for match in re.finditer(r"(?<!\\)\|", line)]
    for start, end in zip(bars, [*bars[1:], len(line)], strict=True):
        text = line[start + 1 : end]
        if end < len(line) or text.strip():
            left = start + 1 + len(text) - len(text.lstrip())
            yield left, max(left, end - (len(text) - len(text.rstrip())))


def _options(words: list[str]) -> tuple[Option, ...]:
    idents = [slugify(word)[:LONGEST_ID] or str(number) for number, word in enumerate(words, 1)]
    return tuple(Option(ident, word) for ident, word in zip(_unique(idents), words, strict=True))


def _named(fields: list[Field]) -> Iterator[Field]:
    """The fields with a name that no other field of the page has, and the id made of it."""
    labels = Counter(found.label for found in fields)
    full = [
        f"{found.heading}: {found.label}"
        if labels[found.label] > 1 and found.heading not in ("", found.label)
        else found.label
        for found in fields
    ]
    idents = _unique([_ident(name) for name in full])
    # Until now a choice was known by its line.
    lines = {str(found.line): ident for found, ident in zip(fields, idents, strict=True) if isinstance(found, OneOf)}
    for found, name, ident in zip(fields, full, idents, strict=True):
        choice, _, answer = found.follows.partition(":")
        follows = f"{lines[choice]}:{answer}" if answer else ""
        yield replace(found, name=name or PROMPT, ident=ident, follows=follows)


def _ident(name: str) -> str:
    short = slugify(name)
    return short if len(short) <= LONGEST_ID else short[:LONGEST_ID].rpartition("-")[0] or short[:LONGEST_ID]


def _unique(names: list[str]) -> list[str]:
    """The names, with a number from the second of two equal ones on."""
    seen: Counter[str] = Counter()
    found = []
    for name in names:
        seen[name] += 1
        found.append(name if seen[name] == 1 else f"{name}-{seen[name]}")
    return found


def _indent(line: str) -> int:
    return len(line) - len(line.lstrip(" "))
