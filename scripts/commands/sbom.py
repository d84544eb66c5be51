"""sbom: all that a build is made of, packages and shipped parts, in the form CycloneDX as JSON."""

import argparse
import json
import subprocess

from ..content import licences
from ..content import site as content
from ..content.licences import Shipped
from . import project

MAKER = project.ROOT / ".venv/eftersyn/bin/cyclonedx-py"
TARGET = project.ROOT / "sbom.json"


def arguments(command: argparse.ArgumentParser) -> None:
    """The command has no options."""


def run(options: argparse.Namespace) -> int:
    """Write the list. Raises CalledProcessError where the packages cannot be listed."""
    source = ["environment", str(project.ROOT / ".venv/bin/python"), "--pyproject", str(project.LIMITS)]
    form = ["--output-reproducible", "--output-format", "JSON"]
    packages = subprocess.run([str(MAKER), *source, *form], capture_output=True, text=True, check=True)
    site = content.load(project.menu(), None, project.brand_dir())
    shipped = [*licences.parts(site.docs_dir), *licences.fonts(site.brand)]
    TARGET.write_text(with_shipped(packages.stdout, shipped), encoding="utf-8")
    print(f"Skrevet: {TARGET.name}")
    return 0


def with_shipped(packages: str, shipped: list[Shipped]) -> str:
    """The list of `packages`, CycloneDX as JSON, with the parts that no package manager knows of."""
    bom = json.loads(packages)
    bom["components"] += [
        {
            "type": "file",
            "bom-ref": f"site/{part.notice}#{number}",
            "name": part.name,
            "licenses": [{"license": {"name": part.terms}}],
            "description": part.use,
        }
        for number, part in enumerate(shipped, 1)
    ]
    return json.dumps(bom, ensure_ascii=False, indent=1) + "\n"
