"""What the tests of a municipality's folder begin with."""

import pytest

from scripts.commands.line import main
from tests.editing.nordby import ANSWERS


@pytest.fixture
def folder(mini, tmp_path_factory):
    """The folder of an invented municipality that the mini site remembers."""
    path = tmp_path_factory.mktemp("andre") / "nordby"
    assert main(["ny-kommune", "--mappe", str(path), *ANSWERS, "--projekt", str(mini)]) == 0
    return path
