"""How well the built site answers a file of queries: python -m tests.search.measure FILE.json [SITE]

The file is a list of {"gruppe", "soeg", "venter"}: what is typed, and a regular expression that the address of a right
page matches (»proces/1-indkald-tydeligt.html«); null or »^$« where nothing on the site is about it.
Prints hit@1, hit@5 and MRR by group, what was not first, and what was answered though it is off topic. An answer that
says which words it lacks is counted apart: »uden svage« takes only those that claim to answer the whole.
"""

import json
import re
import statistics
import sys
from collections import defaultdict
from pathlib import Path

from scripts.check import search_terms

SITE = Path(__file__).parents[2] / "site"
SHOWN = 5
NOWHERE = (None, "", "^$")
STRONG = "uden svage"


def main(file: str, site: str = str(SITE)) -> None:
    """Print the figures of `file`, asked of the built `site`."""
    rows = json.loads(Path(file).read_text(encoding="utf-8"))
    found = [*zip(rows, search_terms.asked(Path(site), [row["soeg"] for row in rows]), strict=True)]
    asked = [(row, answer) for row, answer in found if row["venter"] not in NOWHERE]
    places: dict[str, list[int]] = defaultdict(list)
    for row, answer in asked:
        for group in (row["gruppe"], "alle", *([] if answer.weak else [STRONG])):
            places[group].append(place(row["venter"], answer.pages))
    places[STRONG] += [0] * (len(asked) - len(places[STRONG]))
    print(f"{'':26}{'antal':>6}{'hit@1':>8}{'hit@5':>8}{'MRR':>8}")
    for group, numbers in places.items():
        hits = [statistics.mean(0 < number <= most for number in numbers) for most in (1, SHOWN)]
        mrr = statistics.mean(1 / number if number else 0 for number in numbers)
        print(f"{group:26}{len(numbers):6}{hits[0]:8.3f}{hits[1]:8.3f}{mrr:8.3f}")
    weak = [place(row["venter"], answer.pages) for row, answer in asked if answer.weak]
    print(f"intet fundet: {sum(not answer.pages for _, answer in asked)} af {len(asked)}")
    print(f"svagt besvaret: {len(weak)}, heraf {sum(0 < number <= SHOWN for number in weak)} med den rette side")
    _print_misses(asked)
    _print_off_topic([(row["soeg"], answer) for row, answer in found if row["venter"] in NOWHERE])


def place(pattern: str, pages: list[str]) -> int:
    """The place of the first right page; 0 where there is none."""
    return next((number for number, page in enumerate(pages, 1) if re.search(pattern, page)), 0)


def _print_misses(asked: list[tuple[dict[str, str], search_terms.Answer]]) -> None:
    missed = [(place(row["venter"], answer.pages), row, answer) for row, answer in asked]
    for number, row, answer in sorted(missed, key=lambda item: item[0] or 1000):
        if number != 1 or answer.weak:
            weak = " (svagt)" if answer.weak else ""
            print(f"{number or '-':>3}  {row['gruppe']}: {row['soeg']}{weak} → {' '.join(answer.pages[:SHOWN])}")


def _print_off_topic(off: list[tuple[str, search_terms.Answer]]) -> None:
    for name, weak in (("besvaret", False), ("svagt besvaret", True)):
        answered = [(text, answer.pages) for text, answer in off if answer.pages and answer.weak == weak]
        print(f"uden for emnet, {name}: {len(answered)} af {len(off)}")
        for text, pages in answered:
            print(f"     {text} → {' '.join(pages[:2])} ({len(pages)})")


if __name__ == "__main__":
    main(*sys.argv[1:])
