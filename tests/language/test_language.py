"""What is found in a text, and what is left in peace; the cases are data."""

from pathlib import Path

import pytest
import yaml

from scripts.check.language import lost_rules
from scripts.content.finding import ContentError
from scripts.content.language_rules import RULES
from scripts.content.page import Page
from scripts.content.pages import Pages
from scripts.language import dictionary, judge, spelling, text

CASES = yaml.safe_load((Path(__file__).parent / "cases_language.yml").read_text(encoding="utf-8"))


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["text"][:40])
def test_a_text_gets_its_findings_and_no_others(case, lists, speller):
    letter = judge.of_letter("brev.txt", case["text"])
    found = [*judge.findings(letter, lists), *judge.misspelt(letter, speller)]
    assert {finding.regel for finding in found} == set(case["found"])
    for rule, words in case["found"].items():
        assert any(words in f"{finding.problem} {finding.forslag}" for finding in found if finding.regel == rule)


def test_a_finding_names_its_line(lists):
    (finding,) = judge.findings(judge.of_letter("brev.txt", "Kære Bo\n\nVi ses.\n\nSagen behandles.\n"), lists)
    assert (finding.linje, finding.alvor) == (5, "advarsel")


def test_a_section_of_the_guide_that_findings_lead_to_and_that_is_gone_is_told():
    body = "".join(f"## Om {anchor} {{#{anchor}}}\n\n" for anchor in sorted(set(RULES.values())))
    before, after = (
        Pages({"guide.md": Page("guide.md", {"rolle": "skriveguide"}, None, text, 1)})
        for text in (body, body.replace("{#links}", "{#henvisninger}"))
    )
    assert lost_rules(before) == []
    (lost,) = lost_rules(after)
    assert (lost.fil, lost.regel) == ("docs/guide.md", "anker")
    assert "#links" in lost.problem and "{#links}" in lost.forslag


def test_code_that_is_left_out_leaves_no_space_before_a_full_stop_and_takes_none_that_was_written():
    (block,) = text.blocks("Skriv `make`, og se `x y`. Her er et hul .")
    assert block.text == "Skriv, og se. Her er et hul ."


def test_a_long_paragraph_is_told():
    limits = {"laengste_saetning": 25, "lang_saetning": 20, "ord_pr_afsnit": 80, "kendte_fagord": []}
    found = judge.findings(judge.of_letter("brev.txt", "Du kan ringe til mig i dag. " * 20), judge.lists({}, limits))
    assert [finding.regel for finding in found] == ["afsnit"]


def test_one_word_spelt_two_ways_is_told_where_it_is_rarer():
    texts = [
        judge.of_letter("a.txt", "Brug et råb op i dag."),
        judge.of_letter("b.txt", "Et råb-op hjælper. Kom med et råb-op."),
    ]
    (finding,) = judge.two_spellings(texts)
    assert (finding.fil, finding.problem) == ("a.txt", "»råb op« staves også »råb-op«")


def test_lines_of_an_address_are_parted_and_wrapped_lines_are_joined():
    letter = "Anne Jensen\nBygaden 1\n\nDu kan ringe til mig hver dag mellem ni og tre, og du kan\nogså skrive. Jeg svarer dig altid inden\nto dage.\n"
    assert [block.text for block in text.plain_blocks(letter)] == [
        "Anne Jensen",
        "Bygaden 1",
        "Du kan ringe til mig hver dag mellem ni og tre, og du kan også skrive. Jeg svarer dig altid inden to dage.",
    ]


@pytest.mark.parametrize(
    ("lemma", "forms"),
    [
        ("foretage", "foretager foretog foretaget foretages"),
        ("afgørelse", "afgørelsen afgørelser afgørelsernes"),
        ("netværksmøde", "netværksmødet netværksmøders"),
        ("væsentlig", "væsentligt væsentlige væsentligste"),
        ("sag", "sagen sagernes"),
    ],
)
def test_a_word_is_known_in_its_inflected_forms(lemma, forms):
    assert set(forms.split()) <= dictionary.forms(lemma)


def test_a_missing_dictionary_is_told_with_its_remedy(monkeypatch, tmp_path):
    monkeypatch.setattr(dictionary, "FOLDER", tmp_path)
    with pytest.raises(ContentError, match=r"ordliste .*da_DK.dic mangler — kør »make opsaet«"):
        spelling.Speller().check("Hej.")
