"""How well the language checks hit, on data marked by hand: python -m tests.benchmarks.language

Precision: how many of the findings are right. Recall: how many of what is to be found are found.
"""

import re
from pathlib import Path

import yaml

from scripts.content.page import read
from scripts.content.word_tables import heavy_words
from scripts.language import passives, readability, spelling
from scripts.language.phrases import Phrases
from scripts.language.tokens import tokens

ROOT = Path(__file__).parents[2]
DATA = Path(__file__).parent / "data"


def main() -> None:
    """Print precision and recall of each check, and what was missed or wrong."""
    print(f"{'':14}præcision   genkaldelse")
    for name, score in {"passiv": passive, "kancelli": heavy, "stavning": misspelt, "rettelser": corrected}.items():
        wanted, found = score()
        right = wanted & found
        print(
            f"{name:14}{len(right) / len(found):9.1%}   {len(right) / len(wanted):11.1%}   ({len(right)} af {len(wanted)})"
        )
        for label, rest in (("overset", wanted - found), ("forkert", found - wanted)):
            if rest:
                print(f"{'':14}{label}: {'; '.join(sorted(word for _, word in rest))}")


def passive() -> tuple[set, set]:
    """(sentence, passive) as marked and as found."""
    return _compare("passiv.yml", _passives)


def _passives(words: list[str]) -> list[str]:
    return [" ".join(words[hit.start : hit.end + 1]) for hit in passives.find(tokens(" ".join(words)))]


def heavy() -> tuple[set, set]:
    """(sentence, heavy word) as marked and as found."""
    phrases = Phrases(heavy_words({"om/skriveguide.md": read(ROOT / "docs", "om/skriveguide.md")[0]}))
    return _compare("kancelli.yml", lambda words: [hit.phrase.word.hard for hit in phrases.find(words)])


def misspelt() -> tuple[set, set]:
    """(where, misspelt word) as marked and as found; right compounds are among the words that are asked about."""
    data = _read("stavning.yml")
    asked = [*data["fejl"], *data["rigtige"].split()]
    return {("ord", word) for word in data["fejl"]}, {
        ("ord", wrong.word) for word in asked for wrong in spelling.speller().check(word)
    }


def corrected() -> tuple[set, set]:
    """(typo, right word) as wanted, and the right word where it is among the suggestions."""
    typos = _read("stavning.yml")["fejl"]
    suggested = {typo: [s for wrong in spelling.speller().check(typo) for s in wrong.suggestions] for typo in typos}
    return set(typos.items()), {
        (typo, right if right in suggested[typo] else suggested[typo][0])
        for typo, right in typos.items()
        if suggested[typo]
    }


def _compare(name: str, find) -> tuple[set, set]:
    wanted, found = set(), set()
    for sentence, marked in _read(name):
        wanted |= {(sentence, phrase) for phrase in marked.split(", ") if phrase}
        clauses = [
            [word.lower() for word in readability.words(clause)] for clause in re.split(r"[,;:()–…]|\s-\s", sentence)
        ]
        found |= {(sentence, phrase) for words in clauses for phrase in find(words)}
    return wanted, found


def _read(name: str):
    return yaml.safe_load((DATA / name).read_text(encoding="utf-8"))


if __name__ == "__main__":
    main()
