"""Lines that a person reads in a diff are at most 120 characters; ruff holds it for Python."""

import pytest

from tests import project

WIDEST = 120
WRITTEN = (
    "docs/assets/**/*.css",
    "docs/assets/**/*.js",
    "overrides/**/*.css",
    "overrides/**/*.html",
    "overrides/**/*.svg",
)
LENT = "overrides/.icons"
"""Drawings of others, as they made them."""
FILES = sorted(path for pattern in WRITTEN for path in project.ROOT.glob(pattern) if LENT not in path.as_posix())


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.name)
def test_no_style_sheet_script_or_template_has_a_line_too_wide_to_read(path):
    lines = path.read_text(encoding="utf-8").splitlines()
    assert [line for line in lines if len(line) > WIDEST and "url('data:" not in line] == []  # CSS cannot break a URL
