"""What HR prints: nothing said that is not in the source, nothing wrong in any file, the same bytes twice."""

import json
import re
import shutil
import subprocess

import pikepdf
import pytest

from scripts.check import Context, page_ends, print_proof
from scripts.language import text

SAID = [
    "plakat-a3.pdf",
    "plakat-leveregler-a3.pdf",
    "plakat-model-a3.pdf",
    "plakat-sorthvid-a4.pdf",
    "pjece-a5.pdf",
    "pjece-folder-a4.pdf",
    "kort-leveregler-a4.pdf",
    "kort-moede-a4.pdf",
    "kort-sej-kontakt-a4.pdf",
]
BLOCK = re.compile(r"^ *(P|H\d|LBody|TD|TH|Figure|Div|Lbl) \(?")
# What the frame says itself: numbers, version and date, the two lands of the mark, the figure as one line, addresses,
# and what stands in place of a local answer that is not filled in.
FRAME = re.compile(
    r"(leveregel)?\d*|version\d+|borgerland(1\w+)?|fagland|version\d+\w+|[\w-]+example|læsom|trinnene|fristenderståri\w*",
    re.I,
)


def squeezed(words):
    return re.sub(r"[\W_]", "", words).lower()


@pytest.fixture(scope="module")
def source(content):
    """Every text that an editor has written, without what stands between the letters."""
    pages = content.pages.values()
    fields = [str(value) for page in pages for value in (page.title, page.meta["kort"], *page.meta["kilder"].values())]
    blocks = [block.text for page in pages for block in text.blocks(page.body)]
    brand = [content.brand.owner, content.brand.name, *content.brand.contact.values()]
    return "|".join(map(squeezed, [*fields, *blocks, *brand, *content.sources.values()]))


def lines_of_blocks(path):
    """The texts of a PDF as its tags part them, each as the lines it is set in."""
    tree = subprocess.run(["pdfinfo", "-struct-text", path], capture_output=True, text=True, check=True).stdout
    blocks = [[]]
    for line in tree.splitlines():
        if line.strip().startswith('"'):
            blocks[-1].append(line.strip().strip('"'))
        elif BLOCK.match(line):
            blocks.append([])
    return [lines for lines in blocks if squeezed("".join(lines))]


@pytest.mark.parametrize("name", SAID)
def test_every_sentence_in_print_stands_in_the_source(built, source, name):
    blocks = lines_of_blocks(built / "tryk" / name)
    assert len(blocks) > 6  # the poster of the model has the fewest
    strange = [
        line
        for lines in blocks
        if squeezed("".join(lines)) not in source
        for whole in lines
        for line in whole.split(" · ")
        if squeezed(line) not in source and not FRAME.fullmatch(squeezed(line))
    ]
    assert strange == []


def test_the_proof_finds_nothing_in_what_was_built(built, content):
    assert print_proof.check(Context(content, built, {})) == []


def test_no_heading_stands_alone_and_the_words_of_a_drawing_are_none(built, content):
    assert page_ends.check(Context(content, built, {})) == []


@pytest.fixture
def copy(built, tmp_path):
    """The smallest print room: a poster for the office and one for the print shop, to spoil."""
    (tmp_path / "tryk").mkdir()
    index = json.loads((built / "tryk/tryk.json").read_text(encoding="utf-8"))
    kept = [item for item in index if item["fil"] in ("plakat-a3.pdf", "plakat-a3-trykkeri.pdf")]
    for item in kept:
        shutil.copy(built / "tryk" / item["fil"], tmp_path / "tryk")
    (tmp_path / "tryk/tryk.json").write_text(json.dumps(kept), encoding="utf-8")
    return tmp_path


def no_language(document):
    del document.Root.Lang


def wrong_size(document):
    document.pages[0].MediaBox = document.pages[0].TrimBox = [0, 0, 500, 700]


def no_title(document):
    del document.docinfo["/Title"]


def two_pages(document):
    document.pages.append(document.pages[0])


def other_font(document):
    font = next(iter(document.pages[0].Resources.Font.values()))
    font.BaseFont = pikepdf.Name("/ABCDEF+Comic-Sans")
    del font.DescendantFonts[0].FontDescriptor.FontFile2


def small(document):
    page = document.pages[0]
    page.contents_add(b"q .1 0 0 .1 400 400 cm", prepend=True)
    page.contents_add(b"Q")


def pale(document):
    page = document.pages[0]
    page.contents_coalesce()
    page.Contents.write(page.Contents.read_bytes().replace(b"0.113725 0.141176 0.2 rg", b"0.9 0.9 0.9 rg"))


def no_intent(document):
    del document.Root.OutputIntents


def no_bleed(document):
    document.pages[0].BleedBox = document.pages[0].TrimBox


def white_bleed(document):
    left = float(document.pages[0].MediaBox[0])
    document.pages[0].contents_add(f"0 0 0 0 k {left} 0 {-left} 1000 re f".encode())


def short_bleed(document):
    box = document.pages[0].TrimBox
    document.pages[0].contents_add(f"0 0 0 0 k 600 {float(box[3]) + 3} 150 40 re f".encode())


def much_ink(document):
    document.pages[0].contents_add(b"0.9 0.9 0.9 0.9 k 0 0 9 9 re f")


def knocked_out(document):
    document.pages[0].contents_add(b"/Ren gs 0 0 0 1 k BT (x) Tj ET")


def no_air(document):
    document.pages[0].contents_add(b"0 0 0 rg 700 120 9 9 re f")


def in_rgb(document):
    document.pages[0].contents_add(b"1 0 0 rg 0 0 9 9 re f")


def clickable(document):
    document.pages[0].Annots = document.make_indirect(pikepdf.Array())


SPOILT = [
    ("plakat-a3.pdf", no_language, "filen siger ikke at den er på dansk"),
    ("plakat-a3.pdf", wrong_size, "siden er 176 × 247 mm og skal være 297 × 420"),
    ("plakat-a3.pdf", no_title, "filen har ingen titel"),
    ("plakat-a3.pdf", two_pages, "filen har 2 sider, men tryk.json siger 1"),
    ("plakat-a3.pdf", other_font, "skriften ABCDEF+Comic-Sans hører ikke til i brandet"),
    ("plakat-a3.pdf", other_font, "skriften ABCDEF+Comic-Sans er ikke lagt ind i filen"),
    ("plakat-a3.pdf", small, "og grænsen er 7"),
    ("plakat-a3.pdf", small, "der er ingen QR-kode som en telefon kan læse"),
    ("plakat-a3.pdf", pale, "i gråt og skal have 4,5"),
    ("plakat-a3-trykkeri.pdf", no_intent, "filen er ikke PDF/X-4 med en trykprofil (output intent)"),
    ("plakat-a3-trykkeri.pdf", no_bleed, "mm til beskæring og skal være 3"),
    ("plakat-a3-trykkeri.pdf", white_bleed, "farven ved venstre kant når ikke ud over snittet"),
    ("plakat-a3-trykkeri.pdf", short_bleed, "farven ved øverste kant når ikke ud over snittet"),
    ("plakat-a3-trykkeri.pdf", much_ink, "360 % farve ligger samme sted"),
    ("plakat-a3-trykkeri.pdf", knocked_out, "sort tekst er skåret ud af farven"),
    ("plakat-a3-trykkeri.pdf", in_rgb, "filen har skærmfarver (RGB)"),
    ("plakat-a3-trykkeri.pdf", clickable, "siden har links"),
]


@pytest.mark.parametrize(
    ("name", "spoil", "told"), SPOILT, ids=[f"{case[1].__name__}-{case[2][:24]}" for case in SPOILT]
)
def test_the_proof_tells_what_is_wrong_with_a_file(copy, content, name, spoil, told):
    with pikepdf.open(copy / "tryk" / name, allow_overwriting_input=True) as document:
        spoil(document)
        document.save(copy / "tryk" / name)
    findings = [str(finding) for finding in print_proof.check(Context(content, copy, {}))]
    assert any(line.startswith(f"site/tryk/{name}:") and told in line and " — " in line for line in findings), findings


def test_a_code_that_leads_elsewhere_and_a_lost_file_are_told(copy, content):
    (copy / "tryk/plakat-a3-trykkeri.pdf").unlink()
    content.brand.__dict__["url"], kept = "https://et.andet.sted/", content.brand.url
    try:
        findings = [str(finding) for finding in print_proof.check(Context(content, copy, {}))]
    finally:
        content.brand.__dict__["url"] = kept
    assert any("QR-koden fører til" in line and "ret site_url" in line for line in findings)
    assert any("plakat-a3-trykkeri.pdf:1: [tryk] filen står i tryk.json, men findes ikke" in line for line in findings)
