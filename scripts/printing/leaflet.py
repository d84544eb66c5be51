"""The data of the leaflet and its folder: the themes that an editor has chosen on the leaflet's page."""

from typing import Any

from ..content import selection
from ..content.finding import ContentError, Finding
from ..content.site import Site
from ..markup import elements, sections

LEAFLET = "pjece"
"""The role of the page that chooses what is in the leaflet."""


def leaflet(site: Site, html: dict[str, str]) -> dict[str, Any]:
    """Themes of the leaflet, each with its parts: [(page, section as HTML or None)].

    Raises ContentError where a theme without a lead, which is a spread to write on, lists a whole page: it has nothing
    to write on.
    """
    themes = selection.read(site, site.role(LEAFLET))
    if empty := [theme for theme in themes if not theme.lead and not all(part.anchor for part in theme.parts)]:
        raise ContentError(
            [
                Finding(
                    site.role(LEAFLET).fil,
                    theme.line,
                    "tryk",
                    f"»{theme.title}« har ingen linje med stor skrift, og så skal listen pege på afsnit",
                    "skriv en linje under overskriften, eller peg på afsnit",
                )
                for theme in empty
            ]
        )
    return {
        "page": site.role(LEAFLET),
        "themes": [
            (theme, [(part.page, _section(part, html, bool(theme.lead))) for part in theme.parts]) for theme in themes
        ],
    }


def folder(site: Site, html: dict[str, str]) -> dict[str, Any]:
    """The folder's themes: those of the leaflet that list whole pages, and the leaflet's first theme for the flap."""
    themes = selection.read(site, site.role(LEAFLET))
    whole = [theme for theme in themes if all(part.anchor is None for part in theme.parts)]
    if len(whole) != 3:
        raise ContentError(
            [
                Finding(
                    site.role(LEAFLET).fil,
                    1,
                    "tryk",
                    f"{len(whole)} overskrifter peger kun på hele sider, og folderen har plads til 3",
                    "lad tre overskrifter pege på hele sider, og resten på afsnit",
                )
            ]
        )
    return {"page": site.role(LEAFLET), "first": themes[0], "themes": whole}


def _section(part: selection.Part, html: dict[str, str], headed: bool) -> str | None:
    """The section as HTML, or None for a whole page; a theme without a lead stands as its section's heading itself."""
    if not part.anchor:
        return None
    section = sections.pick(part.page, html[part.page.src], part.anchor)
    for label in section.select(".kun-os-maerke"):
        label.decompose()  # the leaflet itself is only for us
    if not headed:
        elements.one(section, "h2, h3").decompose()
    return str(section)
