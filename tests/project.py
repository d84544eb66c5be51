"""The parts of the project that a build reads, for tests and benchmarks that need a copy of their own."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parents[1]
PARTS = ("mkdocs.yml", "docs", "overrides", "scripts", "pyproject.toml", "apt-packages.txt", "egne-ord.txt")


def copy(folder: Path) -> Path:
    """Copy the project to `folder`, with neither site/ nor what a build has kept; return it."""
    for name in PARTS:
        source = ROOT / name
        shutil.copytree(source, folder / name) if source.is_dir() else shutil.copy(source, folder / name)
    return folder


def run(folder: Path, *arguments: str, **environment: str) -> subprocess.CompletedProcess:
    """Run Python with `arguments` on the code in `folder`."""
    return subprocess.run(
        [sys.executable, *arguments],
        cwd=folder,
        capture_output=True,
        text=True,
        env=os.environ | {"PYTHONPATH": str(folder), "NO_MKDOCS_2_WARNING": "1"} | environment,
    )
