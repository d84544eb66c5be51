"""All faults are told at once, whatever else is wrong, and each only by its cause."""

import pytest

from scripts.check import registry
from scripts.content.finding import ContentError, Finding


def told(mini, root):
    with pytest.raises(ContentError) as caught:
        registry.load(mini / "mkdocs.yml", None, None, root / "pyproject.toml", lambda site: frozenset())
    return [(finding.fil, finding.linje, finding.regel) for finding in caught.value.findings]


def change(mini, name, old, new):
    path = mini / "docs" / name
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), encoding="utf-8")


def test_a_fault_in_the_fields_of_one_page_does_not_hide_the_slips_of_another(mini, root):
    change(mini, "proces/index.md", "kort: Tre", "kort: Husk: Tre")
    change(mini, "index.md", "Se [potten](proces/1-find", "Husk:\n- vand\n\nSe [potten](proces/1-fnd")
    assert told(mini, root) == [
        ("docs/index.md", 15, "liste"),
        ("docs/index.md", 17, "links"),
        ("docs/proces/index.md", 3, "forside"),
    ]


def test_a_page_with_two_versions_has_no_other_faults(mini, root):
    change(
        mini, "index.md", "title: Husets planter", "<<<<<<< HEAD\ntitle: Husets planter\n=======\ntitel: x\n>>>>>>> ny"
    )
    assert told(mini, root) == [("docs/index.md", 2, "fletning")]


def test_warnings_do_not_stop_a_build(mini, root):
    change(mini, "index.md", "Se [potten]", "Du siger “vand”.\n\nSe [potten]")
    registry.load(mini / "mkdocs.yml", None, None, root / "pyproject.toml", lambda site: frozenset())


def test_a_misspelt_mark_is_told_once():
    mark = Finding("docs/a.md", 3, "mærke", "»[fellt]« kendes ikke og vises for læseren", "skriv [felt]")
    echo = Finding("docs/a.md", 3, "stavning", "»fellt« er ikke i ordbogen", "mente du »felt«?")
    other = Finding("docs/a.md", 3, "stavning", "»pote« er ikke i ordbogen", "mente du »potte«?")
    assert registry.without_echoes([mark, echo, other]) == [mark, other]
