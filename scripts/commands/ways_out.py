"""udveje: the pages built by what may replace Material, and what is lost on the way; a report, never a judgement."""

import argparse
import os
import shutil
import subprocess
import sys
from importlib.metadata import distributions
from pathlib import Path

from ..check import ways_out as counting
from ..check.built.addresses import Site
from ..content.finding import shown_path
from . import project

WORK = project.ROOT / ".cache/udveje"
PACKAGES = WORK / "pakker"
"""What `make udveje` fetches: the two, and what they need beside our own packages."""
TOOLS = {"Material": "mkdocs-material", "MaterialX": "mkdocs-materialx", "Zensical": "zensical"}
SAID = 3
"""Lines that are repeated of what a tool says where it fails."""


def arguments(command: argparse.ArgumentParser) -> None:
    """The options of the command: for itself alone, where it starts anew with MaterialX before Material."""
    command.add_argument("--materialx", type=Path, help=argparse.SUPPRESS)


def run(options: argparse.Namespace) -> int:
    """Print the report; 1 where there is nothing to build with. Raises ContentError where we cannot build ourselves."""
    from ..generator import site_folder, ways_out

    project.use_brand()
    if options.materialx:
        ways_out.with_materialx(project.menu(), options.materialx)
        return 0
    if not PACKAGES.is_dir():
        print("Det der skal bygges med, er ikke hentet — kør »make udveje«", file=sys.stderr)
        return 1
    try:
        with site_folder.lock(project.ROOT):
            print(_report())
    except KeyboardInterrupt:
        print("Afbrudt, så der er ingen rapport. site/ er ikke rørt.", file=sys.stderr)
        return 130
    return 0


def _report() -> str:
    from ..generator import progress, running, ways_out

    shown = progress.Progress(3, sys.stderr)
    ours, materialx, zensical = folders = [WORK / name for name in ("material", "materialx", "zensical")]
    for folder in folders:
        shutil.rmtree(folder, ignore_errors=True)
    shown.step("bygger med Material, uden print")
    running.preview_site(project.menu(), ours)
    settings = ways_out.stage(running.build(), zensical)
    shown.step("bygger med MaterialX")
    stopped = _run("MaterialX", ["scripts", "udveje", "--materialx", str(materialx)])
    shown.step("bygger med Zensical")
    stopped += _run("Zensical", ["zensical", "build", "--config-file", str(settings)])
    shown.end()
    return "\n".join([*_compared([ours, materialx, zensical / "site"], running.build().site.brand.url), *stopped])


def _run(name: str, module: list[str]) -> list[str]:
    """Run a module of the packages. The last it says where it fails: that is no error of ours, but what we ask for."""
    path = os.pathsep.join([str(PACKAGES), str(project.ROOT)])
    command = [sys.executable, "-m", *module]
    done = subprocess.run(
        command, cwd=project.ROOT, env=os.environ | {"PYTHONPATH": path}, capture_output=True, text=True, check=False
    )
    return [f"{name} melder: {line}" for line in done.stderr.splitlines()[-SAID:]] if done.returncode else []


def _compared(folders: list[Path], url: str) -> list[str]:
    versions = {found.name: found.version for found in distributions(path=[str(PACKAGES), *sys.path])}
    names = [f"{name} {versions[package]}" for name, package in TOOLS.items()]
    counts = [counting.counted(Site(folder, url)) for folder in folders]
    gone = [(name, counting.missing(folders[0], folder)) for name, folder in zip(names[1:], folders[1:], strict=True)]
    files = [f"Filer der mangler med {name}: {', '.join(lost)}" for name, lost in gone if lost]
    return [counting.table(dict(zip(names, counts, strict=True))), *files, f"De byggede sider: {shown_path(WORK)}"]
