"""What a word may be made of, and which real words are too near another to be mended."""

import pytest

from scripts.language import lemmas, lookalikes


@pytest.mark.parametrize(
    ("noun", "root"),
    [
        ("afslutning", "afslutte"),
        ("regning", "regne"),
        ("løsning", "løse"),
        ("koordinering", "koordinere"),
        ("sanktion", "sanktionere"),
        ("station", "stationere"),
        ("religion", "religion"),
    ],
)
def test_a_noun_leads_to_the_verb_it_is_made_of(noun, root):
    assert lemmas.root(noun) == root


@pytest.mark.parametrize(("real", "target"), [("skov", "skole"), ("sne", "ske"), ("rydde", "råd")])
def test_a_short_real_word_is_near_one_that_looks_like_it_with_the_same_ending(real, target):
    assert real in lookalikes.among([real, "hus"], [target])
