"""The one style sheet: what a page can use stays, in its order; what none can use goes."""

import pytest

from scripts.pages import one_sheet


@pytest.mark.parametrize(
    ("css", "kept"),
    [
        (".jord { color: red }", ".jord{color: red}"),
        (".jord .sten { color: red }", ""),
        (".sten, p .jord { margin: 0 }", "p .jord{margin: 0}"),
        ("p:is(.sten, .jord) { margin: 0 }", "p:is(.sten, .jord){margin: 0}"),
        ("p:not(.sten) { margin: 0 }", "p:not(.sten){margin: 0}"),
        ("@media print { .jord { margin: 0 } .sten { margin: 0 } }", "@media print{.jord{margin: 0}}"),
        ("@media print { .sten { margin: 0 } }", ""),
        ('[data-farve="jord"] p { margin: 0 }', '[data-farve="jord"] p{margin: 0}'),
        ("[data-farve=sten] p { margin: 0 }", ""),
        ("[dir=rtl] .jord { margin: 0 }", ""),
        ('@charset "UTF-8"; @font-face { src: url(a) }', "@font-face { src: url(a) }"),
        (
            ".jord { --md-a-icon: url('x;y'); --md-b-icon: url(z); mask: var(--md-b-icon) }",
            ".jord{ --md-b-icon: url(z); mask: var(--md-b-icon)}",
        ),
    ],
)
def test_a_rule_stays_where_a_page_can_use_it(css, kept):
    assert one_sheet.joined([css], {"jord"}) == kept


def page(folder, name, *sheets):
    links = "".join(f'<link rel="stylesheet" href="../assets/stylesheets/{sheet}">\n' for sheet in sheets)
    (folder / name).write_text(f'<head>{links}<script src="x.js"></script></head><p class="jord">', encoding="utf-8")


@pytest.fixture
def site(tmp_path):
    for name in ("a.css", "b.css"):
        (tmp_path / "assets/stylesheets").mkdir(parents=True, exist_ok=True)
        (tmp_path / "assets/stylesheets" / name).write_text(f".jord {{ order: {name[0]} }}", encoding="utf-8")
    page(tmp_path, "side.html", "a.css", "b.css")
    return tmp_path


def test_a_page_asks_for_one_sheet_with_the_rules_in_their_order(site):
    (site / "flyttet.html").write_text("<head></head>", encoding="utf-8")
    one_sheet.write(site)
    html = (site / "side.html").read_text(encoding="utf-8")
    assert html.count('stylesheet"') == 1 and 'href="../assets/stylesheets/alt.css"' in html
    made = (site / "assets/stylesheets/alt.css").read_text(encoding="utf-8")
    assert made == ".jord{order: a}.jord{order: b}"


def test_pages_that_ask_for_different_sheets_stop_the_build(site):
    page(site, "anden.html", "b.css")
    with pytest.raises(ValueError, match="forskellige typografiark"):
        one_sheet.write(site)
