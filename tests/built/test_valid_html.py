"""HTML as the standard has it: what html-validate, on demand, found to be ours once, and how its report is read."""

import re

from tests.benchmarks import html


def test_only_the_themes_own_switches_ask_a_tick_to_be_forgotten(built):
    ticks = {
        tick
        for path in built.rglob("*.html")
        for tick in re.findall(r'<input[^>]*type="(?:checkbox|radio)"[^>]*>', path.read_text(encoding="utf-8"))
        if "autocomplete" in tick
    }
    assert {re.search(r'id="(\w+)"', tick)[1] for tick in ticks} == {"__drawer", "__search"}


def test_a_place_for_addresses_is_given_in_the_head_itself(built):
    assert re.search(r"<head>\s*<base href=\"/\">", (built / "404.html").read_text(encoding="utf-8"))


def test_a_fault_that_is_not_known_to_be_the_themes_is_ours():
    known = {"ruleId": "valid-autocomplete", "selector": "#__drawer", "line": 1, "message": "x"}
    other = known | {"selector": "#felt-a", "line": 7}
    theirs, ours = html.parted([{"filePath": "a.html", "messages": [known, other, known]}])
    assert theirs == {("valid-autocomplete", "#__drawer"): 2}
    assert ours == ["a.html:7: [valid-autocomplete] x (#felt-a)"]
    assert all(row["grund"] for row in [*html.KNOWN["materials"], *html.KNOWN["regler"].values()])
