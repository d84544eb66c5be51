"""What a sheet must hold before it is more than a draft, as its page's front matter names it.

`skal_med` are the fields that may not be empty; `skal_afklares` those that may be empty only when somebody who knows
has said so, such as words that a law demands: with one of them empty a tool never says that all is there.
"""

from . import fields
from .finding import Finding
from .page import Page
from .pages import Pages

MUST, CLEAR_UP = "skal_med", "skal_afklares"


def idents(page: Page, key: str) -> list[str]:
    """Ids of the fields that `page` names under `key`, in its order; those that it has not are left out."""
    known = _known(page)
    return [known[name] for name in page.names(key) if name in known]


def check(pages: Pages) -> list[Finding]:
    """Findings about names that no field of their page has."""
    return [
        Finding(
            page.fil,
            page.line(key),
            "forside",
            f"»{key}« nævner »{name}«, men det hedder intet felt på siden",
            "brug ordene foran feltet: " + ", ".join(f"»{known}«" for known in _known(page)),
        )
        for page in pages.values()
        for key in (MUST, CLEAR_UP)
        for name in page.names(key)
        if name not in _known(page)
    ]


def _known(page: Page) -> dict[str, str]:
    """Name of each field of `page`, as a reader sees it -> its id."""
    return {field.name: field.ident for field in fields.read(page).fields}
