"""The tasks of the onboarding as a script's data: the tool that ticks them off reads it, also from a file on a disk."""

import json

from ..content import fields, own_words
from ..content.page import Page, in_site
from ..content.site import Site
from ..content.tasks import WHO
from ..markup.ways import STAGE

FILE = "assets/javascripts/opgaver-data.js"


def data(site: Site) -> str:
    """A classic script that sets `OPGAVER` and `OPGAVERS_FOLK`.

    The first is the stages in the menu's order, each with its address, title, number (None outside the way) and tasks;
    the second is who may have a task, in words.
    """
    stages = [
        {
            "side": in_site(page.src),
            "titel": page.title,
            "etape": page.meta.get(STAGE),
            "opgaver": [
                {
                    "id": task.ident,
                    "tekst": task.words,
                    "hvem": task.who,
                    "naar": task.when,
                    "dag": task.day,
                    "minutter": task.minutes,
                }
                for task in tasks
            ],
        }
        for page in site.pages.values()
        if (tasks := fields.read(page).tasks)
    ]
    people = {name: own_words.said(words) for name, words in WHO.items()}
    return f"const OPGAVER = {_json(stages)}\nconst OPGAVERS_FOLK = {_json(people)}\n"


def place(page: Page, site: Site) -> dict[str, str] | None:
    """Where the path of the onboarding is shown on a page: the page's own address and that of the path's front page.

    None on pages that neither hold tasks nor are that front page.
    """
    front = site.pages.by_role.get("ny")
    if front is None or (page is not front and not fields.read(page).tasks):
        return None
    return {"side": in_site(page.src), "hjem": in_site(front.src)}


def _json(data: object) -> str:
    return json.dumps(data, ensure_ascii=False, separators=(",", ":"))
