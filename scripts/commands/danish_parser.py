"""The command line in Danish: argparse says what it did not understand in English, and editors read Danish."""

import argparse
import re
import sys
from collections.abc import Iterable
from difflib import get_close_matches
from typing import Any, NoReturn

from ..content import danish

HEADINGS = {"positional arguments": "skriv", "options": "valg", "optional arguments": "valg"}
ERRORS = (
    (r"the following arguments are required: (.+)", r"der mangler \1"),
    (r"unrecognized arguments: (.+)", r"»\1« findes ikke her"),
    (r"argument (.+?): expected (?:at least )?one argument", r"der skal stå noget efter \1"),
    (r"argument (.+?): invalid \w+ value: '(.*)'", r"»\2« kan ikke bruges efter \1"),
    (r"argument (.+?): not allowed with argument (.+)", r"\1 og \2 kan ikke bruges sammen"),
    (r"ambiguous option: (.+?) could match (.+)", r"\1 kan være \2"),
)
"""What argparse says in `error` (Lib/argparse.py, Python 3.11 to 3.14) -> what we say."""
CHOICE = re.compile(r"argument (?P<name>.+?): invalid choice: '(?P<given>.*?)' \(choose from (?P<options>.+)\)")


class DanishParser(argparse.ArgumentParser):
    """Like argparse's own, but what an editor reads is Danish; a wrong command line ends with 2."""

    def __init__(self, *given: Any, **options: Any) -> None:
        """The same options as argparse's own."""
        super().__init__(*given, **options | {"formatter_class": _Formatter, "add_help": False})
        self.add_argument("-h", "--help", action="help", help="viser den her hjælp")

    def error(self, message: str) -> NoReturn:
        """Say what was not understood, and how the command is written."""
        print(f"Kommandoen kan ikke forstås: {told(message)}", file=sys.stderr)
        print(self.format_usage().rstrip(), file=sys.stderr)
        sys.exit(2)


class _Formatter(argparse.HelpFormatter):
    def add_usage(
        self,
        usage: str | None,
        actions: Iterable[argparse.Action],
        groups: Iterable[Any],
        prefix: str | None = None,
    ) -> None:
        super().add_usage(usage, actions, groups, "Skriv: " if prefix is None else prefix)

    def start_section(self, heading: str | None) -> None:
        super().start_section(HEADINGS.get(heading or "", heading))


def told(message: str) -> str:
    """What argparse says is wrong, in Danish; as it stands where it says something new."""
    if choice := CHOICE.fullmatch(message):
        options = re.findall(r"[^\s,'][^,']*", choice["options"])
        near = get_close_matches(choice["given"], options, 1)
        remedy = f"mente du {near[0]}?" if near else f"brug {danish.listed(options, 'eller')}"
        return f"»{choice['given']}« kan ikke bruges som {choice['name']} — {remedy}"
    for english, ours in ERRORS:
        if re.fullmatch(english, message):
            return re.sub(english, ours, message)
    return message
