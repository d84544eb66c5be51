"""The print room: what there is to print, with real thumbnails, page counts and sizes.

It is filled into the built page when all products are finished; the handbook, which holds the same page, does not need it.
"""

from pathlib import Path

import jinja2

from .products import Printed

PLACE = '<div class="trykrum"></div>'


def fill(page: Path, env: jinja2.Environment, printed: list[Printed]) -> None:
    """Write the cards of `printed` into the built page `page`, whose folder lies beside tryk/."""
    folder = page.parents[1] / "tryk"
    items = [(item, facts(item, (folder / item.fil).stat().st_size)) for item in printed]
    html = page.read_text(encoding="utf-8")
    page.write_text(html.replace(PLACE, env.get_template("print/trykrum.html").render(items=items)), encoding="utf-8")


def facts(item: Printed, size: int) -> str:
    """Format, pages and size in bytes as «A3, 1 side, 32 KB»."""
    pages = "1 side" if item.sider == 1 else f"{item.sider} sider"
    amount = f"{size / 1e6:.1f} MB".replace(".", ",") if size >= 1e6 else f"{size // 1000} KB"
    return f"{item.format}, {pages}, {amount}"
