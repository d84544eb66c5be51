"""A worksheet as a Word document: the PDF's rows and pages, with content controls to write in and boxes to tick."""

import datetime
import io
import re
import zipfile
from xml.sax.saxutils import escape

import docx
from bs4 import Tag
from bs4.element import NavigableString
from docx.document import Document
from docx.enum.style import WD_STYLE_TYPE
from docx.oxml import OxmlElement, parse_xml
from docx.oxml.ns import qn
from docx.shared import Mm, Pt, RGBColor
from docx.styles.style import ParagraphStyle
from docx.text.paragraph import Paragraph

from ..content import fields
from ..content.field_kinds import Field, OneOf, Scale, Sheet
from ..content.page import Page
from ..content.site import Site
from ..markup import elements, typesetting
from . import sheet_layout, word_controls, word_fonts, worksheets
from .paper import SHEET

THUMBNAIL, PROGRAM, RELATIONS = "docProps/thumbnail.jpeg", "docProps/app.xml", "_rels/.rels"
APPLICATION = (
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<Properties xmlns="http://schemas.openxmlformats.org'
    '/officeDocument/2006/extended-properties"><Application>{name}</Application></Properties>'
)
ZIP_DATE = (1980, 1, 1, 0, 0, 0)
LANGUAGE = "da-DK"
LEAD, LABEL, FIELD, TICK, CELL, AIR = "Kort tekst", "Feltnavn", "Felt", "Kryds", "Celle", "Luft"
"""Styles of our own: text below the title, words over a field, field, box with words, cell, gap between tables."""
AFTER_BORDER = ("w:shd", "w:tabs", "w:spacing", "w:ind", "w:contextualSpacing", "w:jc", "w:outlineLvl")
"""What Word wants after a paragraph's border."""
FIRST = 0.4
"""Share of a table's width that its first column gets."""
SHARED = 0.75
"""Share of a page's free height that the fields get: Word's letters may be a little wider than ours."""
INDENT = Mm(8)
"""How far what follows from an answer stands in."""
GAP, OUTSIDE = Mm(4.5), Mm(1.2)
"""Half the room between two fields side by side, and how much of it their borders take."""


def document(page: Page, site: Site, html: str) -> bytes:
    """The worksheet of `page`; the same bytes for the same page and version."""
    sheet, head = worksheets.with_controls(html, page), worksheets.paper(page)
    made = docx.Document()
    _set_up(made, page, site)
    _set_styles(made, site, sheet.size)
    made.add_heading(head.title, 1)
    made.add_paragraph(head.line, LEAD)
    writer = _Writer(made, fields.read(page))
    is_letter = any(sheet_layout.SENTENCE in elements.classes(row) for rows in sheet.pages for row in rows)
    for number, (rows, free) in enumerate(zip(sheet.pages, sheet.free, strict=True)):
        if number and not is_letter:
            made.add_paragraph(style=AIR).paragraph_format.page_break_before = True
        for row in rows:
            writer.add(row, _more_lines(rows, free, sheet.size))
    _set_foot(made, site)
    target = io.BytesIO()
    made.save(target)
    return _our_own(target.getvalue(), site)


def _more_lines(rows: tuple[Tag, ...], free: float, size: float) -> float:
    """How many times its own lines a long field may grow by, for the page's fields to share what is free."""
    lines = sum(
        int(elements.attribute(field, "data-skrivelinjer")) for row in rows for field in row.select(".felt-lang")
    )
    return SHARED * free / (lines * sheet_layout.LONG_FIELD_LINE * size * typesetting.POINT) if lines else 0


def _set_up(made: Document, page: Page, site: Site) -> None:
    """A4, in Danish, as today's Word has it, and who made it."""
    section = made.sections[0]
    section.page_width, section.page_height = map(Mm, SHEET.paper)
    section.left_margin = section.right_margin = Mm(SHEET.side)
    section.top_margin = section.bottom_margin = Mm(18)
    section.header_distance = section.footer_distance = Mm(9)
    for language in (*made.styles.element.iter(qn("w:lang")), *made.settings.element.iter(qn("w:themeFontLang"))):
        language.set(qn("w:val"), LANGUAGE)
    for setting in made.settings.element.iter(qn("w:compatSetting")):
        if setting.get(qn("w:name")) == "compatibilityMode":
            setting.set(qn("w:val"), "15")
    about = made.core_properties
    about.title, about.author, about.language = worksheets.paper(page).title, site.brand.owner, LANGUAGE
    about.comments, about.keywords, about.revision = "", f"version {site.version.number}", 1
    about.last_modified_by = site.brand.owner
    about.created = about.modified = datetime.datetime.combine(site.version.date, datetime.time())


def _set_styles(made: Document, site: Site, size: float) -> None:
    """The house's letters and ink, and the sheet's own styles; heights are those of sheet_layout."""
    text, heading = site.brand.fonts["broedtekst"]["navn"], site.brand.fonts["overskrift"]["navn"]
    word_fonts.lay_in(made, site.brand)
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
    hint = made.styles.add_style(word_controls.HINT, WD_STYLE_TYPE.CHARACTER, builtin=True)
    hint.font.color.rgb = RGBColor.from_string(word_controls.HINT_COLOUR)
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


def _border(style: ParagraphStyle, colour: str, sides: str, eighths: int, room: int) -> None:
    lines = "".join(
        f'<w:{side} w:val="single" w:sz="{eighths}" w:space="{room}" w:color="{colour}"/>' for side in sides.split()
    )
    style.element.get_or_add_pPr().insert_element_before(
        parse_xml(f"<w:pBdr {word_controls.NAMESPACES}>{lines}</w:pBdr>"), *AFTER_BORDER
    )


def _set_foot(made: Document, site: Site) -> None:
    """Who made it and which version on the left, the page's number on the right."""
    foot = made.sections[0].footer.paragraphs[0]
    made.styles["Footer"].paragraph_format.tab_stops.clear_all()  # the template has one in the middle
    foot.paragraph_format.tab_stops.add_tab_stop(Mm(sheet_layout.WIDTH), 2)
    words = f"{site.brand.owner} · {site.version.on_sheet}\t"
    for run in (words, "PAGE", " af ", "NUMPAGES"):
        if run.isupper():
            _append(
                foot,
                f'<w:fldSimple {word_controls.NAMESPACES} w:instr="{run}"><w:r><w:rPr><w:sz w:val="17"/></w:rPr>'
                "<w:t>1</w:t></w:r></w:fldSimple>",
            )
        else:
            foot.add_run(run).font.size = Pt(8.5)


class _Writer:
    """Writes the rows of one sheet into a document."""

    def __init__(self, made: Document, known: Sheet) -> None:
        self.made, self.known = made, known

    def add(self, row: Tag, more: float) -> None:
        """A row of the sheet; its long fields grow by `more` times their lines."""
        classes = elements.classes(row)
        if row.name in sheet_layout.HEADINGS:
            self.made.add_heading(" ".join(row.get_text().split()), int(row.name[1]))
        elif row.name == "table":
            self._table(row)
        elif "par" in classes:
            self._pair(row)
        elif sheet_layout.SENTENCE in classes:
            self._sentence(self.made.add_paragraph(), row)
        elif "skriv" in classes:
            above = self.made.add_paragraph(style=LABEL)
            above.paragraph_format.keep_with_next = True
            self._write(above, self.made.add_paragraph(style=FIELD), row, more)
        else:
            for element in [row] if row.name == "p" else row.find_all(["p", "li"]):
                self._text(element)

    def _sentence(self, paragraph: Paragraph, row: Tag) -> None:
        """A sentence of a letter, which ends in a field: who writes it, writes on."""
        self._fill(paragraph, elements.one(row, ".navn"))
        paragraph.add_run(" ")
        _append(paragraph, word_controls.written(self._field(elements.one(row, sheet_layout.FIELDS))))

    def _write(self, above: Paragraph, below: Paragraph, row: Tag, more: float = 0) -> None:
        """The name of a field, and below it the field, with empty lines for a pen."""
        place = elements.one(row, sheet_layout.FIELDS)
        self._fill(above, elements.one(row, ".navn"))
        lines = int(elements.attribute(place, "data-skrivelinjer") or 1)
        _append(below, word_controls.written(self._field(place)))
        for _ in range(round(lines * (1 + more)) - 1 if lines > 1 else 0):
            below.add_run().add_break()
        if sheet_layout.CONSEQUENCE in elements.classes(row):
            above.paragraph_format.left_indent = below.paragraph_format.left_indent = INDENT

    def _pair(self, row: Tag) -> None:
        """Two short fields side by side, in a table without lines."""
        table = self.made.add_table(1, 2)
        sides = '<w:left w:w="0" w:type="dxa"/><w:right w:w="0" w:type="dxa"/>'
        edges = parse_xml(f"<w:tblCellMar {word_controls.NAMESPACES}>{sides}</w:tblCellMar>")
        table._tbl.tblPr.insert_element_before(edges, "w:tblLook")
        gaps = ("right_indent", "left_indent")
        for cell, place, gap in zip(table.rows[0].cells, row.find_all("p"), gaps, strict=True):
            cell.paragraphs[0].style = self.made.styles[LABEL]
            self._write(cell.paragraphs[0], cell.add_paragraph(style=FIELD), place)
            for paragraph, width in zip(cell.paragraphs, (GAP - OUTSIDE, GAP), strict=True):
                setattr(paragraph.paragraph_format, gap, width)
        self.made.add_paragraph(style=AIR)

    def _text(self, element: Tag) -> None:
        """A paragraph, an item of a list, a box with its words, or a question with the list of its answers."""
        boxed = element.select_one("input[type=checkbox], input[type=radio]")
        around = element.parent
        numbered = element.name == "li" and around is not None and around.name == "ol"
        bullet = element.name == "li" and not numbered
        style = TICK if boxed and element.name == "li" else "List Bullet" if bullet else None
        paragraph = self.made.add_paragraph(style=style)
        if numbered and around:
            paragraph.add_run(f"{around.find_all('li').index(element) + 1}. ")
        self._fill(paragraph, element)
        if sheet_layout.QUESTION in elements.classes(element):
            paragraph.add_run(" ")
            _append(paragraph, word_controls.chosen(self._choice(elements.attribute(element, "data-felt"))))

    def _table(self, element: Tag) -> None:
        """A table with its first row as a heading that Word repeats on each page, and most room for its first column.

        A table of scales gets a last column with a list for each row.
        """
        rows = [row.find_all(["th", "td"]) for row in element.find_all("tr")]
        groups = [row.select_one("input[type=radio]") for row in element.find_all("tr")]
        columns = len(rows[0]) + any(groups)
        table = self.made.add_table(len(rows), columns, style="Table Grid")
        table.autofit = False
        for column, share in zip(
            table.columns, _shares(columns, bool(element.select_one(sheet_layout.FIELDS))), strict=True
        ):
            column.width = Mm(sheet_layout.WIDTH * share)
        for row, cells, group in zip(table.rows, rows, groups, strict=True):
            for place, column in zip(row.cells, table.columns, strict=False):
                place.width, place.paragraphs[0].style = column.width, self.made.styles[CELL]
            for place, cell in zip(row.cells, cells, strict=False):
                self._fill(place.paragraphs[0], cell, bold=cell.name == "th")
            if group:
                choice = self._choice(elements.attribute(group, "name"))
                _append(row.cells[-1].paragraphs[0], word_controls.chosen(choice))
            elif any(groups):
                row.cells[-1].paragraphs[0].add_run("Svar").bold = True
        table.rows[0]._tr.get_or_add_trPr().append(OxmlElement("w:tblHeader"))
        self.made.add_paragraph(style=AIR)

    def _fill(self, paragraph: Paragraph, element: Tag, bold: bool | None = None) -> None:
        """The words, fields and boxes of `element`, in order."""
        for node in element.children:
            if isinstance(node, NavigableString):
                words = re.sub(r"\s+", " ", node if node.next_sibling else node.rstrip())
                paragraph.add_run(words if _ends_in_words(paragraph) else words.lstrip()).bold = bold
            elif isinstance(node, Tag):
                self._element(paragraph, element, node, bold)

    def _element(self, paragraph: Paragraph, around: Tag, node: Tag, bold: bool | None) -> None:
        kind = node.get("type")
        if kind == "checkbox":
            _append(paragraph, word_controls.ticked(self._field(node)))
            paragraph.add_run("\t" if around.name in ("p", "li") else " ")
        elif kind == "radio":  # Word has no boxes that exclude each other: the list beside the question does
            paragraph.add_run(f"{word_controls.CIRCLE}\t" if around.name in ("p", "li") else "")
        elif node.name in ("input", "textarea"):
            _append(paragraph, word_controls.written(self._field(node)))
        elif node.get("role") == "radiogroup":
            choice = self._choice(elements.attribute(node, "data-felt"))
            if isinstance(choice, Scale):
                paragraph.add_run(" ".join(node.get_text(" ").split()) + " ")
            _append(paragraph, word_controls.chosen(choice))
        elif node.name not in ("ul", "ol"):
            self._fill(paragraph, node, True if node.name == "strong" else bold)

    def _field(self, control: Tag) -> Field:
        return self.known[elements.attribute(control, "name")]

    def _choice(self, ident: str) -> OneOf:
        found = self.known[ident]
        if not isinstance(found, OneOf):
            raise TypeError(f"{ident} is no choice")
        return found


def _ends_in_words(paragraph: Paragraph) -> bool:
    """Whether a space may follow: there is a place to write last, or a letter."""
    last = paragraph._p[-1] if len(paragraph._p) else None
    return (last is not None and last.tag == qn("w:sdt")) or bool(paragraph.text[-1:].strip())


def _shares(columns: int, written: bool = False) -> list[float]:
    """The part of a table's width that each of its columns gets; where one writes in it, the first is narrow."""
    first = sheet_layout.NARROW if written else FIRST
    return [first, *[(1 - first) / (columns - 1)] * (columns - 1)] if columns > 1 else [1]


def _append(paragraph: Paragraph, xml: str) -> None:
    paragraph._p.append(parse_xml(xml))  # type: ignore[arg-type]  # lxml's element, as python-docx itself appends


def _our_own(packed: bytes, site: Site) -> bytes:
    """The same document with no time of day in it, and nothing of python-docx' template: its picture and program."""
    target = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(packed)) as old, zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as new:
        for name in filter(lambda name: name != THUMBNAIL, old.namelist()):
            data = old.read(name)
            if name == PROGRAM:
                data = APPLICATION.format(name=escape(site.brand.name)).encode()
            elif name == RELATIONS:
                data = re.sub(rb"<Relationship [^>]*thumbnail[^>]*/>", b"", data)
            new.writestr(zipfile.ZipInfo(name, ZIP_DATE), data, zipfile.ZIP_DEFLATED)
    return target.getvalue()
