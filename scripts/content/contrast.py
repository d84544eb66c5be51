"""Whether the brand's colours can be read on each other, and which could be: WCAG 2.2, success criterion 1.4.3."""

import math
from collections import defaultdict
from collections.abc import Collection, Iterator, Mapping
from itertools import product

from . import danish, located_yaml
from .finding import Finding

SCHEMES = {"lys": "dagslys og tryk", "moerk": "mørk skærm"}
READABLE = 4.5
"""The least contrast of text and its background."""
PAIRS = (
    *product(("blaek", "borgerland", "moedet", "fagland"), ("papir",)),
    *product(("blaek",), ("borgerland_lys", "moedet_lys", "fagland_lys", "sol_lys")),
    ("borgerland", "borgerland_lys"),
    ("moedet", "moedet_lys"),
    ("fagland", "fagland_lys"),
)
"""Every text and ground that templates use."""
WHITE = "hvid"
"""The name of a ground that is no field."""
DAYLIGHT_PAIRS = (("sol", "blaek"), *product(("borgerland", "moedet", "fagland"), (WHITE,)))
"""Text and ground at the foot of posters, and the strong colours with white, in daylight and print only."""
Colours = Mapping[str, str]


def contrast(one: str, other: str) -> float:
    """Contrast ratio of two »#rrggbb« colours, 1 to 21 (WCAG 2.2, definition of contrast ratio)."""
    light, dark = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def _luminance(colour: str) -> float:
    parts = [int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5)]
    red, green, blue = [p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts]
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def readable(colour: str, others: Collection[str]) -> str | None:
    """The colour nearest to `colour`, darker or lighter, that can be read with all `others`; None where none can."""
    parts = [int(colour[place : place + 2], 16) for place in (1, 3, 5)]
    for share, end in product(range(101), (0, 255)):
        mixed = "#" + "".join(f"{round(part + (end - part) * share / 100):02x}" for part in parts)
        if all(contrast(mixed, other) >= READABLE for other in others):
            return mixed
    return None


def check(fil: str, fields: located_yaml.LocatedMapping) -> list[Finding]:
    """Findings about the colours of the brand file `fil`: one for each colour that has to be another."""
    return [finding for scheme in SCHEMES for finding in _of_scheme(fil, fields, scheme)]


def _of_scheme(fil: str, fields: located_yaml.LocatedMapping, scheme: str) -> Iterator[Finding]:
    colours: Colours = {**fields.data["extra"]["brand"]["farver"][scheme], WHITE: "#ffffff"}
    pairs = [*PAIRS, *(DAYLIGHT_PAIRS if scheme == "lys" else ())]
    for name, others in _faulty(colours, pairs):
        worst = math.floor(min(contrast(colours[name], colours[other]) for other in others) * 10) / 10
        listed = danish.listed([f"»{other}«" for other in others])
        problem = f"»{name}« til {SCHEMES[scheme]} kan ikke læses af alle sammen med {listed}: kontrasten er "
        problem += f"{'ned til ' if len(others) > 1 else ''}{danish.number(worst)} og skal være mindst 4,5"
        line = fields.line("extra", "brand", "farver", scheme, name)
        yield Finding(fil, line, "brand", problem, _remedy(name, colours, pairs, others))


def _faulty(colours: Colours, pairs: Collection[tuple[str, str]]) -> Iterator[tuple[str, list[str]]]:
    """Each colour that has to be another, and those that it cannot be read with.

    That is the text, where there is one like it for all its grounds; else the ground, for all texts that ask it.
    """
    texts, grounds = defaultdict[str, list[str]](list), defaultdict[str, list[str]](list)
    for text, ground in pairs:
        if contrast(colours[text], colours[ground]) < READABLE:
            if ground == WHITE or readable(colours[text], [colours[other] for other in _partners(text, pairs)]):
                texts[text].append(ground)
            else:
                grounds[ground].append(text)
    for text, unreadable in texts.items():
        if others := [ground for ground in unreadable if ground not in texts]:
            yield text, others
    yield from grounds.items()


def _partners(name: str, pairs: Collection[tuple[str, str]]) -> list[str]:
    """All colours that a colour has to be read with, as text or as ground."""
    return [ground for text, ground in pairs if text == name] + [text for text, ground in pairs if ground == name]


def _remedy(name: str, colours: Colours, pairs: Collection[tuple[str, str]], others: list[str]) -> str:
    everywhere = readable(colours[name], [colours[other] for other in _partners(name, pairs)])
    offered = everywhere or readable(colours[name], [colours[other] for other in others])
    if offered:
        return f"gør den mørkere eller lysere, fx »{offered}«"
    return "gør den ene mørkere og den anden lysere"
