"""The scripts of a page: each once, whichever part asks for it."""

from scripts.pages.script_tags import ScriptTags


def test_a_script_that_two_parts_ask_for_is_taken_once_and_in_its_place():
    script = ScriptTags("../")
    assert script("element", "stort") == (
        '<script src="../assets/javascripts/element.js" defer></script>\n'
        '<script src="../assets/javascripts/stort.js" defer></script>'
    )
    assert script("element", "tidslinje") == '<script src="../assets/javascripts/tidslinje.js" defer></script>'
    assert script("tidslinje") == ""
