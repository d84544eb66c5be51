"""What is safe to mend in a page without asking its editor: how it is set, never what it says.

Each mend is a function from a line to a line, or changes the lines that a check tells of.
The front matter, code and the examples of how not to write are left alone.
"""

import re
import unicodedata
from collections.abc import Callable
from dataclasses import dataclass

from ..check import slips
from ..check.slips import characters
from ..check.slips.source import CODE, Source, of_text
from ..content import conflicts
from ..language.judge import EXAMPLE

MEND = "sæt en tom linje før listen"
"""The remedy of the slip that an empty line mends (check/slips/leftovers.py)."""
DASH = re.compile(r"^( *)[–—•·▪◦●‣] *(?=\S)")
BOX = re.compile(r"^( *)[☐☑\uf06f\uf0a8] *(?=\S)")
NUMBER = re.compile(r"^( *)(\d{1,2})\) +(?=\S)")
TICK = re.compile(r"^( *)-\[([ xX]?)\] *(?=\S)|^( *)- \[\] *(?=\S)|^( *)- \[([ xX])\](?=[^\s(\[])")
ITEM = re.compile(r"^( *)(?=(?:[-*+]|\d{1,2}\.) +\S)")
HEADING = re.compile(r"^(#{1,6})(?=[^#\s\d])")
STEP = 4
QUOTED = re.compile(r"(?<!=)(?:“([^“”„\n]*)”|„([^“”„\n]*)[“”]|”([^”\n]*)”|\"([^\"\n]*)\")")
"""Words between marks as English, German, Swedish and typewriters have them."""
INNER = re.compile(r"(?<!\w)[‘‚']([^’'\n]+)[’'‘](?!\w)")


@dataclass(frozen=True)
class Mend:
    """A line before and after, with its number in the file as it was."""

    line: int
    what: str
    before: str
    after: str


def mend(src: str, text: str) -> tuple[str, list[Mend]]:
    """The text of the page `src` with all that is safe mended, and each mend in the order of the lines."""
    if conflicts.check(src, text):
        return text, []  # two versions that nobody has chosen between
    lines, mends = text.split("\n"), list[Mend]()
    for what, change in CHANGES:
        source = of_text(src, "\n".join(lines))
        for number, line in _open_lines(source, lines):
            after = change(line)
            if after != line:
                mends.append(Mend(number, what, line, after))
                lines[number - 1] = after
    origin = [*range(1, len(lines) + 1)]
    mends += _part(src, lines, origin)
    mends += _indent(src, lines, origin)
    return "\n".join(lines), sorted(mends, key=lambda mend: mend.line)


def _open_lines(source: Source, lines: list[str]) -> list[tuple[int, str]]:
    """The lines of the Markdown that are not code."""
    return [
        (line.number, lines[line.number - 1])
        for line in source.lines
        if line.text.strip() and not line.text.startswith(EXAMPLE)
    ]


def _outside_code(change: Callable[[str], str]) -> Callable[[str], str]:
    """`change` for the parts of a line that are neither code, tags, targets nor titles in brackets."""
    kept = re.compile(rf"{CODE.pattern}|<[^>]*>|\]\([^)]*\)|\{{[^}}]*\}}")

    def outside(line: str) -> str:
        parts, at = [], 0
        for match in kept.finditer(line):
            parts += [change(line[at : match.start()]), match[0]]
            at = match.end()
        return "".join([*parts, change(line[at:])])

    return outside


def _quotes(text: str) -> str:
    """Marks of quotation as »…«, and ›…‹ inside; an odd number of them is left for an editor."""
    if text.startswith(("!!!", "???")):
        return text
    text = QUOTED.sub(lambda match: f"»{match[match.lastindex or 0]}«", text)
    text = re.sub(r"(?<![\w.!?,…])«([^»«\n]*)»", r"»\1«", text)
    return re.sub(r"»[^»«]*«", lambda match: INNER.sub(r"›\1‹", match[0]), text)


def _spaces(text: str) -> str:
    return characters.NBSP.sub(" ", text)


def _dashes(text: str) -> str:
    return text if "|" in text else characters.DASH.sub(" – ", text)


def _unseen(text: str) -> str:
    return re.sub("[" + "".join(characters.INVISIBLE) + "]", "", text)


CHANGES: tuple[tuple[str, Callable[[str], str]], ...] = (
    (
        "fire mellemrum i stedet for en tabulator",
        lambda line: re.sub(r"^[ \t]+", lambda m: m[0].expandtabs(STEP), line),
    ),
    ("almindeligt mellemrum", _outside_code(_spaces)),
    ("usynlige tegn væk", _outside_code(_unseen)),
    ("bogstaver i ét tegn", _outside_code(lambda text: unicodedata.normalize("NFC", text))),
    ("danske citationstegn", _outside_code(_quotes)),
    ("tankestreg", _outside_code(_dashes)),
    ("felt at sætte kryds i", lambda line: BOX.sub(r"\1- [ ] ", line)),
    ("streg først i punktet", lambda line: DASH.sub(r"\1- ", line)),
    ("punktum efter tallet", lambda line: NUMBER.sub(r"\1\2. ", line)),
    ("felt at sætte kryds i", lambda line: TICK.sub(_tick, line)),
    ("mellemrum efter #", lambda line: HEADING.sub(r"\1 ", line)),
)


def _tick(match: re.Match[str]) -> str:
    indent = next(group for group in (match[1], match[3], match[4]) if group is not None)
    return f"{indent}- [{(match[2] or match[5] or ' ')}] "


def _part(src: str, lines: list[str], origin: list[int]) -> list[Mend]:
    """Put an empty line before each list that hangs on to the line above it.

    `origin` holds the number that each of `lines` has in the file; both are changed in place.
    """
    findings = slips.of_source(of_text(src, "\n".join(lines)))
    mends = []
    for number in sorted((finding.linje for finding in findings if finding.forslag == MEND), reverse=True):
        mends.append(Mend(origin[number - 1], "tom linje før listen", lines[number - 1], lines[number - 1]))
        lines.insert(number - 1, "")
        origin.insert(number - 1, origin[number - 1])
    return mends


def _indent(src: str, lines: list[str], origin: list[int]) -> list[Mend]:
    """Indent points below another point by four spaces, where the check tells that they are not."""
    source = of_text(src, "\n".join(lines))
    told = {finding.linje for finding in slips.lists.check(source) if "underpunkt" in finding.problem}
    mends, above = [], list[int]()
    for block in source.blocks:
        above = above if ITEM.match(block[0].text) or block[0].text.startswith(" ") else []
        for number in (line.number for line in block):
            before = lines[number - 1]
            level = _level(before, above) if ITEM.match(before) else 0
            if number in told:
                lines[number - 1] = " " * (STEP * level) + before.lstrip(" ")
                mends.append(Mend(origin[number - 1], "underpunkt fire mellemrum ind", before, lines[number - 1]))
    return mends


def _level(line: str, above: list[int]) -> int:
    """How deep the point on `line` lies; `above` are the indents of the points that it may lie under."""
    depth = len(line) - len(line.lstrip(" "))
    while above and depth < above[-1] - 1:
        above.pop()
    if not above or depth > above[-1] + 1:
        above.append(depth)
    return len(above) - 1
