"""What docs/assets/javascripts/soegning*.js takes for granted about Material.

Red here means: Material has changed, read its search anew.

The worker's messages, its own place in the page's settings, how an answer becomes a list, and that component$ carries
the answer on.
"""

import json
import re
from importlib.metadata import distribution
from pathlib import Path

import pytest

TEMPLATES = Path(distribution("mkdocs-material").locate_file("material/templates"))
JAVASCRIPTS = TEMPLATES / "assets/javascripts"


def source(pattern: str, name: str) -> str:
    """The source text of a part of Material, as its source map holds it."""
    (path,) = JAVASCRIPTS.glob(pattern)
    maps = json.loads(path.read_text(encoding="utf-8"))
    (text,) = [
        content for file, content in zip(maps["sources"], maps["sourcesContent"], strict=True) if file.endswith(name)
    ]
    return re.sub(r"/\*.*?\*/", "", text, flags=re.S)


@pytest.mark.parametrize(
    ("pattern", "name", "lines"),
    [
        (
            "bundle*.map",
            "search/worker/message/index.ts",
            ["SETUP,", "READY,", "QUERY,", "RESULT", "data: SearchIndex", "data: string", "data: SearchResult"],
        ),
        (
            "bundle*.map",
            "search/worker/_/index.ts",
            ["watchWorker<SearchMessage>(url)", "type: SearchMessageType.SETUP", "config,", "docs,"],
        ),
        (
            "bundle*.map",
            "components/search/result/index.ts",
            [
                'getElement(":scope > :first-child", el)',
                'getElement(":scope > :last-child", el)',
                "items.slice(0, 10)",
                "map(state => ({ ref: el, ...state }))",
            ],
        ),
        (
            "bundle*.map",
            "templates/search/index.tsx",
            [
                "const threshold = result[0].score",
                'return !l.includes("#")',
                "doc.score < threshold",
                "filter(key => !document.terms[key])",
                "escapeHTML(key)",
                "data-md-score={document.score.toFixed(2)}",
            ],
        ),
        ("bundle*.map", "components/search/query/index.ts", ['fromEvent(el, "keyup")']),
        ("bundle*.map", "components/search/_/index.ts", ['":first-child [href]"', 'case "Tab":', "configuration()"]),
        (
            "bundle*.map",
            "javascripts/bundle.ts",
            ["window.component$ = component$", '`${new URL("search/search_index.js", config.base)}`'],
        ),
    ],
)
def test_the_parts_we_lean_on_are_as_we_read_them(pattern, name, lines):
    text = re.sub(r"[ \t]+", " ", source(pattern, name))
    assert [line for line in lines if line not in text] == []


def test_messages_keep_their_numbers():
    body = (
        source("bundle*.map", "search/worker/message/index.ts")
        .partition("enum SearchMessageType {")[2]
        .partition("}")[0]
    )
    assert re.findall(r"\w+", body) == ["SETUP", "READY", "QUERY", "RESULT"]


def test_every_page_names_our_worker_and_material_names_it_where_we_replace_it(built):
    assert '"search": "assets/javascripts/workers/search.a7633da7.min.js" | url' in (TEMPLATES / "base.html").read_text(
        encoding="utf-8"
    )
    for path in built.rglob("*.html"):
        html = path.read_text(encoding="utf-8")
        if 'id="__config"' in html:
            assert '"search": "' in html and "assets/javascripts/soegning-worker.js" in html, path


def test_the_index_file_that_a_page_opened_as_a_file_reads_is_the_enriched_one(built):
    text = (built / "search/search_index.js").read_text(encoding="utf-8")
    assert text.startswith("var __index = ")
    assert json.loads(text.removeprefix("var __index = "))["config"]["dansk"]["dele"]
