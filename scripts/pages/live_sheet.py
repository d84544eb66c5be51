"""What a page tells the script that makes its sheet live (ark.js), and the scripts that it takes."""

from ..content import kinds, roles, wanted
from ..content.page import Page
from ..printing import worksheets
from . import sheet_templates

SCRIPTS = (
    "element",
    "ark-felter",
    "ark-tekst",
    "ark-udklip",
    "ark-filer",
    "ark-her",
    "ark-skabelon",
    "ark-mangler",
    "ark",
)
"""Scripts in docs/assets/javascripts, in the order in which each is built on those before it."""


def about(page: Page) -> dict[str, str]:
    """What the script must know of the sheet on `page`: name of a data attribute -> value.

    A sheet that does not say whether it is about a citizen is.
    """
    return {
        "om-borger": str(page.meta.get("om_borger", "ja")),
        "modtager": _reader(page),
        "skabelon": sheet_templates.stem(page) if worksheets.is_one(page) else "",
        "papir": "ja" if "papir_titel" in page.meta else "nej",
        "skal-med": " ".join(wanted.idents(page, wanted.MUST)),
        "skal-afklares": " ".join(wanted.idents(page, wanted.CLEAR_UP)),
    }


def _reader(page: Page) -> str:
    """Where the sheet goes when it has been filled in: »sag«, »leder«, »borger«, or »ingen« where all may keep it."""
    if page.meta.get("om_borger", "ja") == "nej":
        return "ingen"
    if page.meta.get(roles.KEY) == "raab-op":
        return "leder"
    return "borger" if kinds.section(page, kinds.QUESTIONNAIRE) else "sag"


def attributes(page: Page) -> str:
    """The same as attributes of an HTML element; their values are ids and words of ours, which need no escaping."""
    return "".join(f' data-{name}="{value}"' for name, value in about(page).items() if value)
