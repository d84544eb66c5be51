"""The brand folder: complete, readable, or told what is wrong."""

import re

import pytest
import yaml
from fontTools.fontBuilder import FontBuilder
from fontTools.pens.ttGlyphPen import TTGlyphPen
from fontTools.ttLib import TTFont
from fontTools.varLib import instancer

from scripts.commands.line import main
from scripts.content import brand, contrast

CASES = [
    (
        '        sol: "#f2b84b"\n        sol_lys: "#fbeccd"',
        '        sol_lys: "#fbeccd"',
        "farven »sol« til dagslys og tryk mangler",
    ),
    ('papir: "#fbf8f3"', "papir: hvid", "farven »papir« til dagslys og tryk er »hvid«"),
    (
        'borgerland: "#b5432a"',
        'borgerland: "#f0b0a0"',
        "»borgerland« til dagslys og tryk kan ikke læses af alle sammen med »papir«, »borgerland_lys« og »hvid«",
    ),
    (
        'borgerland: "#b5432a"',
        'borgerland: "#b9432a"',
        "»borgerland« til dagslys og tryk kan ikke læses af alle sammen med »borgerland_lys«: kontrasten er 4,4",
    ),
    ("site_url: https://modet-med-borgeren.example/", "", "feltet »site_url« mangler"),
    (
        "fonts/bricolage-grotesque-latin-wght-normal.woff2",
        "fonts/comic.woff2",
        "skriften »fonts/comic.woff2« findes ikke",
    ),
    ('"#5b2a63": [65, 95, 0, 40]', '"#5b2a63": [65, 95, 40]', "trykfarven »#5b2a63« er »[65, 95, 40]«"),
    ('"#5b2a63": [65, 95, 0, 40]', '"#5b2a63": [65, 95, 0, 140]', "trykfarven »#5b2a63« er »[65, 95, 0, 140]«"),
    (
        '"#5b2a63": [65, 95, 0, 40]',
        '"#5b2a63": [95, 95, 80, 40]',
        "trykfarven »#5b2a63« har 310 % farve og tørrer ikke",
    ),
    ('"#5b2a63": [65, 95, 0, 40]', "lilla: [65, 95, 0, 40]", "»lilla« er ikke en farve på skærmen"),
    (
        "site_url: https://modet-med",
        "site_url: modet-med",
        "adressen »modet-med-borgeren.example/« kan ikke åbnes af en QR-kode",
    ),
    ("site_author: Beskæftigelses- og socialområdet", "site_author: ''", "feltet »site_author« mangler"),
    ("fonts/bricolage-grotesque-latin-wght-normal.woff2", "logo.svg", "skriften »logo.svg« er ikke af typen woff2"),
    ('edit_uri: ""', "edit_uri: git.example/edit", "»edit_uri« er »git.example/edit« og åbner ingen side"),
    ("site_name: Mødet", "site_name: 'Mødet", "filen kan ikke læses"),
    ("mail: redaktion@", "mail: redaktion(a)", "»redaktion(a)modet-med-borgeren.example« er ingen mailadresse"),
    ('papir: "#fbf8f3"', "papir: #fbf8f3", "farven »papir« til dagslys og tryk er tom: # uden citationstegn skjuler"),
    ("trykpapir: bestrøget", "trykpapir: glittet", "trykpapiret »glittet« kendes ikke"),
]


@pytest.mark.parametrize(("old", "new", "problem"), CASES, ids=[case[2] for case in CASES])
def test_a_mistake_in_the_brand_is_told_with_its_line(mini, old, new, problem):
    folder = mini / "docs/assets/brand"
    text = (folder / "brand.yml").read_text(encoding="utf-8")
    assert old in text
    (folder / "brand.yml").write_text(text.replace(old, new, 1), encoding="utf-8")
    found, findings = brand.read(folder)
    assert found is None
    assert any(problem in finding.problem and finding.linje >= 1 for finding in findings), findings


@pytest.mark.parametrize(
    ("group", "problem"),
    [
        ("extra", "feltet »extra« mangler"),
        ("    kontakt", "feltet »extra.brand.kontakt« mangler"),
        ("    farver", "farverne mangler"),
        ("      broedtekst", "feltet »extra.brand.skrifter.broedtekst« mangler"),
    ],
)
def test_a_group_that_a_file_from_an_older_version_lacks_is_one_finding(mini, group, problem):
    path = mini / "docs/assets/brand/brand.yml"
    text = path.read_text(encoding="utf-8")
    indent = len(group) - len(group.lstrip())
    path.write_text(re.sub(rf"^{group}:\n(?: {{{indent + 1},}}.*\n|\n)*", "", text, flags=re.M), encoding="utf-8")
    _, findings = brand.read(path.parent)
    assert [finding.problem for finding in findings] == [problem]


def test_a_missing_colour_points_at_its_group(mini):
    folder = mini / "docs/assets/brand"
    lines = (folder / "brand.yml").read_text(encoding="utf-8").splitlines()
    group = next(number for number, line in enumerate(lines, 1) if line.strip() == "moerk:")
    del lines[group]  # »papir« of the dark scheme stands right below
    (folder / "brand.yml").write_text("\n".join(lines), encoding="utf-8")
    _, findings = brand.read(folder)
    assert [(finding.linje, finding.problem) for finding in findings] == [
        (group, "farven »papir« til mørk skærm mangler")
    ]


@pytest.mark.parametrize("content", [None, "", "<svg", "<svg></svg>", "<html></html>", "PNG"])
def test_a_logo_that_is_missing_or_cannot_be_read_is_told(mini, content):
    logo = mini / "docs/assets/brand/logo.svg"
    logo.unlink() if content is None else logo.write_text(content, encoding="utf-8")
    _, findings = brand.read(mini / "docs/assets/brand")
    assert [(finding.fil.endswith("logo.svg"), finding.problem) for finding in findings] == [
        (True, "logoet mangler eller kan ikke læses som SVG")
    ]


def test_a_logo_by_another_name_is_named_where_it_is_missing(mini):
    folder = mini / "docs/assets/brand"
    (folder / "logo.svg").rename(folder / "Logo Kommune.PNG")
    _, (finding,) = brand.read(folder)
    assert finding.forslag == "gem »Logo Kommune.PNG« som SVG med navnet logo.svg i brand-mappen"


@pytest.mark.parametrize(
    ("one", "other", "ratio"), [("#000000", "#ffffff", 21.0), ("#777777", "#ffffff", 4.48), ("#123456", "#123456", 1.0)]
)
def test_contrast_is_that_of_wcag(one, other, ratio):
    assert round(contrast.contrast(one, other), 2) == ratio


def test_inks_of_a_colour_that_the_screen_no_longer_has_are_known(mini):
    path = mini / "docs/assets/brand/brand.yml"
    path.write_text(
        path.read_text(encoding="utf-8").replace('moedet: "#5b2a63"', 'moedet: "#14405e"', 1), encoding="utf-8"
    )
    found, _ = brand.read(path.parent)
    assert found.idle_inks == ["#5b2a63"]


def test_yellow_that_cannot_be_read_on_the_ink_of_a_posters_foot_is_told(mini):
    folder = mini / "docs/assets/brand"
    text = (folder / "brand.yml").read_text(encoding="utf-8")
    colours = text[: text.index("moerk:")]
    dark = re.sub(r'(\bsol: )"#[0-9a-f]{6}"', r'\1"#444444"', colours, flags=re.I)
    assert dark != colours
    (folder / "brand.yml").write_text(dark + text[len(colours) :], encoding="utf-8")
    _, findings = brand.read(folder)
    assert "»sol« til dagslys og tryk kan ikke læses af alle sammen med »blaek«" in " ".join(
        finding.problem for finding in findings
    )


def test_thin_ink_is_the_colour_on_white():
    assert (brand.toned("#000000", 40), brand.toned("#1d2433", 100)) == ("#999999", "#1d2433")


def widened(folder, times):
    """Make the letters of the brand's text font wider."""
    data = yaml.safe_load((folder / "brand.yml").read_text(encoding="utf-8"))
    path = folder / data["extra"]["brand"]["skrifter"]["broedtekst"]["fil"]
    font = instancer.instantiateVariableFont(TTFont(path), {"wght": 400})
    font["hmtx"].metrics = {name: (round(wide * times), left) for name, (wide, left) in font["hmtx"].metrics.items()}
    font.flavor = "woff2"
    font.save(path)


def test_a_wide_font_is_known_by_its_own_letters(mini):
    folder = mini / "docs/assets/brand"
    assert brand.read(folder)[0].stretch == 1
    widened(folder, 1.15)
    found, findings = brand.read(folder)
    assert findings == [] and 1.14 <= found.stretch <= 1.16


def test_a_font_too_wide_for_any_size_is_one_finding_about_the_font(mini):
    folder = mini / "docs/assets/brand"
    widened(folder, 1.4)
    _, (finding,) = brand.read(folder)
    assert re.search(r"skriften »Atkinson.*« er 40,2 % bredere end den fælles, .* plads til 17,0 %", finding.problem)


def test_a_font_in_another_form_is_told_with_the_command_that_packs_it_once(mini, capsys):
    folder = mini / "docs/assets/brand"
    builder = FontBuilder(1000, isTTF=True)
    builder.setupGlyphOrder([".notdef"])
    builder.setupGlyf({".notdef": TTGlyphPen(None).glyph()})
    builder.setupHorizontalMetrics({".notdef": (500, 0)})
    builder.save(folder / "fonts/vores.ttf")
    text = (folder / "brand.yml").read_text(encoding="utf-8")
    (folder / "brand.yml").write_text(text.replace("bricolage-grotesque-latin-wght-normal.woff2", "vores.ttf"))
    _, (finding,) = brand.read(folder)
    command = re.search(r"kør ».venv/bin/python -m scripts (.*)«, og ret stien", finding.forslag)[1].split()
    assert main(command) == 0 and TTFont(folder / "fonts/vores.woff2").flavor == "woff2"
    assert main(command) == 1 and "filen findes allerede" in capsys.readouterr().err


def test_a_font_that_cannot_be_read_is_told(mini):
    folder = mini / "docs/assets/brand"
    for path in folder.glob("fonts/*wght-normal.woff2"):
        path.write_bytes(b"wOF2 nej")
    _, findings = brand.read(folder)
    assert [finding.problem.split("«")[1] for finding in findings] == [" kan ikke læses", " kan ikke læses"]


@pytest.mark.parametrize(("text", "ground"), [("#f2957b", "#fbf8f3"), ("#14405e", "#161b26"), ("#ffffff", "#fefefe")])
def test_a_colour_that_cannot_be_read_has_one_that_can_beside_it(text, ground):
    offered = contrast.readable(text, [ground])
    assert contrast.contrast(offered, ground) >= contrast.READABLE > contrast.contrast(text, ground)
    assert contrast.readable(text, ["#707070", "#8a8a8a"]) is None


@pytest.mark.parametrize(
    ("field", "value", "told", "offered"),
    [
        ("borgerland", "#f2957b", "»borgerland« til dagslys og tryk", ("papir", "borgerland_lys")),
        ("papir", "#1d2433", "»papir« til dagslys og tryk", ("blaek", "borgerland", "moedet", "fagland")),
        ("sol_lys", "#1d2433", "»sol_lys« til dagslys og tryk", ("blaek",)),
    ],
)
def test_a_colour_that_is_read_with_none_of_the_others_is_one_finding_with_one_that_is(
    mini, field, value, told, offered
):
    path = mini / "docs/assets/brand/brand.yml"
    text = path.read_text(encoding="utf-8")
    path.write_text(re.sub(rf'({field}: )"#\w+"', rf'\1"{value}"', text, count=1), encoding="utf-8")
    _, (finding,) = brand.read(path.parent)
    assert finding.problem.startswith(told)
    colours = yaml.safe_load(path.read_text(encoding="utf-8"))["extra"]["brand"]["farver"]["lys"]
    new = re.search(r"»(#\w+)«", finding.forslag)[1]
    assert [name for name in offered if contrast.contrast(new, colours[name]) < contrast.READABLE] == []
    assert path.read_text(encoding="utf-8").splitlines()[finding.linje - 1].strip().startswith(f"{field}:")


NAMES = "Ayşe Łukasz Ğ İ ı ą ę ń ś ź č ď ě ň ř š ť ů ž ő ű ă ț đ ć"


@pytest.mark.parametrize("use", ["fil", "kursiv"])
def test_the_text_font_holds_the_letters_of_citizens_names_and_a_zero_without_a_slash(root, use):
    found, _ = brand.read(root / "docs/assets/brand")
    with TTFont(found.folder / found.fonts["broedtekst"][use]) as font:
        names = font.getBestCmap()
        assert [letter for letter in NAMES if ord(letter) not in names] == []
        assert font["glyf"][names[ord("0")]].numberOfContours == 2  # a slash is a third


def test_a_field_that_nobody_reads_and_a_whole_scheme_that_is_missing_are_told_once(mini):
    folder = mini / "docs/assets/brand"
    path = folder / brand.FILE
    text = path.read_text(encoding="utf-8")
    start, end = text.index("      moerk:"), text.index("    # Dagslysets farver")
    path.write_text((text[:start] + text[end:]).replace("    kontakt:", "    hovedfarve: 1\n    kontakt:"))
    assert [finding.problem for finding in brand.read(folder)[1]] == [
        "farverne til mørk skærm mangler",
        "feltet »hovedfarve« findes ikke, så det bliver ikke brugt",
    ]
