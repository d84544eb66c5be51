"""The built site is searched for what leads nowhere, and for what a browser would fetch from elsewhere."""

from pathlib import Path

import pikepdf
import pytest
import yaml

from scripts.check import built
from scripts.check.built.addresses import Site
from scripts.check.first_visit import FIRST

CASES = yaml.safe_load((Path(__file__).parent / "cases_built.yml").read_text(encoding="utf-8"))
URL = "https://mit.example/"


def write(folder, name, content):
    path = folder / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(f"<html><body>{content}</body></html>" if name.endswith(".html") else content, encoding="utf-8")


@pytest.mark.parametrize("case", CASES, ids=[case["indhold"][:60] for case in CASES])
def test_what_leads_nowhere_is_told_with_its_file(tmp_path, case):
    write(tmp_path, "index.html", "")
    write(tmp_path, case["fil"], case["indhold"])
    findings = built.of_site(Site(tmp_path, case.get("adresse", URL)))
    assert bool(findings) == bool(case["besked"])
    if findings:
        assert case["besked"] in findings[0].problem
        assert findings[0].fil == f"site/{case['fil']}"
        assert findings[0].linje == case.get("linje", findings[0].linje)


def pdf_with(folder, annotation=None, bookmark=None):
    with pikepdf.new() as document:
        document.add_blank_page()
        if annotation:
            link = pikepdf.Dictionary(Type=pikepdf.Name.Annot, Subtype=pikepdf.Name.Link, Rect=[0, 0, 9, 9])
            for key, value in annotation.items():
                link[key] = value
            document.pages[0].Annots = document.make_indirect(pikepdf.Array([link]))
        if bookmark:
            with document.open_outline() as outline:
                outline.root.append(bookmark)
        document.save(folder / "x.pdf")


@pytest.mark.parametrize(
    ("annotation", "told"),
    [
        ({"/Dest": "væk"}, "linket til »væk« fører ingen steder hen"),
        ({"/A": pikepdf.Dictionary(S=pikepdf.Name.GoTo, D="væk")}, "linket til »væk« fører ingen steder hen"),
        ({"/A": pikepdf.Dictionary(S=pikepdf.Name.URI, URI=f"{URL}væk.html")}, "findes ikke på siden"),
        ({"/A": pikepdf.Dictionary(S=pikepdf.Name.URI, URI="file:///c:/x")}, "kan ikke åbnes fra et stykke papir"),
    ],
)
def test_a_link_in_a_pdf_that_leads_nowhere_is_told_with_its_page(tmp_path, annotation, told):
    pdf_with(tmp_path, annotation)
    (finding,) = built.of_site(Site(tmp_path, URL))
    assert told in finding.problem and finding.linje == 1


def test_a_bookmark_that_leads_nowhere_is_told(tmp_path):
    pdf_with(tmp_path, bookmark=pikepdf.OutlineItem("Jord", "væk"))
    (finding,) = built.of_site(Site(tmp_path, URL))
    assert finding.problem == "bogmærket »Jord« fører ingen steder hen"


def test_links_and_bookmarks_that_lead_somewhere_are_left_in_peace(tmp_path):
    write(tmp_path, "index.html", "")
    pdf_with(
        tmp_path,
        {"/A": pikepdf.Dictionary(S=pikepdf.Name.URI, URI=f"{URL}index.html")},
        pikepdf.OutlineItem("Jord", 0),
    )
    assert built.of_site(Site(tmp_path, URL)) == []


def test_a_front_page_that_is_too_heavy_for_a_first_visit_is_told_with_what_weighs_most(tmp_path):
    write(tmp_path, "index.html", '<link rel="stylesheet" href="a.css"><script data-skrifter="b.woff2">1</script>')
    write(tmp_path, "a.css", "a{}" * 1000)
    (tmp_path / "b.woff2").write_bytes(bytes(FIRST))
    (finding,) = built.of_site(Site(tmp_path, URL))
    assert "forsiden henter 110," in finding.problem and finding.forslag.endswith("b.woff2")
    (tmp_path / "b.woff2").write_bytes(bytes(FIRST - 1000))
    assert built.of_site(Site(tmp_path, URL)) == []
