"""Characters that nobody sees, that came along from elsewhere, or that the house writes otherwise."""

import html
import re
import unicodedata
from collections.abc import Iterator

from ...content import danish
from ...content.finding import Finding
from ...language.judge import EXAMPLE
from ...language.spelling import LONGEST
from .source import Line, Source

TAB = re.compile(r"^ *\t")
INVISIBLE = {"\u00ad": "en blød bindestreg", "\u200b": "et usynligt mellemrum", "\ufeff": "et usynligt mærke"}
INVISIBLE |= {"\u200e": "et usynligt mærke", "\u200f": "et usynligt mærke", "\u2028": "et usynligt linjeskift"}
INVISIBLE |= {
    char: "et tegn der vender læseretningen" for char in "\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"
}
IN_TARGET = re.compile(rf"\]\(([^)\n]*[{''.join(INVISIBLE)}][^)\n]*)\)")
"""An address in a link that holds one of these."""
CONTROL = re.compile("[\\x00-\\x08\\x0b\\x0c\\x0e-\\x1f\\x85]")
HIDDEN = re.compile(r"&(?:shy|zwnj|zwj|#0*173|#x0*ad);", re.I)
"""Signs that nobody sees, by their names in HTML."""
ENTITY = re.compile(r"&(?!(?:lt|gt|amp|nbsp|shy|zwnj|zwj);)[a-z]+;", re.I)
"""A sign by its name in HTML that could be written as it is."""
TWICE = re.compile(r"&amp;(?:[a-z]+|#\d+);", re.I)
"""A sign by its name in HTML that a program has turned into HTML once more."""
STUCK = re.compile(r"^ *(?:[-*+]|\d{1,3}\.)[\u00a0\u202f]+(?=\S)")
"""A point whose space a program has made a fixed one: Markdown knows no such list."""
NBSP = re.compile("[\u00a0\u202f]|&nbsp;")
BROKEN = re.compile("[\ufffd\ue000-\uf8ff]|Ã[¦¸¥†˜…\u0080-\u00bf]|â€[\u0080-\uffff]?")
CURLY = re.compile(
    r"[“”„‟]|,,(?=\w)|(?<![\w=])\"(?=\w)|(?<=[\w.,!?])\"(?![\w>])|(?<!\w)['‘‚](?=\w)[^'’‘\n]*['’‘](?!\w)"
)
LIGATURE = re.compile("[\ufb00-\ufb06]")
OTHER_ALPHABET = re.compile("[a-zæøå][\u0370-\u04ff]|[\u0370-\u04ff][a-zæøå]|(?<!\\w)[\u0430-\u044f](?!\\w)", re.I)
"""A Greek or Cyrillic letter among ours: it looks right, and neither a search nor a screen reader knows the word."""
EMOJI = re.compile("[\U0001f000-\U0001faff]")
DASH = re.compile(r"(?<=\w) -{1,3} (?=\w)|—")
ITEM = re.compile(r"^ *(?:[-*+o·•▪◦●–]|\d+\.)\t+")
COLUMNS = re.compile(r"\S\t+\S")
OUTWARD = re.compile(r"(?<![\w.!?,…])«(?=\w)")
RUN = re.compile(rf"[^\s/\-–…|<>()\[\]]{{{LONGEST + 1},}}")
"""Letters that no line can break: they stick out on a phone and in a column on paper."""


def check(source: Source) -> Iterator[Finding]:
    """Findings about the characters of a page, each kind once a line."""
    yield from _columns(source)
    yield from _controls(source)
    for line in source.lines:
        yield from _tab(source, line)
        yield from _unseen(source, line)
        if not line.text.startswith(("!!", "??", "===", "--8<", "{%", EXAMPLE)) and (
            match := CURLY.search(_without_targets(line.text))
        ):
            yield source.finding(
                line.number,
                "tegn",
                f"citationstegnene »{match[0][:1]}« er ikke dem vi bruger",
                "skriv »sådan«, og ›sådan‹ inden i et citat",
                warning=True,
            )
        if OUTWARD.search(line.text):
            yield source.finding(
                line.number, "tegn", "citationstegnene vender udad", "skriv »sådan«, med spidserne indad", warning=True
            )
        if DASH.search(_without_targets(line.text)) and "|" not in line.text:
            yield source.finding(
                line.number, "tegn", "tankestregen er ikke den vi bruger", "skriv – i stedet", warning=True
            )
        if match := RUN.search(_without_targets(line.text)):
            yield source.finding(
                line.number,
                "langt ord",
                f"»{match[0][:20]}…« har {len(match[0])} tegn uden et sted at dele det",
                f"del det, eller skriv det om, så det højst har {LONGEST} tegn",
            )


def _without_targets(text: str) -> str:
    """`text` without what no reader sees: targets of links, tags, attributes."""
    return re.sub(r"\]\([^)]*\)|<[^>]*>|\{[^}]*\}|https?://\S+|www\.\S+", "", text)


def _controls(source: Source) -> Iterator[Finding]:
    """Signs that steer a printer or a word processor; its »soft return« is one of them."""
    for match in CONTROL.finditer(source.text):
        yield source.finding(
            source.text.count("\n", 0, match.start()) + 1,
            "tegn",
            "linjen har et usynligt styretegn",
            "slet det, og begynd på en ny linje hvis teksten skal deles",
        )


def _columns(source: Source) -> Iterator[Finding]:
    """The first line of each block whose columns are parted by tabs, as they come from a word processor."""
    for block in source.blocks:
        if line := next((line for line in block if COLUMNS.search(ITEM.sub("", line.text))), None):
            yield source.finding(
                line.number,
                "tabel",
                "linjen har kolonner sat med tabulator, og de bliver til løbende tekst",
                "skriv en tabel med | mellem felterne, eller brug mellemrum",
            )


def _tab(source: Source, line: Line) -> Iterator[Finding]:
    if TAB.match(line.text):
        yield source.finding(line.number, "indryk", "linjen begynder med en tabulator", "skriv fire mellemrum i stedet")


def _unseen(source: Source, line: Line) -> Iterator[Finding]:
    if match := IN_TARGET.search(line.text):
        problem = "linkets adresse har et usynligt tegn, så det ikke virker"
        yield source.finding(line.number, "tegn", problem, f"skriv adressen igen: »{_seen_only(match[1])}«")
    elif found := dict.fromkeys(name for char, name in INVISIBLE.items() if char in line.text):
        problem = f"linjen har {danish.listed(list(found))}"
        yield source.finding(line.number, "tegn", problem, "slet det, og skriv ordet igen", warning=True)
    if match := HIDDEN.search(line.text):
        yield source.finding(
            line.number, "tegn", f"»{match[0]}« er et usynligt tegn", "slet det, og skriv ordet igen", warning=True
        )
    if match := TWICE.search(line.text):
        problem = f"»{match[0]}« er et tegn som et program har skrevet som kode to gange"
        yield source.finding(line.number, "tegn", problem, "skriv tegnet selv")
    if STUCK.match(line.text):
        problem = "et fast mellemrum står først i punktet, så det bliver ikke til en liste"
        yield source.finding(line.number, "liste", problem, "skriv et almindeligt mellemrum efter stregen eller tallet")
    elif NBSP.search(line.text):
        yield source.finding(
            line.number, "tegn", "linjen har et fast mellemrum", "skriv et almindeligt mellemrum", warning=True
        )
    if match := ENTITY.search(line.text):
        sign = html.unescape(match[0])
        remedy = f"skriv »{sign}« i stedet"
        yield source.finding(line.number, "tegn", f"»{match[0]}« er et tegn skrevet som kode", remedy, warning=True)
    yield from _foreign(source, line)


def _seen_only(text: str) -> str:
    return "".join(char for char in text if char not in INVISIBLE)


def hidden_in(target: str) -> bool:
    """Whether the address of a link holds a sign that nobody sees: that is told here."""
    return not INVISIBLE.keys().isdisjoint(target)


def _foreign(source: Source, line: Line) -> Iterator[Finding]:
    """Letters that are broken, belong to another alphabet, or are put together of two signs."""
    if match := BROKEN.search(line.text):
        yield source.finding(
            line.number, "tegn", f"»{match[0]}« er et ødelagt tegn", "skriv bogstavet igen, og gem som UTF-8"
        )
    if match := LIGATURE.search(line.text) or OTHER_ALPHABET.search(line.text):
        yield source.finding(
            line.number, "tegn", f"»{match[0]}« har et bogstav der ligner et andet", "skriv ordet igen på tastaturet"
        )
    if match := EMOJI.search(line.text):
        yield source.finding(
            line.number,
            "tegn",
            f"»{match[0]}« kan ikke trykkes og læses højt som et navn",
            "skriv det med ord",
            warning=True,
        )
    if unicodedata.normalize("NFC", line.text) != line.text:
        yield source.finding(
            line.number, "tegn", "et bogstav er sat sammen af to tegn", "skriv bogstavet igen", warning=True
        )
