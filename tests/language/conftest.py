"""The project's word lists and the speller, read once."""

import pytest

from scripts.content import limits
from scripts.content.page import read
from scripts.language import judge, spelling


@pytest.fixture(scope="package")
def lists(root):
    pages = {src: read(root / "docs", src)[0] for src in ("ordliste.md", "om/skriveguide.md")}
    return judge.lists(pages, limits.read(root / "pyproject.toml"))


@pytest.fixture(scope="package")
def speller():
    return spelling.Speller()
