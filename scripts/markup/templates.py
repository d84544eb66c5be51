"""The one Jinja environment of parts, figures and printed products: templates live in overrides/."""

import base64
import re
import textwrap
from pathlib import Path
from typing import Any

import jinja2
import segno
from markupsafe import Markup, escape

from ..content import brand as brands
from ..content import coverage, danish, kinds, poster, roles
from ..content.page import Page, in_site
from ..content.site import Site
from ..language.report import Reporter
from . import step_letters, typesetting, ways

RULE_COLOURS = (1, 2, 3, 2)
"""The moves whose colours the rules bear in turn on all that is printed; a rule belongs to no move."""
CITIZENS, PROFESSIONALS = 1, 3
"""The moves whose colours are the citizen's and the professional's: what a citizen meets, and what a new one learns."""
FOLDER = Path(__file__).parents[2] / "overrides"
NARROW = "smal"
"""The folder, among the figures, of drawings for a narrow screen: the same words, at least 14 px high on a phone."""
QUIET_ZONE = 4
"""Modules of bare ground around a QR code (ISO/IEC 18004, 6.3.8)."""


def environment(site: Site, reporter: Reporter | None = None, editing: bool = False) -> jinja2.Environment:
    """A Jinja environment that knows the site, its icons and figures; an unknown name is an error.

    `reporter` measures pages for those who edit them; while `editing`, every page shows its figures.
    """
    env = jinja2.Environment(
        loader=jinja2.FileSystemLoader([site.templates, FOLDER]),
        undefined=jinja2.StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=False,
    )
    env.globals |= {
        **_of_site(site),
        "icon": icon,
        "qr": qr,
        "figur": lambda name, **data: figure(env, name, **data),
        "colour": colour,
        "look": look,
        "runs": typesetting.runs,
        "halves": typesetting.halves,
        "plakat": poster,
        "reporter": reporter,
        "editing": editing,
        "tal": danish.number,
        "talord": danish.numeral,
        "toned": brands.toned,
        "dato": danish.long_date,
        "wrap": lambda text, width: textwrap.wrap(text, width, break_long_words=False),
    }
    env.filters |= {
        "jaevn": typesetting.balanced,
        "jaevnt": lambda html, tag, size, width: Markup(
            typesetting.evened(html, tag, size * site.brand.stretch, width)
        ),
        "jaevne_titler": lambda html, size, width: Markup(typesetting.headed(html, size * site.brand.stretch, width)),
        "samlet": lambda html, *letters: Markup(typesetting.without_widows(html, *letters)),
    }
    return env


def _of_site(site: Site) -> dict[str, Any]:
    """What the templates know of the site."""
    return {
        "site": site,
        "brand": site.brand,
        "farver": site.brand.colours["lys"],
        "logo": logo(site, site.brand.logo.read_bytes()),
        "step_part": lambda: step_letters.part(site),
        "step_spare": lambda: step_letters.spare(site),
        "newest": newest(site) if roles.find(site.pages, "version") else "",
        "brand_file": lambda name: data_url(site.brand.folder / name),
        "kilde": lambda page, key: Markup(f'data-kilde="{page.src}:{page.line(key)}"'),
        "address": lambda page: address(site, page.src),
        "ways": ways.of(site),
        "largest": lambda *room: typesetting.largest(*room) / site.brand.stretch,
        "share": lambda html, size, *room: typesetting.share(html, size * site.brand.stretch, *room),
        "inventory": lambda: coverage.inventory(site),
        "headings": lambda role, name: kinds.under(site.role(role), name),
        "rows": lambda role, name: kinds.rows(site.role(role), name),
        "areas": lambda role: kinds.areas(site.role(role)),
    }


def colour(page: Page) -> int:
    """The number of the move whose colour a page bears: its own, its rule's, or the meeting's."""
    if "fokus" in page.meta:
        return CITIZENS
    if ways.STAGE in page.meta:
        return PROFESSIONALS
    own: int = page.meta.get("greb") or (
        RULE_COLOURS[(page.meta["regel"] - 1) % len(RULE_COLOURS)] if "regel" in page.meta else 2
    )
    return own


def look(page: Page) -> str:
    """The class that gives a page its colours in print: a move's, or those that only rules have."""
    return "regel" if "regel" in page.meta else f"greb-{colour(page)}"


def icon(name: str) -> Markup:
    """A decorative icon as inline SVG, hidden from screen readers (the word beside it says the same)."""
    svg = (FOLDER / f".icons/lucide/{name}.svg").read_text(encoding="utf-8")
    svg = re.sub(r"<!--.*?-->|\s*\n\s*", " ", svg, flags=re.S).strip()
    return Markup(svg.replace("<svg", '<svg aria-hidden="true" focusable="false"', 1))


def figure(env: jinja2.Environment, name: str, **data: object) -> Markup:
    """The figure overrides/figurer/NAME.svg as inline SVG on one line."""
    svg = env.get_template(f"figurer/{name}.svg").render(**data)
    return Markup(re.sub(r"\s*\n\s*", " ", svg).strip())


def figure_names() -> list[str]:
    """Names of all figures in overrides/figurer/."""
    return sorted(path.stem for path in (FOLDER / "figurer").glob("*.svg"))


def figure_on_page(env: jinja2.Environment, name: str) -> str:
    """The figure NAME as a page shows it: where NARROW holds a drawing of it too, a phone shows that one."""
    wide = figure(env, name)
    if not (FOLDER / "figurer" / NARROW / f"{name}.svg").is_file():
        return f'<figure class="figur">\n{wide}\n</figure>'
    narrow = figure(env, f"{NARROW}/{name}")
    small = f'<div class="figur-smal skjul-i-tryk" data-search-exclude="1">{narrow}</div>'
    return f'<figure class="figur">\n<div class="figur-bred">{wide}</div>{small}\n</figure>'


def qr(text: str, colour: str, ground: str = "#ffffff") -> str:
    """A QR code of `text` as a data URL (error level M: a fifth may be worn off a poster), with the air it needs."""
    return segno.make(text, error="m", micro=False).svg_data_uri(dark=colour, light=ground, border=QUIET_ZONE)


KINDS = {
    ".svg": "image/svg+xml",
    ".png": "image/png",
    ".jpg": "image/jpeg",
    ".jpeg": "image/jpeg",
    ".webp": "image/webp",
    ".gif": "image/gif",
    ".woff2": "font/woff2",
}
"""Ending of a file -> its media type."""


def logo(site: Site, svg: bytes) -> Markup:
    """The drawing `svg` as the logo of the site's owner."""
    return Markup(f'<img class="logo" src="{_data_url(".svg", svg)}" alt="Logo for {escape(site.brand.owner)}">')


def data_url(path: Path) -> str:
    """A file as a data URL, so that a printed product depends on no path."""
    return _data_url(path.suffix, path.read_bytes())


def _data_url(ending: str, data: bytes) -> str:
    return f"data:{KINDS[ending.lower()]};base64,{base64.b64encode(data).decode()}"


def address(site: Site, src: str) -> str:
    """The public address of the page `src`."""
    return site.brand.url + in_site(src)


def newest(site: Site) -> str:
    """The address that tells whether a printed product is the newest."""
    return f"{address(site, site.role('version').src)}?v={site.version.number}"
