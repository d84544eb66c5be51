"""How a worksheet stands on its pages: as few as it needs, in the largest letters they have room for, equally full.

A sheet is a column of rows that are never parted. Their least heights are estimated in rem, the unit of ark.css, so
that one estimate holds for every size of letters. What is then left of each page ark.css shares out among the fields
to write at length in.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import combinations, pairwise, product

from bs4 import BeautifulSoup, Tag
from bs4.element import PageElement

from ..markup import elements
from ..markup.form import RUNNING
from ..markup.typesetting import LETTER, POINT, count_lines, letters_wide, room
from .paper import SHEET

SIZES = (12, 11.5, 11, 10.5, 10)
"""Points of the letters, the one to try first to the smallest."""
LARGE = 16
"""Points of the letters for those who see little."""
WIDTH, HEIGHT = SHEET.width, SHEET.height
"""Room for text on a page in mm: ark.css sets the margins by them."""
TITLE, LEAD, HEAD_WIDTH = 24.3, 12, WIDTH - 30
"""Points of the title and of the lead, and the millimetres they have beside the code: ark.css sets them so."""
BOLD = 1.12
"""How much wider a heading's letters are than those of a text."""
SPARE = 4
"""Millimetres of a page that are kept free: an estimate may be a little wrong."""
SHORT_LABEL = 38
"""Letters of a label that has room over a field of half the width."""
HIGH = 0.55
"""The share of a page from which a table is parted in large letters."""
EMPTIEST = 0.5
"""How full, as a share of it, each of several pages must be before its free height is shared out."""
SHARED, MOST_RAISED = 0.8, 14
"""The share of a page's free height that the lines of its tables get, and the most millimetres each of them grows."""
CELL_AIR = 0.45
"""Rem below the words of a cell, as ark.css sets it."""
MOST_NARROW, WORD_AIR = 0.4, 6
"""The largest share of a table's width that a long word gives its first column, and the mm that are kept around it."""
MOST_PAGES, MOST_LARGE = 5, 8
"""Pages of a sheet, and of one in large letters."""
LINE, FIELD_LINE, LONG_FIELD_LINE, RUNNING_LINE = 1.36, 2.3, 2.05, 1.7
"""Heights in rem: a line of text, a field of one line, each line of a longer field (7.2 mm in small letters), and a
line with fields in its sentence."""
IN_SENTENCE, TO_THE_END = (38, 26), (100, 82)
"""Millimetres that a field in a sentence is wide, with ordinary letters and with large ones: among other words or
fields, and where it alone ends the sentence."""
SENTENCE, LAST = "saetning", "sidst"
"""Classes of a row whose label is a sentence that a long field ends, and of a short field that ends its sentence."""
HEADINGS = ("h2", "h3")
QUESTION, ANSWER, LEADS, CONSEQUENCE = "spoergsmaal", "svar-liste", "foer", "foelge"
"""Classes of a row that asks, of one that answers, of an answer that more follows from, and of what follows."""
WIDE, NARROW = 0.45, 0.22
"""Shares of a table's width that its first column has: of scales, and where the others are fields."""
FIELDS = ".felt-lang, .felt-kort"
NUMBERED = "nummereret"
AIR = '<div class="luft"></div>'


@dataclass(frozen=True)
class Laid:
    """A worksheet: the rows of each page, the millimetres that are left of it, and the points of its unit.

    `letters` are the size of its words in that unit: those of a wide font are smaller, so that they keep their room.
    """

    pages: tuple[tuple[Tag, ...], ...]
    free: tuple[float, ...]
    size: float
    letters: float = 1
    wider: float = 1
    """How much more room its words take than an ordinary font's."""

    @property
    def rooms(self) -> tuple[int, int]:
        """How many letters a line of the title and of the lead has room for."""
        larger = max(1, self.size / SIZES[0]) * self.wider
        return room(TITLE * larger * BOLD, HEAD_WIDTH), room(LEAD * larger, HEAD_WIDTH)

    @property
    def html(self) -> list[str]:
        """Each page, with air that can grow over each heading but its first."""
        return [
            "".join((AIR if index and row.name in HEADINGS else "") + str(row) for index, row in enumerate(page))
            for page in self.pages
        ]


def laid(section: Tag, title: str, lead: str, stretch: float = 1, sizes: tuple[float, ...] = SIZES) -> Laid:
    """The rows of `section` on pages, the first of which also bears `title` and `lead`.

    `stretch` is how much wider than the ordinary the font's letters are, `sizes` the points to try, the best first.
    Large letters are as large in a wide font too.
    """
    wider, letters = (stretch, 1.0) if LARGE in sizes else (1, 1 / stretch)
    rows = [part for row in _in_pairs(_rows(section)) for part in (_parts(row, sizes[0]) if LARGE in sizes else [row])]
    head = _head(title, lead, max(1, sizes[0] / SIZES[0]))
    most = MOST_LARGE if LARGE in sizes else MOST_PAGES
    for count, (places, emptiest), size in product(range(1, most + 1), _places(rows), sizes):
        heights = [head, *(_height(row, size * wider) * size * POINT for row in rows)]
        if sum(heights) <= count * HEIGHT and (spans := _divided(heights, places, count, emptiest)):
            free = tuple(HEIGHT - filled for filled in _filled(heights, spans))
            pages = tuple(tuple(rows[start:end]) for start, end in spans)
            for page, left in zip(pages, free, strict=True):
                _raise_tables(page, left, size * POINT)
                _set_in_sentences(page, size)
            for table in [row for row in rows if row.name == "table"]:
                _widen(table, size * wider)
            return Laid(pages, free, size, letters, wider)
    return Laid((tuple(rows),), (0,), sizes[-1], letters, wider)


def _widen(table: Tag, size: float) -> None:
    """Give the first column of a table with fields the room of its longest word in letters of `size` points."""
    firsts = [cell for line in table.find_all("tr") if (cell := line.find(["th", "td"])) and table.select(FIELDS)]
    longest = max((word for cell in firsts for word in _words(cell).split()), key=letters_wide, default="")
    share = (letters_wide(longest) * LETTER * size * POINT + WORD_AIR) / WIDTH
    if share > NARROW and NUMBERED not in elements.classes(table):
        firsts[0]["style"] = f"width:{min(share, MOST_NARROW):.1%}"


def _set_in_sentences(page: tuple[Tag, ...], size: float) -> None:
    """Give the short fields in the sentences of `page` their width, which follows the `size` of the letters."""
    for place in (place for row in page if RUNNING in elements.classes(row) for place in row.select(".felt-kort")):
        place["style"] = f"width:{_width(place, size)}mm"


def _raise_tables(page: tuple[Tag, ...], free: float, rem: float) -> None:
    """Share the `free` millimetres of `page` out among the lines of its tables where nothing else on it can grow.

    `rem` is how many millimetres the unit of ark.css is.
    """
    lines = [line for table in page if table.name == "table" for line in table.find_all("tr")[1:]]
    if not lines or any(row.name != "table" and row.select_one(".felt-lang") for row in page):
        return
    more = min(free * SHARED / len(lines), MOST_RAISED) / rem
    for line in lines:
        for field in line.select(FIELDS):
            field["style"] = f"min-height:{_highest(line) + more:.2f}rem"
        for cell in line.find_all("td") if not line.select(FIELDS) else ():
            cell["style"] = f"padding-bottom:{CELL_AIR + more:.2f}rem"


def _places(rows: list[Tag]) -> tuple[tuple[list[int], float], ...]:
    """Where a page may begin, and how empty a page may then be, the best first.

    With a heading; with a text or a long field, so that a date stays with what it is the date of; anywhere but below a
    heading or among the answers to a question; anywhere but below a heading.
    """
    below = [index for index, (before, _) in enumerate(pairwise(rows), 1) if not _leads(before)]
    outside = [index for index in below if not _answers(rows[index])]
    return (
        ([index for index in below if rows[index].name in HEADINGS], EMPTIEST),
        ([index for index in outside if not _holds_short(rows[index])], EMPTIEST),
        (outside, EMPTIEST),
        (outside, 0),
        (below, 0),
    )


def _leads(row: Tag) -> bool:
    """Whether a row belongs with the one below it."""
    return row.name in HEADINGS or not {QUESTION, LEADS}.isdisjoint(elements.classes(row))


def _answers(row: Tag) -> bool:
    """Whether a row is an answer to a question above it."""
    return ANSWER in elements.classes(row)


def _rows(section: Tag) -> Iterator[Tag]:
    """What stands below each other: headings, texts, lists, and each field with its label."""
    for element in section.find_all(True, recursive=False):
        if element.name in ("ul", "ol") and element.select_one(FIELDS):
            for number, item in enumerate(element.find_all("li", recursive=False), 1):
                if element.name == "ol":
                    item.insert(0, f"{number}. ")
                yield _row(item)
        elif element.name == "fieldset":
            yield from _choice(element)
        else:
            yield _row(element)


def _choice(fieldset: Tag) -> Iterator[Tag]:
    """The question, then its answers, each followed by what it leads to."""
    question = elements.one(fieldset, "legend")
    question.name, question["class"] = "p", QUESTION
    question["data-felt"] = fieldset["data-felt"]
    yield question
    answers = elements.one(fieldset, "ul")
    for item in answers.find_all("li", recursive=False):
        following = item.find("div", attrs={"data-foelger": True}, recursive=False)
        if isinstance(following, Tag):
            following.extract()
        alone = elements.made(f'<ul class="{ANSWER}"></ul>')
        if following:
            elements.add_class(alone, LEADS)
        alone.append(item.extract())
        yield alone
        for row in _rows(following) if isinstance(following, Tag) else ():
            elements.add_class(row, CONSEQUENCE)
            yield row


def _parts(row: Tag, size: float) -> list[Tag]:
    """A table of which a page in large letters would hold little else, in two, each with its head; else the row."""
    if row.name != "table" or _height(row, size) * size * POINT < HEIGHT * HIGH:
        return [row]
    head, *lines = row.find_all("tr")
    below = elements.made(f"<table>{head}</table>")
    for line in lines[len(lines) // 2 :]:
        below.append(line.extract())
    return [row, below]


def _row(element: Tag) -> Tag:
    """A text that ends in a field as a row of label and field; a sentence with short fields, and all else, as it is."""
    if element.name not in ("p", "li"):
        return _numbered(element.find("table") or element)
    element.name = "p"
    places, running = element.select(FIELDS), RUNNING in elements.classes(element)
    if not places:
        return element.find("table") or element
    ends = places[0].parent is element and not _words(*places[-1].next_siblings)
    if ends and len(places) == 1 and not (running and "felt-kort" in elements.classes(places[0])):
        return _labelled(element, places[0])
    if running and ends and len(places) == 1:
        elements.add_class(places[0], LAST)
    return element


def _numbered(element: Tag) -> Tag:
    """A table whose first column is numbers alone is marked: they need little room."""
    firsts = [cells[0].get_text(strip=True) for line in element.find_all("tr") if (cells := line.find_all("td"))]
    if firsts and all(first.isdigit() for first in firsts):
        elements.add_class(element, NUMBERED)
    return element


def _labelled(element: Tag, field: Tag) -> Tag:
    label = BeautifulSoup("", "html.parser").new_tag("span", attrs={"class": "navn"})
    for node in list(field.previous_siblings)[::-1]:
        label.append(node.extract())
    if label.contents and isinstance(label.contents[-1], str):
        label.contents[-1].replace_with(label.contents[-1].rstrip().removesuffix(":"))
    element["class"] = f"skriv {SENTENCE}" if RUNNING in elements.classes(element) else "skriv"
    if "felt-lang" in elements.classes(field):
        element["style"] = f"flex-grow:{field['data-skrivelinjer']}"
    element.insert(0, label)
    return element


def _in_pairs(rows: Iterator[Tag]) -> Iterator[Tag]:
    """The rows, neighbouring short fields side by side; of an odd number, that with the longest label alone."""
    run: list[Tag] = []
    for row in [*rows, None]:
        if row is not None and _is_short(row):
            run.append(row)
            continue
        yield from _paired(run)
        run = []
        if row is not None:
            yield row


def _paired(run: list[Tag]) -> Iterator[Tag]:
    alone = (
        max(range(0, len(run), 2), key=lambda index: len(_words(run[index])), default=None) if len(run) % 2 else None
    )
    index = 0
    while index < len(run):
        if index == alone:
            yield run[index]
            index += 1
        else:
            pair = elements.made('<div class="par"></div>')
            pair.extend(run[index : index + 2])
            yield pair
            index += 2


def _is_short(row: Tag) -> bool:
    return _holds_short(row) and RUNNING not in elements.classes(row) and len(_words(row)) <= SHORT_LABEL


def _holds_short(row: Tag) -> bool:
    return row.name in ("p", "div") and row.select_one(".felt-kort") is not None


def _divided(heights: list[float], places: list[int], count: int, emptiest: float) -> list[tuple[int, int]] | None:
    """The rows of each of `count` pages that begin at some of `places`, as equally full as may be, or None.

    `heights` are those of the sheet's head and of its rows, in mm.
    """
    best: list[tuple[int, int]] | None = None
    least: float = HEIGHT - SPARE
    for breaks in combinations(places, count - 1):
        spans = list(pairwise([0, *breaks, len(heights) - 1]))
        filled = _filled(heights, spans)
        if max(filled) <= least and (count == 1 or min(filled) >= emptiest * HEIGHT):
            best, least = spans, max(filled)
    return best


def _filled(heights: list[float], spans: list[tuple[int, int]]) -> list[float]:
    return [sum(heights[start + bool(start) : end + 1]) for start, end in spans]


def _head(title: str, lead: str, larger: float) -> float:
    """Millimetres that title and lead take in letters so much `larger` than most, with what is around them."""
    titles, leads = count_lines(title, TITLE * larger, HEAD_WIDTH), count_lines(lead, LEAD * larger, HEAD_WIDTH)
    lines = 9.5 * titles + 5.8 * leads
    return lines * larger + 14


def _height(row: Tag, size: float) -> float:
    """The least height of a row in rem."""
    if row.name in HEADINGS:
        return 1.43 * count_lines(_words(row), size * 1.266, WIDTH) + 1
    if "par" in elements.classes(row):
        return max(_height(field, size) for field in row.find_all("p"))
    if row.name == "table":
        return sum(_line_height(line, size) + 1 for line in row.find_all("tr")) + 1
    if row.name in ("ul", "ol"):
        return sum(_height(item, size) for item in row.find_all("li")) + 0.4
    if RUNNING in elements.classes(row):
        return RUNNING_LINE * count_lines(_with_room(row, size), size, WIDTH - 8) + 0.6
    return LINE * count_lines(_words(row), size, WIDTH - 8) + _fields(row) + 0.6


def _line_height(line: Tag, size: float) -> float:
    """The least height of a line of a table: its first cell's words, or its highest field."""
    share = NARROW if line.select_one(FIELDS) else WIDE
    words = LINE * count_lines(_words(elements.one(line, "th, td")), size, WIDTH * share)
    return max(words, _highest(line))


def _highest(line: Tag) -> float:
    """The height in rem of the highest field of a line of a table; 0 where it has none."""
    lines = (int(str(field.get("data-skrivelinjer") or 1)) for field in line.select(FIELDS))
    return LONG_FIELD_LINE * max(lines, default=0)


def _with_room(row: Tag, size: float) -> str:
    """The words of a sentence, and for each of its fields as many letters as it is wide."""
    return " ".join(
        "n" * round(_width(node, size) / (size * POINT / 2))
        if isinstance(node, Tag) and _is_field(node)
        else node.get_text()
        for node in row.children
    )


def _is_field(node: Tag) -> bool:
    return not {"felt-lang", "felt-kort"}.isdisjoint(elements.classes(node))


def _width(place: Tag, size: float) -> float:
    """Millimetres of a field in a sentence of letters of `size` points, a long one's lines after each other."""
    if "felt-lang" in elements.classes(place):
        return WIDTH * int(elements.attribute(place, "data-skrivelinjer"))
    return (TO_THE_END if LAST in elements.classes(place) else IN_SENTENCE)[size > SIZES[0]]


def _fields(row: Tag) -> float:
    return sum(
        FIELD_LINE
        if "felt-kort" in field["class"]
        else LONG_FIELD_LINE * int(elements.attribute(field, "data-skrivelinjer"))
        for field in row.select(FIELDS)
    )


def _words(*nodes: PageElement) -> str:
    return " ".join("".join(node.get_text() for node in nodes).split())
