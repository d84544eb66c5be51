"""What an editor writes in docs/om/soegning.yml is read as the words that stand there."""

from types import SimpleNamespace

from scripts.content import search_answers


def test_a_word_that_means_yes_or_a_number_elsewhere_is_a_word_here(tmp_path):
    (tmp_path / "om").mkdir()
    (tmp_path / "om/soegning.yml").write_text(
        "faste_svar:\n  - ord: [true, 112]\n    side: op.md\nhverdagsord:\n  ja: [yes, on]\n", encoding="utf-8"
    )
    read = search_answers.read(SimpleNamespace(docs_dir=tmp_path, pages={"op.md": None}))
    assert (read.fixed[0].words, read.everyday) == (("true", "112"), {"ja": ("yes", "on")})
