"""A worksheet as a Word document: the PDF's rows and pages, with content controls to write in and boxes to tick."""

import datetime
import io
import re
import zipfile
from xml.sax.saxutils import escape, quoteattr

import docx
from bs4 import NavigableString, Tag
from docx.oxml import OxmlElement, parse_xml
from docx.oxml.ns import qn
from docx.shared import Mm, Pt, RGBColor
from docx.styles.style import ParagraphStyle
from docx.text.paragraph import Paragraph

from ..content.page import Page
from ..content.site import Site
from ..markup import typesetting
from . import sheet_layout, worksheets

FALLBACK = "Calibri"
"""The font that Word takes where the brand's is not installed."""
NAMESPACES = (
    'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" '
    'xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml"'
)
PROMPT = "Skriv her"
BOX_FONT = "MS Gothic"
"""The font that Word itself draws its boxes in."""
ZIP_DATE = (1980, 1, 1, 0, 0, 0)
LANGUAGE = "da-DK"
LEAD, LABEL, FIELD, TICK, CELL, AIR = "Kort tekst", "Feltnavn", "Felt", "Kryds", "Celle", "Luft"
"""Styles of our own: the text below the title, the words over a field, the field, a box with words, a table's cell, and the gap between tables."""
AFTER_BORDER = ("w:shd", "w:tabs", "w:spacing", "w:ind", "w:contextualSpacing", "w:jc", "w:outlineLvl")
"""What Word wants after a paragraph's border."""
FIRST = 0.4
"""Share of a table's width that its first column gets."""
SHARED = 0.75
"""Share of a page's free height that the fields get: Word's letters may be a little wider than ours."""
GAP, OUTSIDE = Mm(4.5), Mm(1.2)
"""Half the room between two fields side by side, and how much of it their borders take."""


def document(page: Page, site: Site, html: str) -> bytes:
    """The worksheet of `page`; the same bytes for the same page and version."""
    sheet = worksheets.with_controls(html)
    made = docx.Document()
    _set_up(made, page, site)
    _set_styles(made, site, sheet.size)
    made.add_heading(page.title, 1)
    made.add_paragraph(page.meta["kort"], LEAD)
    for number, (rows, free) in enumerate(zip(sheet.pages, sheet.free, strict=True)):
        if number:
            made.add_paragraph(style=AIR).paragraph_format.page_break_before = True
        for row in rows:
            _add(made, row, _more_lines(rows, free, sheet.size))
    _set_foot(made, site)
    target = io.BytesIO()
    made.save(target)
    return _without_times(target.getvalue())


def _more_lines(rows: tuple[Tag, ...], free: float, size: float) -> float:
    """How many times its own lines a long field may grow by, for the page's fields to share what is free."""
    lines = sum(int(field["data-linjer"]) for row in rows for field in row.select(".felt-lang"))
    return SHARED * free / (lines * sheet_layout.LONG_FIELD_LINE * size * typesetting.POINT) if lines else 0


def _set_up(made: docx.document.Document, page: Page, site: Site) -> None:
    """A4, in Danish, as today's Word has it, and who made it."""
    section = made.sections[0]
    section.page_width, section.page_height = Mm(210), Mm(297)
    section.left_margin = section.right_margin = Mm(22)
    section.top_margin = section.bottom_margin = Mm(18)
    section.header_distance = section.footer_distance = Mm(9)
    for language in (*made.styles.element.iter(qn("w:lang")), *made.settings.element.iter(qn("w:themeFontLang"))):
        language.set(qn("w:val"), LANGUAGE)
    for setting in made.settings.element.iter(qn("w:compatSetting")):
        if setting.get(qn("w:name")) == "compatibilityMode":
            setting.set(qn("w:val"), "15")
    about = made.core_properties
    about.title, about.author, about.language = page.title, site.brand.owner, LANGUAGE
    about.created = about.modified = datetime.datetime.combine(site.version.date, datetime.time())


def _set_styles(made: docx.document.Document, site: Site, size: float) -> None:
    """The house's letters and ink, and the sheet's own styles; heights are those of sheet_layout."""
    text, heading = site.brand.fonts["broedtekst"]["navn"], site.brand.fonts["overskrift"]["navn"]
    _allow_fallback(made, [text, heading])
    ink, plum = (site.brand.colours["lys"][name][1:].upper() for name in ("blaek", "moedet"))
    for name, font, points, before, after in (
        ("Normal", text, size, 0, 0.5),
        ("Heading 1", heading, 23, 0, 0.2),
        ("Heading 2", heading, size * 1.3, 0.9, 0.2),
        ("Heading 3", heading, size * 1.12, 0.6, 0.2),
        (LEAD, text, 12, 0, 0.8),
        (LABEL, text, size, 0.2, 0.1),
        (FIELD, text, size, 0, 0.4),
        (TICK, text, size, 0, 0.45),
        (CELL, text, size, 0.3, 0.3),
        (AIR, text, 1, 0, 0),
        ("List Bullet", text, size, 0, 0.35),
    ):
        style = made.styles[name] if name in made.styles else made.styles.add_style(name, 1)
        _set_font(style, font, points, ink)
        style.paragraph_format.space_before, style.paragraph_format.space_after = Pt(before * size), Pt(after * size)
        style.paragraph_format.line_spacing = 1.15 if name in ("Normal", LEAD, TICK) else 1
    made.styles[LABEL].font.bold = made.styles[LABEL].paragraph_format.keep_with_next = True
    made.styles[TICK].paragraph_format.left_indent, made.styles[TICK].paragraph_format.first_line_indent = Mm(7), Mm(-7)
    field = made.styles[FIELD].paragraph_format
    field.line_spacing = Pt(1.8 * size)
    field.keep_together = True
    field.left_indent = field.right_indent = OUTSIDE
    _border(made.styles[FIELD], ink, "top left bottom right", 4, 3)
    _border(made.styles[LEAD], plum, "bottom", 24, 8)


def _set_font(style: ParagraphStyle, font: str, points: float, ink: str) -> None:
    style.font.name, style.font.size, style.font.color.rgb = font, Pt(round(points * 2) / 2), RGBColor.from_string(ink)
    fonts = style.element.get_or_add_rPr().get_or_add_rFonts()
    for script in ("w:asciiTheme", "w:hAnsiTheme", "w:eastAsiaTheme", "w:cstheme"):
        fonts.attrib.pop(qn(script), None)
    fonts.set(qn("w:hAnsi"), font)


def _allow_fallback(made: docx.document.Document, fonts: list[str]) -> None:
    """Tell Word which font to take where `fonts` are not installed."""
    table = next(part for part in made.part.package.iter_parts() if part.partname == "/word/fontTable.xml")
    alike = f'<w:altName w:val="{FALLBACK}"/><w:family w:val="swiss"/><w:pitch w:val="variable"/>'
    names = "".join(f"<w:font w:name={quoteattr(name)}>{alike}</w:font>" for name in fonts)
    table._blob = table.blob.replace(b"</w:fonts>", names.encode() + b"</w:fonts>")


def _border(style: ParagraphStyle, colour: str, sides: str, eighths: int, room: int) -> None:
    lines = "".join(
        f'<w:{side} w:val="single" w:sz="{eighths}" w:space="{room}" w:color="{colour}"/>' for side in sides.split()
    )
    style.element.get_or_add_pPr().insert_element_before(
        parse_xml(f"<w:pBdr {NAMESPACES}>{lines}</w:pBdr>"), *AFTER_BORDER
    )


def _set_foot(made: docx.document.Document, site: Site) -> None:
    """Who made it and which version on the left, the page's number on the right."""
    foot = made.sections[0].footer.paragraphs[0]
    foot.paragraph_format.tab_stops.add_tab_stop(Mm(sheet_layout.WIDTH), 2)
    words = f"{site.brand.owner} · Version {site.version.number}, {site.version.long_date}\t"
    for run in (words, "PAGE", " af ", "NUMPAGES"):
        if run.isupper():
            _append(
                foot,
                f'<w:fldSimple {NAMESPACES} w:instr="{run}"><w:r><w:rPr><w:sz w:val="17"/></w:rPr><w:t>1</w:t></w:r></w:fldSimple>',
            )
        else:
            foot.add_run(run).font.size = Pt(8.5)


def _add(made: docx.document.Document, row: Tag, more: float) -> None:
    """A row of the sheet; its long fields grow by `more` times their lines."""
    if row.name in sheet_layout.HEADINGS:
        made.add_heading(" ".join(row.get_text().split()), int(row.name[1]))
    elif row.name == "table":
        _table(made, row)
    elif row.get("class") == ["par"]:
        _pair(made, row)
    elif row.get("class") == "skriv":
        _write(made.add_paragraph(style=LABEL), made.add_paragraph(style=FIELD), row, more)
    else:
        for element in [row] if row.name == "p" else row.find_all(["p", "li"]):
            _text(made, element)


def _write(above: Paragraph, below: Paragraph, row: Tag, more: float = 0) -> None:
    """The name of a field, and below it the field, with empty lines for a pen."""
    field = row.select_one(sheet_layout.FIELDS)
    _fill(above, row.select_one(".navn"))
    lines = round(int(field.get("data-linjer", 1)) * (1 + more)) if field.name == "textarea" else 1
    _append(below, _field(field["title"]))
    for _ in range(lines - 1):
        below.add_run().add_break()


def _pair(made: docx.document.Document, row: Tag) -> None:
    """Two short fields side by side, in a table without lines."""
    table = made.add_table(1, 2)
    edges = f'<w:tblCellMar {NAMESPACES}><w:left w:w="0" w:type="dxa"/><w:right w:w="0" w:type="dxa"/></w:tblCellMar>'
    table._tbl.tblPr.insert_element_before(parse_xml(edges), "w:tblLook")
    for cell, field, gap in zip(table.rows[0].cells, row.find_all("p"), ("right_indent", "left_indent"), strict=True):
        cell.paragraphs[0].style = made.styles[LABEL]
        _write(cell.paragraphs[0], cell.add_paragraph(style=FIELD), field)
        for paragraph, width in zip(cell.paragraphs, (GAP - OUTSIDE, GAP), strict=True):
            setattr(paragraph.paragraph_format, gap, width)
    made.add_paragraph(style=AIR)


def _text(made: docx.document.Document, element: Tag) -> None:
    """A paragraph, an item of a list, or a box with its words."""
    ticked = element.select_one("input[type=checkbox]")
    numbered = element.name == "li" and element.parent.name == "ol"
    paragraph = made.add_paragraph(
        style=TICK if ticked else "List Bullet" if element.name == "li" and not numbered else None
    )
    if numbered:
        paragraph.add_run(f"{element.parent.find_all('li').index(element) + 1}. ")
    _fill(paragraph, element)


def _table(made: docx.document.Document, element: Tag) -> None:
    """A table with its first row as a heading that Word repeats on each page, and most room for its first column."""
    rows = [row.find_all(["th", "td"]) for row in element.find_all("tr")]
    table = made.add_table(len(rows), len(rows[0]), style="Table Grid")
    table.autofit = False
    for column, share in zip(
        table.columns,
        [FIRST, *[(1 - FIRST) / (len(rows[0]) - 1)] * (len(rows[0]) - 1)] if rows[0][1:] else [1],
        strict=True,
    ):
        column.width = Mm(sheet_layout.WIDTH * share)
    for row, cells in zip(table.rows, rows, strict=True):
        for place, cell, column in zip(row.cells, cells, table.columns, strict=False):
            place.width = column.width
            place.paragraphs[0].style = made.styles[CELL]
            _fill(place.paragraphs[0], cell, bold=cell.name == "th")
    table.rows[0]._tr.get_or_add_trPr().append(OxmlElement("w:tblHeader"))
    made.add_paragraph(style=AIR)


def _fill(paragraph: Paragraph, element: Tag, bold: bool | None = None) -> None:
    """The words, fields and boxes of `element`, in order."""
    for node in element.children:
        if isinstance(node, NavigableString):
            words = re.sub(r"\s+", " ", node)
            paragraph.add_run(words if paragraph.text[-1:].strip() else words.lstrip()).bold = bold
        elif node.get("type") == "checkbox":
            _append(paragraph, _box(node["title"]))
            paragraph.add_run("\t" if element.name in ("p", "li") else " ")
        elif node.name in ("input", "textarea"):
            _append(paragraph, _field(node["title"]))
        elif node.name not in ("ul", "ol"):
            _fill(paragraph, node, True if node.name == "strong" else bold)


def _append(paragraph: Paragraph, xml: str) -> None:
    paragraph._p.append(parse_xml(xml))


def _field(words: str) -> str:
    """A place to write, named for screen readers."""
    return _control(words, '<w:showingPlcHdr/><w:text w:multiLine="1"/>', '<w:color w:val="595959"/>', PROMPT)


def _box(words: str) -> str:
    """A box to tick, named for screen readers."""
    states = f'<w14:checkedState w14:val="2612" w14:font="{BOX_FONT}"/><w14:uncheckedState w14:val="2610" w14:font="{BOX_FONT}"/>'
    return _control(
        words,
        f'<w14:checkbox><w14:checked w14:val="0"/>{states}</w14:checkbox>',
        f'<w:rFonts w:ascii="{BOX_FONT}" w:hAnsi="{BOX_FONT}" w:eastAsia="{BOX_FONT}"/>',
        "☐",
    )


def _control(words: str, kind: str, look: str, shown: str) -> str:
    return (
        f"<w:sdt {NAMESPACES}><w:sdtPr><w:alias w:val={quoteattr(words[:60])}/>{kind}</w:sdtPr>"
        f"<w:sdtContent><w:r><w:rPr>{look}</w:rPr><w:t>{escape(shown)}</w:t></w:r></w:sdtContent></w:sdt>"
    )


def _without_times(packed: bytes) -> bytes:
    """The same document with no time of day in it."""
    target = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(packed)) as old, zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as new:
        for name in old.namelist():
            new.writestr(zipfile.ZipInfo(name, ZIP_DATE), old.read(name), zipfile.ZIP_DEFLATED)
    return target.getvalue()
