"""The pages that stand at the old addresses of pages that moved: a line in Danish and a way on, without any script."""

import posixpath

import jinja2

from ..content.page import in_site
from ..content.site import Site


def pages(site: Site, env: jinja2.Environment) -> dict[str, str]:
    """Path in the site -> HTML, for each page that has moved."""
    template = env.get_template("flyttet.html")
    return {
        in_site(old): template.render(
            target=posixpath.relpath(in_site(new), posixpath.dirname(old) or "."),
            address=f"{site.brand.url}{in_site(new)}",
            page=site.pages[new],
        )
        for old, new in site.addresses.moved.items()
        if new in site.pages
    }
