"""Marks that readers would see: what was written as Markdown and came out as text."""

import re
from collections.abc import Iterator
from difflib import get_close_matches
from itertools import groupby

from ...content import danish, field_marks, local
from ...content.finding import Finding
from ...markup import part_names
from ...printing.product import MARKS
from .rendered import Rendered, Text
from .source import Source

MONTH = "|".join(danish.MONTHS)
ITEM = re.compile(rf"(?:[-*+]|\d{{1,2}}\.(?! (?:{MONTH})\b))\s+\S")
BOXES = "☐☑☒✓✔▢◻\uf06f\uf0a8"
WRONG_ITEM = re.compile(
    rf"[–—•·▪◦●○■□◆◇★☆‣✗✘\uf0a7\uf0b7{BOXES}]\s*\S"
    r"|\(?[\da-zæøå]{1,2}\)\s+\S|\d{1,2}\.[^\W\d]|o (?: +|(?=[A-ZÆØÅ]))\S"
    r"|-\[[ xX]?\]|[-*][^\W\d]"
)
TABS = re.compile(r"={3}\+?!?\s*[\"»“]")
BOX = re.compile(r"[!?]{2,}\+?\s*\w|:{3,}\s*\w")
HEADING = re.compile(r"#{1,7}\s*\S")
TICK = re.compile(r"\[ *[xX]? *\]")
PLACES = re.compile(
    r"[({](?:felt|dato)(?: \d)?[)}]|(?<![\[\w\u2337])(?:felt|dato)(?: \d)?\]|\{\{.*?\}\}|\{%.*?%\}|-{2,}8<-{2,}.*"
)
BRACKETS = re.compile(r"\[\[?[^\[\]]*\]?\]?|\]\(")
DOTS = re.compile(r"_{4,}|\.{5,}|…{2,}")
ATTRIBUTES = re.compile(r"\{[^}]*\}?")
ARROW = re.compile(r"<?--?>|=>|(?<!8)<--+")
EMPHASIS = re.compile(
    r"\*+|(?<!\S)_+(?!\S)|(?<!\w)_+(?=\w)|(?<=\w)_+(?!\w)|__+|~~+|==+|\+\+(?=\w)|`+|\^\^|\$\$|(?<!\[)\^\d"
)
TAG = re.compile(r"</?[a-zA-Z][^>]*>?")
EMOJI = re.compile(r"(?<!\w):[a-z][a-z_-]+:(?!\w)")
UNFINISHED = re.compile(
    r"(?<!ddmmåå-)\b(?:TODO|FIXME|XX+|lorem ipsum|TBD)\b|\?\?\?+"
    r"|\((?:skriv|indsæt|tilføj|udfyld) [^)]*\b(?:her|mere|senere)\)"
    r"|\b(?:tekst|indhold|billede|afsnit) følger\b",
    re.I,
)
FOOTNOTE = "bliver ikke til en fodnote"
NOBODY = re.compile(r"\bN\.? ?N\b\.?")

RUNS = {"liste": 1, "tabel": 2}
"""Rule -> how many lines apart the points of one list, or the rows of one table, lie: they are one slip."""

Told = tuple[str, str, str]
"""Rule, problem and remedy."""


def check(source: Source, rendered: Rendered) -> Iterator[Finding]:
    """Findings about each line of text that still holds marks: what it was meant to be, and how to write it."""
    before, notes = dict[Told, int](), set[str]()
    for line, texts in groupby(rendered.texts, key=lambda text: text.line):
        for told in dict.fromkeys(found for text in texts for found in _of(text)):
            rule, problem, remedy = told
            if problem.endswith(FOOTNOTE) and problem in notes:  # what the note says goes with its mark
                continue
            notes.add(problem)
            if line - before.get((rule, "", remedy), -9) > RUNS.get(rule, 0):
                yield source.finding(line, rule, problem, remedy)
            before[rule, "", remedy] = line


def _of(text: Text) -> Iterator[Told]:
    for structure in (_item, _row, _box, _heading):
        if found := structure(text):
            yield found
            return
    for marks in (
        _place,
        _brackets,
        _line_to_write_on,
        _emphasis,
        _break,
        _attributes,
        _tag,
        _arrow,
        _emoji,
        _unfinished,
    ):
        if found := marks(text):
            yield found


def _item(text: Text) -> Told | None:
    if text.tag == "li" and text.first and TICK.match(text.text):
        return "liste", f"»{text.text[:20]}« bliver ikke til et felt at sætte kryds i", "skriv »- [ ] « og så teksten"
    if text.tag not in ("p", "li") or text.quoted:
        return None
    if TICK.match(text.text):
        return "liste", "punktet mangler sin streg, så det står som almindelig tekst", "skriv »- [ ] « og så teksten"
    if ITEM.match(text.text) and not text.first:
        return "liste", "listen hænger sammen med linjen ovenfor og bliver ét afsnit", "sæt en tom linje før listen"
    is_answer = text.tag == "li" and text.first and text.text.startswith("(")  # told with the marks of fields
    if not is_answer and (match := WRONG_ITEM.match(text.text)):
        ticked, counted = "[" in match[0] or match[0][0] in BOXES, match[0].lstrip("(")[0].isdigit() or ")" in match[0]
        right = "»- [ ] «" if ticked else "»1. «" if counted else "»- «"
        return "liste", f"»{match[0]}« begynder ikke et punkt i en liste", f"begynd hvert punkt med {right}"
    return None


def _row(text: Text) -> Told | None:
    if text.tag != "p" or not (text.text.startswith("|") or text.text.count("|") > 1):
        return None
    return (
        "tabel",
        "rækken bliver ikke til en tabel, men til streger i teksten",
        "sæt en tom linje før tabellen, og skriv »|---|---|« under dens hoved",
    )


def _box(text: Text) -> Told | None:
    if text.tag == "p" and TABS.match(text.text):
        return "boks", f"»{text.text[:30]}« bliver ikke til en fane", "skriv en overskrift med ## eller ### i stedet"
    if text.tag == "p" and BOX.match(text.text):
        return "boks", f"»{text.text[:30]}« bliver ikke til en boks", 'skriv »!!! husk "Husk"« på en linje for sig'
    return None


def _heading(text: Text) -> Told | None:
    if text.tag == "p" and HEADING.match(text.text):
        return (
            "overskrift",
            "linjen bliver ikke til en overskrift",
            "begynd linjen med et til seks #, uden mellemrum foran",
        )
    return None


def _place(text: Text) -> Told | None:
    """Marks of fields and parts between the brackets of another program."""
    match = PLACES.search(text.text)
    if not match:
        return None
    name = match[0].strip("(){}%] ")
    if name.startswith(("felt", "dato")):
        remedy = f"skriv [{name}], eller slet det"
    else:
        is_part = name in part_names.names(MARKS)
        remedy = f"skriv [[{name}]] på en linje for sig, eller slet det" if is_part else "slet det"
    return "mærke", f"»{match[0][:30]}« vises for læseren", remedy


def _brackets(text: Text) -> Told | None:
    match = BRACKETS.search(text.text)
    if not match:
        return None
    found = match[0]
    if found.startswith("[^"):
        return "mærke", f"»{found}« {FOOTNOTE}", "skriv forklaringen i teksten"
    after = text.text[match.end() : match.end() + 2]
    if found == "](" or after.startswith(("(", " (")) or text.text[: match.start()].endswith(")"):
        is_open = after.startswith("(") and ")" not in text.text[match.end() :]
        remedy = "sæt ) sidst i adressen" if is_open else "skriv »[ordene](side.md)« uden mellemrum imellem"
        return "links", f"»{found}« bliver ikke til et link", remedy
    if after.startswith("["):
        return "links", f"»{found}« har ingen adresse at føre til", "skriv »[ordene](side.md)«"
    if found.startswith("[[lokalt"):
        remedy = f"skriv {found[1:].removesuffix(']')} i en sætning, eller sæt {found} på en linje for sig"
        return "mærke", f"»{found}« står midt i en sætning og vises for læseren", remedy
    if found.startswith("[["):
        return (
            "mærke",
            f"»{found}« bliver ikke til en del, men vises for læseren",
            "skriv mærket mellem [[ og ]] på en linje for sig",
        )
    before = text.text[: match.start()]
    is_quoted = before.count("»") > before.count("«") and " " in found
    added = ", eller \\[ og \\] hvis det er føjet til i et citat" if is_quoted else ""
    return "mærke", f"»{found}« kendes ikke og vises for læseren", _meant(found) + added


def _meant(found: str) -> str:
    """What was meant by something between brackets that is no mark."""
    words = found.strip("[] ").lower()
    near = get_close_matches(words.partition(":")[0].partition(" ")[0], field_marks.FORMS, 1, 0.75)
    if near or words.replace(" ", "") == "kunos":
        return f"skriv {field_marks.FORMS[near[0] if near else 'kun os']}"
    if words.startswith("lokalt"):
        return local.meant(words.removeprefix("lokalt").strip(" :"))
    if f"[[{words}]]" in {f"[[{name}]]" for name in part_names.names(MARKS)}:
        return f"skriv [[{words}]] på en linje for sig"
    return field_marks.PLACEHOLDER if " " in words else "slet de kantede parenteser, eller skriv et mærke der findes"


def _line_to_write_on(text: Text) -> Told | None:
    match = DOTS.search(text.text)
    return match and ("mærke", f"»{match[0][:8]}« bliver ikke til et felt", "skriv [felt] hvor læseren skal skrive")


def _emphasis(text: Text) -> Told | None:
    match = EMPHASIS.search(DOTS.sub("", text.text))
    if not match or (match[0] == "*" and re.search(r"\d \* \d", text.text)):
        return None
    return (
        "tegn",
        f"»{match[0]}« vises for læseren",
        "skriv **fed** eller *kursiv* uden mellemrum inden for stjernerne, eller slet tegnet",
    )


def _break(text: Text) -> Told | None:
    if not text.text.endswith("\\"):
        return None
    return "tegn", "»\\« sidst på linjen vises for læseren", "slet det, og sæt en tom linje hvor et nyt afsnit begynder"


def _attributes(text: Text) -> Told | None:
    match = ATTRIBUTES.search(text.text)
    if not match or PLACES.search(text.text):
        return None
    remedy = "sæt det sidst på overskriften, fx »{#navn}«" if "#" in match[0] else "slet det"
    return "tegn", f"»{match[0]}« vises for læseren", remedy


def _tag(text: Text) -> Told | None:
    match = TAG.search(text.text)
    return match and ("html", f"»{match[0][:30]}« vises som tekst for læseren", "slet det, eller skriv det med ord")


def _arrow(text: Text) -> Told | None:
    match = ARROW.search(text.text)
    return match and ("tegn", f"»{match[0]}« læses højt som tegn", "skriv det med ord, fx »og så«")


def _emoji(text: Text) -> Told | None:
    match = EMOJI.search(text.text)
    return match and ("tegn", f"»{match[0]}« bliver ikke til et billede", "slet det, eller skriv det med ord")


def _unfinished(text: Text) -> Told | None:
    match = UNFINISHED.search(text.text) or NOBODY.search(text.text)
    return match and (
        "ufærdig",
        f"»{match[0]}« siger at teksten ikke er færdig",
        "skriv teksten færdig, eller slet den",
    )
