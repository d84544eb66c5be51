"""Templates as Jinja compiled them last time: an editor waits for them once, not each time a text is saved."""

from pathlib import Path

import jinja2
from jinja2.bccache import Bucket

FOLDER = ".cache/skabeloner"


class _Kept(jinja2.FileSystemBytecodeCache):
    """A damaged file counts as missing: Jinja itself stops at one."""

    def load_bytecode(self, bucket: Bucket) -> None:
        try:
            super().load_bytecode(bucket)
        except Exception:  # pickle raises whatever the damaged bytes happen to spell
            bucket.reset()


def templates(root: Path) -> jinja2.BytecodeCache:
    """The compiled templates of the project in the folder `root`."""
    folder = root / FOLDER
    folder.mkdir(parents=True, exist_ok=True)
    return _Kept(str(folder))
