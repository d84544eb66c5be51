"""The doors and the ways are made of what the pages say of themselves."""

from scripts.content import site
from scripts.markup import doors, ways


def test_single_pages_come_first_then_chapters_then_doors_of_several_and_last_what_is_looked_up(whole):
    found = doors.of(site.load(whole / "mkdocs.yml"))
    assert [(door.name, [entry.label for entry in door.entries]) for door in found] == [
        ("Mødet", ["Mødet"]),
        ("Redskaber", ["Redskaber"]),
        ("Ny", ["Ny"]),
        ("Leder", ["Ledere"]),
        ("Sådan gør vi", ["Værdier", "Model", "Sammen"]),
        ("Opslag", ["Print", "Ordliste"]),
    ]
    assert [door.name for door in found if door.is_small] == ["Opslag"]


def test_a_page_knows_the_way_it_is_part_of_and_its_number_on_it(whole):
    loaded = site.load(whole / "mkdocs.yml")
    found = ways.of(loaded)
    step = loaded.pages["proces/2-fyld-jord-i.md"]
    assert (found[step.src].name(step), len(found[step.src].pages)) == ("Trin 2", 3)
    assert found["ny/dag-1.md"].word == "Etape"
    assert "ny/index.md" not in found
