"""What has been worked out of a text is remembered, and only as long as all that it follows from is the same."""

import pytest

from scripts.content import memory


@pytest.fixture(autouse=True)
def empty(monkeypatch):
    """A memory of its own for each test."""
    monkeypatch.setattr(memory, "_known", {})
    monkeypatch.setattr(memory, "_used", {})
    monkeypatch.setattr(memory, "_latest", {})
    monkeypatch.setattr(memory, "_follows", False)


def made(*results):
    """Something to make that gives `results` one after the other."""
    waiting = list(results)
    return lambda: waiting.pop(0)


def forget():
    """As a new process begins: with nothing."""
    memory._known.clear()
    memory._used.clear()


def test_the_same_text_is_worked_out_once(tmp_path):
    make = made(1, 2, 3)
    assert [memory.recall("a", ("tekst",), make) for _ in range(2)] == [1, 1]
    assert memory.recall("a", ("anden tekst",), make) == 2
    assert memory.recall("b", ("tekst",), make) == 3


def test_a_later_build_remembers_and_forgets_what_nobody_asked_for(tmp_path):
    memory.recall("a", ("brugt",), made(1))
    memory.keep_at(tmp_path)
    forget()
    memory.open_at(tmp_path)
    assert memory.recall("a", ("brugt",), made(2)) == 1
    memory.open_at(tmp_path)
    memory.keep_at(tmp_path)
    forget()
    memory.open_at(tmp_path)
    assert memory.recall("a", ("brugt",), made(3)) == 3


def test_what_may_be_behind_is_made_once_while_an_editor_is_followed_and_anew_before():
    make = made(1, 2)
    assert [memory.recall_latest("a", (text,), make) for text in ("en", "to")] == [1, 2]
    memory.follow()
    assert [memory.recall_latest("a", (text,), make) for text in ("tre", "en", "fire")] == [2, 1, 1]
    assert memory.recall("a", ("tre",), made(3)) == 3


def test_other_code_works_it_out_anew(tmp_path, monkeypatch):
    memory.recall("a", ("tekst",), made(1))
    monkeypatch.setattr(memory, "_code", lambda: "ny kode")
    assert memory.recall("a", ("tekst",), made(2)) == 2


def changed(kept: bytes) -> bytes:
    """A memory with one letter changed in what it remembers: it can still be read."""
    assert kept.count(b"husket") == 1
    return kept.replace(b"husket", b"Husket")


@pytest.mark.parametrize(
    "damage", [lambda kept: b"", lambda kept: kept[: len(kept) // 2], lambda kept: kept[::-1], changed]
)
def test_a_damaged_memory_is_none(tmp_path, damage):
    memory.recall("a", ("tekst",), made("husket"))
    memory.keep_at(tmp_path)
    path = tmp_path / memory.FILE
    path.write_bytes(damage(path.read_bytes()))
    forget()
    memory.open_at(tmp_path)
    assert memory.recall("a", ("tekst",), made("gjort igen")) == "gjort igen"


def test_a_page_more_in_the_menu_outdates_nothing_and_a_new_setting_outdates_all(tmp_path):
    settings = tmp_path / "mkdocs.yml"

    def kept(text: str) -> bytes:
        settings.write_text(text, encoding="utf-8")
        return memory._settings(settings)

    before = kept("site_name: A\nnav:\n  - index.md\n\nplugins: []\n")
    assert kept("site_name: A\nnav:\n  - index.md\n  - Ny:\n      - ny.md\n\nplugins: []\n") == before
    assert kept("site_name: A\nnav:\n  - index.md\n\nplugins: [search]\n") != before
