"""How far long work is: a bar on a terminal, plain lines elsewhere, as »3 af 7: håndbog, 211 sider …«."""

import os
import sys
import time
from dataclasses import dataclass, field
from typing import TextIO

WIDTH = 24
"""Characters of the bar, where it is no more than an eighth of the terminal."""
PATIENCE = 10.0
"""Seconds between two lines about the parts of one step, where there is no terminal to draw a bar on."""
USUAL = 80
"""Characters across a terminal that does not say how wide it is."""
NO_CODES = ("dumb", "unknown")
"""Names of terminals (TERM) that show the codes of a bar as letters."""


@dataclass
class Progress:
    """Tells `out` how far work of `steps` steps is. Without `out` nobody is told."""

    steps: int = 0
    out: TextIO | None = None
    _number: int = 0
    _name: str = ""
    _told: float = field(default_factory=time.monotonic)

    def step(self, name: str) -> None:
        """The next step begins."""
        self._number, self._name = self._number + 1, name
        self._show(f"{self._number} af {self.steps}: {name} …", done=self._number - 1, of=self.steps)

    def part(self, done: int, of: int, what: str) -> None:
        """`done` parts of the step are ready, the last of them `what`."""
        if self._bar or time.monotonic() - self._told > PATIENCE:
            share = self._number - 1 + done / of
            line = f"{self._number} af {self.steps}: {self._name}: {done} af {of}, {what} …"
            self._show(line, done=share, of=self.steps)

    def end(self) -> None:
        """All is done: the bar goes, the plain lines stay."""
        if self.out and self._bar:
            self.out.write("\r\033[K")
            self.out.flush()

    @property
    def _bar(self) -> bool:
        return bool(self.out and self.out.isatty() and os.environ.get("TERM") not in NO_CODES)

    def _show(self, line: str, done: float, of: int) -> None:
        if not self.out:
            return
        self._told = time.monotonic()
        self.out.write(
            f"\r\033[K{_drawn(line, done / of if of else 0, _across(self.out))}" if self._bar else f"{line}\n"
        )
        self.out.flush()


def _drawn(line: str, share: float, across: int) -> str:
    """A bar and the line beside it, cut to what is left of a terminal: in two lines, the first of them would stay."""
    width = min(WIDTH, across // 8)
    filled, room = round(width * min(share, 1)), across - width - 2
    return f"{'█' * filled}{'░' * (width - filled)} {line if len(line) <= room else f'{line[: room - 1]}…'}"


def _across(out: TextIO) -> int:
    """How many characters wide a terminal is now."""
    try:
        return os.get_terminal_size(out.fileno()).columns or USUAL
    except OSError:
        return USUAL


def on_console(steps: int) -> Progress:
    """Progress that a person at the console sees."""
    return Progress(steps, sys.stdout)
