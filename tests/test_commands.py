"""The commands as an editor types them: what they print, what they leave behind, and that no traceback is shown."""

import argparse
import json
import re
import runpy
import shutil
import subprocess

import pytest

from scripts.commands import check, line
from tests import project


@pytest.fixture(scope="module")
def copy(tmp_path_factory):
    """A copy of the project to break: its own site/ holds one file, so that a half-written site would show."""
    folder = project.invented(tmp_path_factory.mktemp("projekt"))
    (folder / "site").mkdir()
    (folder / "site/gammel.txt").write_text("den gamle side", encoding="utf-8")
    return folder


def run(folder, *arguments, **environment):
    return project.run(folder, "-m", "scripts", *arguments, **environment)


def test_ctrl_c_before_a_command_has_begun_ends_it_without_a_word(monkeypatch):
    def interrupted():
        raise KeyboardInterrupt

    monkeypatch.setattr(line, "main", interrupted)
    with pytest.raises(SystemExit) as ended:
        runpy.run_module("scripts", run_name="__main__")
    assert ended.value.code == 130


@pytest.fixture
def change(copy):
    """Change a file of the copy for one test."""
    kept = {}

    def do(name, old, new):
        path = copy / name
        kept[path] = path.read_text(encoding="utf-8")
        assert old in kept[path], f"{old} står ikke i {name}"
        path.write_text(kept[path].replace(old, new, 1), encoding="utf-8")

    yield do
    for path, text in kept.items():
        path.write_text(text, encoding="utf-8")


BAD = [
    (
        "docs/proces/3-vand-hver-uge.md",
        "trin: 3\n",
        "",
        "docs/proces/3-vand-hver-uge.md:1: [forside] feltet »trin« mangler",
    ),
    (
        "docs/proces/3-vand-hver-uge.md",
        "trin: 3",
        "trin: 2",
        "[nummer] trin 2 findes også i docs/proces/2-fyld-jord-i.md",
    ),
    (
        "docs/index.md",
        "ejer: Redaktør",
        "ejer: Redaktør\nforfatter: mig",
        "docs/index.md:5: [forside] feltet »forfatter« findes ikke",
    ),
    (
        "docs/print/pjece.md",
        "#det-betyder-det-for-os",
        "#det-betyder",
        "afsnittet »#det-betyder« findes ikke på docs/vaerdier/index.md",
    ),
    (
        "docs/assets/brand/brand.yml",
        '        fagland: "#0f5c6b"\n',
        "",
        "[brand] farven »fagland« til dagslys og tryk mangler",
    ),
    (
        "docs/proces/1-find-potten.md",
        "kort: Vælg en",
        "kort: Mmmmmmmmm mmmmmmmmmm mmmmmmmmmm mmmmmmmmm mmmmmmmmm mmmmmmmm mmmmmmmm mmm mm\nrest: Vælg en",
        "feltet »rest« findes ikke",
    ),
    ("docs/om/index.md", "kilder.md", "kilde.md", "[links] »kilde.md« findes ikke — mente du docs/om/kilder.md?"),
    ("docs/om/index.md", "# Om huset", "# Om huset\n\n[[oversigt]]", "[del] delen »[[oversigt]]« findes ikke"),
]


@pytest.mark.parametrize(("name", "old", "new", "told"), BAD, ids=[case[3][:50] for case in BAD])
def test_bad_input_is_one_danish_line_and_no_half_written_site(copy, change, name, old, new, told):
    change(name, old, new)
    done = run(copy, "build")
    output = done.stdout + done.stderr
    assert done.returncode == 1
    assert told in output
    assert "Traceback" not in output
    assert "Error reading page" not in output
    assert [path.name for path in (copy / "site").iterdir()] == ["gammel.txt"]
    assert list(copy.glob("site.ny*")) == []


def test_a_poster_text_that_is_too_long_for_its_box_is_told_with_its_place(copy, change, house):
    # What has not changed is not set anew.
    shutil.copytree(house / ".cache/tryk", copy / ".cache/tryk", dirs_exist_ok=True)
    long = "Mmmmmmmmm mmmmmmmmmm mmmmmmmmmm mmmmmmmmm mmmmmmmmm mmmmmmmm mmmmmmmm mmmmmmmmmmm."
    change("docs/proces/2-fyld-jord-i.md", "kort: Brug frisk jord, og tryk den let.", f"kort: {long}")
    done = run(copy, "build")
    assert done.returncode == 1
    line, summary = done.stderr.splitlines()
    assert summary == "1 fejl og 0 advarsler."
    assert re.match(
        r"docs/proces/2-fyld-jord-i.md:3: \[tryk\] teksten fylder \d linjer på plakat-a3.pdf, og der er plads til 2 — skriv",
        line,
    )


def test_another_brand_folder_names_and_colours_the_whole_site(copy, tmp_path):
    brand = tmp_path / "vores"
    shutil.copytree(copy / "docs/assets/brand", brand)
    text = (brand / "brand.yml").read_text(encoding="utf-8")
    (brand / "brand.yml").write_text(
        text.replace("site_name: Mødet med borgeren", "site_name: Godt mødt").replace("#5b2a63", "#14405e", 1),
        encoding="utf-8",
    )
    done = run(copy, "build", BRAND=str(brand))
    assert done.returncode == 0, done.stderr
    assert "Husk: trykfarverne til #5b2a63 bliver ikke brugt" in done.stdout
    home = (copy / "site/index.html").read_text(encoding="utf-8")
    assert "Velkommen til Godt mødt" in home
    assert [
        path.name
        for path in (copy / "site").rglob("*.html")
        if "Mødet med borgeren" in path.read_text(encoding="utf-8")
    ] == []
    assert "#14405e" in (copy / "site/assets/stylesheets/brand.css").read_text(encoding="utf-8")
    leaflet = subprocess.run(
        ["pdftotext", copy / "site/tryk/pjece-a5.pdf", "-"], capture_output=True, text=True, check=True
    ).stdout
    assert "Godt mødt" in leaflet and "Mødet med borgeren" not in leaflet
    kept = {path.name: path.stat().st_mtime_ns for path in copy.glob(".cache/tryk/*.pdf")}
    assert run(copy, "build", BRAND=str(brand)).returncode == 0
    assert {path.name: path.stat().st_mtime_ns for path in copy.glob(".cache/tryk/*.pdf")} == kept, (
        "uændrede tryksager skal ikke sættes igen"
    )
    shutil.rmtree(copy / "site")
    (copy / "site").mkdir()
    (copy / "site/gammel.txt").write_text("den gamle side", encoding="utf-8")


def test_check_prints_findings_as_json(whole):
    page = whole / "docs/om/index.md"
    page.write_text(page.read_text(encoding="utf-8") + "\nLæs [her](kilder.md).\n", encoding="utf-8")
    done = run(whole, "check", "links", "--docs-dir", str(whole / "docs"), "--json")
    (finding,) = json.loads(done.stdout)
    assert done.returncode == 1
    assert list(finding) == ["fil", "linje", "regel", "alvor", "problem", "forslag", "guide"]
    assert finding["fil"] == "docs/om/index.md" and finding["linje"] == len(
        page.read_text(encoding="utf-8").splitlines()
    )


def test_check_says_in_a_line_that_all_is_well(whole):
    done = run(whole, "check", "laesbarhed", "sprog", "stavning", "links")
    assert (done.returncode, done.stdout) == (0, "Ingen fund. Det vi kontrollerede, er i orden.\n")


def test_a_check_of_what_is_not_built_yet_is_not_answered_with_all_is_well(whole):
    done = run(whole, "check", "print")
    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr == "»print« kontrollerer det byggede, men der er ikke bygget endnu — kør »make build« først\n"


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (["check", "rim"], "Der er ingen kontrol der hedder »rim« — brug laesbarhed, sprog, stavning, "),
        (["check", "--docs-dir", "findes-ikke"], "Mappen »findes-ikke« findes ikke"),
        (["measure", "findes-ikke.txt"], "findes-ikke.txt:1: [fil] filen findes ikke"),
    ],
)
def test_a_wrong_word_on_the_command_line_is_explained(root, arguments, told):
    done = run(root, *arguments)
    assert done.returncode == 2
    assert told in done.stderr
    assert "Traceback" not in done.stderr


def test_measure_gives_the_promised_figures(root, tmp_path):
    letter = tmp_path / "brev.txt"
    letter.write_text("Vi taler sammen. Borgeren fortæller.", encoding="utf-8")
    (measured,) = json.loads(run(root, "measure", str(letter), "--json").stdout)
    assert measured == {
        "fil": str(letter),
        "ord": 5,
        "saetninger": 2,
        "lange_ord": 2,
        "lix": 42.5,
        "rix": 1.0,
        "prosa_ord": 5,
        "prosa_saetninger": 2,
        "prosa_lix": 42.5,
        "tips": [],
        "ord_pr_saetning": 2.5,
        "ord_pr_saetning_i_afsnit": 2.5,
        "laengste_saetning": 3,
        "ord_pr_afsnit": 5.0,
        "fund": [],
    }


def test_sentences_of_running_text_are_measured_without_lists_and_tables(root, tmp_path):
    page = tmp_path / "side.md"
    page.write_text("Vi taler sammen i dag fordi du er i tvivl.\n\n- Kort.\n- Kort.\n", encoding="utf-8")
    (measured,) = json.loads(run(root, "measure", str(page), "--json").stdout)
    assert (measured["ord_pr_saetning"], measured["ord_pr_saetning_i_afsnit"]) == (4.0, 10.0)


def test_a_text_in_utf_16_is_measured_with_and_without_the_mark_that_it_may_begin_with(root, tmp_path):
    paths = [tmp_path / f"{encoding}.txt" for encoding in ("utf-16", "utf-16-le", "utf-16-be")]
    for path in paths:
        path.write_bytes("Du får svar på fredag.\n".encode(path.stem))
    measured = json.loads(run(root, "measure", *map(str, paths), "--json").stdout)
    assert [(one["ord"], one["fund"]) for one in measured] == [(5, [])] * 3


@pytest.mark.parametrize("content", [b"", b"\x00\xff\xfe\x80", "æøå".encode("latin-1"), b"Hej du. " * 700_000])
def test_a_text_that_cannot_be_measured_is_explained(root, tmp_path, content):
    path = tmp_path / "brev.txt"
    path.write_bytes(content)
    done = run(root, "measure", str(path))
    assert done.returncode == 2
    assert str(path) in done.stderr and "Traceback" not in done.stderr


def test_readme_names_commands_that_exist(root):
    readme, makefile = ((root / name).read_text(encoding="utf-8") for name in ("README.md", "Makefile"))
    targets = {line.split(":")[0] for line in makefile.splitlines() if ":" in line and line[0].isalpha()}
    used = {
        words.split()[0]
        for words in readme.replace("`", "\n").splitlines()
        for words in [words.removeprefix("TRYK=1 ")]
        if words.startswith("make ")
        for words in [words.removeprefix("make ")]
    }
    assert used and used <= targets
    assert readme.index("make build") < readme.index("make test") < 120


@pytest.mark.parametrize(("names", "told"), [(["print"], True), ([], True), (["sprog"], False)])
def test_a_check_of_what_was_built_tells_that_the_texts_have_changed_since(monkeypatch, tmp_path, names, told):
    monkeypatch.setattr(check.project, "SITE", tmp_path)
    monkeypatch.setattr(check.project, "own_folder", lambda: None)
    monkeypatch.setattr(check.freshness, "is_behind", lambda root, own: True)
    assert check._reads_old(argparse.Namespace(names=names, docs_dir=None)) == told
    assert not check._reads_old(argparse.Namespace(names=names, docs_dir=tmp_path))
