"""The commands that README, CONTRIBUTING, the Makefile and the hooks name are there, and understand what is written."""

import re
import shlex
from importlib.util import find_spec

import pytest

from scripts.commands.line import COMMANDS, _parser, main

FILES = ("README.md", "CONTRIBUTING.md", "Makefile", ".pre-commit-config.yaml")
CALL = re.compile(r"(?:-m scripts|`…) ([a-z-]+(?: [^`#\n]*)?)")
"""A command as it is written in code, in a recipe, or shortened in a sentence."""
MADE = re.compile(r"^#?  *make ([a-z-]+)|(?:`|- run: |    - )make ([a-z-]+)", re.M)


def written(root, name):
    text = (root / name).read_text(encoding="utf-8")
    report = re.search(r"^RAPPORT := (.*)$", text, re.M)
    return text.replace("$(RAPPORT)", report[1]) if report else text


def calls(root):
    """Each command as it is written, with its options, and where."""
    return [(name, call.strip()) for name in FILES for call in CALL.findall(written(root, name))]


def test_each_command_that_is_named_is_there_and_takes_the_options_that_are_written(root):
    found = calls(root)
    assert {call.split()[0] for _, call in found} == {*COMMANDS}
    wrong = []
    for name, call in found:
        command, *options = shlex.split(call)
        try:
            _parser(command).parse_args([command, *options])
        except SystemExit:
            wrong.append((name, call))
    assert wrong == []


def test_each_target_is_told_and_what_is_told_is_a_target(root):
    text = written(root, "Makefile")
    targets = {*re.search(r"^\.PHONY: (.*)$", text, re.M)[1].split()}
    assert targets - {"opsaet"} == {*re.findall(r"^#   make ([a-z-]+)", text, re.M)}
    assert targets <= {*re.findall(r"^([a-z-]+):", text, re.M)}
    named = {"".join(match) for name in FILES[:2] for match in MADE.findall(written(root, name))}
    assert {"build", "test", "check", "lock"} <= named <= targets
    modules = {*re.findall(r"\$\(RUN\) -m ([\w.]+)", text)} - {"venv"}
    assert [module for module in modules if find_spec(module) is None] == []


@pytest.mark.parametrize("command", COMMANDS)
def test_each_command_explains_its_options(command, capsys):
    with pytest.raises(SystemExit) as ended:
        main([command, "--help"])
    assert ended.value.code == 0
    assert command in capsys.readouterr().out
