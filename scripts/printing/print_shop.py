"""A print shop's file: PDF/X-4 with bleed, crop marks, exact boxes and printing inks (ISO 15930-7).

In: an untagged PDF whose artwork runs BLEED millimetres or more past the trimmed page, on a page MARGIN larger.
The file is for plates, not for reading on a screen: it holds no tags and no links.
"""

import io
from collections.abc import Callable, Iterator, Sequence
from itertools import zip_longest
from pathlib import Path
from xml.sax.saxutils import escape

import pikepdf

from ..content.brand import Brand
from ..content.print_paper import PrintPaper
from . import drawing, inks
from .paper import BLEED, MM

MARGIN = 12
"""Room around the trimmed page for bleed and marks."""
MARK_GAP, MARK_LENGTH, MARK_WIDTH = 4, 6, 0.25
"""Millimetres from the trimmed edge to a mark (outside the bleed) and its length; its width in points."""
FOLD_DASH = 3
"""Points of each dash of a stroke that shows a fold: a whole stroke says »cut«."""
Folds = Sequence[Sequence[float]]
"""For each page the millimetres from its left edge to where it is folded."""
FILL = {"rg": "k", "RG": "K"}
OVER, CLEAN = "/Oven", "/Ren"
"""Names of the states in which black lies over what is below it, and in which all colours knock it out."""
PAINT = {"f", "f*", "F", "B", "B*", "b", "b*"}
"""Operators that fill a shape."""
SURFACE = 75
"""CSS pixels (20 mm) from which both sides of a black rectangle make it a surface: black ink alone looks grey there."""
REGISTRY = "http://www.color.org"
"""Where the names of the conditions that everybody knows are kept: the ICC."""
OWN_CONDITION = "Custom"
"""The name of a condition that is in no registry (ISO 15930-7, 6.3): the profile in the file says all."""
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


def finish(pdf: bytes, profile: Path, brand: Brand, date: str, ident: str, folds: Folds = ()) -> bytes:
    """Return `pdf` as PDF/X-4 in the inks of `brand`, whose paper has the ICC file `profile`.

    `date` is »2026-11-21«, `ident` a uuid that follows from the content, `folds` where each page is folded.
    """
    convert = inks.converter(profile, brand)
    with pikepdf.open(io.BytesIO(pdf)) as document:
        states = _states(document)
        for stream in drawing.streams(document, pikepdf.Name.DeviceCMYK):
            stream.write(pikepdf.unparse_content_stream(list(_Inking(convert).steps(stream))))
        for number, page in enumerate(document.pages):
            page.Resources.ExtGState = _with(page.Resources.get("/ExtGState", pikepdf.Dictionary()), states)
            _trim(page, folds[number] if number < len(folds) else ())
        _declare(document, profile, brand.paper, date, ident)
        target = io.BytesIO()
        document.save(
            target, deterministic_id=True, min_version="1.6", object_stream_mode=pikepdf.ObjectStreamMode.disable
        )
        return target.getvalue()


class _Inking:
    """Turns the steps of one drawing into inks: black letters lie over what is below, large black surfaces are rich."""

    def __init__(self, convert: Callable[[inks.Colour], inks.Inks]):
        self.convert = convert
        self.fill: inks.Inks = inks.BLACK
        self.kept: list[inks.Inks] = []
        self.rich = False

    def steps(self, stream: pikepdf.Object) -> Iterator[drawing.Step]:
        """The steps of `stream`, with what black needs around them."""
        steps = list(pikepdf.parse_content_stream(stream))
        for step, following in zip_longest(steps, steps[1:]):
            operator = str(step.operator)
            if operator in FILL:
                yield self._coloured(step, operator)
                continue
            self._remember(operator)
            if self.fill == inks.BLACK and operator == "BT":
                yield _in_state(OVER)
            if self.fill == inks.BLACK and operator == "re" and _is_surface(step) and _paints(following):
                self.rich = True
                yield _filled(inks.RICH_BLACK)
            yield step
            if operator == "ET":
                yield _in_state(CLEAN)
            if self.rich and operator in PAINT:
                self.rich = False
                yield _filled(inks.BLACK)

    def _coloured(self, step: drawing.Step, operator: str) -> drawing.Step:
        red, green, blue = (float(part) for part in step.operands)
        colour = self.convert((red, green, blue))
        if operator == "rg":
            self.fill = colour
        return pikepdf.ContentStreamInstruction(list(colour), pikepdf.Operator(FILL[operator]))

    def _remember(self, operator: str) -> None:
        if operator == "q":
            self.kept.append(self.fill)
        elif operator == "Q" and self.kept:
            self.fill = self.kept.pop()


def _is_surface(rectangle: drawing.Step) -> bool:
    _, _, width, height = rectangle.operands
    return min(abs(float(width)), abs(float(height))) > SURFACE


def _paints(step: drawing.Step | None) -> bool:
    """Whether `step` ends a shape and paints it: an edge to cut at is never painted."""
    return step is not None and str(step.operator) in PAINT


def _filled(colour: inks.Inks) -> drawing.Step:
    return pikepdf.ContentStreamInstruction(list(colour), pikepdf.Operator("k"))


def _in_state(name: str) -> drawing.Step:
    return pikepdf.ContentStreamInstruction([pikepdf.Name(name)], pikepdf.Operator("gs"))


def _trim(page: pikepdf.Page, folds: Sequence[float]) -> None:
    """Cut the artwork at the bleed, draw the marks, and write the boxes; links go, since a printing plate has none."""
    left, bottom, right, top = trim = [float(side) for side in page.TrimBox]
    bleed, media = _grown(trim, BLEED), _grown(trim, MARGIN)
    clip = f"q {bleed[0]:.4f} {bleed[1]:.4f} {bleed[2] - bleed[0]:.4f} {bleed[3] - bleed[1]:.4f} re W n\n"
    page.Resources.ColorSpace = _with(page.Resources.get("/ColorSpace", pikepdf.Dictionary()), _registration())
    page.contents_add(clip.encode(), prepend=True)
    marks = [*_marks(left, bottom, right, top), *_fold_marks(left, bottom, top, folds)]
    page.contents_add("\n".join(["\nQ\nq /Pasmaerker CS 1 SCN", f"{MARK_WIDTH} w", *marks, "Q"]).encode())
    page.contents_coalesce()
    page.MediaBox, page.BleedBox, page.TrimBox = media, bleed, trim
    for name in ("/CropBox", "/ArtBox", "/Annots"):
        _drop(page.obj, name)


def _grown(box: list[float], by: float) -> list[float]:
    left, bottom, right, top = box
    return [left - by * MM, bottom - by * MM, right + by * MM, top + by * MM]


def _marks(left: float, bottom: float, right: float, top: float) -> list[str]:
    """Two strokes at each corner; they get the colour »All«, so that every plate shows them."""
    lines = []
    for x, out in ((left, -1), (right, 1)):
        for y, up in ((bottom, -1), (top, 1)):
            near, far = MARK_GAP * MM, (MARK_GAP + MARK_LENGTH) * MM
            lines.append(f"{x + out * near:.4f} {y:.4f} m {x + out * far:.4f} {y:.4f} l S")
            lines.append(f"{x:.4f} {y + up * near:.4f} m {x:.4f} {y + up * far:.4f} l S")
    return lines


def _fold_marks(left: float, bottom: float, top: float, folds: Sequence[float]) -> list[str]:
    """A broken stroke above and below the sheet where it is folded, so many millimetres from its left edge."""
    near, far = MARK_GAP * MM, (MARK_GAP + MARK_LENGTH) * MM
    lines = [
        f"{left + fold * MM:.4f} {edge + way * near:.4f} m {left + fold * MM:.4f} {edge + way * far:.4f} l S"
        for fold in folds
        for edge, way in ((bottom, -1), (top, 1))
    ]
    return [f"[{FOLD_DASH}] 0 d", *lines] if lines else []


def _declare(document: pikepdf.Pdf, profile: Path, paper: PrintPaper, date: str, ident: str) -> None:
    """Output intent, version, dates and title, as PDF/X-4 asks for them."""
    stream = document.make_stream(profile.read_bytes(), N=4, Alternate=pikepdf.Name.DeviceCMYK)
    intent = pikepdf.Dictionary(
        Type=pikepdf.Name.OutputIntent,
        S=pikepdf.Name.GTS_PDFX,
        OutputConditionIdentifier=OWN_CONDITION if paper.own else paper.name,
        Info=paper.info,
        DestOutputProfile=stream,
    )
    if not paper.own:
        intent.RegistryName = pikepdf.String(REGISTRY)
    document.Root.OutputIntents = pikepdf.Array([document.make_indirect(intent)])
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


def _states(document: pikepdf.Pdf) -> pikepdf.Dictionary:
    """The two states of black, OVER and CLEAN."""
    over = pikepdf.Dictionary(Type=pikepdf.Name.ExtGState, OP=True, op=True, OPM=1)
    clean = pikepdf.Dictionary(Type=pikepdf.Name.ExtGState, OP=False, op=False, OPM=0)
    return pikepdf.Dictionary({OVER: document.make_indirect(over), CLEAN: document.make_indirect(clean)})


def _registration() -> pikepdf.Dictionary:
    """The colour of marks that every plate must show, as ISO 32000-1, 8.6.6.4, has it."""
    tint = pikepdf.Dictionary(FunctionType=2, Domain=[0, 1], C0=[0, 0, 0, 0], C1=[1, 1, 1, 1], N=1)
    space = pikepdf.Array([pikepdf.Name.Separation, pikepdf.Name.All, pikepdf.Name.DeviceCMYK, tint])
    return pikepdf.Dictionary({"/Pasmaerker": space})


def _with(known: pikepdf.Object, more: pikepdf.Dictionary) -> pikepdf.Dictionary:
    return pikepdf.Dictionary({**dict(known.items()), **dict(more.items())})
