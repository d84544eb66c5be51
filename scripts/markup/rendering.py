"""A page's Markdown as MkDocs renders it: with the extensions of mkdocs.yml, so that a check sees what readers get.

Limits: generated parts ([[…]]) are not made here, and links keep the addresses that the page gives them.
"""

from functools import cache
from pathlib import Path
from typing import Any

import lxml.html
import markdown
import yaml

from ..content import attributes, located_yaml
from ..content.finding import ContentError, Finding
from ..content.slug import slugify

CONFIG = Path(__file__).parents[2] / "mkdocs.yml"
BUILT_IN: dict[str, dict[str, Any]] = {"toc": {}, "tables": {}, "fenced_code": {}}
"""What MkDocs adds by itself (mkdocs 1.6.1, config/defaults.py)."""


class _Loader(yaml.SafeLoader):
    """Reads mkdocs.yml: the only Python name in its list of extensions is our own slugify."""


_Loader.add_constructor("!ENV", lambda loader, node: None)
_Loader.add_multi_constructor("tag:yaml.org,2002:python/name:", lambda loader, suffix, node: slugify)


@cache
def settings() -> dict[str, Any]:
    """mkdocs.yml as data. Raises ContentError where it is not YAML."""
    try:
        found: dict[str, Any] = yaml.load(CONFIG.read_text(encoding="utf-8"), Loader=_Loader)
    except yaml.YAMLError as error:
        line = located_yaml.error_line(error, first_line=1)
        remedy = "ret linjen: se efter indryk, kolon og parenteser"
        raise ContentError([Finding(CONFIG.name, line, "opsætning", "filen kan ikke læses", remedy)]) from None
    return found


@cache
def extensions() -> dict[str, dict[str, Any]]:
    """Each extension of Markdown that the site uses, with its settings."""
    found: dict[str, dict[str, Any]] = dict(BUILT_IN)
    for item in settings()["markdown_extensions"]:
        found |= {item: {}} if isinstance(item, str) else item
    return found


@cache
def _markdown() -> markdown.Markdown:
    listed = extensions()
    return markdown.Markdown(extensions=[*listed], extension_configs=listed)


def tree(body: str) -> lxml.html.HtmlElement:
    """The rendered page below one `div`."""
    html = _markdown().reset().convert(attributes.without_unreadable(body))
    found: lxml.html.HtmlElement = lxml.html.fragment_fromstring(html, create_parent="div")
    return found
