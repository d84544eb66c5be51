"""Each page against the rules of the writing guide.

Passives, heavy words, terms, paragraphs, compounds, headings and spelling.
"""

from ..content.finding import Finding
from ..language import judge, spelling
from . import Context, source_links


def check(context: Context) -> list[Finding]:
    """Findings about the language of all pages, but for those a page is excepted from."""
    words = judge.lists(context.site.pages, context.limits)
    texts = {page.fil: judge.of_page(page) for page in context.judged}
    found = [finding for source in texts.values() for finding in judge.findings(source, words)]
    found = _without_told_links(context, found)
    return judge.without_exceptions(context.site.pages, [*found, *judge.two_spellings(list(texts.values()))])


def _without_told_links(context: Context, findings: list[Finding]) -> list[Finding]:
    """`findings` but for empty words of a link that the check of links tells."""
    pages = {page.fil: page for page in context.site.pages.values()}
    told = {
        (fil, line)
        for fil in {finding.fil for finding in findings if finding.regel == "link"}
        for line in source_links.said_of_words(context.site.docs_dir, pages[fil])
    }
    return [finding for finding in findings if finding.regel != "link" or (finding.fil, finding.linje) not in told]


def check_spelling(context: Context) -> list[Finding]:
    """The misspelt words of all pages."""
    texts = map(judge.of_page, context.judged)
    return judge.without_exceptions(
        context.site.pages, [finding for source in texts for finding in judge.misspelt(source, spelling.speller())]
    )
