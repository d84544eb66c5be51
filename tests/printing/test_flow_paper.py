"""Flows on paper: where each answer says to go."""

import re

from bs4 import BeautifulSoup

from scripts.printing import flow_paper

HTML = """<div class="punkt" data-nr="1"><h3 id="a"><span class="punkt-nr">1</span>Tør?<a class="headerlink">¶</a></h3>
<ul><li class="svarvalg" data-til="b"><span class="svar-ord">Ja</span> <span class="svar-vej"><a href="#b">Gå til 2: Vand</a></span></li>
<li class="svarvalg" data-til=""><span class="svar-ord">Nej</span><span class="svar-melding">Godt.</span></li></ul></div>
<div class="punkt punkt-slut" data-nr="2"><h3 id="b">Vand</h3><p>Nu.</p></div>"""


def said(booklet):
    return [
        re.sub(r"\s+", " ", answer.get_text(" ").strip())
        for point in flow_paper.points(HTML, booklet)
        for answer in BeautifulSoup(point, "html.parser").select(".svarvalg")
    ]


def test_in_a_booklet_an_answer_says_its_page_and_on_a_sheet_its_number():
    assert said(booklet=True) == ["Ja Gå til side 2", "Nej Godt. Slut"]
    assert said(booklet=False) == ["Ja Gå til 2", "Nej Godt. Slut"]


def test_nothing_of_the_screen_is_printed():
    assert "¶" not in "".join(flow_paper.points(HTML, booklet=True))
