"""What we know of Material: where it has changed, the build stops with one clear line."""

import json

import jinja2
import pytest

from scripts.content.finding import ContentError
from scripts.generator import running, theme, theme_names


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


WORKER = "assets/javascripts/workers/search.1.min.js"


@pytest.fixture
def theirs(tmp_path):
    """A theme that has what a project in `vores` looks for."""
    for name, text in (
        ("tema/base.html", '{% block tabs %}{% endblock %}{% include "partials/header.html" %}' + WORKER),
        ("tema/partials/header.html", '<div class="md-header md-foot__link--next">'),
        ("tema/assets/javascripts/bundle.js", '"[data-md-component=x]","__search"'),
        ("vores/overrides/main.html", '{% extends "base.html" %}{% block tabs %}{% endblock %}'),
        ("vores/overrides/partials/header.html", '<b class="md-foot__link--{{ x }}" data-md-component="x">'),
        ("vores/docs/assets/stylesheets/a.css", ".md-header { top: 0 }"),
        ("vores/docs/assets/javascripts/a.js", 'find("__search")'),
    ):
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text(text, encoding="utf-8")
    return tmp_path


@pytest.mark.parametrize(
    ("file", "old", "new", "told"),
    [
        (
            "partials/header.html",
            "md-header",
            "md-top",
            "stylesheets/a.css:1: [tema] Material har ikke længere »md-header«",
        ),
        (
            "assets/javascripts/bundle.js",
            "__search",
            "__s",
            "javascripts/a.js:1: [tema] Material har ikke længere »__sea",
        ),
        ("base.html", "block tabs", "block faner", "main.html:1: [tema] Material har ikke længere blokken »tabs«"),
        ("base.html", "partials/header", "partials/top", "Material bruger ikke længere partials/header.html, så vores"),
        ("base.html", "search.1.min", "find.min", "Material nævner ikke længere assets/javascripts/workers/search.1"),
    ],
)
def test_what_we_look_for_in_the_theme_and_it_no_longer_has_stops_the_build(theirs, file, old, new, told):
    theme_names.check([theirs / "tema"], theirs / "vores", WORKER)
    path = theirs / "tema" / file
    path.write_text(path.read_text(encoding="utf-8").replace(old, new), encoding="utf-8")
    with pytest.raises(ContentError) as stopped:
        theme_names.check([theirs / "tema"], theirs / "vores", WORKER)
    (finding,) = map(str, stopped.value.findings)
    assert told in finding and "brug den version der står i pyproject.toml" in finding


def test_an_event_that_mkdocs_no_longer_has_stops_the_build(monkeypatch, tmp_path):
    monkeypatch.setattr(running, "EVENTS", tuple(name for name in running.EVENTS if name != "page_content"))
    with pytest.raises(
        ContentError, match=r"mkdocs.yml:1: \[mkdocs\] MkDocs har ikke længere hændelsen page_content — "
    ):
        running.build_site(tmp_path / "mkdocs.yml", tmp_path, running.Progress())
