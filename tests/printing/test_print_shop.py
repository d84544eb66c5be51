"""What goes to a print shop: the inks, the boxes and marks of its files, and the profile that it may have itself."""

import io

import pikepdf
import pytest
from PIL import ImageCms

from scripts.content import brand, print_paper, site
from scripts.content.finding import ContentError
from scripts.markup import templates
from scripts.printing import catalogue, inks, making, print_shop, render
from scripts.printing.store import FOLDER
from tests.printing.test_print import FRAME


@pytest.fixture(scope="module")
def profile(root):
    return inks.profile(root / FOLDER, print_paper.COATED)


def test_brand_colours_become_inks_and_text_is_black_ink_alone(mini, profile):
    loaded, _ = brand.read(mini / "docs/assets/brand")
    convert = inks.converter(profile, loaded)
    assert (
        convert((0, 0, 0))
        == convert(tuple(int(loaded.colours["lys"]["blaek"][index : index + 2], 16) / 255 for index in (1, 3, 5)))
        == (0, 0, 0, 1)
    )
    assert convert((1, 1, 1)) == (0, 0, 0, 0)
    assert convert(screen(loaded, "borgerland")) == (0, 0.85, 0.95, 0.3), "the brand's own inks"
    cyan, magenta, yellow, _ = convert((0.72, 0.26, 0.16))
    assert cyan < 0.3 < magenta and yellow > 0.6, "a warm red that the brand does not name"


def screen(loaded, name):
    return tuple(int(loaded.colours["lys"][name][index : index + 2], 16) / 255 for index in (1, 3, 5))


def test_inks_that_are_another_colour_than_the_screens_are_told(mini, profile):
    path = mini / "docs/assets/brand/brand.yml"
    text = path.read_text(encoding="utf-8")
    path.write_text(text.replace('"#5b2a63": [65, 95, 0, 40]', '"#5b2a63": [65, 0, 95, 40]'), encoding="utf-8")
    loaded, _ = brand.read(path.parent)
    with pytest.raises(
        ContentError, match=r"brand.yml:\d+: \[brand\] trykfarven til »#5b2a63« ligner den ikke: forskellen er \d+"
    ) as told:
        inks.check(profile, loaded)
    assert path.read_text(encoding="utf-8").splitlines()[told.value.findings[0].linje - 1].strip() == "trykfarver:"


def test_inks_that_look_like_the_screens_colours_pass(mini, profile):
    loaded, _ = brand.read(mini / "docs/assets/brand")
    inks.check(profile, loaded)


def test_inks_that_the_brand_does_not_give_are_calculated(mini, profile):
    path = mini / "docs/assets/brand/brand.yml"
    text = path.read_text(encoding="utf-8")
    path.write_text(text.replace('      "#5b2a63": [65, 95, 0, 40]\n', ""), encoding="utf-8")
    loaded, _ = brand.read(path.parent)
    cyan, magenta, yellow, _ = inks.converter(profile, loaded)(screen(loaded, "moedet"))
    assert magenta > cyan > 0.4 and yellow < 0.2


def test_a_print_shops_file_has_exact_boxes_marks_intent_and_only_inks(mini, profile):
    loaded, _ = brand.read(mini / "docs/assets/brand")
    html = FRAME.format(
        "<style>@page { size: 100mm 50mm; margin: 0; bleed: 12mm; background: #b5432a } body { color: #1d2433 }</style><p>Ord</p>"
    )
    pdf = print_shop.finish(render.render(html, tagged=False).pdf, profile, loaded, "2026-11-21", "x")
    assert pdf == print_shop.finish(render.render(html, tagged=False).pdf, profile, loaded, "2026-11-21", "x")
    mm = 72 / 25.4
    with pikepdf.open(io.BytesIO(pdf)) as document:
        (page,) = document.pages
        assert [round(float(side) / mm, 2) for side in page.TrimBox] == [0, 0, 100, 50]
        assert [round(float(side) / mm, 2) for side in page.BleedBox] == [-3, -3, 103, 53]
        assert document.Root.OutputIntents[0].S == "/GTS_PDFX"
        assert b"PDF/X-4" in document.Root.Metadata.read_bytes()
        operators = {str(step.operator) for step in pikepdf.parse_content_stream(page)}
        assert "k" in operators and not operators & {"rg", "RG"}


def with_profile(mini, data, name="butik.icc"):
    """The brand of a folder in which a print shop's profile lies, and what is told of it."""
    (mini / "docs/assets/brand" / name).write_bytes(data)
    return brand.read(mini / "docs/assets/brand")


def test_a_print_shops_own_profile_is_in_its_files_and_on_no_page(mini, profile):
    loaded, _ = with_profile(mini, profile.read_bytes())
    assert loaded.paper.own == inks.profile(mini / "lager", loaded.paper) and loaded.paper.own not in loaded.files
    assert loaded.paper.words == "trykkeriets egen profil (FOGRA39)"
    html = FRAME.format("<style>@page { size: 100mm 50mm; bleed: 12mm }</style><p>Ord</p>")
    pdf = print_shop.finish(render.render(html, tagged=False).pdf, loaded.paper.own, loaded, "2026-11-21", "x")
    with pikepdf.open(io.BytesIO(pdf)) as document:
        (intent,) = document.Root.OutputIntents
        assert (intent.OutputConditionIdentifier, intent.Info) == ("Custom", "FOGRA39")
        assert intent.DestOutputProfile.read_bytes() == profile.read_bytes()


RGB = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()


@pytest.mark.parametrize(
    ("change", "told"),
    [
        (lambda whole: whole[:-10], "profilen er beskadiget eller ikke en ICC-profil"),
        (lambda whole: b"%PDF-1.7", "profilen er beskadiget eller ikke en ICC-profil"),
        (lambda whole: RGB, "profilen er ikke en trykprofil: den er til RGB, og et trykkeri bruger CMYK"),
        (lambda whole: whole[:128] + bytes(len(whole) - 128), "profilen kan ikke regne farver om"),
    ],
    ids=["cut off", "another file", "for a screen", "without tables"],
)
def test_a_profile_that_no_print_shop_can_use_is_told(mini, profile, change, told):
    loaded, findings = with_profile(mini, change(profile.read_bytes()))
    assert loaded is None
    assert [(finding.fil.rpartition("/")[2], finding.problem) for finding in findings] == [("butik.icc", told)]


def test_two_profiles_are_told(mini, profile):
    with_profile(mini, profile.read_bytes())
    _, findings = with_profile(mini, profile.read_bytes(), "anden.ICM")
    assert [finding.problem for finding in findings] == ["der ligger 2 profiler i mappen, og kun én kan bruges"]


@pytest.mark.parametrize("name", ["plakat-a4.pdf", "plakat-a3-trykkeri.pdf"])
def test_a_product_is_the_same_to_the_last_byte_when_it_is_printed_again(whole, name, profile, tmp_path):
    loaded = site.load(whole / "mkdocs.yml")
    product = next(product for product in catalogue.PRODUCTS if product.file == name)
    html = tmp_path / "plakat.html"
    html.write_text(catalogue.compose(product, loaded, templates.environment(loaded), {}), encoding="utf-8")
    first, second = (making.make(profile, loaded.brand, "2026-11-21", (html, product.plates)) for _ in range(2))
    assert (first.pdf, first.facts) == (second.pdf, second.facts)
