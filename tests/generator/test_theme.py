"""What we know of Material: where it has changed, the build stops with one clear line."""

import json

import jinja2
import pytest

from scripts.content.finding import ContentError
from scripts.generator import theme


@pytest.mark.parametrize("index", [{"docs": []}, {"config": {}, "items": []}, {"config": {}, "docs": [{"url": "a"}]}])
def test_a_search_index_of_another_form_stops_the_build(tmp_path, index):
    (tmp_path / "index.json").write_text(json.dumps(index), encoding="utf-8")
    with pytest.raises(ContentError, match=r"\[tema\] Material skriver søgningens indeks på en ny måde"):
        theme.search_entries(tmp_path / "index.json")


def test_a_theme_without_its_search_worker_stops_the_build(tmp_path):
    with pytest.raises(
        ContentError, match=r"\[tema\] Material har ikke længere én fil som assets/javascripts/workers/"
    ):
        theme.worker([str(tmp_path)])


@pytest.fixture
def env(tmp_path, monkeypatch):
    """Templates of ours and of the theme, in an environment as MkDocs makes it."""
    for name in ("vores", "temaets"):
        (tmp_path / name).mkdir()
        (tmp_path / name / f"{name}.html").write_text(
            "{% if page %}{{ page.title }}{% endif %}{{ ukendt }}", encoding="utf-8"
        )
    monkeypatch.setattr(theme, "FOLDER", tmp_path / "vores")
    env = jinja2.Environment(loader=jinja2.FileSystemLoader([tmp_path / "vores", tmp_path / "temaets"]))
    env.undefined = theme.OursStrict
    return env


def test_an_undefined_name_in_a_template_of_ours_is_an_error(env):
    with pytest.raises(jinja2.UndefinedError, match="'ukendt' is undefined"):
        env.get_template("vores.html").render()


def test_an_undefined_name_in_the_themes_own_template_is_empty(env):
    assert env.get_template("temaets.html").render() == ""
