"""The command line: reads it, runs one command, and says in one Danish line what went wrong, never in a traceback."""

import argparse
import io
import os
import signal
import sys
import traceback
from collections.abc import Callable
from importlib import import_module
from types import FrameType

from ..content import danish
from ..content.finding import ContentError, Finding
from . import spoken

COMMANDS: dict[str, tuple[str, str]] = {
    "build": ("build", "bygger site/ med side og tryksager"),
    "serve": ("serve", "viser siden i browseren mens du skriver"),
    "check": ("check", "kontrollerer teksterne og det byggede"),
    "ret": ("mend", "viser hvad der sikkert kan rettes i siderne, og retter det med --gem"),
    "weblinks": ("weblinks", "spørger andre websteder om de sider vi linker til, stadig er der"),
    "revision": ("audit", "spørger om de låste pakker har kendte fejl"),
    "zip": ("pack", "pakker site/ i én fil, site.zip"),
    "sbom": ("sbom", "skriver sbom.json: pakker og dele som bygningen består af (CycloneDX)"),
    "udveje": ("ways_out", "bygger siderne med det der kan afløse Material, og siger hvad der går tabt"),
    "ny": ("new", "skriver en ny side eller version, og sætter den i menuen"),
    "flyt": ("move", "giver en side en anden sti, og retter alt der fører til den"),
    "slet": ("drop", "fjerner en side, og retter alt der fører til den"),
    "ny-kommune": ("municipality", "laver en mappe til en anden kommunes navn, farver, sider og ord"),
    "skrift": ("font", "laver en skrift i en anden form om til woff2"),
    "hent-nyt": ("updates", "siger hvad der er ændret i de fælles filer som I har erstattet"),
    "measure": ("measure", "måler hvor svær en tekst er at læse, og viser hvad der kan rettes"),
}
"""Name -> the module whose `arguments` adds its options and whose `run` does its work, and what it is for.

Only the module of the command that is run is read: a letter is measured in less time than all of them take.
"""
TRACE = "SPOR"
"""Set to 1 in the environment, this shows the traceback of an error in the code."""


def main(arguments: list[str] | None = None) -> int:
    """Run one command; return its exit code."""
    _speak_danish()
    given = sys.argv[1:] if arguments is None else arguments
    options = _parser(given[0] if given else "").parse_args(given)
    signal.signal(signal.SIGTERM, _end)
    try:
        run: Callable[[argparse.Namespace], int] = options.run
        return run(options)
    except ContentError as error:
        from . import project

        print("\n".join(map(str, map(project.named, error.findings))), file=sys.stderr)
        print(summary(error.findings), file=sys.stderr)
        return 1
    except KeyboardInterrupt:
        return 130
    except Exception as error:
        if os.environ.get(TRACE) == "1":
            traceback.print_exc()
        from ..generator import system_errors

        print(system_errors.finding(error), file=sys.stderr)
        return 1


def _speak_danish() -> None:
    """Let a terminal that lacks a letter show a question mark for it, and not stop the command."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="replace")


def summary(findings: list[Finding]) -> str:
    """How many errors and warnings there are, in a sentence."""
    errors = sum(finding.alvor == "fejl" for finding in findings)
    if not findings:
        return "Ingen fund. Det vi kontrollerede, er i orden."
    warnings = danish.counted(len(findings) - errors, "advarsel", "advarsler")
    return f"{errors} fejl og {warnings}."


def _end(number: int, frame: FrameType | None) -> None:
    """A request to stop ends the work as an exception does, so that what it has begun is cleared away."""
    sys.exit(128 + number)


def _parser(chosen: str) -> argparse.ArgumentParser:
    """What is understood: all commands by name, and the options of the `chosen` one."""
    parser = spoken.Parser("python -m scripts", "Mødet med borgeren: byg, se, kontrollér og mål.")
    commands = parser.add_subparsers(title="kommandoer", required=True, metavar="KOMMANDO")
    for name, (module_name, what) in COMMANDS.items():
        command = commands.add_parser(name, help=what, description=danish.sentence(what))
        if name == chosen:
            module = import_module(f".{module_name}", __package__)
            module.arguments(command)
            command.set_defaults(run=module.run)
    return parser
