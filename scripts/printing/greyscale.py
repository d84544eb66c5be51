"""A product for a printer without colours: every drawing and picture in DeviceGray, so that no other plate is used.

In: the PDFs that `render` makes of templates in grey. Limits: pictures with more than eight bits a colour.
"""

import io
from collections.abc import Iterator

import pikepdf

from . import drawing

STEPS = {"rg": "g", "RG": "G"}
"""Operators that set a screen's colour, and those that set a grey."""
LUMA = (0.299, 0.587, 0.114)
"""How much of each screen colour the eye takes as light (ITU-R BT.601)."""


def finish(pdf: bytes) -> bytes:
    """Return `pdf` with nothing but grey in it; the same bytes for the same input."""
    with pikepdf.open(io.BytesIO(pdf)) as document:
        for stream in drawing.streams(document, pikepdf.Name.DeviceGray):
            stream.write(pikepdf.unparse_content_stream(list(_in_grey(stream))))
        for thing in document.objects:
            if isinstance(thing, pikepdf.Stream) and thing.get("/Subtype") == "/Image":
                _grey_picture(thing)
        out = io.BytesIO()
        document.save(out, deterministic_id=True, object_stream_mode=pikepdf.ObjectStreamMode.generate)
        return out.getvalue()


def _in_grey(stream: pikepdf.Object) -> Iterator[drawing.Step]:
    for step in pikepdf.parse_content_stream(stream):
        if name := STEPS.get(str(step.operator)):
            light = sum(float(part) * weight for part, weight in zip(step.operands, LUMA, strict=True))
            yield pikepdf.ContentStreamInstruction([round(light, 4)], pikepdf.Operator(name))
        else:
            yield step


def _grey_picture(picture: pikepdf.Stream) -> None:
    """A picture in grey; its mask, which is a picture of its own, is grey already."""
    if picture.get("/ColorSpace") in (None, "/DeviceGray"):
        return
    grey = pikepdf.PdfImage(picture).as_pil_image().convert("L")
    picture.write(grey.tobytes())
    picture.ColorSpace, picture.BitsPerComponent = pikepdf.Name.DeviceGray, 8
