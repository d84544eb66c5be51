"""LIX and its parts, held by passages counted by hand."""

import unicodedata
from pathlib import Path

import pytest
import yaml

from scripts.language import readability, text

PASSAGES = yaml.safe_load((Path(__file__).parent / "passages.yml").read_text(encoding="utf-8"))


@pytest.mark.parametrize("read", [text.blocks, text.plain_blocks], ids=["Markdown", "brev"])
@pytest.mark.parametrize(("passage", "words", "sentences", "long_words"), PASSAGES, ids=[p[0][:30] for p in PASSAGES])
def test_a_passage_is_counted_as_by_hand(passage, words, sentences, long_words, read):
    measured = readability.measure(read(passage))
    assert (measured.words, len(measured.sentences), measured.long_words) == (words, sentences, long_words)


def test_lix_is_words_per_sentence_plus_per_cent_of_long_words():
    measured = readability.measure(text.blocks("Vi taler sammen. Borgeren fortæller."))
    assert measured.lix == 5 / 2 + 100 * 2 / 5
    assert measured.rix == 1


def test_decomposed_letters_count_as_one():
    composed, decomposed = (unicodedata.normalize(form, "Spørgsmål på på på.") for form in ("NFC", "NFD"))
    assert readability.measure(text.blocks(composed)).lix == readability.measure(text.blocks(decomposed)).lix


def test_code_fields_and_generated_parts_are_not_text():
    assert text.blocks("```\nkode her\n```\n\n[[trinsti]]\n\n[felt 3]\n") == []


def test_a_sentence_knows_its_line():
    blocks = text.blocks("# Titel\n\nFørste.\nAnden linje.\n\n- Punkt\n- Punkt\n", first_line=10)
    assert [(block.text, block.line) for block in blocks] == [
        ("Titel", 10),
        ("Første. Anden linje.", 12),
        ("Punkt", 15),
        ("Punkt", 16),
    ]


def test_a_page_of_html_is_read_without_its_menu():
    page = "<head><title>x</title></head><body><nav><p>Menu</p></nav><h1>Hej</h1><p>Vi ses.</p></body>"
    assert [(block.text, block.tag) for block in text.html_blocks(page)] == [("Hej", "h1"), ("Vi ses.", "p")]
