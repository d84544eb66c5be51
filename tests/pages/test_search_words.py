"""What the search knows of words: those that can only be what a page is about."""

import pytest

from scripts.pages import search_words


@pytest.mark.parametrize(
    ("word", "known"), [("potten", True), ("konflikt", True), ("tag", False), ("taget", False), ("ny", False)]
)
def test_a_noun_is_a_subject_and_a_form_of_a_verb_that_the_site_uses_is_not(word, known):
    of_words = search_words._of_words({word, "tage", "potte"}, {word}, set())
    assert (word in of_words["emner"].split()) is known
