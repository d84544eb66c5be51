"""What has been printed is kept, and never trusted where it is damaged or was made in another way."""

import pytest

from scripts.content import print_paper
from scripts.content.finding import ContentError
from scripts.content.whole_files import write_whole
from scripts.printing import inks, press, recipe
from scripts.printing.store import Kept, Store


def test_the_store_keeps_what_is_used_and_drops_the_rest(tmp_path):
    made = Kept(b"A", {"pages": 1}, 2.5)
    Store(tmp_path).put("a", made)
    again = Store(tmp_path)
    assert again.lay_by("b", "<p>ø</p>").read_text(encoding="utf-8") == "<p>ø</p>"
    assert again.get("a") == made
    assert again.get("b") is None
    Store(tmp_path).prune()
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize(
    ("file", "damage"),
    [
        ("a.pdf", lambda kept: b"%PDF-half"),
        ("a.pdf", lambda kept: b""),
        ("a.json", lambda kept: b"{"),
        ("a.json", lambda kept: b"[]"),
        ("a.json", lambda kept: b"\xff"),
        ("a.json", lambda kept: kept.replace(b'"pages": 1', b'"pages": 7')),
    ],
)
def test_a_damaged_entry_counts_as_missing_and_is_made_again(tmp_path, file, damage):
    store = Store(tmp_path)
    store.put("a", Kept(b"%PDF-whole", {"pages": 1, "fits": ({"used": 2.5},)}, 1))
    assert store.get("a")
    (tmp_path / file).write_bytes(damage((tmp_path / file).read_bytes()))
    assert store.get("a") is None
    assert store.take("a", lambda: b"%PDF-again").pdf == b"%PDF-again"
    assert store.take("a", lambda: b"never asked for").pdf == b"%PDF-again"


def test_a_file_that_cannot_be_written_whole_is_not_there_at_all(tmp_path):
    (tmp_path / "a").mkdir()
    with pytest.raises(OSError, match="a"):
        write_whole(tmp_path / "a", b"A")
    assert [path.name for path in tmp_path.iterdir()] == ["a"]


def test_what_is_made_in_another_way_has_another_key(tmp_path, monkeypatch):
    patterns = {}
    printer = press.Press(None, Store(tmp_path), patterns=patterns)
    html = "<p>sommerfuglehaven</p>"
    keys = [printer.key(html), printer.key(html + " "), printer.key(html, "andet")]
    patterns["sommerfuglehaven"] = "sommer-fugle"
    keys.append(printer.key(html))
    monkeypatch.setattr(press.render, "VERSION", "en anden")
    keys.append(printer.key(html))
    monkeypatch.setattr(press.recipe, "digest", lambda: "anden kode")
    keys.append(printer.key(html))
    assert len({*keys}) == len(keys)


def test_all_code_between_html_and_pdf_is_in_the_key():
    assert {"render", "finish", "forms", "print_shop", "inks", "tiles", "imposition"} <= set(
        recipe.modules(recipe.MAKERS)
    )


@pytest.mark.parametrize("changed", ["lock", "code"])
def test_other_packages_or_other_code_give_other_keys(tmp_path, monkeypatch, changed):
    (tmp_path / "render.py").write_text("from . import finish\n", encoding="utf-8")
    (tmp_path / "finish.py").write_text("", encoding="utf-8")
    (tmp_path / "lock").write_text("weasyprint==70.0", encoding="utf-8")
    monkeypatch.setattr(recipe, "ROOM", tmp_path)
    monkeypatch.setattr(recipe, "LOCK", tmp_path / "lock")
    monkeypatch.setattr(recipe, "MAKERS", ("render",))
    before = recipe.digest.__wrapped__()
    assert recipe.digest.__wrapped__() == before
    (tmp_path / {"lock": "lock", "code": "finish.py"}[changed]).write_text("x = 1", encoding="utf-8")
    assert recipe.digest.__wrapped__() != before


def test_the_profile_of_inks_is_made_again_when_its_making_changes_or_it_is_damaged(tmp_path, monkeypatch):
    made = bytearray(range(200))
    made[inks.ID] = inks._id(made)
    whole = bytes(made)
    monkeypatch.setattr(inks, "_make", lambda condition: whole)
    monkeypatch.setattr(inks, "recipe", lambda paper: "en")
    first = inks.profile(tmp_path, print_paper.COATED)
    for damaged in (b"", whole[:100], whole[:150] + b"x" + whole[151:]):
        first.write_bytes(damaged)
        assert inks.profile(tmp_path, print_paper.COATED).read_bytes() == whole
    monkeypatch.setattr(inks, "recipe", lambda paper: "to")
    assert inks.profile(tmp_path, print_paper.COATED) != first
    assert len(list(tmp_path.iterdir())) == 1, "the old one goes"


def test_a_handbook_with_fewer_pages_than_its_chapters_is_told():
    pages = {"haandbog.pdf": 1, "kapitel-a.pdf": 20, "kapitel-b.pdf": 9}
    with pytest.raises(ContentError, match=r"\[tryk\] håndbogen har 1 side, og dens kapitler har 27"):
        press.check_whole(pages)
    press.check_whole(pages | {"haandbog.pdf": 27})
