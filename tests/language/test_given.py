"""Each case of what other people write: counted, told or left in peace."""

import re
from pathlib import Path

import pytest
import yaml

from scripts.language import apart, judge, passives, readability, text
from scripts.language.judge import Lists
from scripts.language.spelling import Speller
from scripts.language.tokens import tokens

CASES = yaml.safe_load((Path(__file__).parent / "cases_given.yml").read_text(encoding="utf-8"))


CONTRADICTED = CASES["lix_contradicted"]


@pytest.mark.parametrize(("passage", "words", "sentences"), [case[1:4] for case in CASES["lix"]])
def test_words_and_sentences_are_counted_as_by_hand(passage, words, sentences):
    measured = readability.measure(text.plain_blocks(passage))
    assert (measured.words, len(measured.sentences)) == (words, sentences)


def _long_words(case):
    marks = [pytest.mark.xfail(strict=True, reason=CONTRADICTED[case[0]])] if case[0] in CONTRADICTED else []
    return pytest.param(case[1], case[4], id=case[0], marks=marks)


@pytest.mark.parametrize(("passage", "long_words"), [_long_words(case) for case in CASES["lix"]])
def test_long_words_are_counted_as_by_hand(passage, long_words):
    assert readability.measure(text.plain_blocks(passage)).long_words == long_words


@pytest.mark.parametrize("sentence", [*CASES["passive"], *(f"Sagen {verb} i dag." for verb in CASES["passive_verbs"])])
def test_a_passive_is_found(sentence):
    assert passives.find(tokens(sentence))


@pytest.mark.parametrize("sentence", [*CASES["active"], *(f"Den {noun} sag er klar." for noun in CASES["genitives"])])
def test_what_only_looks_like_a_passive_is_left_in_peace(sentence):
    assert not passives.find(tokens(sentence))


@pytest.mark.parametrize("words", CASES["apart"])
def test_a_compound_written_apart_is_told_as_one_word(words):
    hits = apart.find(tokens(f"Du kan spørge om din {words} i dag."))
    assert [hit.whole.replace("-", "") for hit in hits] == [words.replace(" ", "")]


@pytest.mark.parametrize(("sentence", "whole"), CASES["apart_in_sentence"])
def test_two_nouns_where_there_is_room_for_one_are_told_as_one_word(sentence, whole):
    assert [hit.whole for hit in apart.find(tokens(sentence))] == [whole]


@pytest.mark.parametrize("sentence", CASES["together"])
def test_two_words_that_are_two_are_left_in_peace(sentence):
    assert not apart.find(tokens(sentence))


@pytest.mark.parametrize(("kind", "sentence", "wrong", "right"), CASES["errors"], ids=lambda it: str(it)[:30])
def test_an_error_is_told_once_with_the_right_words(kind, sentence, wrong, right, lists: Lists, speller: Speller):
    letter = judge.of_letter("brev.txt", sentence)
    found = [*judge.findings(letter, lists), *judge.misspelt(letter, speller)]
    about = [finding for finding in found if wrong.rstrip(",") in finding.problem]
    assert len(about) == 1
    assert not right or f"»{right}«" in about[0].forslag


def _before(root):
    """The examples of the writing guide of how not to write, without the marks around them."""
    guide = (root / "docs/om/skriveguide.md").read_text("utf-8")
    return [re.sub(r"^»(.*?)«( [^»]*)?$", r"\1", line) for line in re.findall(r"^- \*\*Før:\*\* (.+)$", guide, re.M)]


def test_the_guide_tells_of_its_own_examples_of_how_not_to_write(root, lists, speller):
    letters = [judge.of_letter("brev.txt", example) for example in _before(root)]
    assert letters
    silent = [
        letter.body for letter in letters if not [*judge.findings(letter, lists), *judge.misspelt(letter, speller)]
    ]
    assert silent == []
