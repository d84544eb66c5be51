"""Attributes that an editor gives a heading between { and }, and the ones that Markdown itself fails on."""

import re

HEADING = re.compile(r"^(#{1,6} .*?)[ ]*\{[^{}\n]*(?<![\w#.=\"'-])id(?![\w=-])[^{}\n]*\}[ ]*$", re.M)
"""A heading with the bare word »id« among its attributes."""


def without_unreadable(body: str) -> str:
    """The Markdown `body` with those headings as if nothing stood between { and }; editors are told elsewhere."""
    return HEADING.sub(r"\1", body)
