"""The everyday tasks: what people come for is at most two clicks or six letters from the front page, on a phone too."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import lxml.html
import yaml

from ..content import located_yaml
from ..content.finding import Finding
from ..content.page import in_docs, in_site
from . import Context, search_terms

FILE = "om/opgaver.yml"
PAGE, LETTERS = "side", "skriv"
"""The fields of a task: where it is done, and what may be typed in the search box."""
MOST_CLICKS, MOST_LETTERS, SEEN_RESULTS = 2, 6, 3
"""How much a task may take; a result is among the first ones, which a telephone shows without scrolling."""
UNSEEN = MOST_CLICKS + 1
"""What a link takes that is not on the screen at all."""
FRONT = "index.html"
SCREENS = {
    "på en computer": {"menu-alt": UNSEEN},
    "på en telefon": {"doerraekke": UNSEEN, "opslag": UNSEEN, "kapitelmenu": UNSEEN, "menu": 2},
}
"""A kind of screen -> class of a menu -> the clicks that a link in it takes: the drawer is opened first."""


@dataclass(frozen=True)
class _Task:
    """A task by the line and the words of the list, the page that does it, and what may be typed for it."""

    line: int
    name: str
    src: str
    letters: str

    def finding(self, problem: str, remedy: str) -> Finding:
        return _finding(self.line, f"»{self.name}« {problem}", remedy)


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
    listed = [_task(tasks.line(name), name, told) for name, told in tasks.data.items()]
    known = [task for task in listed if task.src in context.site.pages]
    missing = [
        task.finding(f"fører til siden »{task.src}«, som ikke findes", "ret stien")
        for task in listed
        if task not in known
    ]
    return [*missing, *_too_far(context, known), *_too_long(known), *_not_found(context, known)]


def _task(line: int, name: str, told: object) -> _Task:
    fields = told if isinstance(told, dict) else {PAGE: told}
    return _Task(line, name, str(fields.get(PAGE, "")), str(fields.get(LETTERS, "")))


def _too_long(tasks: list[_Task]) -> list[Finding]:
    return [
        task.finding(f"skal skrives med »{task.letters}«, som er mere end {MOST_LETTERS} tegn", "skriv færre tegn")
        for task in tasks
        if len(task.letters) > MOST_LETTERS
    ]


def _not_found(context: Context, tasks: list[_Task]) -> list[Finding]:
    """Tasks whose letters do not lead to their page, where there is a search index to ask."""
    typed = [task for task in tasks if task.letters]
    if not typed or not context.built or not (context.built / search_terms.INDEX).is_file():
        return []
    found = search_terms.answers(context.built, [task.letters for task in typed])
    return [
        task.finding(
            f"er ikke blandt de første {SEEN_RESULTS} svar når man søger på »{task.letters}«",
            f"skriv ordet i {in_docs(task.src)}, fx i dens »soegeord«, eller vælg andre bogstaver",
        )
        for task, pages in zip(typed, found, strict=True)
        if in_site(task.src) not in [*dict.fromkeys(pages)][:SEEN_RESULTS]
    ]


def _too_far(context: Context, tasks: list[_Task]) -> list[Finding]:
    """Tasks whose page is too many clicks away, where something is built."""
    clicks = {screen: _clicks(context.built, menus) for screen, menus in SCREENS.items()} if context.built else {}
    found = []
    for task in tasks:
        far = [screen for screen, reached in clicks.items() if in_site(task.src) not in reached]
        if far:
            problem = f"er mere end {MOST_CLICKS} klik fra forsiden {' og '.join(far)}"
            remedy = f"link til {in_docs(task.src)} fra forsiden eller kapitlets første side"
            found.append(task.finding(problem, remedy))
    return found


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
    """The clicks that a link takes: one, where it stands in no menu that costs more, and one for each closed fold."""
    around = {name for element in link.iterancestors() for name in (element.get("class") or "").split()}
    folds = sum("open" not in fold.attrib for fold in link.iterancestors("details"))
    return max((cost for name, cost in menus.items() if name in around), default=1) + folds


def _finding(line: int, problem: str, remedy: str) -> Finding:
    return Finding(in_docs(FILE), line, "opgaver", problem, remedy)
