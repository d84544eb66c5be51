"""Posters on small sheets: few sheets, full size, and nothing lost where they meet."""

import io

import pikepdf
import pypdfium2
import pytest
from PIL import Image, ImageChops

from scripts.printing import drawing, render, tiles

A1, A3, A4 = (594, 841), (297, 420), (210, 297)
PIXELS_A_MM = 2
POSTER = """<html lang="da"><head><title>Plakat</title><style>@page { size: 297mm 420mm; margin: 0 } body { margin: 0; font: 90mm "DejaVu Sans" }
div { background: #b5432a; width: 200mm; height: 300mm; border-radius: 60mm }</style></head><body><div>Mød os</div></body></html>"""
SHEETS = """<html lang="da"><head><title>Ark</title><style>@page {{ size: {}mm {}mm; margin: 0 }} p {{ margin: 0; break-after: page }}</style></head>
<body>{}</body></html>"""


@pytest.mark.parametrize(
    ("poster", "paper", "columns", "rows", "landscape"),
    [
        (A1, A3, 2, 4, True),
        (A3, A4, 2, 2, False),
        (A1, A4, 3, 5, True),
    ],
)
def test_a_poster_takes_the_fewest_sheets_in_full_size(poster, paper, columns, rows, landscape):
    found = tiles.grid(poster, paper)
    assert (found.columns, found.rows, found.landscape) == (columns, rows, landscape)
    for part, paper_side in zip(found.tile, found.sheet, strict=True):
        assert part + 2 * tiles.MARGIN <= paper_side
    shown = [
        count * (part - tiles.OVERLAP) + tiles.OVERLAP for count, part in zip((columns, rows), found.tile, strict=True)
    ]
    assert shown == pytest.approx(poster)


def picture(document, number):
    return document[number].render(scale=PIXELS_A_MM / tiles.MM).to_pil().convert("RGB")


def put_together(sheets, grid):
    """What comes of gluing: each tile cut at its left and upper edge and laid upon its neighbours."""
    whole = Image.new("RGB", tuple(side * PIXELS_A_MM for side in grid.poster))
    (wide, high), (left, top) = grid.tile, grid.corner
    for number, (row, column) in enumerate(grid.places):
        box = [round(side * PIXELS_A_MM) for side in (left, top, left + wide, top + high)]
        place = (column * (wide - tiles.OVERLAP), row * (high - tiles.OVERLAP))
        whole.paste(picture(sheets, number).crop(box), tuple(round(side * PIXELS_A_MM) for side in place))
    return whole


def test_the_sheets_put_together_are_the_poster():
    grid = tiles.grid(A3, A4)
    sheets = render.render(
        SHEETS.format(*grid.sheet, "".join(f"<p>Ark {number}</p>" for number in range(len(grid.places))))
    ).pdf
    poster = render.render(POSTER).pdf
    laid = tiles.lay(sheets, poster, grid)
    assert laid == tiles.lay(sheets, poster, grid)
    with pypdfium2.PdfDocument(laid) as tiled, pypdfium2.PdfDocument(poster) as whole:
        difference = ImageChops.difference(put_together(tiled, grid), picture(whole, 0)).convert("L")
        assert picture(whole, 0).convert("L").getextrema()[0] < 50
    unlike = sum(difference.histogram()[60:]) / (difference.width * difference.height)
    assert unlike < 0.005  # only the pixels on the rim of a letter, which half a pixel moves


def test_the_poster_below_the_sheets_is_decoration_to_a_screen_reader():
    grid = tiles.grid(A3, A4)
    sheets = render.render(SHEETS.format(*grid.sheet, "<p>Ark</p>" * 4)).pdf
    with pikepdf.open(io.BytesIO(tiles.lay(sheets, render.render(POSTER).pdf, grid))) as document:
        (artwork,) = document.pages[0].Resources.XObject.values()
        assert not {str(step.operator) for step in pikepdf.parse_content_stream(artwork)} & drawing.MARKS
        assert document.pages[3].Contents[0].read_bytes().startswith(b"/Artifact BMC")
