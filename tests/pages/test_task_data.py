"""The tasks of the onboarding as data for the browser."""

import json

from scripts.content import site
from scripts.pages import task_data


def test_each_stage_lists_its_tasks_in_order_with_who_when_and_how_long(mini):
    content = site.load(mini / "mkdocs.yml")
    page = content.pages["proces/index.md"]
    page.body += "\n- [ ] Hent kanden. [opgave hent-kanden | dig og makker | uge 2 | 15 min]\n- [ ] Vand.\n"
    script = task_data.data(content)
    (stage,) = json.loads(script.splitlines()[0].removeprefix("const OPGAVER = "))
    assert (stage["side"], stage["titel"], stage["etape"]) == ("proces/index.html", page.title, None)
    assert stage["opgaver"] == [
        {
            "id": "hent-kanden",
            "tekst": "Hent kanden.",
            "hvem": ["dig", "makker"],
            "naar": "uge 2",
            "dag": 8,
            "minutter": 15,
        }
    ]
