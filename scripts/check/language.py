"""Each page against the rules of the writing guide: passives, heavy words, terms, paragraphs, compounds, headings, spelling."""

from ..content import language, spelling
from ..content.finding import Finding
from . import Context


def check(context: Context) -> list[Finding]:
    """Findings about the language of all pages, but for those a page is excepted from."""
    words = language.lists(context.site.pages, context.limits)
    texts = {page.fil: language.of_page(page) for page in context.site.pages.values()}
    found = [finding for source in texts.values() for finding in language.findings(source, words)]
    return language.without_exceptions(context.site.pages, [*found, *language.two_spellings(list(texts.values()))])


def check_spelling(context: Context) -> list[Finding]:
    """The misspelt words of all pages."""
    texts = map(language.of_page, context.site.pages.values())
    return language.without_exceptions(context.site.pages, [finding for source in texts for finding in language.misspelt(source, spelling.speller())])
