"""How long work tells how far it is."""

import io
import os
from pathlib import Path

import pytest

from scripts.generator import progress, running
from scripts.generator.progress import Progress


class Terminal(io.StringIO):
    def isatty(self):
        return True


def terminal(monkeypatch, across):
    """A terminal of so many characters across, that knows the codes of a bar."""
    monkeypatch.setenv("TERM", "xterm")
    monkeypatch.setattr(Terminal, "fileno", lambda out: 1, raising=False)
    monkeypatch.setattr(os, "get_terminal_size", lambda number: os.terminal_size((across, 24)))
    return Terminal()


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


def test_a_terminal_gets_a_bar_that_goes_when_all_is_done(monkeypatch):
    out = terminal(monkeypatch, 200)
    shown = Progress(2, out)
    shown.step("læser")
    shown.step("trykker")
    shown.part(1, 2, "x")
    assert f"{'█' * 18}{'░' * 6} 2 af 2: trykker: 1 af 2, x …" in out.getvalue()
    shown.end()
    assert out.getvalue().endswith("\r\033[K")


@pytest.mark.parametrize("across", [40, 80, 200])
def test_a_line_is_never_wider_than_the_terminal(monkeypatch, across):
    out = terminal(monkeypatch, across)
    shown = Progress(7, out)
    shown.step("sætter og trykker det der er ændret")
    shown.part(3, 127, "en-fil-med-et-meget-langt-navn-som-ikke-er-der-i-virkeligheden.pdf, 138 sider")
    lines = out.getvalue().split("\r\033[K")
    assert max(map(len, lines)) < across
    assert lines[-1][0] in "█░" and lines[-1].endswith("…")


def test_a_terminal_that_knows_no_codes_gets_plain_lines(monkeypatch):
    monkeypatch.setenv("TERM", "dumb")
    out = Terminal()
    Progress(1, out).step("læser")
    assert out.getvalue() == "1 af 1: læser …\n"


def test_nobody_is_told_where_nobody_listens():
    Progress().step("læser")


def test_a_build_tells_of_as_many_steps_as_it_says_there_are():
    files = (Path(running.__file__).with_name(f"{name}.py") for name in ("build", "mkdocs_hooks", "running"))
    assert sum(file.read_text(encoding="utf-8").count("progress.step(") for file in files) == running.STEPS
