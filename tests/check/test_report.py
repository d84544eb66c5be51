"""The report for those who don't write code, and the same findings for services that build and test."""

import datetime
from xml.etree import ElementTree

from bs4 import BeautifulSoup

from scripts.check import junit, registry, report
from scripts.commands.line import main, summary
from scripts.content import site
from scripts.content.finding import Finding

LINK = Finding("docs/index.md", 7, "links", "»væk.md« findes ikke", "mente du »vand.md«?")
WORD = Finding("docs/proces/index.md", 3, "kancelli", "»vedrørende« er tungt", "skriv »om«")
OTHER_WORD = Finding("docs/proces/index.md", 9, "kancelli", "»& <\x0c« er tungt", "skriv »om«")
ANSWER = Finding("docs/assets/brand/lokalt/svar.yml", 4, "lokalt", "svar mangler", "skriv det", alvor="advarsel")
FOUND = {"sprog": [WORD, OTHER_WORD], "lokalt": [ANSWER], "links": [LINK], "udgives": []}
DAY = datetime.date(2026, 11, 26)


def test_every_check_belongs_to_one_area():
    assert sorted(name for area in report.AREAS for name in area.checks) == sorted(registry.CHECKS)


def test_what_hurts_most_comes_first_and_what_was_not_looked_at_is_told():
    told = report.Report(FOUND, DAY)
    assert [part.area.title for part in told.parts] == ["Links og søgning", "Sprog", "Jeres egne svar"]
    assert [(fil, len(found)) for fil, found in told.first] == [("docs/index.md", 1), ("docs/proces/index.md", 2)]
    assert [area.title for area in told.in_order] == ["Det der ikke må ud"] and len(told.skipped) == 5
    first, *_, last = report.lines(told)
    assert first == "Links og søgning: 1 fejl i docs/index.md" and last.startswith("Ikke kontrolleret: Tilgængelighed")


def test_the_last_line_counts_one_warning_as_one():
    assert summary([LINK, ANSWER]) == "1 fejl og 1 advarsel."


def test_content_that_cannot_be_read_is_told_before_all_else_also_without_a_site():
    told = report.Report({"indhold": [WORD], "links": [LINK]}, DAY)
    shown = BeautifulSoup(report.page(told, None), "html.parser")
    assert [heading.get_text(" ", strip=True) for heading in shown.select("section:not(.foerst) h2")][:2] == [
        "Kan ikke læses 1 fejl",
        "Links og søgning 1 fejl",
    ]


def test_the_page_needs_no_other_file_and_holds_every_finding(mini, tmp_path):
    loaded = site.load(mini / "mkdocs.yml")
    (tmp_path / "stor.pdf").write_bytes(b"x" * 2_000_000)
    told = report.Report(FOUND, DAY, [*loaded.pages.values()], tmp_path)
    html = report.page(told, loaded)
    shown = BeautifulSoup(html, "html.parser")
    text = " ".join(shown.get_text(" ").split())
    assert f"{loaded.brand.name} · version {loaded.version.number}" in text and "3 fejl og 1 advarsel" in text
    assert all(finding.problem[1:].replace("\x0c", " ") in text for found in FOUND.values() for finding in found)
    assert "stor.pdf 2,0 MB" in text and loaded.pages["index.md"].title in text
    assert "Mente du »vand.md«? " in text and "?." not in text
    assert not shown.select("script, link, img, [style], [src]") and 'url("http' not in html


def test_junit_fails_the_files_with_errors_and_only_tells_of_warnings():
    root = ElementTree.fromstring(junit.xml(FOUND))
    assert dict(root.items()) == {"name": "kontrol", "failures": "2", "tests": "4"}
    suites = {suite.get("name"): suite for suite in root}
    (case,) = suites["sprog"]
    assert (case.get("classname"), case.get("name")) == ("sprog", "docs/proces/index.md")
    assert case.find("failure").get("message") == "»vedrørende« er tungt (og 1 til)"
    assert case.find("failure").text.startswith(str(WORD)) and "»& <\ufffd«" in case.find("failure").text
    assert suites["lokalt"].find("testcase/system-out").text == str(ANSWER)
    assert suites["udgives"].find("testcase").get("name") == junit.CLEAN


def test_a_report_may_not_lie_in_what_it_tells_of(root, capsys, tmp_path):
    assert main(["check", "links", "--rapport", str(root / "docs/rapport.html")]) == 2
    assert main(["check", "links", "--junit", str(tmp_path / "væk/fund.xml")]) == 2
    told = capsys.readouterr().err
    assert "ligger i det som kontrollen ser på" in told and "findes ikke — lav den først" in told
