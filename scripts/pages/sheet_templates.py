"""Each worksheet's PDF and Word document as scripts that fill them in: data that is fetched when somebody asks for it.

A page on a disk may fetch no file, but it may run a script beside it. So the bytes stand in one.
"""

import io
import json
import zipfile
from base64 import b64encode
from collections.abc import Mapping
from pathlib import Path

from ..content.page import Page
from ..content.site import Site
from ..printing import form_table, worksheets
from ..printing.product import Printed

FOLDER = "assets/ark"
WORDS = "word/document.xml"
"""The part of a Word document that holds its text."""
END = 22
"""Bytes of a zip's end (APPNOTE.TXT, 4.3.16), where it has no comment."""
ZIP_DATE = (1980, 1, 1, 0, 0, 0)


def write(folder: Path, site: Site, printed: Mapping[Printed, bytes]) -> None:
    """Write the scripts of each worksheet of `site` below the built site's `folder`; `printed` holds their bytes."""
    bytes_of = {item.fil: data for item, data in printed.items()}
    (folder / FOLDER).mkdir(parents=True, exist_ok=True)
    for page in worksheets.pages(site):
        pdf, word = worksheets.files(page)
        for kind, data in (("pdf", of_pdf(bytes_of[pdf])), ("word", of_word(bytes_of[word]))):
            (folder / FOLDER / f"{stem(page)}-{kind}.js").write_text(_script(page, kind, data), encoding="utf-8")


def stem(page: Page) -> str:
    """The name by which a script knows the worksheet of `page`."""
    return page.src.rpartition("/")[2].removesuffix(".md")


def of_pdf(pdf: bytes) -> dict[str, object]:
    """A PDF and what is needed to fill in its form."""
    return {"file": _base64(pdf), "form": form_table.table(pdf)}


def of_word(packed: bytes) -> dict[str, object]:
    """A Word document in parts: its text, all else as it lies in the zip, and the zip's list of it."""
    rest, words = io.BytesIO(), ""
    with zipfile.ZipFile(io.BytesIO(packed)) as old, zipfile.ZipFile(rest, "w", zipfile.ZIP_DEFLATED) as new:
        for name in old.namelist():
            if name == WORDS:
                words = old.read(name).decode()
            else:
                new.writestr(zipfile.ZipInfo(name, ZIP_DATE), old.read(name), zipfile.ZIP_DEFLATED)
        count = len(new.namelist())
    data = rest.getvalue()
    begins = int.from_bytes(data[-END + 16 : -END + 20], "little")
    return {"parts": _base64(data[:begins]), "list": _base64(data[begins:-END]), "count": count, "words": words}


def _script(page: Page, kind: str, data: dict[str, object]) -> str:
    found = json.dumps(data, ensure_ascii=False, separators=(",", ":"))
    return f'SheetTemplates.take("{stem(page)}", "{kind}", {found})\n'


def _base64(data: bytes) -> str:
    return b64encode(data).decode()
