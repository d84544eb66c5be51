"""Pictures on paper: laid into the HTML, and as wide as there is room for."""

import pytest
from PIL import Image

from scripts.markup import templates
from scripts.printing import pictures, render


@pytest.fixture
def picture(mini):
    path = mini / "docs/assets/have.png"
    Image.new("RGB", (1366, 400), "green").save(path)
    return path


@pytest.mark.parametrize("address", ["../assets/have.png", "{file}"])
def test_a_picture_of_a_page_becomes_its_own_data(mini, picture, address):
    html = f'<p><img alt="Have" src="{address.format(file=picture.as_uri())}"/></p>'
    laid = pictures.laid_in(html, "proces/index.md", mini / "docs")
    assert laid == f'<p><img alt="Have" src="{templates.data_url(picture)}"/></p>'


@pytest.mark.parametrize("address", ["væk.png", "https://fremmed.example/x.png", "data:image/gif;base64,AA", "x.txt"])
def test_what_is_no_picture_of_ours_is_left_as_it_is(mini, address):
    html = f'<p><img alt="Have" src="{address}"/></p>'
    assert pictures.laid_in(html, "proces/index.md", mini / "docs") == html


def test_a_picture_that_is_wider_than_the_paper_fits(root, picture):
    css = (root / "overrides/print/base.css").read_text(encoding="utf-8")
    page = (
        '<html lang="da"><title>x</title><style>@page {{ size: A5; margin: 1cm }} {}</style><p><img alt="x" src="{}">'
    )
    assert render.render(page.format("", templates.data_url(picture))).wide
    made = render.render(page.format(css, templates.data_url(picture)))
    assert (made.wide, made.pages) == ((), 1)
