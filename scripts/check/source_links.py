"""Links in the Markdown source: page, heading and file exist, and the words say what is opened."""

import posixpath
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher, get_close_matches
from functools import cached_property
from ipaddress import ip_address
from pathlib import Path, PurePosixPath
from urllib.parse import unquote, urlsplit

import lxml.html

from ..content import memory
from ..content.finding import WRITING_GUIDE, Finding
from ..content.page import Page
from ..content.slug import slugify
from . import Context, misled_links, web_addresses
from .private import is_private
from .slips import characters, rendered
from .slips.source import Source, read

GUIDE = f"{WRITING_GUIDE}#links"
EMPTY_WORDS = re.compile(
    r"(?:(?:klik|tryk|se|læs|gå|find|hent)?\s*(?:her|mere|mere her|videre|videre her|dette link|linket|link)"
    r"|denne side|siden|dokumentet|filen)(?:\s+(?:for at|om|hvis)\s.*)?[.!…»]*",
    re.I,
)
SEEN_WORDS = re.compile(r"\b(?:klik|tryk) (?:på )?(?:her|linket)\b|\blæs mere her\b", re.I)
ADDRESS = re.compile(
    r"(?:https?://|www\.)\S+|\S+/\S+\.(?:md|html?)|[\w-]+(?:\.[\w-]+)*\.(?:dk|com|org|net|eu)(?:/\S*)?"
)
BARE = re.compile(
    r"(?:https?://|www\.)[^\s<>»«]+[^\s<>»«.,;:!?)]|(?<![\w.+:-])[\w.+-]+@[\w-]+\.[\w.]*\w"
    r"|(?<![\w@./-])(?:[\w-]+\.)+(?:dk|com|org|net|eu)/[^\s<>»«]*[^\s<>»«.,;:!?)]"
)
MAIL = re.compile(r"[\w.+-]+@[\w-]+(?:\.[\w-]+)+")
SITE = re.compile(r"www\.[\w.-]+(?:/\S*)?|[\w-]+(?:\.[\w-]+)*\.(?:dk|com|org|net|eu)(?:/\S*)?")
PHONE = re.compile(r"\+\d{8,15}|\d{3,8}")
PRINTED = "tryk/"
SPOKEN = {"tlf": "tel", "telefon": "tel", "mobil": "tel", "mail": "mailto", "e-mail": "mailto", "email": "mailto"}
"""What people call the beginning of an address -> what browsers call it."""
SCHEMES = ("https", "http", "mailto", "tel")
LOGGED_IN = ("sharepoint.com", "onedrive.live.com", "1drv.ms", "teams.microsoft.com", "docs.google.com")
"""Websites whose files open only for those whom somebody has let in."""
INDOORS = (".local", ".lan", ".intern", ".internal", ".corp", ".home.arpa")
"""Endings of names that only the computers of one house know."""
SHARED = re.compile(r"(?<![\w(\\])(?:[A-Z]:\\{1,2}|\\{2,4})[\w$.-]+\\{1,2}\w|(?<![\w(<])file:/+\w+")
"""A drive or a server of one's own, and a folder on it."""
ESCAPED = re.compile("\x02(\\d+)\x03")
"""How Markdown notes a sign that stood after a backslash in an address."""
RESEMBLES = 0.75
"""How alike a suggestion must be (difflib's ratio): at less it leads astray."""


@dataclass(frozen=True)
class Link:
    """A link or picture of a page: its line, its words (None for a picture) and its target."""

    line: int
    words: str | None
    target: str


@dataclass(frozen=True)
class Seen:
    """What a rendered page holds: its links, its anchors, and addresses that are no links, each with its line."""

    links: tuple[Link, ...]
    anchors: tuple[str, ...]
    bare: tuple[tuple[int, str], ...]


@dataclass
class Targets:
    """What links may lead to: pages, their anchors, files beside them, and the files that a build makes."""

    docs_dir: Path
    pages: dict[str, Source]
    finished: frozenset[str] | None
    url: str | None
    titles: Mapping[str, str]
    """What a link's words may be the title of -> the path of that page."""

    def anchors(self, src: str) -> tuple[str, ...]:
        """The ids of a page as it is rendered."""
        return seen(self.pages[src]).anchors

    def is_file(self, src: str) -> bool:
        """True where the site will have the file."""
        if self.finished is None and src.startswith(PRINTED):
            return True
        return src in (self.finished or ()) or (
            (self.docs_dir / src).is_file() and Path(src).suffix not in (".yml", ".yaml")
        )

    @cached_property
    def files(self) -> list[str]:
        """All that a link may lead to, but for addresses elsewhere."""
        beside = (path.relative_to(self.docs_dir).as_posix() for path in self.docs_dir.rglob("*") if path.is_file())
        return [
            *self.pages,
            *(name for name in beside if not name.endswith((".md", ".yml"))),
            *sorted(self.finished or ()),
        ]


def check(context: Context) -> list[Finding]:
    """Findings about the links of all pages."""
    site = context.site
    return of_pages(site.docs_dir, site.pages.values(), context.finished, site.brand.url)


def of_pages(docs_dir: Path, pages: Iterable[Page], finished: frozenset[str] | None, url: str | None) -> list[Finding]:
    """Findings about the links of `pages`, whose files lie in `docs_dir`.

    `finished` are the files of print as paths in the site, None where nobody knows them;
    `url` is the site's own address, where it is known.
    """
    pages = [*pages]
    sources = {page.src: source for page in pages if (source := read(docs_dir, page.src))}
    targets = Targets(docs_dir, sources, finished, url, misled_links.titles(pages))
    return [
        Finding(source.fil, line, "links", problem, remedy, GUIDE, "advarsel" if warning else "fejl")
        for source in sources.values()
        for line, problem, remedy, warning in _of(source, targets)
    ]


Told = tuple[int, str, str, bool]
"""Line, problem, remedy, and whether it is a mere warning."""


def _of(source: Source, targets: Targets) -> Iterator[Told]:
    for link in seen(source).links:
        if link.words is not None:
            yield from _words(link)
        yield from _target(source, link, targets)
    yield from _shared(source)
    yield from (_no_link(line, address) for line, address in seen(source).bare)


def seen(source: Source) -> Seen:
    """What is seen of a page that is rendered; a page that has not changed is not rendered again for it."""
    return memory.recall("links", (source.fil, source.text), lambda: _seen(source))


def _seen(source: Source) -> Seen:
    tree = rendered.render(source).tree
    anchors = (ident for element in tree.iter() if (ident := element.get("id")))
    return Seen(tuple(links(source)), tuple(anchors), tuple(_bare(source)))


def links(source: Source) -> Iterator[Link]:
    """The links and pictures of a page in order, each with the line that its target stands on."""
    at = 0
    for element in rendered.render(source).tree.iter("a", "img", "source"):
        if element.get("class") == "headerlink":
            continue
        words = None
        if element.tag == "a":
            words = " ".join([element.text_content(), *(image.get("alt", "") for image in element.iter("img"))])
        for target in _targets(element):
            line, inline = _line(source, target, at, words or "")
            at = line if inline else at
            yield Link(line, words if words is None else " ".join(words.split()), target)


def _targets(element: lxml.html.HtmlElement) -> Iterator[str]:
    """What an element leads to or shows, in one or more sizes."""
    target = element.get("href" if element.tag == "a" else "src")
    if target is not None:
        yield ESCAPED.sub(lambda match: chr(int(match[1])), target)
    yield from (part.split()[0] for part in element.get("srcset", "").split(",") if part.strip())


def _line(source: Source, target: str, at: int, words: str) -> tuple[int, bool]:
    """The line of `target`, of several the one with the link's `words`, and whether it stands in the running text."""
    wanted = re.escape(target.removeprefix("mailto:"))
    form = re.compile(rf"""[(<"] *(?:mailto:)?{wanted}[)\s>"]""")
    for start, beside in ((at, f"[{words}]"), (at, ""), (0, "")):
        for line in source.lines:
            if line.number >= start and beside in line.text and form.search(line.text):
                return line.number, True
    if (defined := source.line_with(f": {target}")) > 1:
        return defined, False
    named = re.compile(rf"[\[>] *{re.escape(words)} *[\]<]")  # the target is written with signs that HTML reads away
    if at_words := next((line.number for line in source.lines if words and named.search(line.text)), 0):
        return at_words, False
    return source.line_with(re.split(r"[\\/]", target)[-1] or target), False


def _words(link: Link) -> Iterator[Told]:
    words = link.words or ""
    if not words or EMPTY_WORDS.fullmatch(words) or SEEN_WORDS.search(words):
        problem = f"linket hedder »{words}« og siger ikke hvad det åbner"
        yield link.line, problem, "skriv hvad læseren finder, fx »skabelonen til indkaldelse«", False
    elif ADDRESS.fullmatch(words):
        yield link.line, f"linket hedder »{words}«, som er en adresse", "skriv hvad læseren finder der", False


def said_of_words(docs_dir: Path, page: Page) -> set[int]:
    """The lines of a page that hold a link whose words are told here."""
    source = read(docs_dir, page.src)
    links = seen(source).links if source else ()
    return {link.line for link in links if link.words is not None and [*_words(link)]}


def _shared(source: Source) -> Iterator[Told]:
    for line in source.lines:
        for match in SHARED.finditer(line.text):
            problem = f"»{match[0]}…« er et sted i jeres eget hus"
            yield (
                line.number,
                problem,
                "læg filen i docs/assets/ og link til den, eller skriv med ord hvor den er",
                True,
            )


def _bare(source: Source) -> Iterator[tuple[int, str]]:
    """Addresses that stand as mere text, each with its line."""
    at = 0
    for text in rendered.outside_links(rendered.render(source).tree):
        for match in [match for match in BARE.finditer(text) if not is_private(match[0])]:
            at = source.line_with(match[0], at)
            yield at, match[0]


def _no_link(line: int, address: str) -> Told:
    kind = "mailadressen" if "@" in address else "adressen"
    start = "mailto:" if "@" in address else "" if "://" in address else "https://"
    return line, f"{kind} »{address}« bliver ikke til et link", f"skriv »[ordene]({start}{address})«", False


def _target(source: Source, link: Link, targets: Targets) -> Iterator[Told]:
    if characters.hidden_in(unquote(link.target)):
        return
    try:
        parts = urlsplit(link.target)
    except ValueError:
        yield link.line, f"»{link.target}« kan ikke læses som en adresse", "kopiér adressen igen fra browseren", False
        return
    scheme = parts.scheme.lower()
    if problem := _unusable(link, scheme, unquote(parts.path)):
        yield (link.line, *problem, False)
    elif scheme in ("http", "https"):
        yield from _outside(source, link, targets)
    elif not scheme:
        yield from _inside(source, link, targets)


def _unusable(link: Link, scheme: str, path: str) -> tuple[str, str] | None:
    """Why nobody can follow the target, whatever the site holds, and what to do about it; None where somebody can."""
    target = link.target
    if target in ("", "#"):
        return f"linket »{link.words or ''}« fører ingen steder hen", "skriv hvor det skal føre hen"
    if re.match(r"[a-zA-Z]:[\\/]|\\\\|file:", target):
        return f"»{target}« ligger på din egen computer", "læg filen i docs/assets/ og skriv stien"
    if scheme == "data" and link.words is not None:
        return "linket åbner noget der ligger inde i teksten og kan køre kode", "gem det som en fil i docs/assets/"
    if scheme == "data":
        return "billedet ligger inde i teksten", "gem det som en fil i docs/assets/, og skriv stien til den"
    if scheme == "mailto" and not MAIL.fullmatch(path):
        meant = unquote(target.partition(":")[2]).strip(" /").replace(",", ".")
        right = f"skriv »mailto:{meant}«" if MAIL.fullmatch(meant) else "skriv »mailto:« og adressen"
        return f"»{target}« er ikke en mailadresse", right
    if scheme == "tel" and not PHONE.fullmatch(path):
        return f"»{target}« er ikke et telefonnummer", "skriv »tel:« og kun cifre, fx tel:12345678"
    if target.startswith("//") or scheme not in ("", *SCHEMES):
        return f"»{target}« kan ikke åbnes af en browser", _openable(target, scheme)
    return None


def _openable(target: str, scheme: str) -> str:
    near = [SPOKEN[scheme]] if scheme in SPOKEN else get_close_matches(scheme, SCHEMES, 1, RESEMBLES)
    return f"mente du {near[0]}:{target.partition(':')[2]}?" if near else "skriv en adresse der begynder med https://"


def _outside(source: Source, link: Link, targets: Targets) -> Iterator[Told]:
    if targets.url and link.target.startswith(targets.url):
        yield (
            link.line,
            f"»{link.target}« er siden selv",
            "skriv stien til filen, så linket også virker uden net",
            False,
        )
    elif re.search(r"\s", link.target):
        yield link.line, f"»{link.target}« har mellemrum", "kopiér adressen igen fra browseren", False
    elif "@" in urlsplit(link.target).netloc:
        remedy = "slet det der står før @, og skift koden hvis den har været vist"
        yield link.line, "adressen rummer et brugernavn eller en kode", remedy, False
    elif "." not in urlsplit(link.target).netloc:
        yield link.line, f"»{link.target}« har intet navn på et websted", "skriv hele adressen", False
    elif meant := web_addresses.unwrapped(link.target):
        yield link.line, "adressen er pakket ind af et andet program", f"skriv »{meant}«", False
    elif (plain := web_addresses.untracked(link.target)) != link.target:
        yield link.line, "adressen følger den der trykker på den", f"skriv »{plain}«", True
    elif (src := web_addresses.edited(link.target)) in targets.pages:
        remedy = f"skriv »{_relative(source, src)}«"
        yield link.line, "linket åbner siden til at rette i, og ikke den som læserne ser", remedy, True
    elif urlsplit(link.target).netloc.lower().endswith(LOGGED_IN):
        remedy = "læg filen i docs/assets/, eller skriv i teksten hvem der kan åbne den"
        yield link.line, f"»{link.target[:60]}« kan kun åbnes af dem der har fået adgang", remedy, True
    elif _is_indoors(urlsplit(link.target).hostname or ""):
        remedy = "skriv i teksten hvem der kan åbne den, eller en adresse som alle kan nå"
        yield link.line, f"»{link.target[:60]}« kan kun åbnes i jeres eget hus", remedy, True
    elif link.target.lower().startswith("http:"):
        yield link.line, f"»{link.target}« er ikke krypteret", "skriv https:// hvis webstedet har det", True


def _is_indoors(host: str) -> bool:
    """Whether only the computers of one house can reach the host: by its name, or a private number (RFC 1918)."""
    try:
        return not ip_address(host).is_global
    except ValueError:
        return host.lower().endswith(INDOORS)


def _inside(source: Source, link: Link, targets: Targets) -> Iterator[Told]:
    path, _, anchor = unquote(link.target).partition("#")
    src = posixpath.normpath(posixpath.join(source.folder, path)) if path else source.src
    if path.startswith("/") or "\\" in path:
        turned = path.replace("\\", "/")
        near = posixpath.normpath(posixpath.join("" if turned.startswith("/") else source.folder, turned.lstrip("/")))
        right = f"»{_relative(source, near)}«" if targets.is_file(near) else "stien fra siden, fx ../om/index.md"
        yield link.line, f"»{link.target}« virker kun ét sted", f"skriv {right}", False
    elif src in targets.pages:
        known = targets.anchors(src)
        if anchor and anchor not in known:
            yield link.line, f"afsnittet »#{anchor}« findes ikke på docs/{src}", _near_anchor(anchor, known), False
        elif (meant := misled_links.meant(link.words or "", src, targets.titles)) and slugify(
            link.words or ""
        ) not in known:
            problem, remedy = f"linket hedder »{link.words}« og åbner docs/{src}", f"skriv »{_relative(source, meant)}«"
            yield link.line, problem, f"{remedy}, eller ret ordene", True
    elif not targets.is_file(src):
        yield link.line, f"»{link.target}« findes ikke", _near_file(source, src, targets), False


def _near_anchor(anchor: str, known: Sequence[str]) -> str:
    near = [slugify(anchor)] if slugify(anchor) in known else get_close_matches(anchor, known, 1, RESEMBLES)
    return f"mente du #{near[0]}?" if near else "ret linket, eller slet det"


def _near_file(source: Source, src: str, targets: Targets) -> str:
    """What to write instead of a path that leads nowhere: a file that is alike, or one of the same name elsewhere."""
    if outside := _meant_outside(posixpath.basename(src) if "@" in src else src.removeprefix(f"{source.folder}/")):
        return f"skriv »{outside}«"
    if re.search(r"\s", src) and targets.is_file(_hyphened(src)):
        return f"mente du docs/{_hyphened(src)}?"
    meant = re.sub(r"/?$", "/index.md", src) if not Path(src).suffix else re.sub(r"\.html?$", ".md", src)
    named = [name for name in targets.files if name.lower() == meant.lower()]
    named = named or [name for name in targets.files if name.lower() == f"{src.lower()}.md"]
    same = [name for name in targets.files if posixpath.basename(name) == posixpath.basename(meant) != "index.md"]
    alike = [name for name in targets.files if Path(name).suffix == Path(meant).suffix]
    near = named or (same if len(same) == 1 else []) or _near_paths(meant, alike)
    return f"mente du docs/{near[0]}? Så skriv »{_relative(source, near[0])}«" if near else "ret linket, eller slet det"


def _meant_outside(path: str) -> str:
    """The whole address where a path is an address without its beginning: a site, a mailbox, a number."""
    if MAIL.fullmatch(path):
        return f"mailto:{path}"
    if re.fullmatch(r"\+?\d{8,12}", path):
        return f"tel:{path}"
    if match := re.match(r"https?/+(.+)", path):
        return f"https://{match[1]}"
    return f"https://{path}" if SITE.fullmatch(path) else ""


def _near_paths(meant: str, files: list[str]) -> list[str]:
    return [name for name in get_close_matches(meant, files, 3, RESEMBLES) if _named_alike(name, meant)]


def _named_alike(one: str, other: str) -> bool:
    """True where the names of two files are alike: a folder that both lie in says nothing of what was meant."""
    paths = [PurePosixPath(path) for path in (one, other)]
    if len({path.stem == "index" for path in paths}) == 2:
        return False
    names = [path.parent.name if path.stem == "index" else path.stem for path in paths]
    return SequenceMatcher(None, names[0], names[1]).ratio() >= RESEMBLES


def _hyphened(src: str) -> str:
    """A path with its spaces as hyphens, as our files are named."""
    return re.sub(r"\s+", "-", src)


def _relative(source: Source, target: str) -> str:
    return posixpath.relpath(target, source.folder or ".")
