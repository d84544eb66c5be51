"""Links as they are written: what leads nowhere or says nothing is told on its line, and what is right is left in peace."""

from pathlib import Path

import pytest
import yaml

from scripts.check import Context, source_links
from scripts.content import site

CASES = yaml.safe_load((Path(__file__).parent / "cases_links.yml").read_text(encoding="utf-8"))


@pytest.mark.parametrize("case", CASES, ids=[repr(case["skrevet"][:50]) for case in CASES])
def test_a_link_is_told_with_what_was_meant(mini, case):
    page = mini / "docs/index.md"
    before = page.read_text(encoding="utf-8")
    page.write_text(f"{before}\n{case['skrevet']}\n", encoding="utf-8")
    (mini / "docs/assets/brev.txt").write_text("Kære", encoding="utf-8")
    content = site.load(mini / "mkdocs.yml")
    findings = source_links.check(Context(content, None, {}, frozenset({"tryk/haandbog.pdf"})))
    if not case["besked"]:
        assert findings == []
        return
    (finding,) = findings
    assert (finding.fil, finding.linje) == ("docs/index.md", before.count("\n") + 1 + case.get("linje", 1))
    assert case["besked"] in finding.problem
    assert case.get("forslag", "") in finding.forslag
