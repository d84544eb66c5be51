"""The form of a PDF, whatever the brand's font says of its signs."""

import pikepdf

from scripts.printing import forms

MEANINGS = (
    b"1 begincodespacerange\n<0000> <ffff>\nendcodespacerange\n2 beginbfchar\n<0000> <0041>\n<14f7> <feff>\nendbfchar"
)


def test_a_sign_of_the_font_that_means_no_letter_says_so():
    document = pikepdf.new()
    field = document.make_indirect(pikepdf.Dictionary(T=pikepdf.String("navn")))
    font = pikepdf.Dictionary(ToUnicode=document.make_stream(MEANINGS))
    resources = pikepdf.Dictionary(Font=pikepdf.Dictionary(F1=document.make_indirect(font)))
    document.Root.AcroForm = pikepdf.Dictionary(Fields=pikepdf.Array([field]), DR=resources)
    assert forms.finish(document, {})
    written = document.Root.AcroForm.DR.Font.F1.ToUnicode.read_bytes()
    assert written == MEANINGS.replace(b"<feff>", b"<fffd>")
