"""Page numbers at links: held to the link's last word and the punctuation after it, and dropped with the link."""

import pytest
from bs4 import BeautifulSoup

from scripts.markup.typesetting import NBSP
from scripts.printing import references


def referred(html):
    soup = BeautifulSoup(f"<p>{html}</p>", "html.parser")
    references.reference(soup, soup.p)
    return soup


@pytest.mark.parametrize(
    ("html", "held"),
    [
        ("Se <a href='#a'>vand</a>, så.", f"vand{NBSP}s. ,"),
        ("Se <a href='#a'>alt om vand i haven</a> nu.", f"alt om vand i haven{NBSP}s. "),
        ("Se <a href='#a'>alt om vand i haven og på marken</a>.", f"{NBSP}s. ."),
    ],
    ids=["short", "short without a sign", "long"],
)
def test_a_number_is_held_to_a_short_link_and_to_the_sign_after_it(html, held):
    soup = referred(html)
    assert soup.select_one(".samlet").get_text() == held
    assert soup.get_text().replace(f"{NBSP}s. ", "") == BeautifulSoup(html, "html.parser").get_text()


def test_a_link_out_of_the_book_has_no_number():
    assert referred("<a href='https://vand.dk'>vand</a>").select(".side") == []


@pytest.mark.parametrize("words", ["vand", "alt om vand i haven og på marken"])
def test_a_number_is_withdrawn_with_its_link_and_with_no_other(words):
    soup = referred(f"<a href='#a'>{words}</a> <a href='#b'>jord</a>")
    references.withdraw(soup.a)
    assert [number[references.MARK] for number in soup.select(".side")] == ["b"]


@pytest.mark.parametrize(
    "text", ["Se <a href='#x'>siden</a> først.", "Læs <a href='#x'>siden</a>.", "»<a href='#x'>Ja</a>«,"]
)
def test_a_number_that_is_withdrawn_leaves_neither_itself_nor_a_lost_full_stop(text):
    book = BeautifulSoup(f"<p>{text}</p>", "html.parser")
    before = book.get_text()
    references.reference(book, book.p)
    assert book.get_text() != before
    references.withdraw(book.a)
    assert book.get_text() == before
    assert book.select(f"[{references.MARK}]") == []
