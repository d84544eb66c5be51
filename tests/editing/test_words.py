"""The words of another municipality, swapped on its pages, in its menu, its templates and its tools."""

import pytest

from scripts.content import own_words, site
from scripts.content.finding import ContentError
from scripts.editing import words
from tests.editing.nordby import merged, told, write


def test_words_are_swapped_whole_and_a_heading_keeps_its_anchor(mini, root, folder):
    write(folder / "ord.yml", "potte: krukke\npotten: krukken\npotter: krukker\n")
    page = mini / "docs/om/kilder.md"
    write(
        page,
        page.read_text(encoding="utf-8").replace("Opdigtet til prøverne.", "Ordet potte er vores.")
        + "\n## Om potten\n\nPotten er en potte. Se [potten](#om-potten).\n\n> potten\n",
    )
    content = merged(mini, root)
    body = content.pages["om/kilder.md"].body
    assert "## Om krukken {#om-potten}" in body
    assert "Krukken er en krukke. Se [krukken](#om-potten)." in body
    assert "> potten" in body
    assert content.pages["om/kilder.md"].meta["kilder"]["eget"] == "Ordet krukke er vores."
    assert content.pages["proces/1-find-potten.md"].title == "Find krukken"


def test_a_compound_that_is_not_listed_is_told(mini, root, folder):
    write(folder / "ord.yml", "potte: krukke\npotten: krukken\npotter: krukker\n")
    page = mini / "docs/om/kilder.md"
    write(page, page.read_text(encoding="utf-8") + "\nEn pottemuld.\n\nMere pottemuld.\n")
    ((line, problem),) = told(mini, root)
    assert problem == "»pottemuld« er lavet af et ord som I kalder noget andet, og det står 1 sted til"
    assert line == page.read_text(encoding="utf-8").count("\n") - 2


def test_templates_and_drawings_say_the_words_of_the_municipality(mini, tmp_path):
    write(tmp_path / "ord.yml", "potte: krukke\npotten: krukken\n")
    write(tmp_path / "overrides/a.svg", '<title>Potten er <b class="potten">tom</b></title>{{ potte }}')
    write(tmp_path / "overrides/print/b.html", '<p aria-label="En potte">{% if potten %}Potten{% endif %}</p>')
    words.swap_templates(tmp_path / "ord.yml", mini / "docs", tmp_path / "overrides", tmp_path / "ny")
    assert (tmp_path / "ny/a.svg").read_text() == '<title>Krukken er <b class="potten">tom</b></title>{{ potte }}'
    assert (tmp_path / "ny/print/b.html").read_text() == (
        '<p aria-label="En krukke">{% if potten %}Krukken{% endif %}</p>'
    )


def test_a_compound_in_a_template_is_told_with_its_file(mini, tmp_path):
    write(tmp_path / "ord.yml", "potte: krukke\n")
    write(tmp_path / "overrides/a.svg", "<svg>\n<title>En potteplante</title></svg>")
    with pytest.raises(ContentError) as caught:
        words.swap_templates(tmp_path / "ord.yml", mini / "docs", tmp_path / "overrides", tmp_path / "ny")
    assert [(finding.fil, finding.linje) for finding in caught.value.findings] == [("overrides/a.svg", 2)]


def test_words_that_the_table_lacks_are_told_at_once_from_templates_and_pages(mini, root, folder):
    write(folder / "ord.yml", "potte: krukke\npotten: krukken\npotter: krukker\n")
    write(mini / "overrides/a.svg", "<svg>\n<title>En potteplante</title></svg>")
    page = mini / "docs/om/kilder.md"
    write(page, page.read_text(encoding="utf-8") + "\nEn pottemuld og en potteplante.\n")
    assert [problem[:14] for _, problem in told(mini, root)] == ["»pottemuld« er", "»potteplante« "]


def test_a_word_is_swapped_in_its_genitive_and_in_the_texts_of_scripts_and_code(mini, root, folder):
    write(folder / "ord.yml", "leder: chef\nurtepotte: krus\npotten: krukken\npotter: krukker\npotte: krukke\n")
    write(mini / "docs/assets/javascripts/x.js", 'const leder = "leder"; say("Spørg din leder", "Din leders svar")\n')
    page = mini / "docs/om/kilder.md"
    write(page, page.read_text(encoding="utf-8") + "\nPottens, urtepottes og leders.\n")
    content = merged(mini, root)
    assert "Krukkens, krus' og chefs." in content.pages["om/kilder.md"].body
    script = (content.docs_dir / "assets/javascripts/x.js").read_text(encoding="utf-8")
    assert script == 'const leder = "leder"; say("Spørg din chef", "Din chefs svar")\n'
    assert own_words.said("din leder") == "din chef"
    site.load(mini / "mkdocs.yml")
    assert own_words.said("din leder") == "din leder"


def test_marks_paths_and_search_terms_keep_their_words_and_named_fields_follow_the_page(mini, root, folder):
    write(folder / "ord.yml", "leder: chef\nlederen: chefen\n")
    page = mini / "docs/om/kilder.md"
    text = page.read_text(encoding="utf-8").replace(
        "rolle: kilder\n", "rolle: kilder\nsoegeord:\n  - leder\nskal_med:\n  - Leder\nom_borger: nej\n"
    )
    write(page, f"{text}\nLeder: [felt]\n\n- [ ] Spørg din leder. [opgave leder | leder | dag 2 | 9 min]\n")
    found = merged(mini, root).pages["om/kilder.md"]
    assert (found.meta["soegeord"], found.meta["skal_med"]) == (["leder"], ["Chef"])
    assert found.body.endswith("Chef: [felt]\n\n- [ ] Spørg din chef. [opgave leder | leder | dag 2 | 9 min]\n")


def test_the_menu_follows_and_a_phrase_that_is_written_twice_stands(mini, root, folder):
    write(
        folder / "ord.yml", "proces: vej\nFind potten: Find potten\npotte: krukke\npotten: krukken\npotter: krukker\n"
    )
    content = merged(mini, root)
    assert content.sections["proces/index.md"] == "Vej"
    assert content.pages["proces/1-find-potten.md"].title == "Find potten"
    write(folder / "ord.yml", "hvem leder: hvem styrer\n")
    ((line, problem),) = told(mini, root)
    assert (line, problem[:13]) == (1, "»hvem leder« ")


def test_a_word_that_only_holds_the_letters_of_another_is_no_compound(tmp_path):
    write(tmp_path / "ord.yml", "leder: chef\nledere: chefer\n")
    table = words.read(tmp_path / "ord.yml", tmp_path)
    found = [word for word, _ in table.unlisted("Billeder af mødeleder, lederskab, stilladser og nyledere.")]
    assert found == ["mødeleder", "lederskab", "nyledere"]


def test_a_form_that_the_table_has_forgotten_is_told_and_a_genitive_only_where_a_verb_is_spelled_alike(tmp_path):
    write(tmp_path / "ord.yml", "rådgiver: sagsbehandler\nmøde: samtale\nmødet: samtalen\n")
    table = words.read(tmp_path / "ord.yml", tmp_path)
    assert [*table.unlisted("Rådgiver, rådgivers og rådgiverens; mødets, og vi mødes.")] == [
        ("rådgiveren", "er en anden form af"),
        ("mødes", "er en anden form af"),
    ]


def test_words_that_swap_places_and_words_that_are_too_short_are_told_at_once(mini, root, folder):
    write(folder / "ord.yml", "potte: krukke\nkrukke: potte\ni: hos\nblomst:\n")
    assert [line for line, _ in told(mini, root)] == [1, 2, 3, 4]
