"""serve: a preview in the browser that follows what is written; TRYK=1 prints too."""

import argparse

from ..content import site as content
from . import project


def arguments(command: argparse.ArgumentParser) -> None:
    """The options of the command: none."""


def run(options: argparse.Namespace) -> int:
    """Serve until the editor stops it."""
    from ..generator import preview

    project.use_brand()
    content.load(project.menu(), brand_dir=project.brand_dir())
    return preview.serve(project.menu())
