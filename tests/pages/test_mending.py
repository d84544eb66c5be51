"""»Ret denne side«: the git host's editor where the brand names one, else a mail that is filled in."""

from urllib.parse import parse_qs, urlsplit

import pytest

from scripts.content import site
from scripts.pages import mending

EDITOR = "https://git.example/have/edit/main/docs/"
STEP = "proces/1-find-potten.md"


def address(folder, src=STEP):
    loaded = site.load(folder / "mkdocs.yml")
    return mending.address(loaded.pages[src], loaded)


@pytest.fixture
def hosted(mini):
    brand = mini / "docs/assets/brand/brand.yml"
    brand.write_text(brand.read_text(encoding="utf-8").replace('edit_uri: ""', f"edit_uri: {EDITOR}"), encoding="utf-8")
    return mini


def test_a_page_is_mended_in_the_editor_of_the_git_host(hosted):
    assert address(hosted) == f"{EDITOR}{STEP}"


def test_without_a_git_host_a_mail_names_page_address_and_version(mini):
    parts = urlsplit(address(mini))
    loaded = site.load(mini / "mkdocs.yml")
    filled = parse_qs(parts.query)
    assert (parts.scheme, parts.path) == ("mailto", loaded.brand.contact["mail"])
    assert filled["subject"] == ["Ret »Find potten«"]
    wanted = ("Side: Find potten", f"{loaded.brand.url}proces/1-find-potten.html", loaded.version.number)
    assert [words for words in wanted if words not in filled["body"][0]] == []


def test_a_municipality_mends_its_own_pages_at_its_host_and_shared_ones_by_mail(hosted):
    (hosted / "egne-sider.txt").write_text("index.md\n", encoding="utf-8")
    assert address(hosted, "index.md") == f"{EDITOR}index.md"
    assert address(hosted).startswith("mailto:")
