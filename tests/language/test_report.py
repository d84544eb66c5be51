"""The figures of all pages: a preview judges some of those that are new, the last written first."""

import os
from types import SimpleNamespace

import pytest

from scripts.content import memory
from scripts.content.page import read
from scripts.language.report import Reporter

NAMES = ("en.md", "to.md", "tre.md")


@pytest.fixture
def site(tmp_path, monkeypatch):
    """Three pages written one after the other, the second last; nothing has been judged."""
    monkeypatch.setattr(memory, "_known", {})
    monkeypatch.setattr(memory, "_used", {})
    for name, written in zip(NAMES, (100, 300, 200), strict=True):
        (tmp_path / name).write_text(
            f"---\ntitle: {name}\n---\n\n# {name}\n\nDu ringer til borgeren.\n", encoding="utf-8"
        )
        os.utime(tmp_path / name, (written, written))
    return SimpleNamespace(docs_dir=tmp_path, pages={name: read(tmp_path, name)[0] for name in NAMES})


def judged(site, lists, most):
    reporter = Reporter(site, lists, most)
    return [name for name, page in site.pages.items() if reporter.page(page)]


def test_a_preview_judges_the_pages_last_written_and_next_time_those_that_waited(site, lists):
    assert judged(site, lists, 1) == ["to.md"]
    assert judged(site, lists, 1) == ["to.md", "tre.md"]
    assert judged(site, lists, None) == [*NAMES]
