"""The everyday tasks: what people come for is at most two clicks from the front page."""

from pathlib import Path

import lxml.html
import yaml

from ..content import located_yaml
from ..content.finding import Finding
from ..content.page import in_docs, in_site
from . import Context

FILE = "om/opgaver.yml"
MOST_CLICKS = 2
FRONT = "index.html"


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
    clicks = _clicks(context.built) if context.built else None
    return [
        finding
        for task, src in tasks.data.items()
        for finding in _judge(context, tasks.line(task), task, str(src), clicks)
    ]


def _judge(context: Context, line: int, task: str, src: str, clicks: dict[str, int] | None) -> list[Finding]:
    if src not in context.site.pages:
        return [_finding(line, f"siden »{src}« findes ikke", "ret stien")]
    if clicks is None or clicks.get(in_site(src), MOST_CLICKS + 1) <= MOST_CLICKS:
        return []
    problem = f"»{task}« er mere end {MOST_CLICKS} klik fra forsiden"
    return [_finding(line, problem, f"link til {in_docs(src)} fra forsiden eller kapitlets første side")]


def _clicks(built: Path) -> dict[str, int]:
    """Page of the built site -> the clicks it takes from the front page, as far as MOST_CLICKS."""
    found, edge = {FRONT: 0}, {FRONT}
    for clicks in range(1, MOST_CLICKS + 1):
        edge = {target for page in edge for target in _targets(built, page)} - found.keys()
        found |= dict.fromkeys(edge, clicks)
    return found


def _targets(built: Path, page: str) -> set[str]:
    """The pages of the site that `page` links to."""
    tree = lxml.html.parse(str(built / page)).getroot()
    links = (str(link.get("href")).partition("#")[0].partition("?")[0] for link in tree.iter("a") if link.get("href"))
    paths = ((built / page).parent / link for link in links if link and "://" not in link)
    inside = (path.resolve() for path in paths if path.suffix == ".html")
    root = built.resolve()
    return {path.relative_to(root).as_posix() for path in inside if path.is_file() and path.is_relative_to(root)}


def _finding(line: int, problem: str, remedy: str) -> Finding:
    return Finding(in_docs(FILE), line, "opgaver", problem, remedy)
