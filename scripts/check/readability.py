"""Readability of each page against the limits of pyproject.toml, with the sentence that is too long and its line."""

from ..content import readability, text
from ..content.finding import Finding
from ..content.page import Page
from . import Context

GUIDE = "docs/om/skriveguide.md#saadan-maaler-vi"
SENTENCES = "docs/om/skriveguide.md#korte-saetninger"


def check(context: Context) -> list[Finding]:
    """Findings about LIX, average and longest sentence of all pages."""
    return [finding for page in context.site.pages.values() for finding in check_page(page, context.limits)]


def check_page(page: Page, limits: dict) -> list[Finding]:
    """Findings about one page; quoted text (blockquotes) keeps the length its author gave it."""
    measured = readability.measure(own_words(page))
    reader = page.meta.get("laeser", "medarbejder")
    findings = [
        Finding(page.fil, text.find_line(page.body, page.body_line, sentence.text, sentence.line), "sætning",
                f"sætningen har {len(sentence.words)} ord, og grænsen er {limits['laengste_saetning']}: "
                f"«{' '.join(sentence.words[:6])} …»", "del den i to, med ét budskab i hver", SENTENCES)
        for sentence in measured.sentences if len(sentence.words) > limits["laengste_saetning"]
    ]
    limit = limits["lix"][reader]
    if measured.lix > limit:
        findings.append(Finding(page.fil, page.body_line, "lix", f"siden har LIX {_danish(measured.lix)}, og grænsen for {reader} er {limit}",
                                "skriv kortere sætninger, og byt lange ord ud med korte", GUIDE))
    if measured.words_per_sentence > limits["ord_pr_saetning"]:
        findings.append(Finding(page.fil, page.body_line, "sætning", f"sætningerne har i snit {_danish(measured.words_per_sentence)} ord, "
                                f"og grænsen er {limits['ord_pr_saetning']}", "del de længste sætninger", SENTENCES))
    return findings


def own_words(page: Page) -> list[text.Block]:
    """The page's blocks without quotations."""
    body = "\n".join("" if line.startswith(">") else line for line in page.body.splitlines())
    return text.blocks(body, page.body_line)


def _danish(number: float) -> str:
    return f"{number:.1f}".replace(".", ",")
