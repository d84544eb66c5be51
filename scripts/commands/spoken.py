"""The command line's own words in Danish: argparse speaks English, and its messages are told to editors."""

import argparse
import re
import sys
from typing import NoReturn

SAID = {
    r"the following arguments are required: (.+)": "der mangler noget: {0}",
    r"argument KOMMANDO: invalid choice: '(.*)' \(choose from .+\)": "der er ingen kommando der hedder »{0}«",
    r"argument (\S+): invalid choice: '(.*)' \(choose from (.+)\)": "»{1}« kan ikke stå ved {0} — brug {2}",
    r"unrecognized arguments: (.+)": "»{0}« kendes ikke",
    r"argument (\S+): expected .+ arguments?": "der mangler noget efter {0}",
    r"argument (\S+): invalid \S+ value: '(.*)'": "»{1}« kan ikke stå ved {0}",
    r"argument (\S+): not allowed with argument (\S+)": "{0} og {1} kan ikke bruges sammen",
    r"argument (\S+): ignored explicit argument '(.*)'": "der kan ikke stå noget efter {0}, heller ikke »{1}«",
    r"ambiguous option: (\S+) could match (.+)": "{0} kan betyde {1} — skriv det hele",
}
"""What argparse says (Python 3.11 to 3.14) -> what we say; {0} and {1} are its parts."""
HELP = "viser denne hjælp"


class Danish(argparse.HelpFormatter):
    """A text of help that begins »brug:«."""

    def add_usage(self, usage, actions, groups, prefix=None):  # type: ignore[no-untyped-def]
        """Add how the command is written; the arguments are those of argparse."""
        super().add_usage(usage, actions, groups, "brug: " if prefix is None else prefix)


class Parser(argparse.ArgumentParser):
    """A parser that helps and refuses in Danish."""

    def __init__(self, prog: str | None = None, description: str | None = None, help: str | None = None) -> None:
        super().__init__(prog=prog, description=description, add_help=False, formatter_class=Danish)
        self._positionals.title, self._optionals.title = "efter kommandoen", "valg"
        self.add_argument("-h", "--help", action="help", help=HELP)

    def error(self, message: str) -> NoReturn:
        """Say how the command is written and what was wrong with it; exit code 2."""
        self.print_usage(sys.stderr)
        self.exit(2, f"{self.prog}: {said(message)}\n")


def said(message: str) -> str:
    """An English message of argparse in Danish; one that is not known stands as it is."""
    for pattern, words in SAID.items():
        if match := re.fullmatch(pattern, message):
            return words.format(*match.groups())
    return message
