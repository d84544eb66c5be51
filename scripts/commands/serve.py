"""serve: a preview in the browser that follows what is written; TRYK=1 prints too."""

import argparse
import os
import sys

from . import project


def arguments(command: argparse.ArgumentParser) -> None:
    """The options of the command: none."""


def run(options: argparse.Namespace) -> int:
    """Serve until the editor stops it; what is wrong with the content is shown in the browser."""
    from ..generator import preview

    project.use_brand()
    ours = project.ours()
    beside = (ours.folder,) if ours else ()
    code = preview.serve(preview.Content(project.ROOT, project.laid_over, project.named, beside))
    sys.stdout.flush()
    sys.stderr.flush()
    os._exit(code)  # all is cleared away: Python would take the pages apart piece by piece, and the editor would wait
