"""The print proof's rules on files that are wrong in one way each."""

from pathlib import Path

import pytest
import segno

from scripts.check.print_proof import _pages, codes, fill, lines, references
from scripts.check.print_proof.proof import Proof
from scripts.content import site
from scripts.printing import render

HOME, NEWEST, VERSION = "https://have.example/", "nyt.md", "1"
FRAME = '<html lang="da"><head><title>Prøve</title><style>{}</style></head><body>{}</body></html>'


def proof(folder: Path, style: str, body: str, **promised: object) -> Proof:
    (folder / "prøve.pdf").write_bytes(render.render(FRAME.format(style, body)).pdf)
    return Proof(
        folder, {"fil": "prøve.pdf", "gruppe": "bog", "samles": "", "side": "index.md", "variant": "skærm"} | promised
    )


def problems(findings) -> list[str]:
    return [finding.problem.partition(": ")[2] for finding in findings]


@pytest.mark.parametrize(("air", "told"), [(4, []), (2, ["QR-koden har 2,0 felters luft om sig og skal have 4"])])
def test_a_code_on_dark_ground_needs_four_modules_of_air(tmp_path, air, told):
    address = segno.make(f"{HOME}nyt.html?v={VERSION}", error="m", micro=False).svg_data_uri(border=air, light="#fff")
    style = "@page { size: A5; background: #222 } img { width: 50mm }"
    page = proof(tmp_path, style, f"<img alt='Kode' src='{address}'>")
    assert problems(codes.codes(HOME, VERSION, NEWEST, page)) == told


@pytest.mark.parametrize(("below", "told"), [(9, []), (0, ["QR-koden står nærmere kanten end 6 mm"])])
def test_a_code_that_an_office_printer_cannot_reach_is_told(tmp_path, below, told):
    address = segno.make(f"{HOME}nyt.html?v={VERSION}", error="m", micro=False).svg_data_uri(border=4, light="#fff")
    style = f"@page {{ size: A5; margin: 0 }} img {{ position: fixed; bottom: {below}mm; width: 41mm }}"
    page = proof(tmp_path, style, f"<p>Have</p><img alt='Kode' src='{address}'>", variant="kontor")
    assert problems(codes.codes(HOME, VERSION, NEWEST, page)) == told


PARTED = "p { width: 27mm; font: 12pt 'DejaVu Sans'; hyphens: manual; hyphenate-character: '-' }"


@pytest.mark.parametrize(
    ("word", "told"),
    [
        ("netværks&shy;møde", []),
        ("netvær&shy;ksmøde", ["»netvær-ksmøde« er delt et forkert sted"]),
        ("Haveliv-&shy;netværket", []),
    ],
    ids=["at its joint", "in the middle of a part", "at its own hyphen"],
)
def test_a_word_that_is_parted_in_the_wrong_place_is_told(tmp_path, word, told):
    page = proof(tmp_path, PARTED, f"<p>{word}</p>")
    assert problems(lines.breaks(frozenset({"haveliv-netværket"}), page)) == told


def test_words_with_a_hyphen_are_those_that_the_pages_write(mini):
    loaded = site.load(mini / "mkdocs.yml")
    loaded.pages["index.md"].body += "\nHaveliv-netværket og Have- og Jordudvalget."
    assert {"haveliv-netværket", "have-og"} <= lines.hyphenated(loaded)


BOOK = (
    "h1 { break-before: page; bookmark-level: 1 } p + p { break-before: page } p { height: 9cm } .lang { height: 20cm }"
)


@pytest.mark.parametrize(
    ("pages", "told"),
    [
        (["lang", "lang", "kort"], []),
        (["kort", "lang", "lang"], ["siderne 2 er mindre end halvt fyldt"]),
    ],
    ids=["a chapter's last page", "in the middle"],
)
def test_a_page_that_is_nearly_empty_in_the_middle_of_a_chapter_is_told(tmp_path, pages, told):
    body = "<h1>Bog</h1><h1>Vand</h1>" + "".join(f"<p class='{page}' style='border:1px solid'>.</p>" for page in pages)
    assert problems(fill.fill(proof(tmp_path, f"{BOOK} body {{ margin: 0 }}", body))) == told


@pytest.mark.parametrize(
    ("body", "told"),
    [
        ("<p><a href='#a'>Jord</a> s. 2.</p>", []),
        ("<p>2 <a href='#a'>Jord</a></p>", []),
        ("<p><a href='#a'>Jord</a> og sand.</p>", ["linket til »a« siger ikke hvilken side, og det er side 2"]),
        ("<p><a href='#a'>Jord</a> s. 3</p>", ["linket til »a« siger side 3, og det er side 2"]),
    ],
    ids=["after", "before", "none", "another"],
)
def test_a_reference_that_does_not_say_its_page_is_told(tmp_path, body, told):
    page = proof(tmp_path, "h1 { break-before: page }", f"{body}<h1 id='a'>Jord</h1>")
    assert problems(references.references(page)) == told


@pytest.mark.parametrize(("group", "told"), [("bog", 0), ("ark", 1)])
def test_a_page_may_lie_among_those_of_a_book_and_of_nothing_else(tmp_path, group, told):
    lying = "@page { size: A5 } @page l { size: A5 landscape } .l { page: l }"
    page = proof(tmp_path, lying, "<p>.</p><p class='l'>.</p>", gruppe=group, sider=2, stoerrelse=[148, 210])
    assert len(list(_pages(page))) == told
