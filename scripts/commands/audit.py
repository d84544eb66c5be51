"""revision: asks whether the locked packages have known faults; fails on those it cannot get an answer about."""

import argparse
import subprocess

from ..check import supply
from ..content.finding import Finding
from . import line, project

AUDIT = project.ROOT / ".venv/eftersyn/bin/pip-audit"
OPTIONS = ("--require-hashes", "--disable-pip", "--progress-spinner", "off", "--format", "json")


def arguments(command: argparse.ArgumentParser) -> None:
    """The command has no options."""


def run(options: argparse.Namespace) -> int:
    """Print the findings; 1 where there are any."""
    findings = [finding for name in supply.LOCKS for finding in _of(name)]
    print("\n".join([*map(str, findings), line.summary(findings)]))
    return int(bool(findings))


def _of(name: str) -> list[Finding]:
    lock = project.ROOT / name
    asked = subprocess.run([AUDIT, *OPTIONS, "--requirement", lock], capture_output=True, text=True, check=False)
    return supply.findings(asked.stdout, name, lock.read_text(encoding="utf-8"))
