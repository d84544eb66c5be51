"""A tenth step, a sixth rule and an eighth focus area: there are as many as there are pages, wherever they are shown."""

import re

import pytest

from scripts.content import site
from scripts.markup import templates
from scripts.printing import cards, catalogue, render


def more(folder, pages, key, model, last):
    """Copy the page `model` until its kind counts to `last`, and put the copies into the menu."""
    menu, source = folder / "mkdocs.yml", folder / "docs" / pages / model
    text = source.read_text(encoding="utf-8")
    title = re.search(r"^title: (.*)$", text, re.M)[1]
    first = 1 + len([path for path in source.parent.glob("*.md") if path.name[0].isdigit()])
    for number in range(first, last + 1):
        copy = re.sub(rf"^{key}: \d+", f"{key}: {number}", text, flags=re.M).replace(title, f"{title} {number}")
        (source.parent / f"{number}-mere.md").write_text(copy, encoding="utf-8")
        listed = menu.read_text(encoding="utf-8")
        before = re.findall(rf"^ +- {pages}/\d+-[^\n]*\n", listed, re.M)[-1]
        line = re.sub(r"- .*", f"- {pages}/{number}-mere.md", before)
        menu.write_text(listed.replace(before, before + line), encoding="utf-8")


@pytest.fixture
def larger(whole):
    more(whole, "proces", "trin", "3-vand-hver-uge.md", 10)
    more(whole, "leveregler", "regel", "1-vand-blomster.md", 6)
    more(whole, "vaerdier/fokusomraader", "fokus", "1-lys.md", 8)
    return site.load(whole / "mkdocs.yml")


def test_steps_stand_in_the_order_of_their_numbers_and_each_rule_has_a_colour(larger):
    assert [step.meta["trin"] for step in larger.steps] == list(range(1, 11))
    assert len(larger.kind("fokusområde")) == 8
    assert [templates.colour(rule) for rule in larger.rules] == [1, 2, 3, 2, 1, 2]


@pytest.mark.parametrize("file", ["plakat-a3.pdf", "plakat-leveregler-a3.pdf"])
def test_the_posters_hold_them_all(larger, file):
    product = next(product for product in catalogue.everything(larger) if product.file == file)
    done = render.render(catalogue.compose(product, larger, templates.environment(larger), {}))
    assert [fit for fit in done.fits if fit.used > fit.allowed] == []
    assert (done.lost, done.wide, done.pages) == ((), (), 1)


def test_the_names_of_products_and_the_figure_of_the_way_count_them(larger):
    assert "De seks leveregler" in {product.name for product in catalogue.everything(larger)}
    drawn = templates.figure(templates.environment(larger), "processens-sti")
    assert "De ti trin" in drawn and "undefined" not in drawn


def test_there_is_a_card_for_each_rule(larger):
    html = dict.fromkeys(larger.pages, "<section><h2 id='proev-i-dag'>Prøv i dag</h2><p>Vand.</p></section>")
    talks = larger.role("samtalekort").src
    html[talks] = "".join(f"<h3 id='{name}'>x</h3><p>Spørg.</p>" for name in anchors(larger, talks))
    assert len([card for card in cards.rules_and_talks(larger, html)["cards"] if card.form == "regel"]) == 6


def anchors(content, src):
    return [heading.anchor for heading in content.pages[src].headings() if heading.level == 3]
