"""The search finds what the sources call things: »skal_findes« in docs/om/soegning.yml, asked of the built index.

The same worker as on the site answers, in the browser that the other checks use: no Node is needed.
"""

import json
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from ..content import search_answers
from ..content.finding import ContentError, Finding
from ..content.page import in_docs
from . import Context, accessibility

RULE = "søgning"
WORKER, INDEX = "assets/javascripts/soegning-worker.js", "search/search_index.json"
FOUND = """([index, words]) => new Promise((done) => {
  const found = []
  const tell = (type, data) => dispatchEvent(new MessageEvent("message", { data: { type, data } }))
  const ask = () => found.length < words.length ? tell(2, words[found.length]) : done(found)
  addEventListener("message", ({ data: { type, data } }) => {
    if (type !== 3) return
    const pages = data.items.map(([first]) => first.location.split("#")[0])
    ask(found.push({ pages, weak: Boolean(data.weak) }))
  })
  tell(0, index)
  ask()
})"""
"""One word at a time: the worker answers only the newest."""


@dataclass(frozen=True)
class Answer:
    """The addresses of the pages that a query is answered with, best first.

    A weak answer lacks words of the question, and says so: no page has them all.
    """

    pages: list[str]
    weak: bool


def check(context: Context) -> list[Finding]:
    """Findings about the list, and about words that must find something and do not, where the site is built."""
    try:
        words = search_answers.read(context.site).must_find
    except ContentError as error:
        return error.findings
    if not words or not context.built or not (context.built / INDEX).is_file():
        return []
    found = answers(context.built, words)
    remedy = "skriv ordet på en side, i dens »soegeord« eller i ordlisten, eller tag det af listen"
    return [
        Finding(in_docs(search_answers.FILE), 1, RULE, f"søgningen finder intet på »{word}«", remedy)
        for word, pages in zip(words, found, strict=True)
        if not pages
    ]


def answers(built: Path, queries: Sequence[str]) -> list[list[str]]:
    """The addresses of the pages that the site in `built` answers each query with, best first; none for half of it."""
    return [[] if answer.weak else answer.pages for answer in asked(built, queries)]


def asked(built: Path, queries: Sequence[str]) -> list[Answer]:
    """What the box of the site in `built` answers each query with, also where it is only a part of the question."""
    index = json.loads((built / INDEX).read_text(encoding="utf-8"))
    with accessibility.running() as browser:
        tab = browser.new_page()
        tab.add_script_tag(content=(built / WORKER).read_text(encoding="utf-8"))
        found = tab.evaluate(FOUND, [index, [*queries]])
    return [Answer(**answer) for answer in found]
