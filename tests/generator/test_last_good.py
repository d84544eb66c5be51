"""A preview shows the last good page, and what stops the next one."""

import pytest

from scripts.content.finding import ContentError, Finding
from scripts.generator.last_good import LastGood

WRONG = Finding("docs/a.md", 3, "del", "delen »[[<x>]]« findes ikke", "ret den")


@pytest.fixture
def preview():
    """A preview whose next build is what `make` holds: a text for its page, or an error."""
    make = []

    def build(folder):
        if isinstance(make[-1], BaseException):
            raise make[-1]
        (folder / "index.html").write_text(f"<body>{make[-1]}</body>", encoding="utf-8")

    good = LastGood(build)
    yield good, make
    good.clear()


def page(good, path="/", kind="text/html"):
    def serve(environ, start):
        name = {"/": "index.html"}.get(environ["PATH_INFO"], environ["PATH_INFO"])
        start("200 OK", [("Content-Type", kind), ("Content-Length", "1")])
        return [(good.folder / name).read_bytes() if name == "index.html" else name.encode()]

    answer = []
    body = b"".join(good.app(serve)({"PATH_INFO": path}, lambda *told: answer.append(told)))
    return body.decode(), dict(answer[-1][1])


def test_a_good_page_is_shown_as_it_is(preview):
    good, make = preview
    make.append("ny")
    good.build()
    assert page(good)[0] == "<body>ny</body>"


@pytest.mark.parametrize("error", [ContentError([WRONG]), KeyError("x")])
def test_a_mistake_is_shown_on_the_last_good_page_and_goes_when_it_is_mended(preview, error):
    good, make = preview
    for next_build in ("god", error):
        make.append(next_build)
        good.build()
    body, headers = page(good)
    assert "Siden kan ikke bygges: 1 fejl. Du ser siden som den var før." in body
    assert body.startswith('<body><section role="alert"') and "<summary" in body  # the first that a key comes to
    assert headers["Content-Length"] == str(len(body.encode()))
    make.append("mendet")
    good.build()
    assert page(good)[0] == "<body>mendet</body>"


def test_an_editor_who_stops_a_build_leaves_no_half_site_behind(preview, tmp_path, monkeypatch):
    good, make = preview
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path))
    make.append(KeyboardInterrupt())
    with pytest.raises(KeyboardInterrupt):
        good.build()
    assert [*tmp_path.iterdir()] == []


def test_a_mistake_is_shown_where_no_page_has_been_built_yet(preview):
    good, make = preview
    make.append(ContentError([WRONG]))
    good.build()
    body, _ = page(good, "/om/index.html")
    assert "<b>docs/a.md:3</b> [del] delen »[[&lt;x&gt;]]« findes ikke\n<br>Ret den. (" in body
    assert "Siden er ikke bygget endnu." in body


@pytest.mark.parametrize(("path", "kind"), [("/livereload/1/1", "text/plain"), ("/a.css", "text/css")])
def test_what_is_no_page_gets_no_box(preview, path, kind):
    good, make = preview
    for next_build in ("god", ContentError([WRONG])):
        make.append(next_build)
        good.build()
    assert page(good, path, kind)[0] == path
