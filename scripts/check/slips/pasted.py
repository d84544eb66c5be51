"""What came along from another program: a comment, the head of a mail, a chat's own words, marks that were turned off.

The cause is where the text came from, so whatever else is wrong on these lines is a consequence.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from ...content.finding import Finding
from .source import Line, Source

RULE = "indsat"
COMMENT = re.compile(r"\[[A-ZÆØÅ]{2,3}\d{1,3}\]")
"""A comment of a word processor: the initials of whoever wrote it, and its number."""
WORD_HTML = re.compile(r'<o:p>|\bclass="?Mso|\bstyle="[^"]*mso-')
WRITTEN_BY = re.compile(r"【\d+[†:][^】]*】|:?contentReference\[oaicite:\d+\](?:\{[^}]*\})?|\bciteturn\d\w*", re.I)
"""How a chat points at what it has read: nobody else can look it up."""
CHAT = re.compile(
    r"(?:selvfølgelig|naturligvis|klart|gerne|absolut|certainly|sure|of course)[!,.] .*\b(?:her er|here is|here's)\b"
    r"|her er (?:en|et|den|det|din|dit)(?: mere)? (?:\w+ og )?(?:revideret|redigeret|omskrevet|forbedret|opdateret"
    r"|forkortet|kort|kortere|klar|klarere|venlig|nye?) (?:version|udgave|tekst|udkast|bud|forslag)\b.*:$"
    r"|(?:sig|skriv|lad mig)(?: endelig)?(?: til| vide)?,? hvis du (?:vil have|ønsker|har brug for)\b.*"
    r"\b(?:tekst\w*|version\w*|udgave\w*|rettet|ændret|tilpasset|uddybet|formel|kortere|længere)\b"
    r"|(?:vil du(?: gerne)? have,?(?: at)? jeg|ønsker du,? at jeg|skal jeg|hvis du vil,? kan jeg|jeg kan også)\b"
    r".*\b(?:lav|(?:om)?skriv|forkort|tilpas|uddyb|(?:om)?formuler|gør|foreslå|oversæt)\w*\b"
    r".*\b(?:tekst\w*|version\w*|udgave\w*|udkast\w*|opsummering\w*|kortere|længere)\b"
    r"|som (?:en )?(?:ai|sprogmodel|kunstig intelligens)\b"
    r"|(?:jeg håber,? (?:at )?det(?:te)? hjælper|i hope this helps)",
    re.I,
)
MARK = r"\[(?:felt|dato|valg|skala|kun os|opgave|navn|lokalt|[ xX]?\\?\])"
TURNED_OFF = re.compile(
    rf"^ *(?:\\[-*+] +\S|\d{{1,3}}\\\. +\S|\\#{{1,6}} )|\\{MARK}[^\]\n]*\\\]|\\\*\\\*[^*\n]+\\\*\\\*"
)
"""Marks that a converter has put a \\ before, so that they are shown and not read; one [ alone may well be meant."""
HEAD = re.compile(r"^(?:\*\*)?(Fra|Til|Sendt|Emne|Cc|From|To|Sent|Subject):(?:\*\*)? +[^\[\s]")
"""A line of the head of a mail; on a sheet to fill in, a field stands there."""
ONLY_MAILS = frozenset(("Sendt", "Sent", "Cc"))
FOREIGN = re.compile(r"^ *\[(?:EKSTERN\w*|EXTERNAL\w*)\]|\[EXT\]")
PICTURE = re.compile(r"\[cid:[^\]]*\]|!?\[[^\]]*\]\(cid:[^)]*\)")
GREETED = re.compile(
    r"(?:(?i:(?:med )?(?:venlig|kærlig|bedste?) hilsen|mvh|hilsen)),? / [A-ZÆØÅ]\w+(?: [A-ZÆØÅ][\w.-]+)+"
)
"""The same on a line of its own, and first and last name below."""
GREETING = re.compile(
    r"^(?:(?:med )?(?:venlig|kærlig|bedste?) hilsen|mvh|m\.v\.h\.|vh|kh|hilsen)[,.]? +[A-ZÆØÅ][\w-]+", re.I
)
"""How a mail ends with somebody's name; on a template a field stands there."""
FOOT = re.compile(r"denne (?:e-?mail|mail|meddelelse)(?: med \w+)? (?:er|kan|indeholder)\b.*\bfortrolig", re.I)
COMPARED = re.compile(r"^(?:@@ -\d+(?:,\d+)? \+\d+(?:,\d+)? @@|diff --git |\+\+\+ b/|--- a/)")


@dataclass(frozen=True)
class Pasted:
    """What is told, and the lines that came along."""

    finding: Finding
    lines: frozenset[int]


def find(source: Source) -> Iterator[Pasted]:
    """What came along from elsewhere, each thing once."""
    for block in source.blocks:
        if told := _block(block):
            finding = source.finding(block[0].number, RULE, *told)
            yield Pasted(finding, frozenset(line.number for line in block))
            continue
        for line in block:
            for problem, remedy, is_warning in _line(line.text, line is block[0]):
                finding = source.finding(line.number, RULE, problem, remedy, is_warning)
                yield Pasted(finding, frozenset((line.number,)))


def _block(block: list[Line]) -> tuple[str, str, bool] | None:
    """What is told of a whole block: the problem, the remedy, and whether it is a mere warning."""
    if any(COMPARED.match(line.text) for line in block):
        return "linjerne er klippet ud af en sammenligning", "slet dem, og sæt den færdige tekst ind i stedet", False
    if len(block) == 2 and GREETED.fullmatch(" / ".join(line.text.strip() for line in block)):
        return "linjerne ligner hilsenen fra en mail", "slet dem, eller skriv [felt] i stedet for navnet", True
    heads = [match[1] for line in block if (match := HEAD.match(line.text))]
    if len(heads) > 2 and ONLY_MAILS & {*heads}:
        return "hovedet fra en mail er kommet med", "slet linjerne med afsender, modtager og emne", False
    return None


def _line(text: str, is_first: bool) -> Iterator[tuple[str, str, bool]]:
    """What is told of a line: the problem, the remedy, and whether it is a mere warning."""
    if match := COMMENT.search(text):
        yield f"»{match[0]}« er en kommentar fra Word", "slet kommentaren, eller svar på den", False
    if WORD_HTML.search(text):
        yield "linjen har Words egen HTML med skrift og farve", "slet alt mellem < og >, og behold ordene", False
    if match := WRITTEN_BY.search(text):
        yield f"»{match[0]}« er en chats henvisning, som ingen kan slå op", "slet den, og nævn selv kilden", False
    if is_first and CHAT.match(text):
        yield "linjen ligner en chats egne ord til dig", "slet den hvis den ikke er til læseren", True
    if match := TURNED_OFF.search(text):
        yield f"»{match[0].strip()[:30]}« er slået fra med \\ og vises som tegn", "slet \\ foran tegnet", False
    if match := PICTURE.search(text):
        yield "et billede fra en mail er ikke kommet med", "gem det i docs/assets/, og skriv stien til det", False
    if match := FOREIGN.search(text):
        yield f"»{match[0].strip()}« er mailprogrammets mærke", "slet det", False
    if GREETING.match(text) and re.search(r" [A-ZÆØÅ][\w-]+(?: [A-ZÆØÅ][\w-]+)*$", text.rstrip()):
        yield "linjen ligner hilsenen fra en mail", "slet den, eller skriv [felt] i stedet for navnet", True
    if FOOT.search(text):
        yield "linjen ligner en mails faste slutning", "slet den hvis den ikke er til læseren", True
