"""Whether a built site is still what a build would make."""

import pytest

from scripts.generator import freshness


@pytest.fixture
def built(tmp_path):
    for name in ("docs/index.md", "overrides/main.html", "scripts/kode.py", "mkdocs.yml", "site/index.html"):
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text(name, encoding="utf-8")
    for name in set(freshness.SOURCES) - {path.name for path in tmp_path.iterdir()}:
        (tmp_path / name).write_text(name, encoding="utf-8")
    (tmp_path / ".cache").mkdir()
    freshness.note(tmp_path, tmp_path / "site")
    return tmp_path


def test_a_site_of_unchanged_sources_is_fresh(built):
    assert freshness.is_fresh(built, built / "site")


@pytest.mark.parametrize(
    "name",
    ["docs/index.md", "overrides/main.html", "scripts/kode.py", "requirements.lock", "LICENSE", "site/index.html"],
)
def test_a_change_in_a_source_or_in_the_site_makes_it_stale(built, name):
    (built / name).write_text("noget andet", encoding="utf-8")
    assert not freshness.is_fresh(built, built / "site")


def test_a_site_that_is_gone_is_not_fresh(built):
    (built / "site/index.html").unlink()
    assert not freshness.is_fresh(built, built / "site")


def test_what_another_has_of_their_own_is_a_source_too(built, tmp_path_factory):
    own = tmp_path_factory.mktemp("nordby")
    assert not freshness.is_fresh(built, built / "site", own), "it was built for nobody"
    freshness.note(built, built / "site", own)
    assert freshness.is_fresh(built, built / "site", own) and not freshness.is_fresh(built, built / "site")
    (own / "ord.yml").write_text("potte: krukke\n", encoding="utf-8")
    assert not freshness.is_fresh(built, built / "site", own) and freshness.is_behind(built, own)


def test_a_site_is_behind_when_a_source_has_changed_and_not_when_the_site_has_or_nobody_knows(built):
    (built / "site/index.html").write_text("noget andet", encoding="utf-8")
    assert not freshness.is_behind(built)
    (built / "docs/index.md").write_text("noget andet", encoding="utf-8")
    assert freshness.is_behind(built)
    (built / freshness.NOTE).unlink()
    assert not freshness.is_behind(built)


def test_a_damaged_note_means_that_nothing_is_known(built):
    (built / freshness.NOTE).write_text("{", encoding="utf-8")
    assert not freshness.is_fresh(built, built / "site")
