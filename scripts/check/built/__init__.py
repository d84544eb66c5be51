"""Every address in the built site leads somewhere: pages, styles, search, sitemap and printed files.

Works on the folder that a build has written, wherever it will lie: in a folder of a web server, or opened as files.
"""

from ...content.finding import Finding
from .. import Context
from . import pages, pdfs, search, styles, weight
from .addresses import Site


def check(context: Context) -> list[Finding]:
    """Findings about the built folder; none where nothing is built."""
    if context.built is None:
        return []
    return of_site(Site(context.built, context.site.brand.url))


def of_site(site: Site) -> list[Finding]:
    """Findings about a built folder."""
    return [*pages.check(site), *styles.check(site), *search.check(site), *pdfs.check(site), *weight.check(site)]
