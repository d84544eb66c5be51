"""What each product costs: the CPU seconds that it took to make, whenever that was, and its size.

Composing its HTML is not in it: that is a small part, and the products share it.
"""

from collections.abc import Mapping
from pathlib import Path

from ..content import danish
from .product import Printed

FILE = "priser.txt"
"""The list, below the store's folder: it is no part of the site, where the same content gives the same bytes."""
ROW = "{:>12}  {:>5}  {:>7}  {}\n"


def write(folder: Path, printed: Mapping[Printed, bytes], seconds: Mapping[str, float]) -> str:
    """Write the list of all products to `folder`, the dearest first; what they cost together, in words.

    `seconds` holds the CPU seconds of each product by its file.
    """
    dearest_first = sorted(printed, key=lambda item: (-seconds[item.fil], item.fil))
    head = ROW.format("CPU-sekunder", "sider", "fylder", "fil")
    rows = (
        ROW.format(danish.number(seconds[item.fil]), item.sider, danish.size(len(printed[item])), item.fil)
        for item in dearest_first
    )
    (folder / FILE).write_text(head + "".join(rows), encoding="utf-8")
    size = danish.size(sum(map(len, printed.values())))
    return f"{danish.number(sum(seconds[item.fil] for item in printed), 0)} CPU-sekunder, {size}"
