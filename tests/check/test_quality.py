"""The table of promises: written by a whole check, kept from run to run, and read by pages."""

import datetime
import json

import pytest

from scripts.check import Context, quality
from scripts.content import quality as kept
from scripts.content import site
from scripts.content.finding import ContentError, Finding
from scripts.content.quality import Measure

DAY = datetime.date(2026, 11, 26)
FLOWERS = Measure("have", "Blomsterne får vand", "3 bede: 0 fund", DAY)


def test_what_was_measured_is_read_as_it_was_written(tmp_path):
    (tmp_path / "om").mkdir()
    assert kept.read(tmp_path) == []
    assert kept.write(tmp_path, [FLOWERS]) == [FLOWERS]
    assert kept.read(tmp_path) == [FLOWERS]


def test_a_new_figure_takes_the_place_of_the_old_and_the_others_keep_their_day(tmp_path):
    (tmp_path / "om").mkdir()
    bees = Measure("have", "Bierne har det godt", "2 stader", DAY)
    kept.write(tmp_path, [FLOWERS, bees])
    newer = Measure("have", FLOWERS.promise, "4 bede: 0 fund", datetime.date(2026, 12, 1))
    assert kept.write(tmp_path, [newer]) == [newer, bees]


@pytest.mark.parametrize("text", ["a: [", "- emne: have", "- {emne: have, løfte: x, tal: y, målt: i går}", "- 1"])
def test_a_damaged_file_is_told_with_its_remedy(tmp_path, text):
    (tmp_path / "om").mkdir()
    (tmp_path / kept.FILE).write_text(text, encoding="utf-8")
    with pytest.raises(ContentError) as told:
        kept.read(tmp_path)
    assert "docs/om/kvalitet.yml:1: [kvalitet] målingerne kan ikke læses" in str(told.value.findings[0])


def test_each_promise_has_what_its_checks_found_and_what_they_looked_at(mini, tmp_path, monkeypatch):
    built = tmp_path / "bygget"
    built.mkdir()
    (built / "index.html").write_text("<main><h1>x</h1></main>", encoding="utf-8")
    context = Context(site.load(mini / "mkdocs.yml"), built, {})
    monkeypatch.setattr(quality, "_weighed", lambda context, built, day: FLOWERS)
    found = {name: [] for promise in quality.PROMISES for name in promise.checks}
    found["site"] = [Finding("site/index.html", 1, "links", "væk", "ret det", "README.md")]
    rows = {row.subject: row for row in quality.measured(context, built, found, DAY)}
    assert rows["links"].figure == "1 sider: 1 fund"
    assert rows["tilgaengelighed"].figure.startswith("1 sider i lys og mørk visning")
    assert rows["tilgaengelighed"].figure.endswith("320, 390, 683 og 1366 punkter bred: 0 fund")
    assert rows["have"] == FLOWERS


def test_lighthouse_counts_by_the_median_of_its_runs(tmp_path):
    for number, speed in enumerate((0.9, 0.98, 0.99)):
        scores = {"performance": speed, "accessibility": 1, "best-practices": 1, "seo": 0.96}
        report = {
            "finalDisplayedUrl": "http://127.0.0.1:1/have/bed.html",
            "fetchTime": "2026-11-26T16:00:00.000Z",
            "categories": {name: {"score": score} for name, score in scores.items()},
        }
        (tmp_path / f"{number}.json").write_text(json.dumps(report), encoding="utf-8")
    (row,) = quality.lighthouse(tmp_path, {"have/bed.html": "Bedet"})
    assert row.figure == "af 100 point: 98 på »Bedet«; tilgængelighed, god skik og søgbarhed mindst 96 (median af 3)"
    (row,) = quality.lighthouse(tmp_path, {})
    assert row.figure.startswith("af 100 point: 98 på have/bed.html;")
    assert row.day == DAY


def test_the_table_has_a_line_for_each_promise():
    assert quality.table([FLOWERS]).splitlines()[-1] == "Blomsterne får vand  2026-11-26  3 bede: 0 fund"
    assert quality.table([]).splitlines()[-1] == "Intet er målt endnu — kør »make kvalitet«"
