"""The colours of what is printed: the brand's, those of a drawing that lies in the meeting, and greys for one ink."""

import re
from collections.abc import Callable
from dataclasses import replace
from typing import Any

import jinja2
from markupsafe import Markup

from ..content.brand import Brand
from ..markup import templates
from .greyscale import LUMA

Tones = dict[str, str]
"""A colour's name in the brand -> the colour."""
GREYS = {
    "papir": "#ffffff",
    "blaek": "#000000",
    "borgerland": "#6b6b6b",
    "borgerland_lys": "#f2f2f2",
    "moedet": "#000000",
    "moedet_lys": "#f2f2f2",
    "fagland": "#3b3b3b",
    "fagland_lys": "#f2f2f2",
    "sol": "#ffffff",
    "sol_lys": "#f2f2f2",
}
"""The brand's colours for a printer without any: dark enough for white letters, and three tones to tell apart."""
FIGURE_GREYS = GREYS | {"borgerland": "#dedede", "moedet": "#ffffff", "fagland": "#f0f0f0"}
"""A figure's surfaces for the same printer: light, since it draws their outlines and writes on them in black."""
SCENES = "scener/"
"""The figures in which people meet; they have no outlines, so their greys are SCENE_GREYS."""
SCENE_GREYS = GREYS | {"sol": "#8f8f8f"}
"""A scene's colours for the same printer: what is yellow in it stands on white paper."""
LOGO_COLOUR = re.compile(r"""((?:fill|stroke|stop-color)\s*[:=]\s*["']?)#((?:[0-9a-f]{3}){1,2})\b""", re.I)
"""A colour in a logo: what it paints, and its figures. Names of colours are left as they are."""
PAPER, LIGHTEST = 0.9, 0.7
"""How light (0 to 1) a logo's colour is from which it is the paper's, and the lightest grey for another one."""


def in_meeting(colours: Tones) -> Tones:
    """The `colours` of a scene that lies on the surface where circle and square meet: light on the meeting's colour."""
    ground = dict.fromkeys(("borgerland_lys", "fagland_lys", "moedet_lys", "sol_lys"), colours["moedet"])
    people = {"borgerland": colours["borgerland_lys"], "fagland": colours["fagland_lys"]}
    return colours | ground | people | {"moedet": colours["sol"], "blaek": "#ffffff"}


def in_grey(brand: Brand) -> Brand:
    """`brand` for a printer without colours."""
    return replace(brand, colours={"lys": GREYS, "moerk": GREYS})


def grey_logo(svg: str) -> str:
    """The logo `svg` in greys that lie as far apart as they can, in the order of its colours.

    A red, a green and a blue may be told apart on a screen and be one and the same grey.
    """
    light = {figures.lower(): _light(figures) for _, figures in LOGO_COLOUR.findall(svg)}
    inks = sorted((figures for figures in light if light[figures] < PAPER), key=lambda figures: light[figures])
    step = LIGHTEST / max(len(inks) - 1, 1)
    greys = dict.fromkeys(light, "ff") | {figures: f"{round(255 * step * at):02x}" for at, figures in enumerate(inks)}
    return LOGO_COLOUR.sub(lambda found: f"{found[1]}#{greys[found[2].lower()] * 3}", svg)


def _light(figures: str) -> float:
    """How light the eye finds a colour of three or six hexadecimal figures, from 0 to 1."""
    wide = figures if len(figures) == 6 else "".join(figure * 2 for figure in figures)
    return sum(int(wide[at : at + 2], 16) / 255 * weight for at, weight in zip((0, 2, 4), LUMA, strict=True))


def grey_figures(env: jinja2.Environment) -> Callable[..., Markup]:
    """What draws a figure in greys, whatever colours it is asked for."""

    def figure(name: str, **data: Any) -> Markup:
        if name.startswith(SCENES):
            return templates.figure(env, name, **data | {"farver": SCENE_GREYS})
        return templates.figure(env, name, **data | {"farver": FIGURE_GREYS, "streg": "#000000", "tekst": "#000000"})

    return figure
