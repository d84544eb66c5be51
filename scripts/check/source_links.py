"""Links in the Markdown source: page, heading and picture exist, and the words say what is opened."""

from ..content import links
from ..content.finding import Finding
from . import Context


def check(context: Context) -> list[Finding]:
    """Findings about the links of all pages."""
    return links.check(context.site)
