"""What a screen reader meets in a finished PDF: each thing once, in order, and nothing that is no content."""

import io
import re

import pikepdf
import pytest

from scripts.printing import imposition, render
from tests.printing import tree

FRAME = '<html lang="da"><head><title>Prøve</title><style>{}</style></head><body>{}</body></html>'
CONTENTS = (
    "<nav><ul><li><div><a href='#a'>Vand</a></div><ul><li><div><a href='#b'>Regn</a></div></li></ul></li></ul></nav>"
    "<h1 id='a'>Vand</h1><h2 id='b'>Regn</h2>"
)
MARGINS = (
    "@page { size: 148mm 210mm; @top-left { content: 'Haven' } @bottom-right { content: counter(page) } }"
    "h2 { break-before: page }"
)


def printed(tmp_path, style, body):
    path = tmp_path / "prøve.pdf"
    path.write_bytes(render.render(FRAME.format(style, body)).pdf)
    return path


def test_heads_and_feet_are_no_content(tmp_path):
    path = printed(tmp_path, MARGINS, CONTENTS)
    assert tree.owners(path)[0] == []
    with pikepdf.open(path) as document:
        drawn = b"".join(page.Contents.read_bytes() for page in document.pages)
        assert drawn.count(b"/Artifact <</Type /Pagination>> BDC") == 4
        owners = [
            owner for _, page in pikepdf.NumberTree(document.Root.StructTreeRoot.ParentTree).items() for owner in page
        ]
    assert owners.count(None) == 4


def test_a_list_of_links_within_the_file_is_its_contents(tmp_path):
    assert tree.drawn(printed(tmp_path, "ul { list-style: none }", CONTENTS)).splitlines() == [
        "Document",
        "  TOC",
        "    TOCI",
        "      Reference",
        "        Link Vand",
        "      TOC",
        "        TOCI",
        "          Reference",
        "            Link Regn",
        "  H1 Vand",
        "  H2 Regn",
    ]


def test_contents_in_columns_are_contents_and_lists_after_each_other_are_one(tmp_path):
    body = (
        "<nav><ul class='to'><li><a href='#a'>Vand</a></li><li><a href='#b'>Regn</a></li></ul></nav>"
        "<h1 id='a'>Vand</h1><ul><li>Sø</li></ul><ul><li>Å</li></ul><p id='b'>Ud</p><ul><li>Hav</li></ul>"
    )
    path = printed(tmp_path, "ul { list-style: none } .to { columns: 2 }", body)
    assert re.sub(r" +Reference\n", "", tree.drawn(path)).split() == (
        "Document TOC TOCI Link Vand TOCI Link Regn H1 Vand L LI LBody Sø LI LBody Å P Ud L LI LBody Hav".split()
    )
    assert tree.owners(path)[0] == []


def test_no_paragraph_stands_in_a_paragraph(tmp_path):
    path = printed(tmp_path, "b { display: block }", "<p><b>Vand</b> Regn</p>")
    assert tree.drawn(path).splitlines() == ["Document", "  P Vand Regn"]


def test_each_link_and_field_is_owned_once(tmp_path):
    body = f"{CONTENTS}<p><a href='https://jord.dk/'>Jord</a> <label for='f'>Navn</label><input id='f' name='f'></p>"
    owned = tree.owners(printed(tmp_path, "", body))[1]
    assert len(owned) == 4 and set(owned.values()) == {1}


def test_a_link_is_printed_as_it_is_shown_and_its_box_lies_right(tmp_path):
    with pikepdf.open(printed(tmp_path, "", CONTENTS)) as document:
        for link in document.pages[0].Annots:
            left, bottom, right, top = map(float, link.Rect)
            assert int(link.F) == 4 and left < right and bottom < top


def figure_box(pdf):
    with pikepdf.open(io.BytesIO(pdf)) as document:
        figures = [
            thing
            for thing in document.objects
            if isinstance(thing, pikepdf.Dictionary) and thing.get("/S") == "/Figure"
        ]
        return [round(float(side)) for side in figures[0].A.BBox]


FIGURE = (
    "<svg xmlns='http://www.w3.org/2000/svg' style='display:block' width='100' height='40'>"
    "<title>Vand</title><rect width='9' height='9'/></svg>"
)
PAGE = "@page { size: 400px 800px; margin: 0 } body { margin: 0 } svg { margin: 20px }"


def test_the_box_of_a_figure_is_in_points_from_the_lower_left_corner():
    assert figure_box(render.render(FRAME.format(PAGE, FIGURE)).pdf) == [15, 555, 90, 585]


def test_the_box_of_a_figure_follows_its_page_in_a_booklet():
    style = "@page { size: 148mm 210mm; margin: 0 } body, svg { margin: 0 } h1 { break-before: page }"
    pages = "".join(f"<h1 id='k{number}'>{number}</h1>" for number in range(2, 5))
    booklet = imposition.booklet(render.render(FRAME.format(style, f"<h1 id='k1'>1</h1>{FIGURE}{pages}")).pdf)
    left, _, right, _ = figure_box(booklet)
    assert (left, right) == (421, 496), "page 1 stands to the right of the fold"


def test_a_tag_without_content_is_left_out(tmp_path):
    body = "<h1>Vand</h1><div><span></span></div><p><span class='boks'></span></p><p>Jord</p>"
    assert tree.drawn(printed(tmp_path, "", body)).splitlines() == ["Document", "  H1 Vand", "  P Jord"]


def test_a_link_to_a_part_is_named_by_its_heading(tmp_path):
    body = "<p><a href='#del'>se</a></p><section id='del'><p>Greb 1</p><h2>Vand</h2><p>Alt om vand.</p></section>"
    with pikepdf.open(printed(tmp_path, "", body)) as document:
        assert str(document.pages[0].Annots[0].Contents) == "Gå til »Vand«"


@pytest.mark.parametrize("file", ["plakat-a4", "pjece-a5", "ark-1-find-potten", "kapitel-vaerdier"])
def test_a_product_is_read_aloud_as_it_was_when_it_was_last_read(built, root, file):
    drawn = tree.drawn(built / f"tryk/{file}.pdf")
    golden = root / f"tests/fixtures/traeer/{file}.txt"
    assert drawn == golden.read_text(encoding="utf-8"), "read the new tree; is it right, then it is the golden one"


@pytest.mark.parametrize(
    "file", ["plakat-a4", "pjece-a5", "pjece-haefte-a4", "ark-1-find-potten", "kapitel-vaerdier", "haandbog"]
)
def test_all_that_is_marked_has_one_owner_or_is_decoration(built, file):
    lost, owned = tree.owners(built / f"tryk/{file}.pdf")
    assert lost == [] and set(owned.values()) <= {1}


def test_a_cover_is_called_by_its_name_and_the_pages_after_it_by_their_numbers(tmp_path):
    body = "<div data-omslag='Omslag'>Haven</div>" + CONTENTS
    with pikepdf.open(printed(tmp_path, "h1, h2 { break-before: page }", body)) as document:
        assert [page.label for page in document.pages] == ["Omslag", "2", "3"]
