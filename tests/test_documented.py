"""The commands that README and CONTRIBUTING name are there, and say in Danish what they do."""

import re

import pytest

from scripts.commands.line import COMMANDS, main


def named(root):
    """Each command that the two files show, and where."""
    texts = {name: (root / name).read_text(encoding="utf-8") for name in ("README.md", "CONTRIBUTING.md")}
    return {(name, command) for name, text in texts.items() for command in re.findall(r"-m scripts ([\w-]+)", text)}


def test_each_command_that_is_named_is_there(root):
    found = named(root)
    assert {command for _, command in found} >= {"check", "ret", "ny", "flyt", "slet", "weblinks", "hent-nyt"}
    assert [place for place in found if place[1] not in COMMANDS] == []


@pytest.mark.parametrize("command", COMMANDS)
def test_each_command_explains_its_options(command, capsys):
    with pytest.raises(SystemExit) as ended:
        main([command, "--help"])
    assert ended.value.code == 0
    assert command in capsys.readouterr().out
