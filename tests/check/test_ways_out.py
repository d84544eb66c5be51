"""The way out of Material: what is counted in two built sites, what is told to be lost, and what is said where it stops."""

import argparse
from pathlib import Path
from types import SimpleNamespace

import pytest
import yaml

from scripts.check import ways_out
from scripts.check.built.addresses import Site
from scripts.commands import project
from scripts.commands import ways_out as command
from scripts.generator import running
from scripts.generator import ways_out as making

URL = "https://have.example/"
OURS = """<script id="__config">{"base": ".", "search": "a/soegning-worker.js"}</script><h2 id="jord">Jord</h2><p class="afsnit stor">Grav. <a href="#jord">Op</a></p>
<span class="felt" data-ret="x">Bed</span><a href="vand.html">Vand</a><a href="https://froe.example">Frø</a>"""


def site(folder: Path, files: dict[str, str]) -> Path:
    for name, text in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(f"<html><body>{text}</body></html>" if name.endswith(".html") else text, encoding="utf-8")
    return folder


@pytest.fixture
def two(tmp_path: Path) -> list[Path]:
    """A built site of ours, and one that another generator made of it."""
    ours = {"index.html": OURS, "vand.html": OURS, "search/search_index.json": '{"docs": [1, 2, 3]}'}
    files = {"_headers": "", "assets/ark/a.js": "", "assets/ark/b.js": "", "assets/javascripts/tema.js": ""}
    other = {
        "index.html": OURS.replace("felt", "x").replace('"a/', '{"workerUrl": "a/'),
        "search.json": '{"items": [1, 2]}',
    }
    return [site(tmp_path / "vores", ours | files), site(tmp_path / "andres", other)]


def test_pages_links_search_and_marks_are_counted(two):
    ours, other = (ways_out.counted(Site(folder, URL)) for folder in two)
    counted = ("sider", "links", "links der ikke holder", "steder i søgningen", "felter at udfylde", "overskrifter")
    asked = "sider hvor feltet spørger vores søgning"
    assert [ours[name] for name in counted] == [2, 6, 0, 3, 2, 2]
    assert [other[name] for name in counted] == [1, 3, 1, 2, 0, 1]
    assert (ours[asked], other[asked]) == (2, 0)
    nothing = ways_out.counted(Site(two[0] / "tom", URL))
    assert ours.keys() == nothing.keys() and not any(nothing.values())


def test_what_another_has_fewer_of_stands_beside_its_count():
    told = ways_out.table({"Spade": {"bede": 12, "rader": 0}, "Greb": {"bede": 9, "rader": 2}}).splitlines()
    assert told == ["       Spade    Greb", "bede      12  9 (−3)", "rader      0       2"]


def test_files_that_are_gone_are_told_by_folder_and_those_of_the_theme_are_not(two):
    assert ways_out.missing(*two) == ["_headers", "assets/ark/ (2 filer)", "search/search_index.json", "vand.html"]
    assert ways_out.missing(two[1], two[1]) == []


def test_zensical_is_given_the_finished_pages_with_the_files_that_are_made(tmp_path):
    docs = site(tmp_path / "docs", {"bed.md": "[[vand]]", "vand.txt": "gammelt"})
    pages = {"bed.md": SimpleNamespace(title="Bed: nyt", meta={"kort": "Grav."})}
    build = SimpleNamespace(
        docs_dir=docs,
        config_file=tmp_path / "mkdocs.yml",
        site=SimpleNamespace(pages=pages),
        files=lambda: {"vand.txt": "nyt", "a/frø.bin": b"\0", "a/b.txt": docs / "vand.txt"},
        markdown=lambda src: "Vand og jord",
    )
    settings = making.stage(build, tmp_path / "lagt")
    laid = tmp_path / "lagt/docs"
    _, head, text = (laid / "bed.md").read_text(encoding="utf-8").split("---\n")
    assert (yaml.safe_load(head), text.strip()) == ({"title": "Bed: nyt", "description": "Grav."}, "Vand og jord")
    assert [(laid / name).read_bytes() for name in build.files()] == [b"nyt", b"\0", b"gammelt"]
    assert yaml.safe_load(settings.read_text(encoding="utf-8"))["INHERIT"] == str(tmp_path / "mkdocs.yml")


def test_materialx_takes_our_settings_but_for_the_theme_and_its_search(root, monkeypatch):
    asked = {}
    monkeypatch.setattr(running, "preview_site", lambda *places, **instead: asked.update(instead))
    making.with_materialx(root / "mkdocs.yml", root / "ny")
    assert (asked["theme"]["name"], asked["theme"]["custom_dir"]) == ("materialx", "overrides")
    names = [name if isinstance(name, str) else next(iter(name)) for name in asked["plugins"]]
    assert (names.count("search"), asked["plugins"][0], "offline" in names) == (1, making.SEARCH, True)


def test_what_stops_the_report_is_told_in_a_line(tmp_path, monkeypatch, capsys):
    options = argparse.Namespace(materialx=None)
    monkeypatch.setattr(project, "use_brand", lambda: None)
    monkeypatch.setattr(project, "ROOT", tmp_path)
    monkeypatch.setattr(command, "PACKAGES", tmp_path / "pakker")
    assert command.run(options) == 1
    assert capsys.readouterr().err == "Det der skal bygges med, er ikke hentet — kør »make udveje«\n"
    (tmp_path / "pakker").mkdir()

    def interrupted() -> str:
        raise KeyboardInterrupt

    monkeypatch.setattr(command, "_report", interrupted)
    assert command.run(options) == 130
    assert capsys.readouterr().err == "Afbrudt, så der er ingen rapport. site/ er ikke rørt.\n"
    said = command._run("Greb", ["greb_der_ikke_findes"])
    assert len(said) == 1 and said[0].startswith("Greb melder: ") and "No module named" in said[0]
