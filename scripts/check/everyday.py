"""The everyday tasks: what people come for is at most two clicks from the front page, on a telephone too."""

from collections.abc import Iterator
from pathlib import Path

import lxml.html
import yaml

from ..content import located_yaml
from ..content.finding import Finding
from ..content.page import in_docs, in_site
from . import Context

FILE = "om/opgaver.yml"
MOST_CLICKS = 2
UNSEEN = MOST_CLICKS + 1
"""What a link takes that is not on the screen at all."""
FRONT = "index.html"
SCREENS = {
    "på en computer": {"menu-alt": UNSEEN},
    "på en telefon": {"doerraekke": UNSEEN, "opslag": UNSEEN, "kapitelmenu": UNSEEN, "menu": 2},
}
"""A kind of screen -> class of a menu -> the clicks that a link in it takes: the drawer is opened first."""


def check(context: Context) -> list[Finding]:
    """Findings about the tasks that FILE lists; how far they are is only seen where something is built."""
    path = context.site.docs_dir / FILE
    if not path.is_file():
        return []
    try:
        tasks = located_yaml.parse(path.read_text(encoding="utf-8"))
    except (yaml.YAMLError, ValueError) as error:
        line = located_yaml.error_line(error)
        return [_finding(line, "listen kan ikke læses", "skriv hver linje som »opgave: mappe/side.md«")]
    clicks = {screen: _clicks(context.built, menus) for screen, menus in SCREENS.items()} if context.built else {}
    return [
        finding
        for task, src in tasks.data.items()
        for finding in _judge(context, tasks.line(task), task, str(src), clicks)
    ]


def _judge(context: Context, line: int, task: str, src: str, clicks: dict[str, dict[str, int]]) -> list[Finding]:
    if src not in context.site.pages:
        return [_finding(line, f"siden »{src}« findes ikke", "ret stien")]
    far = [screen for screen, reached in clicks.items() if in_site(src) not in reached]
    if not far:
        return []
    problem = f"»{task}« er mere end {MOST_CLICKS} klik fra forsiden {' og '.join(far)}"
    return [_finding(line, problem, f"link til {in_docs(src)} fra forsiden eller kapitlets første side")]


def _clicks(built: Path, menus: dict[str, int]) -> dict[str, int]:
    """Page of the built site -> the clicks it takes from the front page, as far as MOST_CLICKS."""
    found = {FRONT: 0}
    for clicks in range(MOST_CLICKS):
        for page in [page for page, taken in found.items() if taken == clicks]:
            for target, cost in _targets(built, page, menus):
                if clicks + cost <= MOST_CLICKS:
                    found[target] = min(found.get(target, UNSEEN), clicks + cost)
    return found


def _targets(built: Path, page: str, menus: dict[str, int]) -> Iterator[tuple[str, int]]:
    """The pages of the site that `page` links to, each with the clicks that the link takes."""
    root = built.resolve()
    for link in lxml.html.parse(str(built / page)).getroot().iter("a"):
        href = (link.get("href") or "").partition("#")[0].partition("?")[0]
        path = ((built / page).parent / href).resolve()
        if href and "://" not in href and path.suffix == ".html" and path.is_file() and path.is_relative_to(root):
            yield path.relative_to(root).as_posix(), _cost(link, menus)


def _cost(link: lxml.html.HtmlElement, menus: dict[str, int]) -> int:
    """The clicks that a link takes: one, where it stands in no menu that costs more."""
    around = {name for element in link.iterancestors() for name in (element.get("class") or "").split()}
    return max((cost for name, cost in menus.items() if name in around), default=1)


def _finding(line: int, problem: str, remedy: str) -> Finding:
    return Finding(in_docs(FILE), line, "opgaver", problem, remedy)
