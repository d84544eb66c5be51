"""The form of a PDF, whatever the brand's font says of its signs."""

import io

import pikepdf

from scripts.printing import forms, render

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


CHOICE = (
    '<html lang="da"><head><title>Ark</title><style>@page { size: A6 } input { appearance: auto } p { height: 9cm }'
    "</style></head><body><form><p><input type='radio' name='a' value='ja' title='Ja'></p>"
    "<p><input type='radio' name='a' value='nej' title='Nej'></p>"
    "<p><input type='radio' name='a' value='ved-ikke' title='Ved ikke'></p></form></body></html>"
)


def test_answers_on_two_pages_are_one_group_in_which_each_has_a_name_of_its_own():
    with pikepdf.open(io.BytesIO(render.render(CHOICE).pdf)) as document:
        assert len(document.pages) > 1
        (group,) = document.Root.AcroForm.Fields
        looks = [str(name) for kid in group.Kids for name in kid.AP.N if name != "/Off"]
        assert [str(answer) for answer in group.Opt] == ["ja", "nej", "ved-ikke"]
        assert len(group.Kids) == len({*looks}) == 3 and {kid.Parent.objgen for kid in group.Kids} == {group.objgen}
