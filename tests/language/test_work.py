"""How much work a text takes: counted in calls, which are the same on every machine."""

import sys

import pytest

from scripts.language import judge, spelling

VERY_MANY = 25_000
UNITS = [
    "sagen behandles såfremt ",
    "jeg ved, hvad som er, der ",
    "desvære kolega ",
    "din kontant hjælp og ",
    '» "hej ',
    "Sagen behandles.\n\n",
]
"""What a text is made of: a sentence without an end, and very many short ones."""


def calls(work):
    """The number of calls that `work` makes."""
    count = 0

    def called(frame, event, argument):
        nonlocal count
        count += 1

    sys.setprofile(called)
    try:
        work()
    finally:
        sys.setprofile(None)
    return count


def judged(text, lists, speller):
    letter = judge.of_letter("brev.txt", text)
    return [*judge.findings(letter, lists), *judge.misspelt(letter, speller), *judge.tips(letter)]


@pytest.mark.parametrize("unit", UNITS)
def test_twice_the_text_takes_twice_the_work(unit, lists, speller):
    judged(unit * 300, lists, speller)  # what is remembered of a word is looked up now
    one, two = (calls(lambda count=count: judged(unit * count, lists, speller)) for count in (150, 300))
    assert two < 2.1 * one


def test_fifty_thousand_findings_in_one_sentence_are_all_told(lists):
    told = judge.misspelt(judge.of_letter("brev.txt", "desvære kolega " * VERY_MANY), spelling.Speller())
    assert len(told) == 2 * VERY_MANY
