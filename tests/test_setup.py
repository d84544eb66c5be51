"""Setting up: what is there already is not fetched again, and an environment that no longer works is made anew."""

import subprocess
import sys

import pytest

from tests import project

LOCKS = ["opsaet.lock", "requirements.lock"]
"""In the order in which they are fetched: that which fetches the rest comes first."""


@pytest.fixture
def set_up(tmp_path):
    """Run the setting up in a folder whose environment is made of programs that only say what they were asked for."""
    for name in ("requirements.lock", "opsaet.lock", "apt-packages.txt"):
        (tmp_path / name).write_text("", encoding="utf-8")
    (tmp_path / "scripts").mkdir()
    script = (project.ROOT / "scripts/opsaet.sh").read_text(encoding="utf-8")
    (tmp_path / "scripts/opsaet.sh").write_text(script, encoding="utf-8")
    python = tmp_path / "python"
    python.write_text(
        f"""#!/bin/bash
case "$*" in
  *venv*) echo "$*" >> {tmp_path}/kaldt; mkdir -p miljø/bin; cp {python} miljø/bin/python ;;
  *"pip install"*) echo "${{@: -1}}" >> {tmp_path}/kaldt ;;
  *getsitepackages*) echo {tmp_path} ;;
  *) exec {sys.executable} "$@" ;;
esac
""",
        encoding="utf-8",
    )
    python.chmod(0o755)

    def run():
        (tmp_path / "kaldt").unlink(missing_ok=True)
        command = ["bash", "scripts/opsaet.sh", "miljø"]
        done = subprocess.run(
            command,
            cwd=tmp_path,
            capture_output=True,
            text=True,
            env={"PYTHON": str(python), "PATH": f"/usr/bin:/bin:{tmp_path}"},
        )
        assert done.returncode == 0, done.stderr
        called = tmp_path / "kaldt"
        return called.read_text(encoding="utf-8").split("\n")[:-1] if called.exists() else []

    return tmp_path, run


def test_a_second_run_fetches_nothing(set_up):
    _, run = set_up
    assert run() == ["-m venv miljø", *LOCKS]
    assert run() == []


def test_other_packages_are_fetched_into_the_same_environment(set_up):
    folder, run = set_up
    run()
    (folder / "requirements.lock").write_text("ny==1", encoding="utf-8")
    assert run() == LOCKS


def test_a_program_that_did_not_come_as_a_package_is_not_asked_for_as_one(set_up):
    folder, run = set_up
    (folder / "et-program").write_text("", encoding="utf-8")
    (folder / "et-program").chmod(0o755)
    (folder / "apt-packages.txt").write_text("et-program  grund\n", encoding="utf-8")
    assert run() == ["-m venv miljø", *LOCKS]


def test_an_environment_that_no_longer_works_is_made_anew(set_up):
    folder, run = set_up
    run()
    (folder / "miljø/bin/python").unlink()
    assert run() == ["-m venv miljø", *LOCKS]


def test_nothing_is_fetched_without_its_hash_or_built_by_tools_that_no_lock_knows(root):
    script = (root / "scripts/opsaet.sh").read_text(encoding="utf-8")
    fetching = [line for line in script.splitlines() if "-m pip install" in line]
    assert fetching
    assert all("--require-hashes --only-binary :all:" in line for line in fetching)
