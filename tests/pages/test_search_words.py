"""What the search knows of words: those that can only be what a page is about."""

import pytest

from scripts.pages import search_words, search_worker


@pytest.mark.parametrize(
    ("word", "known"), [("potten", True), ("konflikt", True), ("tag", False), ("taget", False), ("ny", False)]
)
def test_a_noun_is_a_subject_and_a_form_of_a_verb_that_the_site_uses_is_not(word, known):
    made = search_words._inflected(search_words._Words({word, "tage", "potte"}, {word}, set()))
    assert (word in made["emner"].split()) is known


def test_real_words_are_packed_by_what_they_share_with_the_word_before(browser, root):
    packed = search_words.packed({"vandet", "vand", "vandig", "ånd"})
    assert packed == "0vand4et4ig0ånd"
    page = browser.new_page()
    page.add_script_tag(content=search_worker.joined(root / "docs").strip().removeprefix("{").removesuffix("}"))
    assert page.evaluate("text => unpack(text)", packed) == ["vand", "vandet", "vandig", "ånd"]
    page.close()
