"""Lines that a person reads in a diff are at most 120 characters; ruff holds it for Python."""

import pytest

from tests import project

WIDEST = 120
SHEETS = sorted([*project.ROOT.glob("docs/assets/stylesheets/*.css"), *project.ROOT.glob("overrides/**/*.css")])


@pytest.mark.parametrize("path", SHEETS, ids=lambda path: path.name)
def test_no_style_sheet_has_a_line_too_wide_to_read(path):
    lines = path.read_text(encoding="utf-8").splitlines()
    assert [line for line in lines if len(line) > WIDEST and "url('data:" not in line] == []  # CSS cannot break a URL
