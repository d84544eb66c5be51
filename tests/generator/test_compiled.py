"""Templates that have been compiled are kept; what damages them costs a moment and no more."""

import jinja2
import pytest

from scripts.generator import compiled


def shown(root):
    env = jinja2.Environment(loader=jinja2.DictLoader({"side": "Hej {{ navn }}"}))
    env.bytecode_cache = compiled.templates(root)
    return env.get_template("side").render(navn="du")


@pytest.mark.parametrize(
    "damage",
    [
        lambda data: data[:-9],
        lambda data: data[:20] + b"\x80\x99",
        lambda data: b"",
        lambda data: data.replace(b"Hej", b"Haj"),
    ],
)
def test_a_damaged_file_counts_as_missing(tmp_path, damage):
    assert shown(tmp_path) == "Hej du"
    [kept] = (tmp_path / compiled.FOLDER).iterdir()
    whole = kept.read_bytes()
    kept.write_bytes(damage(whole))
    assert shown(tmp_path) == "Hej du"
    assert kept.read_bytes() == whole
