"""What MkDocs warns of, as findings in Danish."""

import logging
from pathlib import Path

import pytest
import yaml

from scripts.content.finding import ContentError
from scripts.generator import running
from scripts.generator.mkdocs_log import Heard

CASES = yaml.safe_load((Path(__file__).parent / "cases_mkdocs_log.yml").read_text(encoding="utf-8"))


@pytest.mark.parametrize("case", CASES, ids=[case["says"][:60] for case in CASES])
def test_a_warning_of_mkdocs_is_told_in_danish_with_its_place(case, tmp_path):
    (tmp_path / "a.md").write_text("# A\n\nLæs [mere](x.md).\n", encoding="utf-8")
    with Heard() as heard:
        heard.source = tmp_path
        logging.getLogger("mkdocs.structure.pages").warning(case["says"])
    (finding,) = heard.findings
    assert str(finding).startswith(case["told"])


def test_what_is_only_information_is_not_a_finding():
    with Heard() as heard:
        logging.getLogger("mkdocs.commands.build").info("Building documentation")
        logging.getLogger("mkdocs.commands.build").error("Error reading page 'a.md': x")
    assert heard.findings == []


def test_settings_that_cannot_be_read_are_told_by_us_with_their_line(mini, tmp_path):
    menu = mini / "mkdocs.yml"
    written = menu.read_text(encoding="utf-8").replace("  - Start: index.md", "  -Start: index.md")
    menu.write_text(written, encoding="utf-8")
    line = written.splitlines().index("  -Start: index.md") + 1
    with pytest.raises(ContentError) as stopped:
        running.preview_site(menu, tmp_path / "site", "http://127.0.0.1:8000/")
    assert [(finding.linje, finding.problem) for finding in stopped.value.findings] == [(line, "menuen kan ikke læses")]
