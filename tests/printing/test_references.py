"""Page numbers after the links of a book."""

import pytest
from bs4 import BeautifulSoup

from scripts.printing import references


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
