"""Questions to an editor, in Danish, each with the answer that is used where nothing is written."""

from collections.abc import Sequence

from ..content.finding import ContentError, Finding
from .refusals import Refusal


def text(question: str, usual: str = "", refused: Refusal = lambda answer: "") -> str:
    """A line of text; asked again, with what is wrong, until there is one that will do."""
    while True:
        answer = _read(_shown(question, usual)) or usual
        if wrong := refused(answer) if answer else "":
            print(f"  {wrong}.")
        elif answer:
            return answer


def given(answer: str, refused: Refusal) -> str:
    """An answer that was given with the command. Raises ContentError where it will not do."""
    if wrong := refused(answer):
        problem, _, remedy = wrong.rpartition(": ")
        raise ContentError([Finding("kommandoen", 1, "svar", problem, remedy)])
    return answer


def choice(question: str, options: Sequence[str], usual: str = "") -> str:
    """One of the options, by its number or its words."""
    listed = "\n".join(f"  {number}. {option}" for number, option in enumerate(options, 1))
    while True:
        answer = text(f"{question}\n{listed}\nNummer", usual or "1")
        if answer.isdigit() and 1 <= int(answer) <= len(options):
            return options[int(answer) - 1]
        if answer in options:
            return answer


def yes(question: str) -> bool:
    """Whether the editor says yes; silence is a no."""
    return _read(f"{question} Skriv ja eller nej: ").lower() in ("ja", "j")


def _shown(question: str, usual: str) -> str:
    """The question, and what the Enter key alone answers where something is usual."""
    if usual:
        return f"{question} (Enter giver »{usual}«): "
    return f"{question} " if question.endswith("?") else f"{question}: "


def _read(shown: str) -> str:
    try:
        return input(shown).strip()
    except KeyboardInterrupt:
        print("\nAfbrudt. Intet er ændret.")
        raise
    except EOFError:
        problem = "kommandoen spurgte, men fik intet svar"
        raise ContentError([Finding("kommandoen", 1, "svar", problem, "kør den i en terminal, og svar")]) from None
