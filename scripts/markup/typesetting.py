"""What the renderer lacks: even lines, no lone last word, and letters as large as there is room for."""

import re
from collections.abc import Iterator

from bs4 import BeautifulSoup, Tag

from . import elements

NBSP = "\u00a0"
POINT = 25.4 / 72
"""Millimetres in a point."""
WRITING = 6
"""Millimetres that a line to write on takes."""
LETTER, LEADING = 0.54, 1.4
"""Width of an ordinary letter of the text face, as a share of its size, and the distance between lines, likewise."""
SURE = 0.9
"""The share of a line that is counted on where its words are held together: a count of letters is an estimate."""
BOLD = 1.15
"""How much wider a letter of a heading is than one of the same size in the text."""
FULL_ENOUGH = 2 / 3
"""The share of the longest line that a word alone at last must fill."""
LEANING = frozenset(
    "at og eller i på til for af med om fra ved en et den det de der som så når hvis vi i jeg du din".split()
)
"""Words that lean on the one after them: a line that ends in one is broken in the wrong place."""
NARROW, WIDE = " fijlrt.,:;!'()-I1", "mwæMWÆØOGQ"
BLOCK_BEGINS, BLOCK_ENDS = re.compile(r"<(?:p|li|h\d)[ >]"), re.compile(r"</(?:p|li|h\d)>")
BLOCKS, HEADINGS = ("p", "li", "h2", "h3", "h4"), ("h2", "h3", "h4")


def balanced(text: str, room: int) -> str:
    """`text` in as few lines as it takes, none wider than `room`, broken where it is easy to read.

    That is at sentences or clauses where they take no more lines, else all lines are about as long. Each line is held
    together by non-breaking spaces: where there is room for more, lines join again.
    """
    least = _even(text, room)
    parts = (re.split(rf"(?<=[{ends}]) ", text) for ends in (".?!", ".?!,:"))
    tries = ([line for part in found for line in _even(part, room)] for found in parts if len(found) > 1)
    best = next(
        (found for found in tries if len(found) == len(least) and min(map(letters_wide, found)) >= room / 3), least
    )
    return " ".join(line.replace(" ", NBSP) for line in best)


def _even(text: str, room: int) -> list[str]:
    """`text` in as few lines as it takes, about as long, that end where the reader can rest: see `_halts`."""
    least = len(_lines(text, room))
    widths = (half / 2 for half in range(2, 2 * room + 1))
    tries = [lines for width in widths if len(lines := _lines(text, width)) == least]
    return min(tries, key=_halts)  # of equals, the first: its longest line is the shortest


def _halts(lines: list[str]) -> int:
    """How badly lines end: on words that lean on the next one, and, twice as bad, with next to nothing at last."""
    leaning = sum(line.rpartition(" ")[2].lower() in LEANING for line in lines[:-1])
    filled = letters_wide(lines[-1]) / max(*map(letters_wide, lines), 1)
    return leaning + 2 * (len(lines) > 1 and filled < (0.5 if " " in lines[-1] else FULL_ENOUGH))


def _lines(text: str, room: float) -> list[str]:
    lines = [""]
    for word in re.split(r"\s+(?!/)", text.strip()):  # a line is never broken before a stroke
        longer = f"{lines[-1]} {word}".strip()
        lines[-1:] = [longer] if longer == word or letters_wide(longer) <= room else [lines[-1], word]
    return lines


def count_lines(text: str, size: float, width: float) -> int:
    """How many lines `text` takes in letters of `size` points and lines of `width` mm."""
    return line_count(text, width / (size * POINT) / LETTER)


def line_count(text: str, room: float) -> int:
    """How many lines `text` takes where each has room for so many letters: as many as `balanced` gives it."""
    return len(_lines(text, room))


def room(size: float, width: float) -> int:
    """How many letters of `size` points a line of `width` mm surely has room for: see `balanced`.

    A line that is held together and is wider than its place would stick out of it.
    """
    return int(width / (size * POINT) / LETTER * SURE)


def letters_wide(text: str) -> float:
    """The width of `text`, counted in letters of ordinary width."""
    return sum(0.55 if letter in NARROW else 1.45 if letter in WIDE else 1 for letter in text)


def without_widows(html: str, letters: int = 10) -> str:
    """`html` where the last line of each paragraph, item and heading has at least so many letters, held together.

    A word alone is too little even so, where the one before it makes them no more than twice as many.
    """
    tokens = re.split(r"(<[^>]+>)", re.sub(r"\s+(?=</(?:p|li|h\d)>)", "", html))
    for block in _blocks_of_words(tokens):
        _hold_end(tokens, block, letters)
    return "".join(tokens)


def _blocks_of_words(tokens: list[str]) -> Iterator[list[int]]:
    """Where, among the `tokens` of markup and words, the words of each paragraph, item and heading stand.

    Words below something bold on a line of its own are a block of their own; a heading's link to itself has none.
    """
    open_blocks: list[list[int]] = [[]]
    for index, token in enumerate(tokens):
        if BLOCK_BEGINS.match(token):
            open_blocks.append([])
        elif BLOCK_ENDS.match(token):
            yield open_blocks.pop()
            open_blocks = open_blocks or [[]]
        elif index % 2 == 0 and token.strip() and "headerlink" not in tokens[index - 1]:
            alone = token.startswith("\n") and tokens[index - 1] == "</strong>"
            if alone:
                yield open_blocks.pop()
                open_blocks.append([])
            open_blocks[-1].append(index)
    yield from open_blocks


def _hold_end(tokens: list[str], block: list[int], letters: int) -> None:
    """Let the last words of those `tokens` that a `block` is made of stand together."""
    text = "".join(tokens[index] for index in block)
    before = len(text) - _held(text, letters)
    for index in block:
        word = tokens[index]
        kept, before = min(before, len(word)), max(before - len(word), 0)
        tokens[index] = word[:kept] + re.sub(r"\s+", NBSP, word[kept:])


def evened(html: str, tag: str, size: float, width: float) -> str:
    """`html` where the words of each `tag` that holds nothing but words are in even lines of `width` mm.

    `tag` is written with its attributes, as »p class="lead"«; `size` is the points of its letters.
    """
    pattern = rf"(?<=<{tag}>)[^<>]+(?=</{tag.partition(' ')[0]}>)"
    return re.sub(pattern, lambda match: balanced(match[0], room(size, width)), html)


def headed(html: str, size: float, width: float) -> str:
    """`html` where headings that hold nothing but words are in even lines of `width` mm; their letters have `size`."""
    pattern = r"(<(h[2-4])(?: [^<>]*)?>)([^<>]+)(?=</\2>|<a [^<>]*headerlink)"
    return re.sub(pattern, lambda match: match[1] + balanced(match[3], room(size * BOLD, width)), html)


def _held(text: str, letters: int) -> int:
    """How much of the end of `text` is held together: whole words of so many letters, and rather two than one."""
    words = [word.start() for word in re.finditer(r"\S+", text)]
    last = max((start for start in words if len(text) - start >= letters), default=words[0] if words else 0)
    before = max((start for start in words if start < last), default=last)
    alone = len(text[last:].split()) == 1 and len(text) - before <= 2 * letters
    return len(text) - (before if alone else last)


def runs(html: str) -> list[str]:
    """The parts of a section: each heading with what follows it, up to the next one."""
    section = elements.one(BeautifulSoup(html, "html.parser"), "section")
    parts: list[list[str]] = [[]]
    for node in section.children:
        if isinstance(node, Tag) and node.name in HEADINGS:
            parts.append([])
        parts[-1].append(str(node))
    return [text for part in parts if (text := "".join(part).strip())]


def halves(parts: list[str], width: float, head: float = 0) -> tuple[list[str], list[str]]:
    """`parts` shared by two pages so that they are about equally full; the first holds `head` mm already."""
    heights = [height(part, 11.5, width) + fields(part) * WRITING for part in parts]
    split = min(
        range(1, len(parts)), key=lambda split: abs(head + sum(heights[:split]) - sum(heights[split:])), default=1
    )
    return parts[:split], parts[split:]


def largest(html: str, width: float, room: float, sizes: tuple[float, float]) -> float:
    """The largest size within `sizes` (points) at which `html` is at most `room` mm high in lines of `width` mm."""
    low, high = sizes
    steps = (high - step / 4 for step in range(int((high - low) * 4)))
    return next((size for size in steps if height(html, size, width) + fields(html) * WRITING <= room), low)


def share(html: str, size: float, width: float, room: float, limits: tuple[float, float]) -> float:
    """The mm within `limits` that each line to write on, or else each block, gets of what the words leave of `room`."""
    low, high = limits
    return max(low, min(high, (room - height(html, size, width)) / (fields(html) or len(_blocks(html)) or 1)))


def height(html: str, size: float, width: float) -> float:
    """About how many mm of height the words of `html` take with letters of `size` points."""
    em, blocks = size * POINT, _blocks(html)
    lines = sum(len(_lines(block.get_text(), (width / em - 1.3 * (block.name == "li")) / LETTER)) for block in blocks)
    return (lines * LEADING + sum(0.4 if block.name in HEADINGS else 0.05 for block in blocks)) * em


def _blocks(html: str) -> list[Tag]:
    return [block for block in BeautifulSoup(html, "html.parser").find_all(BLOCKS) if not block.find(BLOCKS)]


def fields(html: str) -> int:
    """How many lines to write on `html` has."""
    return sum(int(lines) for lines in re.findall(r'data-skrivelinjer="(\d+)"', html))
