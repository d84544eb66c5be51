"""What belongs to one person, or opens what is theirs: CPR numbers, private addresses, accounts and passwords."""

import html
import re
import unicodedata
from collections.abc import Iterator
from urllib.parse import unquote

from ...content.finding import GUIDE, Finding
from ..private import MAIL, is_private
from ..slips.source import Source

DAY, MONTH = r"(?:0[1-9]|[12]\d|3[01])", r"(?:0[1-9]|1[0-2])"
CPR = re.compile(
    rf"(?<![\d.+/-])(?:{DAY}(?P<dot>[./]?){MONTH}(?:(?P=dot)|-)(?:19|20)?\d{{2}}(?: ?- ?| )?"
    rf"|(?:6[1-9]|[78]\d|9[01]){MONTH}\d{{2}}-"
    rf"|{DAY} {MONTH} \d{{2}} ?[ -] ?)\d{{4}}(?![\d-])"
)
"""Day, month, year and four digits; 60 is added to the day of a number that stands in for one (CPR-kontoret)."""
MOBILE = re.compile(
    r"(?<![\d/=-])(?:(?:\+|00)45[ -]?)?(?:2\d|3[01]|4[0129]|5[0-3]|6[01]|71|81|9[1-3])"
    r"(?:(?: ?\d{2}){3}|(?:-\d{2}){3}|(?:\.\d{2}){3})(?![\d-])"
)
"""Eight digits that begin as mobile numbers do (the Danish numbering plan)."""
HOME = re.compile(
    r"\b[A-ZÆØÅ]\w*(?:vej|gade|stræde|allé|alle|vænget|parken|torv) \d+ ?[A-Z]?,? (?:\d{1,2}|st)\.? ?(?:t[vh]|mf)\b"
)
"""A road, a number, a floor and a door: where an office lies, nobody writes the door."""
CASE = re.compile(
    r"\b\d{2}\.\d{2}\.\d{2}-[A-ZÆØÅ]\d{2}-\d+-\d{2,4}\b"
    r"|\b(?:sags?|journal|j)\.?-?(?:nr\b\.?|nummer\b|id\b):? ?(?=[\w./-]*\d{3})[\w./-]*\w"
    r"|\bsag(?:en)? \d{2,4}[/-]\d{4,}\b",
    re.I,
)
"""A case by its number, as KL's system for records (KLE) writes it, or after a word that says so."""
ACCOUNT = re.compile(r"\breg\.? ?(?:nr\.?)?:? ?\d{4}\D{1,20}\d{7,10}\b", re.I)
SECRET = re.compile(
    r"\b(?:adgangskode|kodeord|password|pinkode|token|api-?(?:nøgle|key))\w*"
    r"(?: er:? ?| ?[:=] ?| (?=[^\s«]*[^\W\d_])(?=[^\s«]{6}))[»\"']?(?=\S*\d)[^\s«\[]{4,}",
    re.I,
)
"""A word for a key, and a word with a digit after it."""
AT = re.compile(r" ?[(\[{] ?(?:at|a|@|snabel-?a) ?[)\]}] ?| snabel-?a ", re.I)
"""How an address is written so that programs do not find it: people do, and it is private all the same."""
YEARS = re.compile(r"(?:19|20)\d\d\D?(?:19|20)\d\d")
SPACES = dict.fromkeys(map(ord, "\u00a0\u2007\u2009\u202f"), " ")
DASHES = dict.fromkeys(map(ord, "\u2010\u2011\u2012\u2013\u2014\u2212"), "-")
PLAIN = SPACES | DASHES | dict.fromkeys(map(ord, "*\u00ad\u200b\u2060"))
"""Signs that look like a space, a hyphen or nothing."""
WORDS = re.compile(r"(?!.*snabel)[a-zæøå\s,.;:!?»«–*-]*", re.I)
"""A line of mere words, as most are: neither a number nor an address can stand in it, however it is written."""


def _plain(words: str) -> str:
    """What a reader sees or a browser opens, with ordinary digits, spaces and hyphens."""
    return unicodedata.normalize("NFKC", html.unescape(unquote(words)).translate(PLAIN)).translate(PLAIN)


def numbers(fil: str, text: str, is_text: bool = True) -> Iterator[Finding]:
    """Findings about numbers in a file that look like somebody's CPR number; of another than a text, on line 1."""
    for line, words in enumerate(text.splitlines(), 1):
        if not WORDS.fullmatch(words) and CPR.search(_plain(words)):
            yield Finding(
                fil,
                line if is_text else 1,
                "personnummer",
                "tallet ligner et CPR-nummer",
                "slet det; skal det vise hvordan et nummer ser ud, så skriv ddmmåå-xxxx",
                GUIDE,
            )


def of_page(source: Source) -> Iterator[Finding]:
    """Warnings about addresses and numbers of a page that look private."""
    for line, written in enumerate(source.text.splitlines(), 1):
        yield from private(source.fil, line, written)


def private(fil: str, line: int, written: str) -> Iterator[Finding]:
    """Warnings about what is `written` on a line of a file and looks private."""
    found = () if WORDS.fullmatch(written) else _of_line(AT.sub("@", _plain(written)))
    for problem, remedy in found:
        yield Finding(fil, line, "persondata", problem, remedy, GUIDE, "advarsel")


def _of_line(words: str) -> Iterator[tuple[str, str]]:
    for match in MAIL.finditer(words):
        if is_private(match[0]):
            yield f"»{match[0]}« ligner en persons egen mailadresse", "skriv en fælles postkasse eller en funktion"
    for match in MOBILE.finditer(words):
        if not YEARS.fullmatch(match[0]) and not CPR.search(words):
            yield f"»{match[0]}« ligner et mobilnummer", "skriv funktionens eller vagtens nummer, eller [felt]"
    for match in HOME.finditer(words):
        yield f"»{match[0]}« ligner en persons bopæl", "slet den, eller skriv [felt]"
    for match in CASE.finditer(words):
        yield f"»{match[0]}« ligner nummeret på en borgers sag", "slet det, og hvad der ellers fortæller hvem det er"
    for match in ACCOUNT.finditer(words):
        yield f"»{match[0]}« ligner et kontonummer", "slet det, eller skriv [felt]"
    for match in SECRET.finditer(words):
        yield f"»{match[0].split()[0]}« har en kode efter sig", "slet koden, og skift den hvis den har været vist"
