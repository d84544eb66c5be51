"""What `ret` mends: only how a text is set, all of it at once, and never twice."""

from pathlib import Path

import pytest
import yaml

from scripts.editing.mend import mend

CASES = yaml.safe_load((Path(__file__).parent / "cases_mend.yml").read_text(encoding="utf-8"))
FRONT = '---\ntitle: "Jord"\nkort: “Vand”\n---\n\n# Jord\n\n'


@pytest.mark.parametrize("case", CASES, ids=[repr(case["før"][:40]) for case in CASES])
def test_what_is_safe_is_mended_and_nothing_else(case):
    after, mends = mend("index.md", f"{FRONT}{case['før']}\n")
    assert after == f"{FRONT}{case['nu']}\n"
    assert bool(mends) == (case["før"] != case["nu"])
    assert mend("index.md", after) == (after, [])


def test_each_mend_names_its_line_in_the_file_as_it_was():
    _, mends = mend("index.md", f"{FRONT}Husk:\n- vand\n  - koldt\n\nSe:\n– lys\n")
    assert [(item.line, item.what) for item in mends] == [
        (9, "tom linje før listen"),
        (10, "underpunkt fire mellemrum ind"),
        (13, "streg først i punktet"),
        (13, "tom linje før listen"),
    ]


def test_the_real_pages_need_no_mending(root):
    pages = sorted((root / "docs").rglob("*.md"))
    assert [page.name for page in pages if mend(page.name, page.read_text(encoding="utf-8"))[1]] == []
