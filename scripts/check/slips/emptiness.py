"""Pages that have nothing to say, and bold lines that only look like headings."""

from collections.abc import Iterator

from ...content.finding import Finding
from .generated import PART
from .rendered import Rendered
from .source import Source


def check(source: Source, shown: Rendered) -> Iterator[Finding]:
    """Findings about a page without text, and about paragraphs that are one bold phrase before another block."""
    parts = any(PART.match(line.text) for line in source.lines)
    if not parts and not [text for text in shown.texts if not text.tag.startswith("h")]:
        yield source.finding(source.body_line, "tom", "siden har ingen tekst under sin overskrift", "skriv den")
    for paragraph in shown.tree.iter("p"):
        strong = paragraph[0] if len(paragraph) == 1 and not (paragraph.text or "").strip() else None
        if strong is None or strong.tag != "strong" or (strong.tail or "").strip() or paragraph.getnext() is None:
            continue
        words = " ".join(strong.text_content().split())
        under_heading = str(getattr(paragraph.getprevious(), "tag", "")).startswith(
            "h"
        )  # then it is the title of a card
        if not under_heading and paragraph.xpath("parent::div[not(@class)]") and words[-1:] not in ".!?:":
            yield source.finding(
                source.line_with(words[:30]),
                "overskrift",
                f"»{words[:30]}« ligner en overskrift og er kun fed tekst",
                f"skriv »## {words[:30]}« eller »### …«",
                warning=True,
            )
