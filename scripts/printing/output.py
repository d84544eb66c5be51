"""The folder of printed files: each PDF with a picture of its first page, and tryk.json that describes each."""

import io
import json
from dataclasses import asdict
from pathlib import Path

import pypdfium2

from .product import Printed

THUMBNAIL_WIDTH = 480


def write(folder: Path, printed: dict[Printed, bytes]) -> None:
    """Write all products to `folder`, each PDF with a thumbnail, and tryk.json with one description a file."""
    folder.mkdir(exist_ok=True)
    for item, data in printed.items():
        (folder / item.fil).write_bytes(data)
        if item.fil.endswith(".pdf"):
            (folder / item.fil).with_suffix(".png").write_bytes(thumbnail(data))
    text = json.dumps([asdict(item) for item in printed], ensure_ascii=False, indent=1)
    (folder / "tryk.json").write_text(text + "\n", encoding="utf-8")


def thumbnail(pdf: bytes) -> bytes:
    """The first page of `pdf` as a PNG, THUMBNAIL_WIDTH pixels wide."""
    with pypdfium2.PdfDocument(pdf) as document:
        page = document[0]
        picture = page.render(scale=THUMBNAIL_WIDTH / page.get_width()).to_pil()
    target = io.BytesIO()
    picture.quantize(128).save(target, "PNG", optimize=True)
    return target.getvalue()
