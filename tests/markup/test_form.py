"""A page's fields as HTML: one case a file, its Markdown beside the HTML it becomes."""

from pathlib import Path

import markdown
import pytest

from scripts.content import fields
from scripts.content.slug import slugify
from scripts.markup import form
from scripts.pages import screen
from tests.content.test_flows import page_of

CASES = sorted((Path(__file__).parent / "form").glob("*.md"))
EXTENSIONS = ["attr_list", "md_in_html", "tables", "toc"]


def html_of(text):
    """The HTML of a page with the Markdown `text`, as a reader gets it."""
    sheet = fields.read(page_of(text))
    return screen.finish(
        markdown.markdown(
            form.mark(text, sheet), extensions=EXTENSIONS, extension_configs={"toc": {"slugify": slugify}}
        ),
        None,
        sheet,
    )


@pytest.mark.parametrize("case", CASES, ids=lambda path: path.stem)
def test_form(case):
    assert html_of(case.read_text(encoding="utf-8")) + "\n" == case.with_suffix(".html").read_text(encoding="utf-8")


@pytest.mark.parametrize("case", CASES, ids=lambda path: path.stem)
def test_no_style_or_handler_stands_in_the_html_and_each_label_has_its_control(case):
    html = html_of(case.read_text(encoding="utf-8"))
    assert "style=" not in html and " on" not in html.replace(" one", "")
    soup = screen.BeautifulSoup(html, "html.parser")
    controls = {control["id"] for control in soup.select("input")}
    assert {label["for"] for label in soup.select("label[for]")} <= controls
    assert len(controls) == len(soup.select("input"))
