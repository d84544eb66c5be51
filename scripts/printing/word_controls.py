"""Content controls of a Word document: a place to write, a date, a box to tick, a list to choose from.

Each has a tag, the field's id, by which a script or a system finds it, and an alias, which a screen reader says.
Source: ECMA-376 part 1, 17.5.2 (structured document tags), and [MS-DOCX] 2.5 for the check box.
"""

from xml.sax.saxutils import escape, quoteattr

from ..content.field_kinds import Date, Field, OneOf
from .worksheets import answers

NAMESPACES = (
    'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" '
    'xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml"'
)
LONGEST_ALIAS = 64
"""Characters of an alias or a tag that Word keeps."""
BOX_FONT = "MS Gothic"
"""The font that Word itself draws its boxes in."""
BOX, CIRCLE = "☐", "○"
HINT, HINT_COLOUR = "Placeholder Text", "595959"
"""Word's own style of what stands in a field until it is filled in, which it takes away with the hint."""
AS_HINT = f'<w:rStyle w:val="{HINT.replace(" ", "")}"/>'
DATE = (
    '<w:showingPlcHdr/><w:date><w:dateFormat w:val="d. MMMM yyyy"/><w:lid w:val="da-DK"/>'
    '<w:storeMappedDataAs w:val="dateTime"/><w:calendar w:val="gregorian"/></w:date>'
)
WORDS = '<w:showingPlcHdr/><w:text w:multiLine="1"/>'


def written(field: Field) -> str:
    """A place to write words or a date, as XML."""
    if isinstance(field, Date):
        return _control(field, DATE, AS_HINT, "Vælg en dato")
    return _control(field, WORDS, AS_HINT, "Skriv her")


def ticked(field: Field) -> str:
    """A box to tick, as XML."""
    states = (
        f'<w14:checkedState w14:val="2612" w14:font="{BOX_FONT}"/>'
        f'<w14:uncheckedState w14:val="2610" w14:font="{BOX_FONT}"/>'
    )
    fonts = f'<w:rFonts w:ascii="{BOX_FONT}" w:hAnsi="{BOX_FONT}" w:eastAsia="{BOX_FONT}"/>'
    return _control(field, f'<w14:checkbox><w14:checked w14:val="0"/>{states}</w14:checkbox>', fonts, BOX)


def chosen(field: OneOf) -> str:
    """A list to choose one answer from, as XML; in a line it shows its answers until one is chosen."""
    words = answers(field)
    items = "".join(
        f"<w:listItem w:displayText={quoteattr(word)} w:value={quoteattr(option.ident)}/>"
        for word, option in zip(words, field.options, strict=True)
    )
    shown = " / ".join(words) if field.in_line and len(words) < 4 else "Vælg"
    return _control(field, f"<w:showingPlcHdr/><w:dropDownList>{items}</w:dropDownList>", AS_HINT, shown)


def _control(field: Field, kind: str, look: str, shown: str) -> str:
    alias, tag = quoteattr(field.name[:LONGEST_ALIAS]), quoteattr(field.ident[:LONGEST_ALIAS])
    return (
        f"<w:sdt {NAMESPACES}><w:sdtPr><w:alias w:val={alias}/><w:tag w:val={tag}/>{kind}</w:sdtPr>"
        f"<w:sdtContent><w:r><w:rPr>{look}</w:rPr><w:t>{escape(shown)}</w:t></w:r></w:sdtContent></w:sdt>"
    )
