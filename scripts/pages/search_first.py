"""The first part of the search index: titles and search words, which also a slow connection has soon.

The worker answers from it, and fetches the whole index meanwhile (docs/assets/javascripts/soegning/9-beskeder.js).
A page that is opened as a file has the whole index at once.
"""

import dataclasses
from typing import Any

from ..content import search_answers
from ..content.site import Site
from . import search_words
from .search_words import Entry

FILE = "search/foerst.json"
WHOLE = "search/search_index.json"


def of(index: Entry, site: Site) -> dict[str, Any]:
    """What of the enriched `index` answers first; `resten` names the file with all of it, from the site's root."""
    docs = [doc | {"text": ""} for doc in index["docs"] if "#" not in doc["location"]]
    # what corrects, explains, and turns people's own words into ours, stands in the whole index
    danish = search_words.first(docs, dataclasses.replace(search_answers.read(site), everyday={}, asked={}))
    return {"config": index["config"] | {"dansk": danish | {"resten": WHOLE}}, "docs": docs}
