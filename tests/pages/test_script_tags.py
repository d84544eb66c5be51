"""The scripts of a page: each once, whichever part asks for it."""

import re

from scripts.pages.script_tags import ScriptTags


def test_a_script_that_two_parts_ask_for_is_taken_once_and_in_its_place():
    script = ScriptTags("../")
    assert script("element", "stort") == (
        '<script src="../assets/javascripts/element.js" defer></script>\n'
        '<script src="../assets/javascripts/stort.js" defer></script>'
    )
    assert script("element", "tidslinje") == '<script src="../assets/javascripts/tidslinje.js" defer></script>'
    assert script("tidslinje") == ""


MARKUP = re.compile(
    r"\b(?:(?:inner|outer)HTML\b(?! *===)|insertAdjacentHTML|document\.write|createContextualFragment|srcdoc|setHTML\w*"
    r"|eval\(|new Function|(?:parseFromString\([^)]*text/html))"
)
"""Ways in which a text becomes markup or code."""
KNOWN = {"docs/assets/javascripts/moede.js": 1}
"""One that writes what the build made, and nothing that anybody has typed or an address has said."""


def test_no_script_turns_a_text_into_markup(root):
    files = [*(root / "docs/assets/javascripts").rglob("*.js"), *(root / "overrides").rglob("*.html")]
    found = {path.relative_to(root).as_posix(): len(MARKUP.findall(path.read_text(encoding="utf-8"))) for path in files}
    assert {name: count for name, count in found.items() if count} == KNOWN
