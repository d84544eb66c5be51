"""The municipality's own answers in a page: in a sentence, and as the block »Hos os«.

On paper neither stands, for a number that is printed grows old: paper says where the answer is.
"""

from html import escape

import jinja2

from ..content import own_words, roles
from ..content.local import BLOCK, IN_LINE, MORE, Answer
from ..content.page import Page
from ..content.site import Site

EMPTY = "Ikke udfyldt endnu: spørg din leder"
ON_PAPER = {"frister": "fristen", "raab-op": "det"}
"""Subject -> what a sentence on paper calls an answer that is no person."""


def fill_in(markdown: str, page: Page, site: Site, env: jinja2.Environment) -> str:
    """The text of `page` with the answers in place of their marks."""
    seen: list[str] = []

    def block(subject: str) -> str:
        seen.append(subject)
        spoerg = roles.need(site.pages, "spoerg-her")
        text = env.get_template("dele/hos-os.html").render(
            svar=site.answers[subject],
            spoerg=spoerg,
            her=page is spoerg,
            kode=len(seen) == 1,
            tom=own_words.said(EMPTY),
        )
        return "".join(text.splitlines())

    markdown = BLOCK.sub(lambda match: block(match[1]), markdown)
    return IN_LINE.sub(lambda match: _in_line(site.answers[match[1].strip()], match[2], page, site), markdown)


def _in_line(answer: Answer, name: str | None, page: Page, site: Site) -> str:
    text = answer.text(name) if name else _short(answer)
    shown = escape(text) if text else own_words.said(EMPTY)
    if name is None and answer.text("link"):
        shown = f'<a href="{escape(answer.text("link"))}">{shown}</a>' if text else shown
    what = ON_PAPER.get(answer.subject, "den") if name in MORE.get(answer.subject, ()) else "den"
    spoerg = roles.find(site.pages, "spoerg-her")
    where = f"{what} der står i »{spoerg.title if spoerg else 'Spørg her'}«"
    on_paper = "se siden på skærmen" if page is spoerg else where
    return (
        f'<span class="lokalt{"" if text else " lokalt-tom"} skjul-i-tryk" data-emne="{answer.subject}">{shown}</span>'
        f'<span class="kun-i-tryk">{on_paper}</span>'
    )


def _short(answer: Answer) -> str:
    """Whom to ask and the number, or else the rule."""
    whom = ", ".join(filter(None, (answer.text("funktion"), answer.text("telefon"))))
    return whom or answer.text("regel") or (f"se hos os om {answer.name}" if answer.text("link") else "")
