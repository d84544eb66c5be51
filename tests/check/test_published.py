"""What must not be published: told before anything is built, with page and line, and harmless things left in peace."""

import io
import zipfile
from pathlib import Path

import pikepdf
import pytest
import yaml
from PIL import Image

from scripts.check import Context, published
from scripts.content import site

CASES = yaml.safe_load((Path(__file__).parent / "cases_published.yml").read_text(encoding="utf-8"))
SVG = '<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink">{}</svg>'


def findings(mini):
    return published.check(Context(site.load(mini / "mkdocs.yml"), None, {}))


@pytest.mark.parametrize("case", CASES, ids=[repr(case["skrevet"][:50]) for case in CASES])
def test_what_a_page_must_not_hold_is_told_with_its_line(mini, case):
    page = mini / "docs/index.md"
    before = page.read_text(encoding="utf-8")
    page.write_text(f"{before}\n{case['skrevet']}\n", encoding="utf-8")
    found = findings(mini)
    if not case["linje"]:
        assert found == []
        return
    finding = sorted(found)[0]
    assert (finding.fil, finding.regel) == ("docs/index.md", case["regel"])
    assert finding.linje == before.count("\n") + 1 + case["linje"]
    assert case["besked"] in f"{finding.problem} — {finding.forslag}"


@pytest.mark.parametrize(
    ("name", "content", "told"),
    [
        ("~$brev.docx", b"x", "efterladt af et program"),
        ("Thumbs.db", b"x", "efterladt af et program"),
        ("om/nyt.md.bak", b"x", "efterladt af et program"),
        ("assets/Kopi af nyt.txt", b"x", "er en kopi"),
        ("assets/nyt (1).txt", b"x", "er en kopi"),
        ("nyt.txt", b"x", "flyt den til docs/assets/"),
        ("assets/brev.docm", b"x", "er ikke en slags fil som siden udgiver"),
        ("assets/side.html", b"x", "er ikke en slags fil som siden udgiver"),
        ("assets/liste.yml", b"a: 1", "er ikke en slags fil som siden udgiver"),
        ("assets/Blå ros.txt", b"x", "kald den blaa-ros.txt"),
        ("assets/stor.pdf", b"x" * 5_000_001, "grænsen er 5,0 MB"),
        ("assets/stor.png", b"x" * 1_000_001, "grænsen er 1,0 MB"),
        ("assets/ros.png", b"\x89PNG\r\n\x1a\nx", "er gået i stykker"),
        ("assets/ros.svg", SVG.format("<script>1</script>").encode(), "<script> i tegningen kan køre kode"),
        ("assets/ros.svg", SVG.format('<g onload="x()"/>').encode(), "»onload« i tegningen kører kode"),
        ("assets/ros.svg", SVG.format('<image xlink:href="https://a.example/b.png"/>').encode(), "tegningen henter"),
        ("assets/ros.svg", SVG.format("<style>@import '//a.example/b.css'</style>").encode(), "tegningen henter"),
        ("assets/ros.svg", SVG.format("<a href='java&#9;script:x'/>").encode(), "»href« i tegningen kører kode"),
        ("assets/ros.svg", SVG.format('<rect fill="url(https://a.example/b.svg#c)"/>').encode(), "tegningen henter"),
        ("assets/ros.svg", SVG.format('<image href="b.png"/>').encode(), "tegningen henter"),
        ("assets/ros.svg", SVG.format("<animateMotion/>").encode(), "<animateMotion> i tegningen kan køre kode"),
        (
            "assets/ros.svg",
            b'<!DOCTYPE svg [<!ENTITY x SYSTEM "a">]><svg xmlns="http://www.w3.org/2000/svg"/>',
            "<!ENTITY>",
        ),
        (
            "assets/ros.svg",
            b'<?xml-stylesheet href="a"?><svg xmlns="http://www.w3.org/2000/svg"/>',
            "<?xml-stylesheet>",
        ),
        ("assets/ros.svg", b"<svg", "kan ikke læses som SVG"),
        ("assets/stylesheets/x.css", b"p { src: url(https://a.example/b.woff2) }", "hentet fra et fremmed sted"),
        ("assets/sager.txt", b"010190-1234", "ligner et CPR-nummer"),
        ("assets/x.txt", b"<<<<<<< HEAD", "to udgaver"),
    ],
)
def test_a_file_that_must_not_be_published_is_told(mini, name, content, told):
    path = mini / "docs" / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content)
    (finding, *_) = findings(mini)
    assert finding.fil == f"docs/{name}"
    assert told in f"{finding.problem} — {finding.forslag}"


@pytest.mark.parametrize("name", ["egne-ord.txt", "weblinks.yml", "overrides/dele/fod.md"])
def test_versions_that_are_not_merged_are_told_in_the_files_beside_docs_too(mini, name):
    path = mini / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text("rose\n<<<<<<< HEAD\nmos\n=======\ngræs\n>>>>>>> ny\n", encoding="utf-8")
    assert [(found.fil, found.linje, found.regel) for found in findings(mini)] == [(name, 2, "fletning")]


def word(text: str, part: str = "") -> bytes:
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w") as parts:
        parts.writestr("word/document.xml", f"<w:p><w:t>{text}</w:t></w:p>")
        if part:
            parts.writestr(part, "x")
    return made.getvalue()


def pdf(action: dict | None) -> bytes:
    made = io.BytesIO()
    with pikepdf.new() as document:
        document.add_blank_page()
        if action:
            document.Root.OpenAction = pikepdf.Dictionary(action)
        document.save(made)
    return made.getvalue()


def photograph(tag: int, value: object, **more: object) -> bytes:
    made, exif = io.BytesIO(), Image.Exif()
    exif[tag] = value
    Image.new("RGB", (9, 9)).save(made, "JPEG", exif=exif, **more)
    return made.getvalue()


@pytest.mark.parametrize(
    ("name", "content", "told"),
    [
        ("brev.docx", word("Nr. 0101</w:t><w:t>90-1234"), "ligner et CPR-nummer"),
        ("brev.docx", word("x", "word/comments.xml"), "har kommentarer"),
        ("brev.docx", word("x", "word/vbaProject.bin"), "har makroer"),
        ("brev.docx", word('<w:del w:id="1">x</w:del>'), "rettet og slettet"),
        ("brev.docx", b"MZ", "kan ikke åbnes"),
        ("brev.docx", word("Kære nabo"), ""),
        ("brev.pdf", pdf({"/S": pikepdf.Name.JavaScript, "/JS": "x"}), "kan køre kode"),
        ("brev.pdf", b"MZ", "kan ikke åbnes"),
        ("brev.pdf", pdf(None), ""),
        ("ros.jpg", photograph(0x8825, {1: "N", 2: (55.0, 40.0, 0.0)}), "stedet hvor det er taget"),
        ("ros.jpg", photograph(0x0110, "x", xmp=b'<x exif:GPSLatitude="55,4N"/>'), "stedet hvor det er taget"),
        ("ros.jpg", photograph(0x013B, "Rosa Gartner"), "navnet på den der har lavet det"),
        ("ros.jpg", photograph(0x010E, "Sag 010190-1234"), "ligner et CPR-nummer"),
        ("ros.jpg", photograph(0x0110, "x", comment=b"Sag 010190-1234"), "ligner et CPR-nummer"),
        ("ros.svg", SVG.format("<!-- Ring 20 30 40 50 --><rect/>").encode(), "ligner et mobilnummer"),
        ("ros.svg", SVG.format('<path d="M20 30 40 50"/>').encode(), ""),
    ],
)
def test_what_a_file_holds_beside_what_it_shows_is_told(mini, name, content, told):
    (mini / "docs/assets" / name).write_bytes(content)
    assert [told in finding.problem for finding in findings(mini)] == [True] * bool(told)


@pytest.mark.parametrize("name", ["assets/ros.png", "assets/brev.txt", "assets/ros.svg", ".gitkeep"])
def test_a_file_that_readers_may_have_is_no_news(mini, name):
    path = mini / "docs" / name
    if name.endswith(".png"):
        Image.new("RGB", (9, 9)).save(path)
    else:
        path.write_text(SVG.format('<a xlink:href="https://a.example/"><path d="M0 0"/></a>' * name.endswith("svg")))
    assert [finding for finding in findings(mini) if not finding.problem.startswith("tegningen henter")] == []


def test_a_link_to_a_file_outside_the_folder_is_told(mini):
    (mini / "hemmelig.txt").write_text("x", encoding="utf-8")
    (mini / "docs/assets/x.txt").symlink_to(mini / "hemmelig.txt")
    (finding,) = findings(mini)
    assert "en genvej til et sted uden for mappen" in finding.problem


def test_a_picture_of_too_many_points_is_told_as_such(mini, monkeypatch):
    monkeypatch.setattr(Image, "MAX_IMAGE_PIXELS", 60)
    Image.new("1", (9, 9)).save(mini / "docs/assets/ros.png")
    (finding,) = findings(mini)
    assert finding.problem == "billedet har så mange punkter at det kan få en browser til at gå ned"


def test_a_broken_picture_is_told_where_it_stands_on_a_page(mini):
    (mini / "docs/assets/ros.png").write_bytes(b"\x89PNG\r\n\x1a\nx")
    page = mini / "docs/om/kilder.md"
    before = page.read_text(encoding="utf-8")
    page.write_text(f"{before}\n![En ros](../assets/ros.png)\n", encoding="utf-8")
    (finding,) = findings(mini)
    assert (finding.fil, finding.linje) == ("docs/om/kilder.md", before.count("\n") + 2)
    assert finding.problem == "billedet »../assets/ros.png« er gået i stykker og kan ikke vises"
