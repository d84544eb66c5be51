"""Raw HTML in a page: tags that are not closed, and comments, which readers of the source get too."""

from collections.abc import Iterator
from html.parser import HTMLParser

from ...content.finding import Finding
from .source import Source

TAGS = frozenset(
    """a abbr br caption cite code dd del details dfn div dl dt em figcaption figure h2 h3 h4 hr i img ins kbd label li
mark noscript ol p picture pre q s section small source span strong sub summary sup table tbody td textarea tfoot th
thead time tr u ul b""".split()
)
"""Tags that show text. A form, a frame, a style or a script of one's own can send, fetch or hide something."""
LOOKS = {
    "b strong": "skriv **sådan** hvis ordene skal være fede",
    "i em": "skriv *sådan* hvis ordene skal være skrå",
    "u": "slet det: understregede ord ligner et link",
    "br": "slet det, og sæt en tom linje hvor et nyt afsnit begynder",
    "font center big strike style": "slet det: sidens farver og skrift kommer fra brand-mappen",
}
"""Tags and attributes that say how words look -> what to do instead."""
VOID = frozenset("area base br col embed hr img input link meta source track wbr".split())


def check(source: Source) -> Iterator[Finding]:
    """Findings about the HTML of a page."""
    for tag in parse(source):
        if tag.comment:
            yield source.finding(
                tag.line,
                "kommentar",
                "kommentaren følger med siden ud til alle",
                "slet den, og skriv den i beskeden når du gemmer",
            )
        elif tag.fault == "code":
            yield source.finding(tag.line, "html", f"»<{tag.name}« er kode og virker ikke på en side", "slet den")
        elif tag.fault == "open":
            yield _open(source, tag)
        elif remedy := "" if tag.fault else _set_as(tag):
            yield source.finding(tag.line, "udseende", f"<{tag.name}> er HTML og ikke vores opsætning", remedy)
        elif tag.fault == "stray":
            yield source.finding(tag.line, "html", f"</{tag.name}> lukker intet", f"slet </{tag.name}>")


def _open(source: Source, tag: "Tag") -> Finding:
    if tag.name not in TAGS:
        problem, remedy = f"<{tag.name}> er ikke et mærke, og ordet forsvinder", "skriv det uden < og >, eller [felt]"
    else:
        problem = f"<{tag.name}> bliver ikke lukket, så resten af siden bliver til rå tekst"
        remedy = f"skriv </{tag.name}>, eller slet <{tag.name}>"
    return source.finding(tag.line, "html", problem, remedy)


def _set_as(tag: "Tag") -> str:
    """What to write instead of a tag that only says how words look; empty for any other."""
    name = "style" if {"style", "align"} & tag.attributes.keys() else tag.name
    return next((remedy for names, remedy in LOOKS.items() if name in names.split()), "")


class Tag:
    """A tag or comment of a page: its line, its attributes, and whether it is without its other half."""

    def __init__(self, name: str, line: int, attributes: dict[str, str], comment: bool = False, fault: str = ""):
        self.name, self.line, self.attributes, self.comment, self.fault = name, line, attributes, comment, fault
        self.inside: tuple[str, ...] = ()
        """The tags that it stands in, outermost first."""


class _Parser(HTMLParser):
    def __init__(self, first_line: int):
        super().__init__()
        self.first_line, self.found, self.open = first_line, list[Tag](), list[Tag]()

    def _line(self) -> int:
        return self.getpos()[0] + self.first_line - 1

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag.startswith(("http:", "https:", "mailto:")) or "@" in tag:
            return  # an address between < and >
        self._find(tag, attrs)
        if tag not in VOID:
            self.open.append(self.found[-1])

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self._find(tag, attrs)

    def _find(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.found.append(Tag(tag, self._line(), {name: value or "" for name, value in attrs}))
        self.found[-1].inside = tuple(opened.name for opened in self.open)

    def handle_endtag(self, tag: str) -> None:
        if tag not in [opened.name for opened in self.open]:
            self.found.append(Tag(tag, self._line(), {}, fault="stray"))
            return
        while (opened := self.open.pop()).name != tag:
            opened.fault = "open"

    def handle_pi(self, data: str) -> None:
        self.found.append(Tag(f"?{data.split()[0]}", self._line(), {}, fault="code"))

    def unknown_decl(self, data: str) -> None:
        self.found.append(Tag(f"!{data}", self._line(), {}, fault="code"))

    def handle_comment(self, data: str) -> None:
        self.found.append(Tag("!--", self._line(), {}, comment=True))


def parse(source: Source) -> list[Tag]:
    """The tags and comments of a page's Markdown, in order."""
    parser = _Parser(source.body_line)
    text = "\n".join(line.text for line in source.lines) + "\n"
    start = text.rfind("<!--")
    if start >= 0 and "-->" not in text[start:]:  # the parser would say nothing of all that follows
        parser.found.append(Tag("!--", source.body_line + text.count("\n", 0, start), {}, comment=True))
        text = text[:start]
    parser.feed(text)
    parser.close()
    for tag in parser.open:
        tag.fault = "open"
    return parser.found
