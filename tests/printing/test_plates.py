"""What ends on a printing plate: black, deep black, the marks of a press, and nothing but grey where there is one ink."""

import base64
import io

import pikepdf
import pytest
from PIL import Image

from scripts.content import brand, print_paper, site
from scripts.markup import templates
from scripts.printing import greyscale, imposition, inks, print_shop, render, store, tones

FRAME = (
    '<html lang="da"><head><title>Prøve</title><style>@page {{ size: 100mm 60mm; margin: 0; bleed: 12mm }}'
    'body {{ font-family: "DejaVu Sans"; margin: 0; color: {ink} }}</style></head><body>{body}</body></html>'
)


def steps(pdf):
    with pikepdf.open(io.BytesIO(pdf)) as document:
        return [
            (str(step.operator), [str(part) for part in step.operands])
            for step in pikepdf.parse_content_stream(document.pages[0])
        ]


def operators(pdf):
    return [operator for operator, _ in steps(pdf)]


@pytest.fixture(scope="module")
def profile(root):
    return inks.profile(root / store.FOLDER, print_paper.COATED)


@pytest.fixture
def loaded(mini):
    return brand.read(mini / "docs/assets/brand")[0]


@pytest.fixture
def shop(loaded, profile):
    def printed(body):
        html = FRAME.format(ink=loaded.colours["lys"]["blaek"], body=body)
        pdf = render.render(html, tagged=False).pdf
        return print_shop.finish(pdf, profile, loaded, "2026-11-21", "x")

    return printed


def state_at(pdf, operator):
    """The graphics state that was last taken into use before the first `operator`."""
    used = [name for name, _ in steps(pdf)].index(operator)
    return [operands[0] for name, operands in steps(pdf)[:used] if name == "gs"][-1]


def test_black_letters_are_printed_over_what_is_below_them(shop):
    pdf = shop('<p style="background: #b5432a">Ord</p>')
    with pikepdf.open(io.BytesIO(pdf)) as document:
        state = document.pages[0].Resources.ExtGState[state_at(pdf, "Tj" if "Tj" in operators(pdf) else "TJ")]
        assert state.op and state.OP and state.OPM == 1


def test_white_letters_knock_out_what_is_below_them(shop):
    pdf = shop('<p style="background: #b5432a; color: #fff">Ord</p>')
    assert print_shop.OVER not in [operands[0] for name, operands in steps(pdf) if name == "gs"]


def test_a_large_black_surface_is_deep_and_a_black_line_is_black_ink_alone(shop, loaded):
    black = loaded.colours["lys"]["blaek"]
    pdf = shop(
        f'<div style="height: 30mm; background: {black}"></div><div style="height: 1mm; background: {black}"></div>'
    )
    fills = [tuple(map(float, operands)) for name, operands in steps(pdf) if name == "k"]
    assert fills.count(inks.RICH_BLACK) == 1 and fills[-1] == inks.BLACK
    assert max(map(sum, fills)) * 100 <= brand.INK_SUM


def test_a_presss_marks_stand_on_every_plate(shop):
    pdf = shop("<p>Ord</p>")
    with pikepdf.open(io.BytesIO(pdf)) as document:
        spaces = document.pages[0].Resources.ColorSpace
        assert [str(space[1]) for space in spaces.values() if space[0] == "/Separation"] == ["/All"]
    assert "SCN" in operators(pdf)


def test_a_grey_file_holds_nothing_but_grey():
    picture = io.BytesIO()
    Image.new("RGB", (2, 2), (200, 20, 20)).save(picture, "PNG")
    data = base64.b64encode(picture.getvalue()).decode()
    html = FRAME.format(ink="#b5432a", body=f'<h1>Ord</h1><p><img alt="Rød" src="data:image/png;base64,{data}"></p>')
    pdf = greyscale.finish(render.render(html).pdf)
    assert pdf == greyscale.finish(render.render(html).pdf)
    assert not {"rg", "RG"} & set(operators(pdf)) and "g" in operators(pdf)
    with pikepdf.open(io.BytesIO(pdf)) as document:
        (image,) = (thing for thing in document.pages[0].Resources.XObject.values() if thing.Subtype == "/Image")
        assert image.ColorSpace == "/DeviceGray"


def test_a_booklet_in_grey_is_counted_in_grey_too():
    html = FRAME.format(ink="#b5432a", body="<h1>Ord</h1>").replace("100mm 60mm", "148mm 210mm")
    with pikepdf.open(io.BytesIO(greyscale.finish(render.render(html).pdf))) as document:
        document.Root.Names = pikepdf.Dictionary(Dests=pikepdf.Dictionary(Names=pikepdf.Array()))
        raw = io.BytesIO()
        document.save(raw)
    with pikepdf.open(io.BytesIO(raw.getvalue())) as document:
        left = document.pages[0].obj
        imposition._lay(document, left, left)
        assert document.pages[-1].obj.Group.CS == "/DeviceGray"


def test_a_logo_in_grey_keeps_its_colours_apart():
    drawn = (
        '<svg><rect fill="#fbf8f3"/><circle fill="#B5432A"/><rect style="fill:#0f5c6b"/><path stroke="#5b2a63"/></svg>'
    )
    paper, light, middle, dark = (int(found[1][:2], 16) for found in tones.LOGO_COLOUR.findall(tones.grey_logo(drawn)))
    assert paper == 255 and dark == 0 and light - middle > 60 and middle - dark > 60
    assert (
        tones.grey_logo('<svg><a href="#abc"/><path fill="#abc"/></svg>')
        == '<svg><a href="#abc"/><path fill="#000000"/></svg>'
    )


def test_a_sheet_that_is_folded_has_broken_marks_outside_where_it_is_folded(loaded, profile):
    html = FRAME.format(ink="#1d2433", body="Ord")
    raw = render.render(html, tagged=False).pdf
    plain, folded = (
        steps(print_shop.finish(raw, profile, loaded, "2026-11-21", "x", folds)) for folds in ((), ((40,),))
    )
    assert len(folded) == len(plain) + 7, "a dash, and above and below a stroke of three steps"
    at = [round(float(parts[0]) * 25.4 / 72) for name, parts in folded if name == "l"]
    assert at.count(40) == 2 and "d" in [name for name, _ in folded]


def test_what_is_yellow_in_a_scene_is_seen_on_white_paper_without_colours(mini):
    draw = tones.grey_figures(templates.environment(site.load(mini / "mkdocs.yml")))
    assert 'stroke="#8f8f8f"' in draw("scener/maal") and 'stroke="#ffffff"' not in draw("scener/maal")
