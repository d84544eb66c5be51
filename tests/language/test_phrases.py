"""Phrases: names and words are found whatever the case that the list has them in."""

from scripts.content.word_tables import Word
from scripts.language.phrases import Phrases


def test_a_name_with_capitals_is_found_among_lower_case_words():
    phrases = Phrases([Word("Åben Dialog", "en måde at holde møde på", 1)])
    (hit,) = phrases.find(["vi", "bruger", "åben", "dialog"])
    assert (hit.start, hit.end) == (2, 3)
