"""What the machine or a broken file can do to a command: one Danish line with file and cause, and nothing half-written."""

import io
import os
import shutil
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from scripts.commands import line
from scripts.content import memory
from scripts.generator import system_errors
from tests import project

UNSHARED = ["unshare", "--user", "--map-root-user", "--mount", "sh", "-c"]
"""Runs a script where it may mount folders of its own."""


def run(folder, *arguments, **more):
    return project.run(folder, "-m", "scripts", *arguments, **more)


def assert_told(done, told, site=None):
    output = done.stdout + done.stderr
    assert done.returncode == 1, output
    assert told in output
    assert "Traceback" not in output
    if site:
        assert not site.exists() and list(site.parent.glob("site.*")) == []


@pytest.mark.parametrize(
    ("file", "content", "told"),
    [
        (
            "pyproject.toml",
            b"[tool.scripts\nx = 1\n",
            "pyproject.toml:1: [opsætning] filen kan ikke læses — ret linjen",
        ),
        ("pyproject.toml", b'x = "a\n', "pyproject.toml:1: [opsætning] filen kan ikke læses — ret linjen"),
        ("pyproject.toml", b"[tool]\n", "pyproject.toml:1: [opsætning] grænserne for læsbarhed mangler"),
        (
            "egne-ord.txt",
            "rehab\nsmørelse\n".encode("latin-1"),
            "egne-ord.txt:2: [tegnsæt] filen er ikke gemt som UTF-8",
        ),
        ("mkdocs.yml", b"nav: [\n", "mkdocs.yml:2: [menu] menuen kan ikke læses"),
    ],
)
def test_a_file_of_settings_that_cannot_be_read_is_told_with_its_line(whole, file, content, told):
    (whole / file).write_bytes(content)
    assert_told(run(whole, "check", "sprog", "stavning"), told)


def test_settings_that_cannot_be_read_stop_a_build_before_it_begins(whole):
    (whole / "pyproject.toml").write_text("x = ", encoding="utf-8")
    assert_told(run(whole, "build"), "pyproject.toml:1: [opsætning] filen kan ikke læses", whole / "site")


@pytest.mark.parametrize(
    ("file", "text", "told"),
    [
        (
            "overrides/dele/fod.md",
            "\n{{ ukendt }}\n",
            "overrides/dele/fod.md:{line}: [skabelon] navnet »ukendt« kendes ikke",
        ),
        (
            "overrides/dele/fod.md",
            "\n{{ page.ukendt }}\n",
            "overrides/dele/fod.md:{line}: [skabelon] »ukendt« findes ikke",
        ),
        ("overrides/dele/fod.md", "\n{% if %}\n", "overrides/dele/fod.md:{line}: [skabelon] skabelonen kan ikke læses"),
        ("overrides/main.html", '\n{% include "x.html" %}\n', "[skabelon] skabelonen »x.html« findes ikke"),
    ],
)
def test_a_template_that_is_wrong_is_told_with_its_line(whole, file, text, told):
    path = whole / file
    path.write_text(path.read_text(encoding="utf-8").rstrip("\n") + text, encoding="utf-8")
    line = len(path.read_text(encoding="utf-8").splitlines())
    assert_told(run(whole, "build"), told.format(line=line), whole / "site")


def test_mkdocs_own_command_tells_findings_without_a_traceback(whole):
    page = whole / "docs/om/nyt.md"
    page.write_text(page.read_text(encoding="utf-8") + "\n[[ukendt]]\n", encoding="utf-8")
    done = project.run(whole, "-m", "mkdocs", "build")
    assert_told(done, "[del] delen »[[ukendt]]« findes ikke")


def test_a_full_disk_is_told_and_the_old_site_stands(whole):
    site = whole / "site"
    site.mkdir()
    (site / "gammel.txt").write_text("den gamle side", encoding="utf-8")
    kept, beside = whole / memory.FILE, whole.with_name("bedoemt")
    shutil.copy(kept, beside)  # what has been judged already is no reason to wait
    room = kept.stat().st_size + 2_000_000
    script = (
        f"mount -t tmpfs -o size={room} tmpfs {whole}/.cache && cp {beside} {kept} && "
        f"{project.PYTHON} -m scripts build; ls {site}"
    )
    done = _mounted(script, whole)
    assert "[maskine] disken er fuld — frigør plads" in done.stderr
    assert "Traceback" not in done.stderr
    assert done.stdout.split()[-1] == "gammel.txt"


def test_a_project_that_may_only_be_read_is_told_and_can_still_be_checked(whole):
    script = (
        f"mount --bind {whole} {whole} && mount -o remount,bind,ro {whole} && cd {whole} && "
        f"{project.PYTHON} -m scripts check opsaetning && {project.PYTHON} -m scripts build"
    )
    done = _mounted(script, whole)
    assert "Ingen fund" in done.stdout, done.stderr
    assert "[maskine] mappen kan kun læses, så intet kan skrives her — kopiér projektet" in done.stderr
    assert "Traceback" not in done.stderr


def _mounted(script: str, folder: Path) -> subprocess.CompletedProcess:
    done = subprocess.run(
        [*UNSHARED, script],
        cwd=folder,
        env=project.environment(folder) | {"PYTHONDONTWRITEBYTECODE": "1"},
        capture_output=True,
        text=True,
    )
    if "unshare" in done.stderr:
        pytest.skip("denne maskine lader os ikke montere en mappe")
    return done


@pytest.mark.parametrize("number", [signal.SIGKILL, signal.SIGTERM])
def test_a_build_that_is_killed_takes_its_workers_along_and_leaves_no_site(whole, number):
    with subprocess.Popen(
        [project.PYTHON, "-m", "scripts", "build", "--quiet"], cwd=whole, env=project.environment(whole)
    ) as build:
        workers = _printing(build.pid)
        build.send_signal(number)
    deadline = time.monotonic() + 20
    while any(Path(f"/proc/{worker}").exists() for worker in workers):
        assert time.monotonic() < deadline, "der er processer tilbage efter bygningen"
        time.sleep(0.1)
    assert not (whole / "site").exists()
    if number == signal.SIGTERM:
        assert list(whole.glob("site.*")) == []


def _command(pid: int) -> bytes:
    """The command line of a process; empty where it ended while we looked."""
    try:
        return Path(f"/proc/{pid}/cmdline").read_bytes()
    except FileNotFoundError:
        return b""


def _printing(pid: int) -> list[int]:
    """The processes that a build has started to print with, when they are at work."""
    deadline = time.monotonic() + 300
    while time.monotonic() < deadline:
        children = [int(child) for child in Path(f"/proc/{pid}/task/{pid}/children").read_text().split()]
        workers = [child for child in children if b"spawn_main" in _command(child)]
        if len(workers) == min(os.cpu_count() or 1, 2):
            return workers
        time.sleep(0.1)
    raise AssertionError("bygningen kom aldrig til at trykke")


def test_a_file_in_the_place_of_a_folder_is_told(whole):
    shutil.rmtree(whole / ".cache")
    (whole / ".cache").write_text("x", encoding="utf-8")
    assert_told(run(whole, "build"), ".cache:1: [maskine] her ligger en fil hvor der skal være en mappe")


def test_a_terminal_without_danish_letters_shows_what_it_can(monkeypatch):
    shown = io.BytesIO()
    monkeypatch.setattr(sys, "stderr", io.TextIOWrapper(shown, encoding="ascii"))
    assert line.main(["check", "sprøg"]) == 2
    sys.stderr.flush()
    assert b"Der er ingen kontrol der hedder" in shown.getvalue() and b"spr?g" in shown.getvalue()


@pytest.mark.parametrize(
    ("given", "told"),
    [
        ([], "der mangler noget: KOMMANDO"),
        (["byg"], "der er ingen kommando der hedder »byg«"),
        (["measure"], "der mangler noget: FIL"),
        (["check", "--farve"], "»--farve« kendes ikke"),
        (["check", "--rapport"], "der mangler noget efter --rapport"),
        (["check", "--j"], "--j kan betyde --json, --junit"),
        (["ny", "side", "--ejer", "mig"], "»mig« kan ikke stå ved --ejer — brug "),
    ],
)
def test_a_command_that_is_mistyped_is_told_in_danish(capsys, given, told):
    with pytest.raises(SystemExit) as ended:
        line.main(given)
    words = capsys.readouterr().err
    assert ended.value.code == 2
    assert told in words and words.startswith("brug: ") and "argument" not in words


def test_an_environment_without_a_package_is_told_with_the_remedy(whole):
    done = project.run(whole, "-S", "-m", "scripts", "check")
    assert done.returncode == 1
    assert "mangler — slet mappen .venv, og kør »make opsaet«" in done.stderr
    assert "Traceback" not in done.stderr


def test_an_error_in_our_own_code_names_its_place(monkeypatch):
    def fail():
        raise KeyError("x")

    with pytest.raises(KeyError) as raised:
        fail()
    found = system_errors.finding(raised.value)
    assert found.fil == "tests/test_faults.py" and found.linje > 100
    assert "[kode] koden fejler: KeyError: 'x' — kør igen med SPOR=1" in str(found)
