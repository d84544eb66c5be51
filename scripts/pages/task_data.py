"""The tasks of the onboarding as a script's data: the tool that ticks them off reads it, also from a file on a disk."""

import json

from ..content import fields
from ..content.page import in_site
from ..content.site import Site

FILE = "assets/javascripts/opgaver-data.js"


def data(site: Site) -> str:
    """A classic script that sets `OPGAVER`: the stages in the menu's order, each with its address, title and tasks."""
    stages = [
        {
            "side": in_site(page.src),
            "titel": page.title,
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
    return f"const OPGAVER = {json.dumps(stages, ensure_ascii=False, separators=(',', ':'))}\n"
