"""The municipality's own answers that nobody has filled in: a warning a subject, since no build may wait for them."""

from ..content.finding import Finding
from ..content.local import MORE, SUBJECTS, Answer
from . import Context


def check(context: Context) -> list[Finding]:
    """Warnings about subjects without an answer, and about the deadlines that are not set."""
    answers = context.site.answers
    return [
        Finding(
            answers.fil,
            answer.line,
            "lokalt",
            f"{what} mangler, så læseren må spørge sin leder",
            "skriv funktion, telefon, link eller regel når det er besluttet",
            alvor="advarsel",
        )
        for answer in map(answers.__getitem__, SUBJECTS)
        if (what := _missing(answer))
    ]


def _missing(answer: Answer) -> str:
    if answer.is_empty:
        return f"jeres eget svar om {answer.name}"
    unset = [name for name in MORE.get(answer.subject, ()) if not answer.text(name)]
    return f"{answer.subject}: {' og '.join(unset)}" if unset else ""
