"""Print is made of the project's own files: an address that a page names is never asked."""

import http.server
import threading

import pytest

from scripts.printing import render

PAGE = '<html lang="da"><title>Prøve</title><h1>Prøve</h1><p><img src="{}" alt="Prik"></p>'
DOT = "data:image/gif;base64,R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7"


@pytest.fixture
def asked():
    """The address of a server of our own, and what it has been asked for."""
    paths = []

    class Listening(http.server.BaseHTTPRequestHandler):
        def do_GET(self):
            paths.append(self.path)
            self.send_error(404)

        def log_message(self, *_):
            pass

    with http.server.HTTPServer(("127.0.0.1", 0), Listening) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}", paths
        server.shutdown()


def test_an_address_elsewhere_is_not_asked_and_is_told(asked):
    address, paths = asked
    (warning,) = render.render(PAGE.format(f"{address}/prik.png")).warnings
    assert paths == []
    assert address in warning


def test_a_file_outside_the_project_is_not_read(tmp_path):
    path = tmp_path / "prik.svg"
    path.write_text('<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>', encoding="utf-8")
    (warning,) = render.render(PAGE.format(path.as_uri())).warnings
    assert "ligger uden for projektet" in warning


@pytest.mark.parametrize("own", ["docs/assets/brand/logo.svg", None])
def test_own_files_are_laid_in(root, own):
    address = (root / own).as_uri() if own else DOT
    assert render.render(PAGE.format(address)).warnings == ()
