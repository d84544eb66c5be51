"""Files and folders in docs/ that no build can read: one line each, at once, and no command waits for them."""

import os
import shutil

import pytest

from scripts.check import registry
from scripts.content import site
from scripts.content.finding import ContentError

ODD = {
    "røret": (lambda path: os.mkfifo(path), "rør.md", "det er ikke en almindelig fil"),
    "ringen": (lambda path: path.symlink_to(path.parent), "ring", "mappen er en genvej"),
    "vejen ud": (lambda path: path.symlink_to("/etc"), "ude", "mappen er en genvej"),
    "den døde": (lambda path: path.symlink_to("findes-ikke.md"), "doed.md", "noget der ikke findes"),
    "mappen": (lambda path: path.mkdir(), "mappe.md", "en mappe med et navn som en side"),
    "navnet": (lambda path: path.write_text("x"), os.fsdecode(b"\xe6.md"), "filnavnet er ikke gemt som UTF-8"),
}


@pytest.mark.parametrize(("make", "name", "told"), ODD.values(), ids=ODD)
def test_what_no_build_can_read_is_told_by_its_name_alone(mini, root, make, name, told):
    make(mini / "docs/om" / name)
    with pytest.raises(ContentError) as raised:
        site.load(mini / "mkdocs.yml")
    (finding,) = raised.value.findings
    assert told in finding.problem
    assert finding.fil == f"docs/om/{name.encode('utf-8', 'replace').decode()}"
    assert str(finding).encode()
    assert registry.unread(mini / "docs", [finding], (), root / "pyproject.toml") == {registry.UNREAD: [finding]}


def test_pages_that_are_gone_altogether_are_one_finding(mini):
    shutil.rmtree(mini / "docs")
    with pytest.raises(ContentError) as raised:
        site.load(mini / "mkdocs.yml")
    (finding,) = raised.value.findings
    assert finding.problem == "mappen med siderne findes ikke"
