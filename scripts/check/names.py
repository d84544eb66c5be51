"""One name for each thing: names that the writing guide's table »Kald det | Ikke« has decided against.

What stands in quotation marks is somebody's own name for it, and is left in peace.
"""

from collections.abc import Iterable, Iterator

from ..content.finding import WRITING_GUIDE, Finding
from ..content.language_rules import RULES
from ..content.page import Page
from ..content.pages import Pages
from ..content.word_tables import Word, other_names
from ..language import judge, readability
from ..language.phrases import Phrases
from . import Context

RULE = "navne"


def check(context: Context) -> list[Finding]:
    """Findings about the names on all pages, but for pages that are excepted from the rule."""
    return of_pages(context.site.pages, context.site.pages.values())


def of_pages(pages: Pages, judged: Iterable[Page]) -> list[Finding]:
    """Findings about the names on those of `pages` that are `judged`."""
    names = Phrases(map(_without_marks, other_names(pages)))
    texts = map(judge.of_page, judged)
    return judge.without_exceptions(pages, [finding for source in texts for finding in _other_names(source, names)])


def _without_marks(name: Word) -> Word:
    """The name as the words that a sentence is searched for."""
    return Word(" ".join(readability.words(name.hard)), name.plain, name.line)


def _other_names(source: judge.Text, names: Phrases) -> Iterator[Finding]:
    for sentence in source.measure.sentences:
        tokens = readability.words(sentence.own)
        for hit in names.find([token.lower() for token in tokens]):
            written, ours = " ".join(tokens[hit.start : hit.end + 1]), hit.phrase.word.plain
            line = source.line(sentence.text, sentence.line)
            problem, remedy = f"»{written}« hedder »{ours}« hos os", f"skriv »{ours}«"
            yield Finding(source.fil, line, RULE, problem, remedy, f"{WRITING_GUIDE}#{RULES[RULE]}")
