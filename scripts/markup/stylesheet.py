"""The brand as CSS variables: one template, three uses."""

from collections.abc import Callable
from typing import cast

import jinja2

from . import page_fonts, reserve_font

SCREEN = {"lys": ':root, [data-md-color-scheme="default"]', "moerk": '@media screen { [data-md-color-scheme="slate"]'}
PRINT = {"lys": ":root"}


def for_screen(env: jinja2.Environment) -> str:
    """Variables for both schemes; fonts are found beside the file, in ../brand/."""
    return _render(env, SCREEN, lambda file: f"../brand/{file}")


def for_print(env: jinja2.Environment) -> str:
    """Variables for paper, with the fonts inside."""
    inside = cast(Callable[[str], str], env.globals["brand_file"])
    return _render(env, PRINT, inside)


def for_file(env: jinja2.Environment) -> str:
    """Variables for one page that lies alone, with the fonts inside, to be read in a browser."""
    inside = cast(Callable[[str], str], env.globals["brand_file"])
    return _render(env, PRINT, inside, in_file=True)


def _render(
    env: jinja2.Environment, selectors: dict[str, str], font_url: Callable[[str], str], in_file: bool = False
) -> str:
    return env.get_template("brand.css").render(
        selectors=selectors,
        font_url=font_url,
        screen=selectors is SCREEN,
        in_file=in_file,
        fonts=page_fonts,
        reserves=reserve_font,
    )
