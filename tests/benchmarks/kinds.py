"""Precision and recall of the language checks by kind: python -m tests.benchmarks.kinds [FIL …] [--vis]

A file holds right and wrong sentences by kind (data/sprog.yml says how). Recall: how many of the wrong ones are told;
rettet: how many are told with the right words. Precision: the told ones among all that are told, right ones too.
"""

import json
import re
import sys
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

import yaml

from scripts.commands import measure
from scripts.content.finding import Finding
from scripts.language import judge, quotes, readability, spelling, text

DATA = Path(__file__).parent / "data" / "sprog.yml"
STYLE = frozenset(
    "passiv kancelli fagord sætning afsnit navneord overskrift vigtigst liste forkortelse link dato billede respekt "
    "hakket citationstegn".split()
)
"""Rules about style: what they tell of is no error in a right text."""
HEAVY = frozenset("kancelli navneord forkortelse fagord".split())


@dataclass(frozen=True)
class Row:
    """A line of the table: what was told of what, and the cases that went wrong."""

    name: str
    told: int
    wrong: int
    mended: int | None
    false: int
    right: int
    missed: tuple[str, ...]

    def __str__(self) -> str:
        precision = f"{self.told / (self.told + self.false):7.1%}" if self.told and self.right else f"{'':7}"
        recall = f"{self.told / self.wrong:7.1%} ({self.told} af {self.wrong})" if self.wrong else ""
        mended = "" if self.mended is None or not self.wrong else f"{self.mended / self.wrong:7.1%}"
        left = f"{1 - self.false / self.right:7.1%} ({self.right - self.false} af {self.right})" if self.right else ""
        return f"{self.name:22}{precision}  {recall:22}{mended:9}{left}".rstrip()


@cache
def findings(sentence: str) -> tuple[Finding, ...]:
    """All that is told of a text."""
    letter = judge.of_letter("prøve", sentence)
    return (*judge.findings(letter, measure.word_lists()), *judge.misspelt(letter, spelling.speller()))


def by_rule(*rules: str) -> Callable[[str], bool]:
    """True for a sentence of which one of the `rules` tells."""
    return lambda sentence: any(finding.regel in rules for finding in findings(sentence))


def has_error(sentence: str) -> bool:
    """True for a sentence in which an error is told."""
    return bool(errors(sentence))


def errors(sentence: str) -> list[Finding]:
    """What is told of a sentence but its style."""
    return [finding for finding in findings(sentence) if finding.regel not in STYLE]


def is_mended(case: Sequence[str]) -> bool:
    """True where what is told of the case [sentence, wrong, right] makes the right words of it."""
    sentence, wrong, right = case
    wanted = _squeezed(sentence.replace(wrong, right, 1))
    for finding in errors(sentence):
        told = (re.findall("»([^»«]*)«", finding.problem) or [""])[0]
        offered = re.findall("»([^»«]*)«", finding.forslag)
        made = {_squeezed(one) for choice in offered for one in _with_each(sentence, told, choice)}
        if finding.forslag.startswith(("slet", "sæt et mellemrum", "flyt")) or wanted in made:
            return True
    return False


def _with_each(sentence: str, told: str, choice: str) -> list[str]:
    """The sentence with `choice` in each place where `told` stands, one at a time."""
    return [
        sentence[: match.start()] + choice + sentence[match.end() :]
        for match in re.finditer(re.escape(told), sentence)
        if told
    ]


def _squeezed(words: str) -> str:
    """`words` to be compared: without hyphens, and with one space where there are several."""
    return " ".join(words.replace("-", "").lower().split())


def row(
    name: str,
    tells: Callable[[str], bool],
    wrong: Sequence[Any],
    right: Sequence[str],
    mends: Callable[[Any], bool] | None = None,
) -> Row:
    """A line of the table, of `wrong` cases and `right` sentences."""
    first = [case if isinstance(case, str) else case[0] for case in wrong]
    told = [case for case, sentence in zip(wrong, first, strict=True) if tells(sentence)]
    false = [sentence for sentence in right if tells(sentence)]
    missed = [str(case) for case in wrong if case not in told or (mends and not mends(case))]
    mended = sum(map(mends, told)) if mends else None
    return Row(name, len(told), len(wrong), mended, len(false), len(right), (*missed, *(f"falsk: {s}" for s in false)))


def rows(data: dict[str, Any]) -> list[Row]:
    """The table of a file."""
    heavy = by_rule(*HEAVY)
    other = data.get("kancelli_anden_betydning", [])
    found = [
        row("passiv", by_rule("passiv"), data.get("passiv", []), [*data.get("aktiv", []), *data.get("tilstand", [])]),
        row(
            "særskrevet", by_rule("sammensat"), data.get("saerskrevet_i_saetning", []), data.get("rigtigt_i_to_ord", [])
        ),
        row("startkomma", by_rule("komma"), data.get("startkomma", []), data.get("startkomma_rigtige", [])),
        row("tunge ord", heavy, data.get("kancelli", []), [], _offers_one),
    ]
    senses = [case[0] for case in other if _tells_of(case)]
    found.append(Row("  anden betydning", 0, 0, None, len(senses), len(other), tuple(f"falsk: {s}" for s in senses)))
    for kind, cases in data.get("regler", {}).items():
        right = [*cases["rigtige"], *cases.get("valgfri", [])]
        found.append(row(kind, has_error, cases["forkerte"], right, is_mended))
    return [line for line in found if line.wrong or line.right]


def _offers_one(case: Sequence[Any]) -> bool:
    told = [finding for finding in findings(case[0]) if finding.regel in HEAVY]
    return any(f"»{choice}«".lower() in finding.forslag.lower() for finding in told for choice in case[2])


def _tells_of(case: Sequence[str]) -> bool:
    return any(f.regel in ("kancelli", "navneord") and case[1].lower() in f.problem.lower() for f in findings(case[0]))


def counted(data: dict[str, Any]) -> list[tuple[str, list[str], int]]:
    """What is counted or cleaned: (name, the cases that differ, how many there are)."""
    lists = [(*case[:2], {tuple(case[2:5]), (case[2] - case[5], *case[3:5])}) for case in data.get("lix_lister", [])]
    addresses = [
        (*case[:2], {tuple(case[2:5]), (*case[2:4], case[4] + case[5])}) for case in data.get("lix_adresser", [])
    ]
    plain = [(*case[:2], {tuple(case[2:5])}) for case in data.get("lix", [])]
    found = []
    for name, cases in (("LIX", plain), ("LIX med lister", lists), ("LIX med adresser", addresses)):
        found.append(
            (
                name,
                [f"{words} => {counts(words)}" for _, words, right in cases if counts(words) not in right],
                len(cases),
            )
        )
    for name, read in (("citater", _outside), ("usynlige", _cleaned)):
        cases = data.get(name, [])
        found.append((name, [case[1] for case in cases if read(case[1]) != _bare(case[2])], len(cases)))
    return found


def counts(words: str) -> tuple[int, int, int]:
    """(words, sentences, long words)."""
    measured = readability.measure(text.plain_blocks(words))
    return measured.words, len(measured.sentences), measured.long_words


def _outside(words: str) -> list[str]:
    return _bare(" ".join(quotes.blank(block.text).replace(quotes.BLANK, " ") for block in text.plain_blocks(words)))


def _cleaned(words: str) -> list[str]:
    return _bare(" ".join(block.text for block in text.plain_blocks(words)))


def _bare(words: str) -> list[str]:
    return [word.strip(".,:;!?()–-") for word in readability.words(words)]


def show(data: dict[str, Any], is_full: bool) -> None:
    """Print the table of a file; where `is_full`, the cases that went wrong as well."""
    spelling.speller().learn([json.dumps(data, ensure_ascii=False).replace("\\n", " ")])
    print(f"{'':22}{'præcision':11}{'genkaldelse':20}{'rettet':9}rigtige i fred")
    for line in rows(data):
        print(line, *(f"    {case}" for case in line.missed if is_full), sep="\n")
    for name, wrong, count in counted(data):
        if count:
            print(f"{name:22}{1 - len(wrong) / count:7.1%} ({count - len(wrong)} af {count})")
            print(*(f"    {case}" for case in wrong if is_full), sep="\n", end="\n" if is_full and wrong else "")
    texts = [case["tekst"] for case in data.get("gode_tekster", [])]
    words, false = sum(counts(one)[0] for one in texts), [finding for one in texts for finding in errors(one)]
    if words:
        print(
            f"{'gode tekster':22}{1000 * len(false) / words:.2f} falske alarmer pr. 1.000 ord ({len(false)} i {words})"
        )
        print(*(f"    {finding}" for finding in false if is_full), sep="\n", end="\n" if is_full and false else "")


def main(arguments: Sequence[str]) -> None:
    """Print the table of each file that is named, else of our own."""
    files = [Path(name) for name in arguments if not name.startswith("--")]
    for file in files or [DATA]:
        show(yaml.safe_load(file.read_text(encoding="utf-8")), "--vis" in arguments)


if __name__ == "__main__":
    main(sys.argv[1:])
