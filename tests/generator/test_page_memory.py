"""What MkDocs renders of a page is remembered, by all that it follows from; what it warns of is told each time."""

import pytest
from mkdocs.config import load_config
from mkdocs.structure.files import get_files
from mkdocs.structure.pages import Page

from scripts.content import memory
from scripts.generator import page_memory
from scripts.generator.mkdocs_log import Heard

TEXT = "# Side\n\nSe [den anden](anden.md#afsnit).\n\n## Her\n\n[Ned](#her)\n"


@pytest.fixture
def rendered(tmp_path, monkeypatch):
    """Renders a text as the page side.md, beside the pages it is given; counts how often MkDocs has worked."""
    config_file = tmp_path / "mkdocs.yml"
    config_file.write_text("site_name: Opdigtet\nplugins: []\n", encoding="utf-8")
    monkeypatch.setattr(memory, "_known", {})
    monkeypatch.setattr(memory, "_used", {})
    worked, original = [], Page.render

    def counting(page, config, files):
        worked.append(page.file.src_uri)
        original(page, config, files)

    monkeypatch.setattr(Page, "render", counting)

    def render(text, *others):
        (tmp_path / "docs").mkdir(exist_ok=True)
        for name in ("side.md", *others):
            (tmp_path / "docs" / name).write_text("# Anden\n", encoding="utf-8")
        config = load_config(str(config_file))
        files = get_files(config)
        page = Page(None, files.get_file_from_path("side.md"), config)
        page.markdown = text
        page_memory.use(page)
        memory.open_at(tmp_path)
        with Heard() as heard:
            page.render(config, files)
        memory.keep_at(tmp_path)
        return page, heard.findings, len(worked)

    return render


def test_a_page_that_is_as_it_was_is_not_rendered_again(rendered):
    first, _, once = rendered(TEXT, "anden.md")
    second, _, still_once = rendered(TEXT, "anden.md")
    assert (once, still_once) == (1, 1)
    assert (second.content, second.toc.items[0].id, second.present_anchor_ids) == (
        first.content,
        "side",
        {"side", "her"},
    )
    assert {file.src_uri: [*anchors] for file, anchors in second.links_to_anchors.items()} == {
        "anden.md": ["afsnit"],
        "side.md": ["her"],
    }


def test_a_page_is_rendered_again_where_its_text_is_new(rendered):
    rendered(TEXT, "anden.md")
    page, _, worked = rendered(TEXT + "\nMere.\n", "anden.md")
    assert worked == 2
    assert "Mere." in page.content


def test_a_link_that_leads_nowhere_is_told_each_time(rendered):
    assert [len(rendered(TEXT)[1]) for _ in range(2)] == [1, 1]


def test_a_link_is_mended_by_the_page_that_it_lacked(rendered):
    rendered(TEXT)
    page, findings, _ = rendered(TEXT, "anden.md")
    assert not findings
    assert 'href="../anden/#afsnit"' in page.content
