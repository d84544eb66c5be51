"""What a page asks its reader to fill in, as objects: page, PDF, Word and tool are all made from these."""

from dataclasses import dataclass, field
from typing import ClassVar

from .finding import Finding
from .tasks import Task

Span = tuple[int, int]


@dataclass(frozen=True, kw_only=True)
class Field:
    """Something to fill in. `spans` are where its marks stand in the page's body, `line` the file's line of the first.

    `label` is the words before it, `name` says which it is on its page (»Rådgiver: Opgave«), `ident` is made of it.
    `anchor` is that of the second-level heading above it; `follows` names the choice and answer (»choice:answer«)
    that it is a consequence of.
    """

    kind: ClassVar[str] = ""
    label: str
    line: int
    spans: tuple[Span, ...]
    anchor: str = ""
    heading: str = ""
    staff_only: bool = False
    follows: str = ""
    name: str = ""
    ident: str = ""


@dataclass(frozen=True, kw_only=True)
class Text(Field):
    """Words on so many lines."""

    kind = "tekst"
    lines: int = 1


@dataclass(frozen=True, kw_only=True)
class Date(Field):
    """A day."""

    kind = "dato"


@dataclass(frozen=True, kw_only=True)
class Tick(Field):
    """A box to tick; in onboarding it is a task that is done."""

    kind = "kryds"
    task: Task | None = None


@dataclass(frozen=True)
class Option:
    """One of the answers that exclude each other."""

    ident: str
    words: str


@dataclass(frozen=True, kw_only=True)
class OneOf(Field):
    """A choice among answers that exclude each other: in a line, or as a list where each answer has a span."""

    kind = "valg"
    options: tuple[Option, ...] = ()
    in_line: bool = False


@dataclass(frozen=True, kw_only=True)
class Scale(OneOf):
    """A number to choose. `ends` are the words for its lowest and highest; in a table each number has a span."""

    kind = "skala"
    ends: tuple[str, str] = ("", "")


@dataclass(frozen=True)
class Sheet:
    """All that a page asks for, in order, and what is wrong with how it asks."""

    fields: tuple[Field, ...] = ()
    findings: tuple[Finding, ...] = field(default=(), compare=False)

    def __getitem__(self, ident: str) -> Field:
        return next(found for found in self.fields if found.ident == ident)

    @property
    def tasks(self) -> list[Task]:
        """The onboarding tasks, in order."""
        return [found.task for found in self.fields if isinstance(found, Tick) and found.task]
