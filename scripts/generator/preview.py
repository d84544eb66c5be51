"""The preview: MkDocs' own server, which builds again whenever something that pages are made of changes."""

import os
from pathlib import Path

import mkdocs.commands.serve


def serve(config_file: Path) -> int:
    """Serve until the editor stops it; return the exit code."""
    os.chdir(config_file.parent)
    mkdocs.commands.serve.serve(str(config_file), watch=["overrides"])
    return 0
