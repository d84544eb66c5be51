"""The rules of front matter: which keys a page may have, and what their values must be."""

import datetime
import re
from collections.abc import Callable
from difflib import get_close_matches
from pathlib import Path

from . import poster
from .finding import Finding
from .language_rules import RULES
from .page import Page
from .roles import ROLES

OWNERS = ("Faglig koordinator", "Redaktør", "HR", "Afdelingsleder")
SOURCE_USES = ("omskrevet", "citat", "navn")
READERS = ("medarbejder", "borger")
LEAD_LENGTH = 160  # a lead is read at a glance, and search engines cut a description about there
RESEMBLES = 0.8  # how alike a field that need not be there must be (difflib's ratio)
MOST = 20  # more of a kind than anyone remembers, or a slip of the finger

SCENES = "figurer/scener"
"""The drawings, below the folder of templates."""
CURLY = re.compile(r"[“”„‟].*[“”„‟]$", re.S)

Rule = tuple[Callable[[object], bool], str]


def _text(value: object) -> bool:
    return isinstance(value, str) and bool(value.strip())


def _short(most: int) -> Callable[[object], bool]:
    return lambda value: isinstance(value, str) and _text(value) and len(value) <= most


def _number(low: int, high: int) -> Rule:
    return (
        lambda v: isinstance(v, int) and not isinstance(v, bool) and low <= v <= high,
        f"et helt tal fra {low} til {high}",
    )


def _one_of(names: tuple[str, ...]) -> Rule:
    return lambda v: v in names, "et af ordene " + ", ".join(names)


def _sources(value: object) -> bool:
    return (
        isinstance(value, dict)
        and bool(value)
        and all(_text(use) if source == "eget" else use in SOURCE_USES for source, use in value.items())
    )


def _exceptions(value: object) -> bool:
    return (
        isinstance(value, dict)
        and bool(value)
        and all(rule in EXEMPT and _text(reason) for rule, reason in value.items())
    )


COUNTS = "antal"
"""The rule of texts that say how many steps or rules there are: a page may tell of another number than ours."""
EXEMPT = (*RULES, COUNTS)
"""The rules that a page may be exempt from, with a reason."""
COMMON: dict[str, Rule] = {
    "title": (_text, "sidens overskrift"),
    "kort": (_short(LEAD_LENGTH), f"en kort tekst på højst {LEAD_LENGTH} tegn"),
    "ejer": _one_of(OWNERS),
    "gennemgaaet": (lambda v: type(v) is datetime.date, "en dato som 2026-11-21"),
    "gennemgaas_om": _number(1, 36),
    "kilder": (
        _sources,
        "kilder med " + ", ".join(SOURCE_USES) + ", fx »kolding: omskrevet«, eller »eget: forklaring«",
    ),
}
_ICON: Rule = (_text, "navnet på et ikon i overrides/.icons/lucide")
OPTIONAL: dict[str, Rule] = {
    "se_ogsaa": (lambda v: isinstance(v, list) and all(map(_text, v)), "en liste med sider, fx »- proces/index.md«"),
    "soegeord": (lambda v: isinstance(v, list) and all(map(_text, v)), "en liste med ord, fx »- sur«"),
    "laeser": _one_of(READERS),
    "undtagelser": (
        _exceptions,
        "en regel og grunden til at den ikke gælder her, fx »passiv: Loven er citeret.«; reglerne er "
        + ", ".join(EXEMPT),
    ),
    "om_borger": _one_of(("ja", "nej")),
    "papir_titel": (_text, "overskriften på det papir som borgeren får"),
    "papir_linje": (_short(LEAD_LENGTH), f"en linje til borgeren på højst {LEAD_LENGTH} tegn"),
    "skal_med": (lambda v: isinstance(v, list) and all(map(_text, v)), "en liste med felter på siden, fx »- Navn«"),
    "skal_afklares": (lambda v: isinstance(v, list) and all(map(_text, v)), "en liste med felter, fx »- Navn«"),
    "tages_med": (lambda v: isinstance(v, list) and all(map(_text, v)), "en liste med svar der følger med i mødet"),
    "rolle": _one_of(tuple(ROLES)),
    "doer": (_text, "navnet på døren, fx »Mødet«"),
    "etape": _number(1, MOST),
    "scene": (_text, "navnet på en tegning i overrides/figurer/scener, fx »brev«"),
    "blikfang": (_text, "stien til den side hvis overskrift og tegning skal ses langt fra, fx »proces/2-tag-imod.md«"),
    "ikon": _ICON,
    "ikoner": (lambda v: isinstance(v, list) and all(map(_text, v)), "en liste med ikoner, ét til hvert kort"),
    "bog": _one_of(("ja", "nej")),
    "hide": (lambda v: isinstance(v, list), "en liste, fx »- toc«"),
}
_POSTER_LEAD: Rule = (
    _short(poster.LONGEST),
    f"en tekst på højst {poster.LONGEST} tegn: den trykkes på plakaten",
)
KINDS: dict[str, dict[str, Rule]] = {
    "trin": {"trin": _number(1, MOST), "greb": _number(1, 3), "ikon": _ICON, "kort": _POSTER_LEAD},
    "leveregel": {"regel": _number(1, MOST), "ikon": _ICON, "kort": _POSTER_LEAD},
    "greb": {"greb": _number(1, 3), "kort": _POSTER_LEAD},
    "fokusområde": {"fokus": _number(1, MOST)},
}
FOLDERS = {"proces": "trin", "leveregler": "leveregel", "model": "greb", "vaerdier/fokusomraader": "fokusområde"}


def kind(page: Page) -> str | None:
    """The page's kind."""
    return kind_of(page.src)


def kind_of(src: str) -> str | None:
    """The kind of a page by its path: one whose file name begins with a number is a part of its folder's whole."""
    folder, _, name = src.rpartition("/")
    return FOLDERS.get(folder) if name[0].isdigit() else None


def check(page: Page, icons_dir: Path) -> list[Finding]:
    """Findings about the front matter of `page`: missing, unknown and wrong keys."""
    required = COMMON | KINDS.get(kind(page) or "", {})
    allowed = required | OPTIONAL
    missing = [key for key in required if key not in page.meta]
    meant = {key: near[0] for key in page.meta if key not in allowed and (near := get_close_matches(key, missing, 1))}
    return [
        *(_missing(page, key, allowed[key][1]) for key in missing if key not in meant.values()),
        *(_unknown(page, key, allowed, meant.get(key)) for key in page.meta if key not in allowed),
        *(
            _wrong(page, key, allowed[key])
            for key in page.meta
            if key in allowed and not allowed[key][0](page.meta[key])
        ),
        *_icon(page, icons_dir),
        *_scene(page, icons_dir.parents[1] / SCENES),
        *_about_citizen(page),
        *_curly(page),
        *([] if "title" in missing or CURLY.match(str(page.meta["title"])) else _title(page)),
    ]


def _missing(page: Page, key: str, wanted: str) -> Finding:
    what = f"feltet »{key}« mangler" + (f" på en side af slagsen »{kind(page)}«" if kind(page) else "")
    return Finding(page.fil, 1, "forside", what, f"tilføj »{key}: …« med {wanted}")


def _unknown(page: Page, key: str, allowed: dict[str, Rule], meant: str | None) -> Finding:
    near = get_close_matches(key, [name for name in allowed if name not in page.meta], 1, RESEMBLES)
    meant = meant or (near[0] if near else None)
    return Finding(
        page.fil,
        page.line(key),
        "forside",
        f"feltet »{key}« findes ikke, så det bliver ikke brugt",
        f"mente du »{meant}«?" if meant else "brug et af felterne " + ", ".join(allowed),
    )


def _wrong(page: Page, key: str, rule: Rule) -> Finding:
    value = str(page.meta[key])
    shown = f"er {len(value)} tegn langt" if len(value) > 60 else f"har værdien »{value}«"
    shown = "er tomt" if page.meta[key] is None else shown
    return Finding(page.fil, page.line(key), "forside", f"feltet »{key}« {shown}", f"skriv {rule[1]}")


def _icon(page: Page, icons_dir: Path) -> list[Finding]:
    known = sorted(path.stem for path in icons_dir.glob("*.svg"))
    chosen = [("ikon", page.meta.get("ikon")), *(("ikoner", name) for name in page.names("ikoner"))]
    return [
        Finding(page.fil, page.line(key), "forside", f"ikonet »{name}« findes ikke", f"vælg et af {', '.join(known)}")
        for key, name in chosen
        if _text(name) and name not in known
    ]


def _scene(page: Page, drawings: Path) -> list[Finding]:
    known, scene = sorted(path.stem for path in drawings.glob("*.svg")), page.meta.get("scene")
    if not known or not isinstance(scene, str) or scene in known:
        return []
    problem, remedy = f"tegningen »{scene}« findes ikke", f"vælg en af {', '.join(known)}"
    return [Finding(page.fil, page.line("scene"), "forside", problem, remedy)]


def _about_citizen(page: Page) -> list[Finding]:
    """What is typed on a paper that a citizen gets is about a citizen, and must not be kept."""
    if "papir_titel" not in page.meta or page.meta.get("om_borger") != "nej":
        return []
    problem = "borgeren får arket, men »om_borger« er nej, så det skrevne bliver gemt på maskinen"
    return [Finding(page.fil, page.line("om_borger"), "forside", problem, "skriv »om_borger: ja«")]


def _curly(page: Page) -> list[Finding]:
    """Findings about values between a word processor's quotation marks, which become a part of them."""
    return [
        Finding(
            page.fil,
            page.line(key),
            "forside",
            f"citationstegnene om »{key}« bliver en del af teksten",
            "slet dem, eller skriv lige citationstegn",
        )
        for key, value in page.meta.items()
        if isinstance(value, str) and CURLY.match(value)
    ]


def _title(page: Page) -> list[Finding]:
    tops = [(line, text) for line, level, text, _ in page.headings() if level == 1]
    if len(tops) == 1 and tops[0][1] == page.meta.get("title"):
        return []
    if len(tops) > 1:
        return [
            Finding(
                page.fil, tops[1][0], "overskrift", "siden har mere end én overskrift med ét #", "giv de andre to: ##"
            )
        ]
    line = tops[0][0] if tops else page.body_line
    return [
        Finding(
            page.fil,
            line,
            "overskrift",
            "sidens overskrift og feltet »title« er ikke ens",
            f"skriv »# {page.meta.get('title', '…')}« lige under felterne",
        )
    ]
