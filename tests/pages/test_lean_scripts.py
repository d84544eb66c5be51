"""A script as it is published: its comments are gone, and all that is run is there."""

import pytest

from scripts.pages import lean_scripts


@pytest.mark.parametrize(
    ("script", "published"),
    [
        ("// Whole line\nlet a = 1\n", "let a = 1\n"),
        ("  /** One line. */\n  let a = 1\n", "let a = 1\n"),
        ("/** Two\n *  lines. */\nlet a = 1\n", "let a = 1\n"),
        ("let a = 1 // beside code\n", "let a = 1\n"),
        ('f("a // b")\n', 'f("a // b")\n'),
        ('let a = "//"\nlet b = /\\/**/\n', 'let a = "//"\nlet b = /\\/**/\n'),
        ('f("http://x") /** beside\n code */\n', 'f("http://x") /** beside\ncode */\n'),
        ("let a = 4 /**/ / 2\n/**/\nlet b\n/** x */\n", "let a = 4 /**/ / 2\n/**/\nlet b\n"),
    ],
)
def test_lean(script, published):
    assert lean_scripts.lean(script) == published


def test_what_the_theme_has_packed_is_left_as_it_is(tmp_path):
    folder = tmp_path / lean_scripts.FOLDER
    folder.mkdir(parents=True)
    for name in ("ark.js", "bundle.min.js"):
        (folder / name).write_text("// Licence\na\n", encoding="utf-8")
    lean_scripts.write(tmp_path)
    assert [(folder / name).read_text(encoding="utf-8") for name in ("ark.js", "bundle.min.js")] == [
        "a\n",
        "// Licence\na\n",
    ]
