"""All that others have made is on the list, and its licence lies beside it."""

from dataclasses import replace

import pytest

from scripts.check import licences as check
from scripts.content import brand, licences
from scripts.content.licences import Shipped

SEEDS = Shipped("Frø", "Såning", "MIT", "assets/licenser/froe.txt", ("assets/froe/*", "assets/licenser/froe.txt"))


@pytest.fixture
def shed(tmp_path):
    for name in ("assets/froe/aert.js", "assets/licenser/froe.txt"):
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text("frø", encoding="utf-8")
    return tmp_path


def problems(folder, *listed):
    return [finding.problem for finding in check.of_site(folder, [*listed])]


def test_what_is_listed_with_its_text_gives_no_findings(shed):
    assert problems(shed, SEEDS) == []


def test_a_file_that_belongs_to_nothing_on_the_list_is_told(shed):
    (shed / "assets/fremmed.js").write_text("?", encoding="utf-8")
    assert problems(shed, SEEDS) == ["filen assets/fremmed.js i det byggede hører ikke til nogen del på listen"]


def test_a_missing_text_is_told(shed):
    (shed / "assets/licenser/froe.txt").unlink()
    assert "teksten assets/licenser/froe.txt til »Frø« mangler i det byggede" in problems(shed, SEEDS)


def test_a_pattern_that_fits_nothing_is_told(shed):
    more = replace(SEEDS, files=(*SEEDS.files, "assets/spade/*"))
    assert problems(shed, more) == ["»Frø« har ingen filer som assets/spade/* i det byggede"]


def test_a_font_without_its_licence_is_told(mini):
    folder = mini / "docs/assets/brand"
    house, _ = brand.read(folder)
    assert licences.unlicensed(house) == []
    (folder / licences.licence(house, "overskrift")).unlink()
    (finding,) = licences.unlicensed(house)
    assert "mangler sin licens" in finding.problem


def test_a_font_that_the_brand_does_not_name_is_told_once_where_it_lies(mini, shed):
    folder = mini / "docs/assets/brand"
    house, _ = brand.read(folder)
    assert licences.unused(house) == []
    (folder / "fonts/gammel.woff2").write_bytes(b"")
    assert [finding.fil for finding in licences.unused(house)] == [str(folder / "fonts/gammel.woff2")]
    (shed / "assets/brand/fonts").mkdir(parents=True)
    (shed / "assets/brand/fonts/gammel-side.woff2").write_bytes(b"")
    assert problems(shed, SEEDS) == []


def test_a_font_that_was_changed_says_how(mini):
    folder = mini / "docs/assets/brand"
    house, _ = brand.read(folder)
    path = folder / licences.licence(house, "overskrift")
    path.write_text("Ændret: bladene er trimmet.\n\nSIL Open Font License", encoding="utf-8")
    changes = {font.name: font.change for font in licences.fonts(house)}
    assert changes[house.fonts["overskrift"]["navn"]] == "bladene er trimmet."
