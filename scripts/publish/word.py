"""A worksheet as a Word document: the same words, with content controls to write in and boxes to tick."""

import datetime
import io
import re
import zipfile
from xml.sax.saxutils import quoteattr

import docx
from bs4 import NavigableString, Tag
from docx.oxml import parse_xml
from docx.oxml.ns import qn
from docx.shared import Mm, Pt, RGBColor
from docx.text.paragraph import Paragraph

from ..content.page import Page
from ..content.site import Site
from . import worksheets

FONT = "Calibri"
"""A font that every Word has: the brand's are not installed on the office's machines."""
NAMESPACES = ('xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" '
              'xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml"')
PROMPT = "Skriv her"
BOX_FONT = "MS Gothic"
"""The font that Word itself draws its boxes in."""
ZIP_DATE = (1980, 1, 1, 0, 0, 0)
HEADINGS = {"h2": 2, "h3": 3}


def document(page: Page, site: Site, html: str) -> bytes:
    """The worksheet of `page`; the same bytes for the same page and version."""
    made = docx.Document()
    _set_up(made, page, site)
    made.add_heading(page.title, 1)
    made.add_paragraph(page.meta["kort"])
    for element in worksheets.sheet(html).find_all([*HEADINGS, "p", "li", "table"]):
        if not element.find_parent(["li", "table"]) or element.name == "li":
            _add(made, element)
    foot = made.sections[0].footer.paragraphs[0]
    foot.text = f"{site.brand.owner} · Version {site.version.number}, {site.version.long_date}"
    target = io.BytesIO()
    made.save(target)
    return _without_times(target.getvalue())


def _set_up(made: docx.document.Document, page: Page, site: Site) -> None:
    """A4, Danish, readable letters, headings in the brand's ink, and who made it."""
    section = made.sections[0]
    section.page_width, section.page_height = Mm(210), Mm(297)
    section.left_margin = section.right_margin = section.top_margin = section.bottom_margin = Mm(22)
    ink = RGBColor.from_string(site.brand.colours["lys"]["blaek"][1:].upper())
    for name, size in (("Normal", 11), ("Heading 1", 22), ("Heading 2", 14), ("Heading 3", 12)):
        style = made.styles[name]
        style.font.name, style.font.size, style.font.color.rgb = FONT, Pt(size), ink
        fonts = style.element.get_or_add_rPr().get_or_add_rFonts()
        for script in ("w:asciiTheme", "w:hAnsiTheme", "w:eastAsiaTheme", "w:cstheme"):
            fonts.attrib.pop(qn(script), None)
        fonts.set(qn("w:hAnsi"), FONT)
    for language in made.styles.element.iter(qn("w:lang")):
        language.set(qn("w:val"), "da-DK")
    about = made.core_properties
    about.title, about.author, about.language = page.title, site.brand.owner, "da-DK"
    about.created = about.modified = datetime.datetime.combine(site.version.date, datetime.time())


def _add(made: docx.document.Document, element: Tag) -> None:
    if element.name in HEADINGS:
        made.add_heading(" ".join(element.get_text().split()), HEADINGS[element.name])
        return
    if element.name == "table":
        _table(made, element)
        return
    ticked = "task-list-item" in (element.get("class") or ())
    listed = element.name == "li" and not ticked
    numbered = listed and element.parent.name == "ol"
    paragraph = made.add_paragraph(style="List Number" if numbered else "List Bullet" if listed and not element.select_one(".felt") else None)
    if ticked:
        _append(paragraph, _box(" ".join(element.get_text().split())))
        paragraph.add_run(" ")
    _fill(paragraph, element)


def _table(made: docx.document.Document, element: Tag) -> None:
    """A table with its first row as a heading that Word repeats on each page."""
    rows = [row.find_all(["th", "td"]) for row in element.find_all("tr")]
    table = made.add_table(len(rows), len(rows[0]), style="Table Grid")
    for row, cells in zip(table.rows, rows, strict=True):
        for place, cell in zip(row.cells, cells, strict=False):
            _fill(place.paragraphs[0], cell, bold=cell.name == "th")
    table.rows[0]._tr.get_or_add_trPr().append(parse_xml(f"<w:tblHeader {NAMESPACES}/>"))
    made.add_paragraph()


def _fill(paragraph: Paragraph, element: Tag, bold: bool = False) -> None:
    """The words and fields of `element`, in order."""
    for node in element.children:
        if isinstance(node, NavigableString):
            words = re.sub(r"\s+", " ", node)
            if not paragraph.text[-1:].strip():
                words = words.lstrip()
            paragraph.add_run(words).bold = bold
        elif "felt" in (node.get("class") or ()):
            _append(paragraph, _field(worksheets.label(node)))
        elif node.name not in ("label", "input", "ul", "ol"):
            _fill(paragraph, node, bold or node.name == "strong")


def _append(paragraph: Paragraph, xml: str) -> None:
    paragraph._p.append(parse_xml(xml))


def _field(words: str) -> str:
    """A place to write, named for screen readers."""
    return _control(words, '<w:showingPlcHdr/><w:text w:multiLine="1"/>', '<w:color w:val="595959"/>', PROMPT)


def _box(words: str) -> str:
    """A box to tick, named for screen readers."""
    states = f'<w14:checkedState w14:val="2612" w14:font="{BOX_FONT}"/><w14:uncheckedState w14:val="2610" w14:font="{BOX_FONT}"/>'
    return _control(words, f'<w14:checkbox><w14:checked w14:val="0"/>{states}</w14:checkbox>',
                    f'<w:rFonts w:ascii="{BOX_FONT}" w:hAnsi="{BOX_FONT}" w:eastAsia="{BOX_FONT}"/>', "☐")


def _control(words: str, kind: str, look: str, shown: str) -> str:
    return (f"<w:sdt {NAMESPACES}><w:sdtPr><w:alias w:val={quoteattr(words[:60])}/>{kind}</w:sdtPr>"
            f"<w:sdtContent><w:r><w:rPr>{look}</w:rPr><w:t>{shown}</w:t></w:r></w:sdtContent></w:sdt>")


def _without_times(packed: bytes) -> bytes:
    """The same document with no time of day in it."""
    target = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(packed)) as old, zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as new:
        for name in old.namelist():
            new.writestr(zipfile.ZipInfo(name, ZIP_DATE), old.read(name), zipfile.ZIP_DEFLATED)
    return target.getvalue()
