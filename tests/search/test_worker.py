"""The logic of the search worker, part by part, in the browser that runs it."""

import pytest

from scripts.content import search_answers
from scripts.pages import search_words, search_worker

LONG = "Nogen gik rundt om den store bygning, og så gik de over den lange bro."
PAGES = {
    "plan.html": ("Planen", "Her står planen.", ""),
    "planter.html": ("Planter", "Planter skal have vand.", ""),
    "barn.html": ("Børn i haven", "Et barn leger.", ""),
    "kollega.html": ("Kolleger", "Din kollega hjælper.", ""),
    "indkald.html": ("Mødeindkaldelse", "Skriv til dem alle.", ""),
    "tal.html": ("Tal og regler", "Regler om tal.", ""),
    "moede.html": ("Hold et møde", "Kom til tiden, tænk og hold en pause.", "konflikt; svær samtale"),
    "op.html": ("Når nogen udebliver", "Nogen møder ikke op.", ""),
    "sure.html": ("Hverdagen", "Vær utilfreds med det hele.", "utilfreds"),
    "klage.html": ("Faglig hjælp", "De klagede over støjen.", "klage"),
    "gulv.html": (
        "Gulve",
        "Her er et hul. Vi lægger nyt gulv hver sommer når solen skinner. Hele vejen.",
        "grå fliser",
    ),
    "kort.html": (
        "Kort til dig",
        f"Din mødeleder har et kort. Se hvad der sker. {LONG} De skal hjem. {LONG} Det er igen.",
        "",
    ),
}
DOCS = [
    {"location": location, "title": title, "text": f"<p>{text}</p>", "soegeord": keywords}
    for location, (title, text, keywords) in PAGES.items()
]
DOCS += [
    {"location": "pot.html", "title": "Omplantning", "text": "<p>Jord.</p>", "spring": ["trin 3", "trin sidste"]},
    {"location": "sprit.html", "title": "Sprit", "text": "<p>Jord.</p>", "spring": ["greb 3"]},
    {"location": "sprit.html#lak", "title": "Låget", "text": "<p>Mal med lak.</p>"},
]
PRINTS = [
    {"location": f"tryk/{size}.pdf", "title": f"Mødeindkaldelse i {size}", "text": "<p>PDF.</p>", "maerke": "Print"}
    | {"fra": "indkald.html", "soegeord": f"plakater; {size.lower()}"}
    for size in ("A4", "A3")
]
DOCS += PRINTS


@pytest.fixture(scope="module")
def worker(browser, root):
    """A page in which the worker's own names can be called, with an index of the invented pages as `index`."""
    page = browser.new_page()
    parts = search_worker.joined(root / "docs").strip().removeprefix("{").removesuffix("}")
    page.add_script_tag(content=parts)
    answers = search_answers.Answers(
        fixed=(search_answers.Fixed(("alarm", "slået", "nødråb"), ("op.md",)),),
        translated={"kollega": "tal", "colleague": "kollega"},
        everyday={
            "konflikt": ("skænderi", "uenighed", "konflikten"),
            "støj": ("larm i gården",),
            "mødeleder": ("ordstyrer", "styregruppemåling", "styring"),
        },
        asked={"tal.md": ("hvem gør hvad", "jeg har glemt tabellen", "en liste over kasser", "aflyse turen")},
        numbered={"trin": ("skridt",), "greb": ("1-2-3", "skridt")},
    )
    danish = search_words.danish(DOCS, [], answers)
    page.evaluate("data => { window.made = new Search(data) }", {"config": {"dansk": danish}, "docs": DOCS})
    yield page
    page.close()


def pages(worker, query: str) -> list[str]:
    """The pages that answer `query`, best first; none where they only answer a part of it."""
    return worker.evaluate(
        "query => (({ items, weak }) => (weak ? [] : items.map(([first]) => first.location)))(made.answer(query))",
        query,
    )


@pytest.mark.parametrize(
    ("query", "page"),
    [
        ("børnene", "barn.html"),
        ("barnet", "barn.html"),
        ("kollegers", "kollega.html"),
        ("klager", "klage.html"),
        ("planterne", "planter.html"),
        ("indkaldelsen", "indkald.html"),
        ("indkalde", "indkald.html"),
        ("utilfredshed", "sure.html"),
        ("utilfrdshed", "sure.html"),
        ("vertaggen", "sure.html"),
        ("konflikthåndtering", "moede.html"),
        ("konfliktbaserede", "moede.html"),
        ("moede", "moede.html"),
        ("mode", "moede.html"),
        ("moedeindkaldlese", "indkald.html"),
        ("modeindkaldlese", "indkald.html"),
    ],
)
def test_a_word_in_another_form_finds_its_page(worker, query, page):
    assert pages(worker, query)[0] == page


@pytest.mark.parametrize(
    ("query", "page"),
    [
        ("planter", "plan.html"),
        ("talen", "tal.html"),
        ("havet", "barn.html"),
        ("farlig", "klage.html"),
        ("kornet", "kort.html"),
    ],
)
def test_a_danish_word_is_never_turned_into_another(worker, query, page):
    assert page not in pages(worker, query)


@pytest.mark.parametrize(("one", "two", "away"), [("plan", "plna", 1), ("plan", "planer", 2), ("a", "bcd", 2)])
def test_distance_counts_slips_and_gives_up(worker, one, two, away):
    assert worker.evaluate("([one, two]) => distance(one, two, 1 + (two.length > 5))", [one, two]) == away


@pytest.mark.parametrize(("text", "thin"), [("møde", "mode"), ("moede", "mode"), ("så", "sa"), ("saa", "sa")])
def test_words_without_our_letters_become_the_same(worker, text, thin):
    assert worker.evaluate("text => thin(text)", text) == thin


def test_a_hit_by_keyword_only_says_so(worker):
    (text,) = worker.evaluate("made.answer('konflikt').items[0].map(({ text }) => text)")
    assert "Emneord: <mark>konflikt</mark>" in text


@pytest.mark.parametrize(
    ("query", "page"),
    [
        ("skænderi", "moede.html"),
        ("skænderiet", "moede.html"),
        ("larmen i gården", "klage.html"),
        ("ordstryer", "kort.html"),
        ("styregruppemaaling", "kort.html"),
        ("jeg styrer", "kort.html"),
        ("hvem gør hvad herhjemme", "tal.html"),
        ("hun glemte tabellerne", "tal.html"),
    ],
)
def test_an_everyday_word_leads_to_ours_also_misspelt_without_our_letters_and_as_its_verb(worker, query, page):
    assert pages(worker, query)[0] == page


def test_two_slips_are_mended_only_in_a_word_that_is_long_without_its_ending_too(worker):
    assert worker.evaluate("made.reader.speller.corrected('mødeindkxldxlse', 2)") == ["mødeindkaldelse"]
    assert worker.evaluate("made.reader.speller.corrected('kollxxerne', 2)") is None


def test_a_name_of_two_words_is_found_written_as_one(worker):
    assert pages(worker, "gråflisen")[0] == "gulv.html"


def test_our_own_word_in_another_form_is_no_other_word(worker):
    assert worker.evaluate("made.answer('konflikter').also") == []


def test_a_noun_made_of_a_verb_in_a_question_finds_its_page(worker):
    assert pages(worker, "aflysning af ture")[:1] == ["tal.html"]


def test_a_word_of_another_language_that_is_a_subject_here_leads_there_first(worker):
    assert pages(worker, "kollega")[0] == "kollega.html"


def test_an_answer_in_a_section_opens_there_with_the_words_that_were_found(worker):
    section, *_, page = worker.evaluate("made.answer('lak').items[0]")
    assert page["location"] == section["location"] == "sprit.html#lak"
    assert page["terms"] == section["terms"] == {"lak": True}


def test_a_keyword_of_several_words_counts_only_where_all_are_asked_for(worker):
    assert pages(worker, "en svær samtale")[0] == "moede.html"
    assert "Emneord" not in worker.evaluate("made.answer('samtale').items.flat().map(({ text }) => text).join()")


@pytest.mark.parametrize("query", ["moedeindkaldelse", "tænkepause", "taenkepause", "kolegerne", "col league"])
def test_a_word_that_no_page_has_is_answered_by_its_letters_or_parts(worker, query):
    assert pages(worker, query)


def test_a_question_whose_main_words_stand_nowhere_gets_no_answer(worker):
    assert pages(worker, "hjælper solceller") == []
    assert pages(worker, "hjælper kollegaer")


WEAK = "query => (({ items, weak }) => weak && [items.map(([first]) => first.location), weak])(made.answer(query))"
"""The pages of a weak answer, and the words that they have and lack; null where there is none."""


@pytest.mark.parametrize(
    ("query", "first", "has", "missing"),
    [
        ("konflikt på xylofonen", "moede.html", ["konflikt"], ["xylofonen"]),
        ("kollegaens pensionsplan", "kollega.html", ["kollegaens"], ["pensionsplan"]),
        ("konflikten om sommeren", "moede.html", ["konflikten"], []),
        ("låget af en xylofon", "sprit.html#lak", ["låget"], ["xylofon"]),
        ("skænderimøde", "moede.html", ["skænderi", "møde"], ["skænderimøde"]),
    ],
)
def test_where_no_page_answers_the_whole_the_subject_in_it_does_and_what_is_missing_is_told(
    worker, query, first, has, missing
):
    locations, told = worker.evaluate(WEAK, query)
    assert (locations[0], told) == (first, {"has": has, "missing": missing})


@pytest.mark.parametrize("query", ["hjælper solceller", "hul i vejen", "xylofonen", "ferieindkaldelse til solceller"])
def test_a_word_that_is_no_subject_and_a_part_of_a_strange_one_give_no_weak_answer(worker, query):
    assert worker.evaluate("query => made.answer(query).items", query) == []


def test_a_page_says_which_question_it_answers(worker):
    ((first, *_),) = worker.evaluate("made.answer('hun glemte tabellerne').items")
    assert "Svarer på: <mark>jeg har glemt tabellen</mark>" in first["text"]


@pytest.mark.parametrize("query", ["faa hjaelp", "støjende solcellepaneler", "kollegaens pensionsplan"])
def test_a_question_is_covered_by_the_words_that_say_something(worker, query):
    assert bool(pages(worker, query)) is (query == "faa hjaelp")


@pytest.mark.parametrize(
    ("query", "fixed"), [("alarmknap", True), ("alarmen", True), ("slået", True), ("kollega", False)]
)
def test_a_compound_of_a_word_with_a_fixed_answer_leads_there(worker, query, fixed):
    assert (pages(worker, query)[0] == "op.html") is fixed


def test_only_the_newest_question_is_answered(worker):
    told = worker.evaluate(
        """index => new Promise(done => {
      const [told, post] = [[], window.postMessage]
      window.postMessage = (message) => told.push(message.data?.asked)
      const tell = (type, data) => dispatchEvent(new MessageEvent("message", { data: { type, data } }))
      tell(0, index)
      for (const query of ["p", "pl", "plan"]) tell(2, query)
      const look = () => told.filter(Boolean).length ? setTimeout(end, 50) : setTimeout(look, 10)
      const end = () => { window.postMessage = post; done(told.filter(Boolean)) }
      look()
    })""",
        {"config": {"dansk": {}}, "docs": DOCS},
    )
    assert told == ["plan"]


@pytest.mark.parametrize(
    ("query", "term"),
    [("samtykke", "samtykke"), ("hvad er samtykker", "samtykke"), ("kommer ikke til tiden", None), ("kommer", None)],
)
def test_the_row_of_the_glossary_is_told_where_its_word_is_what_is_asked_for(worker, query, term):
    rows = [["et ja", "samtykke"], ["udeblive", "udeblivelse", "komme ikke"]]
    found = worker.evaluate(
        """([rows, query]) => (made.index.explained = made.index.readExplained(rows), made.index.explain(query)?.term)""",
        [rows, query],
    )
    assert found == term


@pytest.mark.parametrize(
    ("word", "weight", "lifted"), [("sub strat", 0.7, True), ("sub strat", 1, False), ("sand", 0.7, False)]
)
def test_a_word_that_only_the_glossary_has_is_answered_by_the_glossary_first(worker, word, weight, lifted):
    scores = worker.evaluate(
        """([word, weight]) => {
      made.index.explained = made.index.readExplained([["jord", "substrat"]])
      const found = (maerke, weight, score) =>
        ({ page: { sections: [{ doc: { maerke } }] }, about: 0, said: 0, concepts: new Map([["ord", weight]]), score })
      const ranked = [found("Side", weight, 5), found("Ordliste", 1, 1)]
      made.ranker.liftGlossary(ranked, word.split(" "), 5)
      return ranked.map(({ score }) => score) }""",
        [word, weight],
    )
    assert (scores[1] > scores[0]) is lifted


def test_a_sheet_that_is_asked_for_has_its_links_beside_it(worker):
    worker.evaluate(
        "made.index.pages.find(({ address }) => address === 'indkald.html').sections[0].doc.ark = { pdf: 'a.pdf' }"
    )
    (sheet,) = worker.evaluate("made.answer('mødeindkaldelse').top.sheets")
    assert sheet == {"pdf": "a.pdf", "location": "indkald.html"}
    assert worker.evaluate("made.answer('hjælper').top.sheets") == []


@pytest.mark.parametrize(
    ("query", "found"),
    [('"hold et møde"', ["moede.html"]), ("møde -pause", []), ('"et møde hold"', [])],
)
def test_an_exact_phrase_and_a_minus_are_honoured(worker, query, found):
    assert [page for page in pages(worker, query) if page == "moede.html"] == found


@pytest.mark.parametrize(
    ("query", "page"),
    [
        ("trin 3", "pot.html"),
        ("tredje trin", "pot.html"),
        ("3. trin", "pot.html"),
        ("trin nr. 3", "pot.html"),
        ("sidste trin", "pot.html"),
        ("trin 3 af 4", "pot.html"),
        ("skridt 3 i 1-2-3", "sprit.html"),
        ("nummer tre i 1-2-3", "sprit.html"),
    ],
)
def test_a_number_in_any_form_leads_to_the_page_that_has_it(worker, query, page):
    assert pages(worker, query)[0] == page


def test_a_compound_of_two_subjects_is_asked_for_as_two_words_where_no_page_answers_it(worker):
    taken = "query => made.reader.takenApart(made.reader.read(query))"
    assert worker.evaluate(taken, "en kollegaplan") == "en kollega plan"
    assert worker.evaluate(taken, "kollegatand") is None


def test_a_word_that_only_people_say_is_not_told_as_corrected_to_itself(worker):
    assert worker.evaluate("made.answer('styregruppemåling').instead") == []


def test_a_number_stands_by_its_word_also_where_that_is_misspelt(worker):
    assert worker.evaluate("made.reader.read('Kolegaer 3').rest") == "kollegaer 3"


def test_a_space_that_is_missing_after_an_inflected_word_is_put_in(worker):
    assert pages(worker, "klagedestøjen")[0] == "klage.html"
    assert worker.evaluate("['klagedestøjen', 'planteskole'].map((text) => made.reader.apart(text))") == [
        ["klagede", "støjen"],
        ["planteskole"],
    ]


def test_a_count_is_no_number_to_jump_by(worker):
    assert pages(worker, "tre trin") == []


def test_a_question_in_which_only_general_words_are_found_gets_no_answer(worker):
    assert pages(worker, "hul i vejen") == []
    assert pages(worker, "hul i gulvet") == ["gulv.html"]


def test_a_print_file_is_one_line_below_its_page_unless_print_is_asked_for(worker):
    assert pages(worker, "mødeindkaldelse") == ["indkald.html", "tryk/A4.pdf"]
    assert pages(worker, "mødeindkaldelse a3")[0] == "tryk/A3.pdf"


@pytest.mark.parametrize(
    ("query", "found"),
    [("kasseliste", ["tal.html"]), ("kasselinse", []), ("plantelinser", [])],
)
def test_a_compound_is_answered_by_a_question_with_both_its_parts_and_never_by_a_part_beside_a_strange_one(
    worker, query, found
):
    assert pages(worker, query) == found


def test_a_compound_that_only_the_site_has_is_a_part_of_longer_ones(worker):
    assert pages(worker, "mødelederkort")[0] == "kort.html"


@pytest.mark.parametrize(
    ("query", "found"),
    [
        ("hvad sker der når alle skal hjem igen", True),
        ("skal jeg egentlig overhovedet gulve hen over sommeren", True),
        ("får en mødeleder det tossede kort med hjem", True),
        ("kan kollegaen plante solceller på taget og i skoven", False),
    ],
)
def test_a_long_question_is_answered_where_all_but_a_word_of_it_is_known(worker, query, found):
    assert bool(pages(worker, query)) is found


def test_the_head_of_an_unknown_word_must_be_a_subject_and_its_tail_never_answers(worker):
    assert pages(worker, "ferieindkaldelse") == []


def test_only_words_that_no_page_has_are_given_likenesses(worker):
    assert worker.evaluate("made.reader.speller.nearest('hul i vejen')") == []


def test_a_word_is_suggested_once_and_not_in_each_of_its_forms(worker):
    found = worker.evaluate("made.reader.speller.nearest('mødeplxn')")
    assert found and len(found) == len({word[:4] for word in found})
    assert "mødeindkaldelse" in worker.evaluate("made.reader.speller.nearest('mødeindkuldylse')")
