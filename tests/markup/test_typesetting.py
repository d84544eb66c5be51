"""Even lines, no lone last word, and letters as large as there is room for."""

import pytest

from scripts.markup import typesetting


def lines(text, room):
    return [line.replace(typesetting.NBSP, " ") for line in typesetting.balanced(text, room).split(" ")]


@pytest.mark.parametrize(
    ("text", "room", "wanted"),
    [
        (
            "Ser du et behov, så reager. Bliv til en anden har taget over.",
            36,
            ["Ser du et behov, så reager.", "Bliv til en anden har taget over."],
        ),
        ("Reager hurtigt, tal sammen og lav en aftale.", 33, ["Reager hurtigt,", "tal sammen og lav en aftale."]),
        (
            "Oversæt dit fag til ord som borgeren selv bruger.",
            33,
            ["Oversæt dit fag til ord", "som borgeren selv bruger."],
        ),
        (
            "Grav hullet så dybt at der er plads til rødderne",
            28,
            ["Grav hullet så dybt at der er", "plads til rødderne"],
        ),
        ("Kort nok", 33, ["Kort nok"]),
        (
            "Grav hullet så dybt som rødderne selv bruger.",
            12,
            ["Grav hullet", "så dybt som", "rødderne", "selv bruger."],
        ),
        ("Organisering / bemanning", 14, ["Organisering /", "bemanning"]),
        ("Sagsbehandlingstiden", 5, ["Sagsbehandlingstiden"]),
        ("", 5, [""]),
    ],
)
def test_lines_are_broken_at_sentences_and_clauses_or_made_about_as_long(text, room, wanted):
    assert lines(text, room) == wanted


@pytest.mark.parametrize(
    ("html", "wanted"),
    [
        ("<p>Begynd med det der fylder mest.</p>", "<p>Begynd med det der fylder_mest.</p>"),
        ("<li>Lyt <strong>længe nok.</strong></li>", "<li>Lyt <strong>længe_nok.</strong></li>"),
        ('<p class="a b">Ja.</p>\n<p>Nej.\n</p>', '<p class="a b">Ja.</p>\n<p>Nej.</p>'),
        ("Et fag\ntil ord", "Et fag_til_ord"),
        ("<p>Det hjælper når rødderne skifter plads.</p>", "<p>Det hjælper når rødderne skifter_plads.</p>"),
        ("<p>Vand den ved solopgang og solnedgangstid.</p>", "<p>Vand den ved solopgang og_solnedgangstid.</p>"),
        (
            "<li><label> Vi vandede, uden et ord imellem os.</label></li>",
            "<li><label> Vi vandede, uden et ord imellem_os.</label></li>",
        ),
        (
            '<p>Tal med en <span class="fagord">gartner</span>.</p>',
            '<p>Tal med en_<span class="fagord">gartner</span>.</p>',
        ),
        (
            "<li><strong>Spørg om der er liv.</strong>\n »Ja?«<ul><li>Vand</li></ul></li>",
            "<li><strong>Spørg om der_er_liv.</strong>\n »Ja?«<ul><li>Vand</li></ul></li>",
        ),
        (
            '<h3>Behold det der gror<a class="headerlink" href="#">¶</a></h3>',
            '<h3>Behold det_der_gror<a class="headerlink" href="#">¶</a></h3>',
        ),
    ],
)
def test_the_last_words_of_a_paragraph_are_held_together(html, wanted):
    assert typesetting.without_widows(html) == wanted.replace("_", typesetting.NBSP)


def test_a_heading_is_in_even_lines_also_with_a_link_to_itself():
    html = '<h3 id="x">Lad haven beholde dem der betyder noget<a class="headerlink" href="#x">¶</a></h3><p>Lad den.</p>'
    wanted = html.replace("Lad haven beholde dem der betyder noget", "Lad_haven_beholde dem_der_betyder_noget")
    assert typesetting.headed(html, 18, 100) == wanted.replace("_", typesetting.NBSP)


@pytest.mark.parametrize(
    ("html", "wanted"),
    [
        (
            "<li>Hvad skal I vide eller kunne for at gøre det bedre?</li>",
            "Hvad skal I vide|eller kunne for at|gøre det bedre?",
        ),
        ("<li>Hvad skal <b>I</b> vide eller kunne for at gøre det bedre?</li>", None),
        ('<li class="kryds">Hvad skal I vide eller kunne for at gøre det bedre?</li>', None),
    ],
    ids=["words alone", "more than words", "another kind"],
)
def test_an_item_that_is_words_alone_gets_even_lines(html, wanted):
    evened = typesetting.evened(html, "li", 19, 81)
    lined = "|".join(evened[4:-5].split(" ")).replace(typesetting.NBSP, " ")
    assert evened == html if wanted is None else lined == wanted


def test_a_line_that_nearly_fills_its_place_is_not_held_together():
    evened = typesetting.evened("<li>Stik en finger i jorden.</li>", "li", 23.5, 89)
    assert " " in evened[4:-5]


def test_letters_are_larger_where_there_is_less_text():
    short, long = "<p>Hvad sker der lige før?</p>", "<p>Hvad sker der lige før?</p>" * 20
    sizes = [typesetting.largest(html, 80, 100, (8, 20)) for html in (short, long)]
    assert sizes[0] == 20 and 8 <= sizes[1] < 12
    assert typesetting.height(long, sizes[1], 80) <= 100


def test_lines_to_write_on_share_what_the_words_leave():
    html = '<p>Aftaler: <span class="felt" data-skrivelinjer="3"></span></p>'
    words = typesetting.height(html, 10, 80)
    assert typesetting.share(html, 10, 80, words + 30, (5, 12)) == pytest.approx(10)
    assert typesetting.share(html, 10, 80, 500, (5, 12)) == 12


def test_two_pages_are_made_about_equally_full():
    parts = typesetting.runs(
        "<section>" + "".join(f"<h3>{number}</h3><p>Ja.</p>" for number in range(6)) + "</section>"
    )
    assert [part[4] for part in parts] == list("012345")
    assert [len(half) for half in typesetting.halves(parts, 100)] == [3, 3]
    assert [len(half) for half in typesetting.halves(parts, 100, head=30)] == [2, 4]
