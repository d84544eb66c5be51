"""How long work tells how far it is."""

import io

from scripts.generator import progress
from scripts.generator.progress import Progress


class Terminal(io.StringIO):
    def isatty(self):
        return True


def test_without_a_terminal_each_step_is_a_plain_line():
    out = io.StringIO()
    shown = Progress(2, out)
    shown.step("læser teksterne")
    shown.part(1, 9, "a.md")
    shown.step("håndbog, 211 sider")
    assert out.getvalue() == "1 af 2: læser teksterne …\n2 af 2: håndbog, 211 sider …\n"


def test_parts_of_a_long_step_are_told_now_and_then(monkeypatch):
    monkeypatch.setattr(progress, "PATIENCE", 0)
    out = io.StringIO()
    shown = Progress(1, out)
    shown.step("trykker")
    shown.part(3, 7, "haandbog.pdf, 211 sider")
    assert out.getvalue().splitlines()[-1] == "1 af 1: trykker: 3 af 7, haandbog.pdf, 211 sider …"


def test_a_terminal_gets_a_bar_that_goes_when_all_is_done():
    out = Terminal()
    shown = Progress(2, out)
    shown.step("læser")
    shown.step("trykker")
    shown.part(1, 2, "x")
    assert f"{'█' * 18}{'░' * 6} 2 af 2: trykker: 1 af 2, x …" in out.getvalue()
    shown.end()
    assert out.getvalue().endswith("\r\033[K")


def test_nobody_is_told_where_nobody_listens():
    Progress().step("læser")
