"""Templates as Jinja compiled them last time: an editor waits for them once, not each time a text is saved."""

from pathlib import Path

import jinja2
from jinja2.bccache import Bucket

from ..content import sealed
from ..content.whole_files import write_whole

FOLDER = ".cache/skabeloner"


class _Kept(jinja2.BytecodeCache):
    """A file to each template. A damaged one counts as missing: Jinja would run what it happens to spell."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def load_bytecode(self, bucket: Bucket) -> None:
        path = self._folder / bucket.key
        if data := sealed.opened(path.read_bytes()) if path.is_file() else None:
            bucket.bytecode_from_string(data)

    def dump_bytecode(self, bucket: Bucket) -> None:
        write_whole(self._folder / bucket.key, sealed.seal(bucket.bytecode_to_string()))


def templates(root: Path) -> jinja2.BytecodeCache:
    """The compiled templates of the project in the folder `root`."""
    folder = root / FOLDER
    folder.mkdir(parents=True, exist_ok=True)
    return _Kept(folder)
