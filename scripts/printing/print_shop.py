"""A print shop's file: PDF/X-4 with bleed, crop marks, exact boxes and printing inks (ISO 15930-7).

In: an untagged PDF whose artwork runs BLEED millimetres or more past the trimmed page, on a page MARGIN larger.
The file is for plates, not for reading on a screen: it holds no tags and no links.
"""

import io
from collections.abc import Callable, Iterator
from pathlib import Path
from xml.sax.saxutils import escape

import pikepdf

from . import inks

MM = 72 / 25.4
BLEED = 3
MARGIN = 12
"""Room around the trimmed page for bleed and marks."""
MARK_GAP, MARK_LENGTH, MARK_WIDTH = 4, 6, 0.25
"""Millimetres from the trimmed edge to a mark (outside the bleed) and its length; its width in points."""
FILL = {"rg": "k", "RG": "K"}
Step = pikepdf.ContentStreamInstruction | pikepdf.ContentStreamInlineImage
XMP = """<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:xmp="http://ns.adobe.com/xap/1.0/" \
xmlns:pdf="http://ns.adobe.com/pdf/1.3/" xmlns:xmpMM="http://ns.adobe.com/xap/1.0/mm/" \
xmlns:pdfxid="http://www.npes.org/pdfx/ns/id/">
<pdfxid:GTS_PDFXVersion>PDF/X-4</pdfxid:GTS_PDFXVersion><pdf:Trapped>False</pdf:Trapped>
<dc:title><rdf:Alt><rdf:li xml:lang="x-default">{title}</rdf:li></rdf:Alt></dc:title>
<xmp:CreateDate>{date}</xmp:CreateDate><xmp:ModifyDate>{date}</xmp:ModifyDate>\
<xmp:MetadataDate>{date}</xmp:MetadataDate>
<xmpMM:DocumentID>uuid:{ident}</xmpMM:DocumentID><xmpMM:RenditionClass>default</xmpMM:RenditionClass>\
<xmpMM:VersionID>1</xmpMM:VersionID>
</rdf:Description></rdf:RDF></x:xmpmeta>
<?xpacket end="w"?>"""


def finish(pdf: bytes, profile: Path, convert: Callable[[inks.Colour], inks.Inks], date: str, ident: str) -> bytes:
    """Return `pdf` as PDF/X-4; `date` is »2026-11-21«, `ident` a uuid that follows from the content."""
    with pikepdf.open(io.BytesIO(pdf)) as document:
        for stream in _drawings(document):
            stream.write(pikepdf.unparse_content_stream(list(_in_inks(stream, convert))))
        for page in document.pages:
            _trim(document, page)
        _declare(document, profile, date, ident)
        target = io.BytesIO()
        document.save(
            target, deterministic_id=True, min_version="1.6", object_stream_mode=pikepdf.ObjectStreamMode.disable
        )
        return target.getvalue()


def _drawings(document: pikepdf.Pdf) -> Iterator[pikepdf.Object]:
    """All that holds drawing operators: pages, and the forms and patterns that they use."""
    for page in document.pages:
        page.contents_coalesce()
        yield page.Contents
    for thing in document.objects:
        if isinstance(thing, pikepdf.Stream) and (thing.get("/Subtype") == "/Form" or "/PatternType" in thing):
            if "/Group" in thing and "/CS" in thing.Group:
                thing.Group.CS = pikepdf.Name.DeviceCMYK
            yield thing


def _in_inks(stream: pikepdf.Object, convert: Callable[[inks.Colour], inks.Inks]) -> Iterator[Step]:
    for instruction in pikepdf.parse_content_stream(stream):
        if name := FILL.get(str(instruction.operator)):
            red, green, blue = (float(part) for part in instruction.operands)
            yield pikepdf.ContentStreamInstruction(list(convert((red, green, blue))), pikepdf.Operator(name))
        else:
            yield instruction


def _trim(document: pikepdf.Pdf, page: pikepdf.Page) -> None:
    """Cut the artwork at the bleed, draw the marks, and write the boxes; links go, since a printing plate has none."""
    left, bottom, right, top = trim = [float(side) for side in page.TrimBox]
    bleed, media = _grown(trim, BLEED), _grown(trim, MARGIN)
    clip = f"q {bleed[0]:.4f} {bleed[1]:.4f} {bleed[2] - bleed[0]:.4f} {bleed[3] - bleed[1]:.4f} re W n\n"
    page.contents_add(clip.encode(), prepend=True)
    page.contents_add(f"\nQ\n{_marks(left, bottom, right, top)}".encode())
    page.contents_coalesce()
    page.MediaBox, page.BleedBox, page.TrimBox = media, bleed, trim
    for name in ("/CropBox", "/ArtBox", "/Annots"):
        _drop(page.obj, name)
    page.obj.Group = pikepdf.Dictionary(S=pikepdf.Name.Transparency, CS=pikepdf.Name.DeviceCMYK, I=True)


def _grown(box: list[float], by: float) -> list[float]:
    left, bottom, right, top = box
    return [left - by * MM, bottom - by * MM, right + by * MM, top + by * MM]


def _marks(left: float, bottom: float, right: float, top: float) -> str:
    """Two strokes at each corner, in all four inks so that every plate shows them."""
    lines = []
    for x, out in ((left, -1), (right, 1)):
        for y, up in ((bottom, -1), (top, 1)):
            near, far = MARK_GAP * MM, (MARK_GAP + MARK_LENGTH) * MM
            lines.append(f"{x + out * near:.4f} {y:.4f} m {x + out * far:.4f} {y:.4f} l S")
            lines.append(f"{x:.4f} {y + up * near:.4f} m {x:.4f} {y + up * far:.4f} l S")
    return "\n".join(["q 1 1 1 1 K", f"{MARK_WIDTH} w", *lines, "Q"])


def _declare(document: pikepdf.Pdf, profile: Path, date: str, ident: str) -> None:
    """Output intent, version, dates and title, as PDF/X-4 asks for them."""
    stream = document.make_stream(profile.read_bytes(), N=4, Alternate=pikepdf.Name.DeviceCMYK)
    document.Root.OutputIntents = pikepdf.Array(
        [
            document.make_indirect(
                pikepdf.Dictionary(
                    Type=pikepdf.Name.OutputIntent,
                    S=pikepdf.Name.GTS_PDFX,
                    OutputConditionIdentifier=inks.CONDITION,
                    RegistryName="http://www.color.org",
                    Info="Coated FOGRA39 (ISO 12647-2:2004)",
                    DestOutputProfile=stream,
                )
            )
        ]
    )
    title, day = str(document.docinfo["/Title"]), pikepdf.String(f"D:{date.replace('-', '')}000000Z")
    document.docinfo["/CreationDate"] = document.docinfo["/ModDate"] = day
    document.docinfo["/Trapped"] = pikepdf.Name("/False")
    xmp = XMP.format(title=escape(title), date=f"{date}T00:00:00Z", ident=ident)
    document.Root.Metadata = document.make_stream(xmp.encode(), Type=pikepdf.Name.Metadata, Subtype=pikepdf.Name.XML)
    for name in ("/StructTreeRoot", "/MarkInfo", "/Names", "/Outlines", "/PageMode", "/OpenAction"):
        _drop(document.Root, name)


def _drop(thing: pikepdf.Object, name: str) -> None:
    if name in thing:
        del thing[name]
