"""The marks of fields as an editor writes them: how each is known, its right form, and a text without them.

CONTRIBUTING.md shows the marks to editors; FORMS holds the right form of each, so that a wrong one is told with it.
Marks in code, and the words of links, are not fields.
"""

import re
from collections.abc import Iterator

from .page import SITE_NAME

STAFF = re.compile(r"^( *(?:[-*] +)?(?:\[[ xX]\] +|\( \) +)?)\[kun os\] *", re.M)
"""At the beginning of a line or an item: only staff see it, never the citizen's paper."""
TASK = re.compile(r" *\[opgave[ :]([^\]]*)\]")
LINES = re.compile(r"\[felt(?: ([1-9]))?\]")
DATE = re.compile(r"\[dato\]")
CHOICE = re.compile(r"\[valg: ([^\]/]+(?:/[^\]/]+)+)\]")
SCALE = re.compile(r"\[skala (\d)-(\d): ([^\]/]+) / ([^\]/]+)\]")
IN_LINE = re.compile("|".join(f"(?:{mark.pattern})" for mark in (LINES, DATE, CHOICE, SCALE)))
BEFORE_STOP = re.compile(rf" *(?:{IN_LINE.pattern})(?=[.,;:!?])")
"""A field that ends a sentence, with the space before it: without both, the stop stands by the word before."""
TICK = re.compile(r"^( *)[-*] +(\[[ xX]\]) +(?=\S)", re.M)
OPTION = re.compile(r"^( *)[-*] +(\( \)) +(?=\S)", re.M)
ITEM = re.compile(r"^( *)(?:[-*+]|\d+\.) +")
CODE = re.compile(r"`[^`]*`")
FORMS = {
    "felt": "[felt] til én linje, eller [felt 2] til [felt 9] til flere",
    "dato": "[dato]",
    "valg": "[valg: ja / nej] med mindst to svar og mellemrum om stregen",
    "skala": "[skala 1-5: Helt uenig / Helt enig] med ord for begge ender, fra et lavt til et højt tal",
    "kun os": "[kun os] først på linjen",
    "navn": f"{SITE_NAME} med små bogstaver",
    "opgave": "[opgave laes-leveregler | dig | dag 2 | 20 min] sidst på linjen med krydset",
}
"""First word of a mark -> its right form, in the words of an editor."""
ANY_MARK = re.compile(
    r"\[ *(felt|dato|valg|skala|kun os|opgave|navn)\b[^\[\]]*\]|\[(felt|dato|valg|skala)\d[^\[\]]*\]", re.I
)
WRONG_OPTION = re.compile(r"^ *[-*] *(?:\(\)|\([xX]\)|\( {2,}\)) *\S|^ *[-*]\( \)")
PLACEHOLDER = "skriv det der skal stå, eller [felt] hvis læseren skal skrive det"
"""What to do about a place that was left to be filled in."""
PROMPT = "Skriv her"
"""What a field without words of its own is called."""


def without_marks(text: str) -> str:
    """`text` without the marks of fields: the words that a reader reads."""
    text = IN_LINE.sub("", BEFORE_STOP.sub("", TASK.sub("", STAFF.sub(r"\1", text))))
    return OPTION.sub(r"\1- ", TICK.sub(r"\1- ", text))


def words_of(text: str) -> str:
    """A line of Markdown as plain words: no list mark, no emphasis, no link, no colon at its end."""
    text = ITEM.sub("", text)
    text = re.sub(r"!?\[([^\]]*)\](?:\([^)]*\)|\[[^\]]*\])", r"\1", text)
    text = re.sub(r"<[^>]+>|\{[^}]*\}|\*\*|__|[*`]", "", text)
    return " ".join(text.split()).rstrip(":").rstrip()


def in_line(line: str, start: int) -> Iterator[re.Match[str]]:
    """The marks of fields in a line, but for those in code and the words of links."""
    code = [match.span() for match in CODE.finditer(line)]
    for match in IN_LINE.finditer(line, start):
        inside = any(begin < match.start() < end for begin, end in code)
        if not inside and line[match.end() : match.end() + 1] not in ("(", "[") and not runs_down(match[0]):
            yield match


def runs_down(mark: str) -> bool:
    """True for a scale whose first number is not its lowest."""
    scale = SCALE.fullmatch(mark)
    return scale is not None and int(scale[1]) >= int(scale[2])
