"""The parts of the project that a build reads, for tests and benchmarks that need a copy of their own."""

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

from scripts.content import licences, memory

PYTHON = sys.executable
ROOT = Path(__file__).parents[1]
FIXTURES = ROOT / "tests/fixtures"
MENU = re.compile(r"^nav:\n(?:[ #].*\n|\n)*", re.M)
"""The menu in mkdocs.yml, up to the next setting."""
PARTS = (
    "mkdocs.yml",
    "docs",
    "overrides",
    "scripts",
    "pyproject.toml",
    "requirements.lock",
    "apt-packages.txt",
    "adresser.yml",
    "egne-ord.txt",
    "LICENSE",
)


def copy(folder: Path) -> Path:
    """Copy the project to `folder`, with neither site/ nor what a build has kept; return it."""
    for name in PARTS:
        source = ROOT / name
        shutil.copytree(source, folder / name) if source.is_dir() else shutil.copy(source, folder / name)
    return folder


def invented(folder: Path) -> Path:
    """Like `copy`, but with the whole invented house for content.

    That is the mini site, and all that a complete site needs beside it; its pages have had no other addresses.
    """
    for name in (name for name in PARTS if name not in ("docs", "adresser.yml")):
        source = ROOT / name
        shutil.copytree(source, folder / name) if source.is_dir() else shutil.copy(source, folder / name)
    for source in (ROOT / "docs/assets", FIXTURES / "mini-site/docs", FIXTURES / "huset/docs"):
        target = folder / "docs" / ("assets" if source.name == "assets" else "")
        shutil.copytree(source, target, dirs_exist_ok=True)
    shutil.copy(ROOT / "docs" / licences.FILE, folder / "docs" / licences.FILE)  # the house has our code and theme
    settings = folder / "mkdocs.yml"
    menu = (FIXTURES / "huset/menu.yml").read_text(encoding="utf-8")
    settings.write_text(MENU.sub(lambda _: menu + "\n", settings.read_text(encoding="utf-8")), encoding="utf-8")
    _remember(ROOT / ".cache/huset" / memory.FILE, folder)
    return folder


def _remember(kept: Path, folder: Path) -> None:
    """Give the copy the judgements that the invented house has kept: their keys hold the code, so none is outdated."""
    if kept.is_file() and not (folder / memory.FILE).exists():
        (folder / memory.FILE).parent.mkdir(exist_ok=True)
        shutil.copy(kept, folder / memory.FILE)


def run(folder: Path, *arguments: str, **more: str) -> subprocess.CompletedProcess:
    """Run Python with `arguments` on the code in `folder`."""
    return subprocess.run(
        [PYTHON, *arguments], cwd=folder, capture_output=True, text=True, env=environment(folder) | more
    )


def environment(folder: Path) -> dict[str, str]:
    """The environment in which Python runs the code in `folder`."""
    return os.environ | {"PYTHONPATH": str(folder), "NO_MKDOCS_2_WARNING": "1"}
