"""The brand folder: name, sender, contact, colours, fonts and logo of the municipality whose site this is."""

import re
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from xml.etree import ElementTree

import yaml
from fontTools.ttLib import TTLibError

from . import conflicts, contrast, danish, letters, local, located_yaml, print_paper, unknown_fields
from .contrast import SCHEMES
from .finding import Finding, shown_path

FILE, LOGO = "brand.yml", "logo.svg"
SHARED = "docs/assets/brand/brand.yml"
"""Shows how each field is written."""
COLOURS = (
    "papir",
    "blaek",
    "borgerland",
    "borgerland_lys",
    "moedet",
    "moedet_lys",
    "fagland",
    "fagland_lys",
    "sol",
    "sol_lys",
)
HEX = re.compile(r"#[0-9a-fA-F]{6}")
INK_SUM = 300
"""Percent of ink in all: more does not dry on coated paper (ISO 12647-2 allows 330)."""
GROUPS = ("kontakt", "vises_i", "farver", "trykfarver", print_paper.FIELD[-1], "skrifter")
KNOWN: dict[tuple[str, ...], tuple[str, ...]] = {
    ("extra", "brand"): GROUPS,
    **{("extra", "brand", "farver", scheme): COLOURS for scheme in SCHEMES},
}
"""Where fields may stand -> all that may stand there."""
MAIL = ("extra", "brand", "kontakt", "mail")
FIELDS = [
    ("site_name",),
    ("site_url",),
    ("site_author",),
    ("extra", "brand", "kontakt", "navn"),
    MAIL,
    ("extra", "brand", "skrifter", "broedtekst", "navn"),
    ("extra", "brand", "skrifter", "broedtekst", "fil"),
    ("extra", "brand", "skrifter", "broedtekst", "kursiv"),
    ("extra", "brand", "skrifter", "overskrift", "navn"),
    ("extra", "brand", "skrifter", "overskrift", "fil"),
]


MAIL_ADDRESS = re.compile(r"[^\s@]+@[^\s@.,]+(?:\.[^\s@.,]+)+")
ADDRESS = re.compile(r"https?://[^\s/]+\S*")
PICTURES = (".svg", ".png", ".jpg", ".jpeg", ".webp", ".gif", ".pdf")
FONT_TYPE = ".woff2"
OTHER_FONTS = (".ttf", ".otf", ".woff")
"""Kinds of font file that the command `skrift` makes one of FONT_TYPE of."""
SVG_ROOT = "{http://www.w3.org/2000/svg}svg"
INKS, FONTS = ("extra", "brand", "trykfarver"), ("extra", "brand", "skrifter")
FRAMES = ("extra", "brand", "vises_i")
EDITOR = re.compile(r"https://[^\s/?#]+/[^\s?#]*/")
ORIGIN = re.compile(r"https://(?:\*\.)?[a-z0-9.-]+(?::\d+)?")


@dataclass(frozen=True)
class Brand:
    """A brand folder that holds all it must."""

    folder: Path
    name: str
    url: str
    owner: str
    contact: dict[str, str]
    colours: dict[str, dict[str, str]]
    fonts: dict[str, dict[str, str]]
    inks: dict[str, tuple[int, int, int, int]]
    """A colour of the screen -> percent of cyan, magenta, yellow and black, where the brand gives inks for it."""
    ink_line: int
    """The line of FILE where the inks stand."""
    font_line: int = 1
    """The line of FILE where the fonts stand."""
    paper: print_paper.PrintPaper = print_paper.COATED
    """What a print shop's files are made for."""
    frames: tuple[str, ...] = ()
    """Other sites that may show this one in a frame, as »https://…« without a path."""

    edit_uri: str = ""
    """The folder of the pages in the git host's own editor, with a slash at its end; empty where there is none."""

    @property
    def idle_inks(self) -> list[str]:
        """Colours that inks are given for, and that the screen does not show in daylight."""
        return sorted(self.inks.keys() - {colour.lower() for colour in self.colours["lys"].values()})

    @property
    def fil(self) -> str:
        """The brand file as an editor knows it."""
        return shown_path(self.folder / FILE)

    @cached_property
    def stretch(self) -> float:
        """How much wider than the ordinary the wider of its fonts is: print sets its letters smaller by so much."""
        return max(self._stretches.values())

    @property
    def widest(self) -> str:
        """The name of that font."""
        return self.fonts[max(self._stretches, key=self._stretches.__getitem__)]["navn"]

    @cached_property
    def _stretches(self) -> dict[str, float]:
        return {use: letters.stretch(self.folder / self.fonts[use]["fil"], use) for use in letters.ORDINARY}

    @property
    def files(self) -> list[Path]:
        """The files that a reader's browser needs: not what the brand and the answers say, and no print profile."""
        hidden = (self.folder / FILE, self.folder / local.FOLDER)
        found = (path for path in sorted(self.folder.rglob("*")) if path.is_file())
        shown = (path for path in found if not print_paper.is_profile(path))
        return [path for path in shown if not any(path.is_relative_to(other) for other in hidden)]

    @property
    def logo(self) -> Path:
        """The SVG file of the logo."""
        return self.folder / LOGO


def read(folder: Path) -> tuple[Brand | None, list[Finding]]:
    """The brand in `folder`, or None with findings that say what is missing or unreadable in it."""
    path = folder / FILE
    try:
        fields = located_yaml.parse(path.read_text(encoding="utf-8"))
    except OSError:
        return None, [_absent(path)]
    except (yaml.YAMLError, ValueError, UnicodeDecodeError) as error:
        return None, conflicts.instead(path, shown_path(path), _unreadable(path, error))
    findings = [finding for check in CHECKS for finding in check(path, fields)]
    findings += unknown_fields.of(shown_path(path), fields, KNOWN, SHARED)
    findings = findings or [*_missing_files(path, fields), *_logo(folder)]
    findings = findings or _widths(path, fields)
    if findings:
        return None, findings
    paper, unfit = print_paper.read(path, fields)
    if unfit:
        return None, unfit
    data, brand = fields.data, fields.data["extra"]["brand"]
    return Brand(
        folder,
        data["site_name"],
        data["site_url"].rstrip("/") + "/",
        data["site_author"],
        brand["kontakt"],
        brand["farver"],
        brand["skrifter"],
        {colour.lower(): tuple(inks) for colour, inks in (brand.get("trykfarver") or {}).items()},
        fields.line(*INKS),
        fields.line(*FONTS),
        paper,
        tuple(brand.get("vises_i") or ()),
        str(data.get("edit_uri") or ""),
    ), []


def _absent(path: Path) -> Finding:
    problem = "filen mangler, så siden har hverken navn eller farver"
    return Finding(shown_path(path), 1, "brand", problem, f"kopiér {SHARED} hertil, og ret den")


def _unreadable(path: Path, error: Exception) -> Finding:
    remedy = "skriv hvert felt som »navn: værdi«, og brug samme indryk hele vejen"
    return Finding(shown_path(path), located_yaml.error_line(error), "brand", "filen kan ikke læses", remedy)


def toned(colour: str, percent: int) -> str:
    """So much of a »#rrggbb« colour on white, as ink that is spread thin."""
    parts = (int(colour[i : i + 2], 16) for i in (1, 3, 5))
    return "#" + "".join(f"{round(255 - (255 - part) * percent / 100):02x}" for part in parts)


def _get(data: object, path: tuple[str, ...]) -> object:
    for key in path:
        data = data.get(key) if isinstance(data, dict) else None
    return data


def _missing_fields(path: Path, fields: located_yaml.LocatedMapping) -> list[Finding]:
    """Findings about what must be filled in; where a whole group is missing, about the group alone."""
    missing = [field for field in FIELDS if not (isinstance(value := _get(fields.data, field), str) and value.strip())]
    told = dict.fromkeys(_outermost(fields, field) for field in missing)
    remedy = f"skriv det som i {SHARED}"
    return [
        Finding(shown_path(path), fields.line(*field), "brand", f"feltet »{'.'.join(field)}« mangler", remedy)
        for field in told
    ]


def _outermost(fields: located_yaml.LocatedMapping, field: tuple[str, ...]) -> tuple[str, ...]:
    """The field, or the outermost of the groups around it that is none."""
    around = (field[:depth] for depth in range(1, len(field)))
    return next((group for group in around if not isinstance(_get(fields.data, group), dict)), field)


def _mail(path: Path, fields: located_yaml.LocatedMapping) -> list[Finding]:
    mail = _get(fields.data, MAIL)
    if not isinstance(mail, str) or not mail.strip() or MAIL_ADDRESS.fullmatch(mail.strip()):
        return []
    remedy = "skriv den som »redaktion@kommunen.example«"
    return [Finding(shown_path(path), fields.line(*MAIL), "brand", f"»{mail}« er ingen mailadresse", remedy)]


def _address(path: Path, fields: located_yaml.LocatedMapping) -> list[Finding]:
    address = fields.data.get("site_url")
    if (
        not isinstance(address, str) or not address.strip() or ADDRESS.fullmatch(address)
    ):  # a missing one is told as all fields are
        return []
    return [
        Finding(
            shown_path(path),
            fields.line("site_url"),
            "brand",
            f"adressen »{address}« kan ikke åbnes af en QR-kode",
            "skriv hele adressen, fx »https://modet.example.dk/«",
        )
    ]


def _colours(path: Path, fields: located_yaml.LocatedMapping) -> list[Finding]:
    findings, all_colours = list[Finding](), ("extra", "brand", "farver")
    if not isinstance(_get(fields.data, all_colours[:-1]), dict):
        return []  # told as a field that is missing
    if not isinstance(_get(fields.data, all_colours), dict):
        remedy = f"kopiér »farver:« og det der står under, fra {SHARED}"
        return [Finding(shown_path(path), fields.line(*all_colours), "brand", "farverne mangler", remedy)]
    for scheme, use in SCHEMES.items():
        where = (*all_colours, scheme)
        if not isinstance(_get(fields.data, where), dict):
            problem, remedy = f"farverne til {use} mangler", f"kopiér »{scheme}:« og dens farver fra {SHARED}"
            findings.append(Finding(shown_path(path), fields.line(*where), "brand", problem, remedy))
            continue
        for colour in COLOURS:
            value = _get(fields.data, (*where, colour))
            if not (isinstance(value, str) and HEX.fullmatch(value)):
                unquoted = value is None and (*where, colour) in fields.lines
                shown = "er tom: # uden citationstegn skjuler resten af linjen" if unquoted else f"er »{value}«"
                problem = f"farven »{colour}« til {use} {shown if unquoted or value is not None else 'mangler'}"
                remedy = 'skriv den som seks cifre, fx »"#1d2433"«'
                findings.append(Finding(shown_path(path), fields.line(*where, colour), "brand", problem, remedy))
    return findings or contrast.check(shown_path(path), fields)


def _inks(path: Path, fields: located_yaml.LocatedMapping) -> list[Finding]:
    given = _get(fields.data, INKS) or {}
    if not isinstance(given, dict):
        return [
            Finding(
                shown_path(path),
                fields.line(*INKS),
                "brand",
                "trykfarverne er ikke en liste af navne og tal",
                'skriv en linje til hver farve, fx »"#5b2a63": [65, 95, 0, 40]«',
            )
        ]
    findings = []
    for name, inks in given.items():
        if not HEX.fullmatch(str(name)):
            problem, remedy = f"»{name}« er ikke en farve på skærmen", 'skriv den som seks cifre, fx »"#1d2433"«'
        elif not (
            isinstance(inks, list) and len(inks) == 4 and all(type(ink) is int and 0 <= ink <= 100 for ink in inks)
        ):
            problem, remedy = (
                f"trykfarven »{name}« er »{inks}«",
                "skriv fire hele tal fra 0 til 100: [cyan, magenta, gul, sort]",
            )
        elif sum(inks) > INK_SUM:
            problem, remedy = (
                f"trykfarven »{name}« har {sum(inks)} % farve og tørrer ikke",
                f"brug højst {INK_SUM} % i alt",
            )
        else:
            continue
        findings.append(Finding(shown_path(path), fields.line(*INKS, name), "brand", problem, remedy))
    return findings


def _frames(path: Path, fields: located_yaml.LocatedMapping) -> list[Finding]:
    given = _get(fields.data, FRAMES) or []
    if isinstance(given, list) and all(ORIGIN.fullmatch(str(origin)) for origin in given):
        return []
    return [
        Finding(
            shown_path(path),
            fields.line(*FRAMES),
            "brand",
            "»vises_i« er ikke en liste af websteder",
            "skriv hvert websted uden sti, fx »[https://kommunen.sharepoint.com]«",
        )
    ]


def _edit_uri(path: Path, fields: located_yaml.LocatedMapping) -> list[Finding]:
    given = fields.data.get("edit_uri")
    if not given or EDITOR.fullmatch(str(given)):
        return []
    return [
        Finding(
            shown_path(path),
            fields.line("edit_uri"),
            "brand",
            f"»edit_uri« er »{given}« og åbner ingen side",
            "skriv hele adressen på mappen docs/ og en skråstreg, fx »https://git.example.dk/modet/edit/main/docs/«",
        )
    ]


CHECKS = (_missing_fields, _address, _mail, _colours, _inks, _frames, _edit_uri)
"""What each field must be, all told at once."""


def _missing_files(path: Path, fields: located_yaml.LocatedMapping) -> list[Finding]:
    findings = []
    for field in [field for field in FIELDS if field[-1] in ("fil", "kursiv")]:
        name = str(_get(fields.data, field))
        if not (path.parent / name).is_file():
            problem, remedy = (
                f"skriften »{name}« findes ikke i mappen",
                "læg filen og dens licens i fonts/, eller ret stien",
            )
        elif Path(name).suffix != FONT_TYPE:
            problem = f"skriften »{name}« er ikke af typen {FONT_TYPE[1:]}"
            remedy = f"{as_woff2(path.parent / name)}, og ret stien"
        else:
            continue
        findings.append(Finding(shown_path(path), fields.line(*field), "brand", problem, remedy))
    return findings


def as_woff2(font: Path) -> str:
    """What an editor does to have a font as FONT_TYPE."""
    is_known = font.suffix.lower() in OTHER_FONTS
    return f"kør ».venv/bin/python -m scripts skrift {font}«" if is_known else f"hent skriften som {FONT_TYPE}"


def _widths(path: Path, fields: located_yaml.LocatedMapping) -> list[Finding]:
    """Fonts that cannot be read, or whose letters would have to be too small to fit where texts stand."""
    findings = []
    for use in letters.ORDINARY:
        where = (*FONTS, use)
        name = str(_get(fields.data, (*where, "navn")))
        try:
            wider = letters.stretch(path.parent / str(_get(fields.data, (*where, "fil"))), use)
        except (OSError, TTLibError, KeyError):
            problem, remedy = f"skriften »{name}« kan ikke læses", "hent filen igen som woff2"
        else:
            if wider <= letters.WIDEST:
                continue
            percent, most = (danish.number((width - 1) * 100, 1) for width in (wider, letters.WIDEST))
            problem = f"skriften »{name}« er {percent} % bredere end den fælles, og der er plads til {most} % på papir"
            remedy = "vælg en smallere skrift: teksterne ville blive for små til at læse"
        findings.append(Finding(shown_path(path), fields.line(*where, "fil"), "brand", problem, remedy))
    return findings


def _logo(folder: Path) -> list[Finding]:
    logo = folder / LOGO
    try:
        if ElementTree.parse(logo).getroot().tag == SVG_ROOT:
            return []
    except (OSError, ElementTree.ParseError):
        pass
    others = [path.name for path in sorted(folder.glob("*.*")) if path.suffix.lower() in PICTURES and path != logo]
    remedy = f"gem {f'»{others[0]}«' if others else 'logoet'} som SVG med navnet {LOGO} i brand-mappen"
    return [Finding(shown_path(logo), 1, "brand", "logoet mangler eller kan ikke læses som SVG", remedy)]
