"""The rules of language, read from rules.yml: words in sets, regexes, patterns of words, and what is said of them.

The browser's Sprogtjek gets the same data (pages/browser_check.py), so that a rule is written once.
"""

import re
from functools import cache
from pathlib import Path
from typing import Any

import yaml

FILE = Path(__file__).with_name("rules.yml")
CLASSES = {
    "{W}": r"\w",
    "{Wc}": r"\w",
    "{A}": r"[^\W_]",
    "{U}": "A-ZÆØÅÉÖÜ",
    "{L}": "a-zæøåéöü",
}
"""What the names of classes of characters in a regex stand for here; the browser has its own."""


@cache
def data() -> dict[str, Any]:
    """All rules, as written."""
    loaded: dict[str, Any] = yaml.load(FILE.read_bytes(), Loader=getattr(yaml, "CSafeLoader", yaml.SafeLoader))
    return loaded


@cache
def words(name: str) -> frozenset[str]:
    """The words of a set."""
    return frozenset(data()["sets"][name].split())


@cache
def pairs(name: str) -> dict[str, frozenset[str]]:
    """The words of a set in which each names others after a colon: »gås:igennem,efter«."""
    return {word: frozenset(rest.split(",")) for word, _, rest in (one.partition(":") for one in sorted(words(name)))}


@cache
def reading(name: str) -> re.Pattern[str]:
    """A regex of the part »reading«; a list of them stands for alternatives."""
    source = data()["reading"][name]
    return regex(source if isinstance(source, str) else "|".join(source))


@cache
def regex(source: str) -> re.Pattern[str]:
    """`source` compiled, with the names in braces replaced by what they stand for."""
    for name, meaning in CLASSES.items():
        source = source.replace(name, meaning)
    return re.compile(re.sub(r"\{([a-z_]{3,})\}", lambda match: alternatives(match[1]), source))


def alternatives(name: str) -> str:
    """The words of a set as alternatives of a regex, the longest first."""
    return "|".join(map(re.escape, sorted(words(name), key=lambda word: (-len(word), word))))
