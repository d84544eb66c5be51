"""Links to other sites: asked politely, asked again before they are given up, and remembered."""

import http.server
import socket
import ssl
import threading
import urllib.error

import pytest

from scripts.check import weblinks
from scripts.content import site


@pytest.fixture
def host():
    """A site of our own: its address, what it was asked for, and what it answers (200 where nothing is set)."""
    asked, answers = [], {}

    class Answering(http.server.BaseHTTPRequestHandler):
        def do_GET(self):
            asked.append(self.path)
            code = answers.get(self.path, [200])
            self.send_response(code.pop(0) if len(code) > 1 else code[0])
            if self.path == "/gammel":
                self.send_header("Location", "/ny")
            self.send_header("Content-Length", "0")
            self.end_headers()

        def log_message(self, *_):
            pass

    with http.server.HTTPServer(("127.0.0.1", 0), Answering) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}", asked, answers
        server.shutdown()


def findings(mini, address, asker, excused=()):
    page = mini / "docs/index.md"
    page.write_text(page.read_text(encoding="utf-8") + f"\nSe [haven]({address}).\n", encoding="utf-8")
    content = site.load(mini / "mkdocs.yml")
    return weblinks.check(content.docs_dir, content.pages.values(), excused, asker)


def asker(**more):
    return weblinks.Asker(wait=lambda seconds: None, **more)


@pytest.mark.parametrize(
    ("path", "codes", "told", "times"),
    [
        ("/her", [200], None, 1),
        ("/væk", [404], "findes ikke mere (404)", 1),
        ("/slettet", [410], "findes ikke mere (410)", 1),
        ("/syg", [500, 500, 200], None, 3),
        ("/død", [503], "svarer med fejlen 503", 3),
        ("/gammel", [301], "er flyttet til", 2),
    ],
)
def test_an_address_is_asked_again_before_it_is_given_up(mini, host, path, codes, told, times):
    address, asked, answers = host
    quoted = path.replace("æ", "%C3%A6").replace("ø", "%C3%B8")
    answers[quoted] = codes
    found = findings(mini, f"{address}{quoted}", asker())
    assert [told in finding.problem for finding in found] == [True] * bool(told)
    assert len(asked) == times


def test_an_answer_is_remembered_for_a_week(mini, host):
    address, asked, _ = host
    now = [1_000_000.0]
    patient = asker(clock=lambda: now[0])
    findings(mini, address, patient)
    findings(mini, address, patient)
    assert len(asked) == 1
    now[0] += weblinks.KEPT_FOR + 1
    patient.problem(address)
    assert len(asked) == 2


def test_a_host_is_not_asked_faster_than_once_a_second(host):
    address, _, _ = host
    waits = []
    patient = weblinks.Asker(wait=waits.append, clock=lambda: 1_000_000.0)
    for path in ("/a", "/b"):
        patient.problem(address + path)
    assert waits == [0.0, weblinks.PAUSE]


def test_an_excused_address_is_not_asked_and_has_its_reason(mini, host, tmp_path):
    address, asked, _ = host
    assert findings(mini, address, asker(), [address]) == []
    assert asked == []
    (tmp_path / weblinks.FILE).write_text("https://a.example/:\n", encoding="utf-8")
    with pytest.raises(ValueError, match="grunden"):
        weblinks.excused(tmp_path)


@pytest.mark.parametrize(
    ("error", "told"),
    [
        (urllib.error.URLError(socket.gaierror(-2, "Name or service not known")), "kan ikke findes: webstedet er væk"),
        (TimeoutError("timed out"), "svarer ikke inden 15 sekunder"),
        (urllib.error.URLError(ssl.SSLError(1, "expired")), "har et certifikat som maskinen ikke godtager"),
        (ValueError("x"), "svarer ikke (x)"),
    ],
)
def test_why_a_site_gives_no_answer_is_told_in_danish(monkeypatch, error, told):
    def silent(*_, **__):
        raise error

    monkeypatch.setattr(weblinks.urllib.request, "urlopen", silent)
    assert asker().problem("https://et.sted.example/").startswith(told)


def test_a_host_that_is_not_there_is_told(mini):
    (finding,) = findings(mini, "http://127.0.0.1:9/", asker())
    assert "svarer ikke, for webstedet afviser os" in finding.problem and finding.fil == "docs/index.md"
