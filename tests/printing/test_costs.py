"""What each product costs is told, the dearest first."""

from dataclasses import replace

from scripts.printing import catalogue, costs
from scripts.printing.product import described


def test_each_product_is_listed_with_its_seconds_pages_and_size(tmp_path):
    poster = described(catalogue.PRODUCTS[0], 1, "2026.2")
    book = replace(poster, fil="bog.pdf", sider=138)
    words = costs.write(tmp_path, {poster: b"x" * 40_000, book: b"x" * 1_400_000}, {poster.fil: 0.84, "bog.pdf": 33})
    listed = (tmp_path / costs.FILE).read_text(encoding="utf-8").splitlines()
    assert words == "34 CPU-sekunder, 1,4 MB"
    assert [line.split() for line in listed[1:]] == [
        ["33,0", "138", "1,4", "MB", "bog.pdf"],
        ["0,8", "1", "40", "KB", poster.fil],
    ]
