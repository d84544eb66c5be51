"""The names of the files that a build puts in tryk/, known before anything is built: links to them are right."""

from ..content.site import Site
from . import catalogue, chapters, worksheets

FOLDER = "tryk"
HANDBOOK = "haandbog.pdf"
FOR_SHOP = "til-trykkeriet.zip"
"""All files for a print shop."""


def names(site: Site) -> frozenset[str]:
    """The printed files as paths in the built site."""
    listed = [*(product.file for product in catalogue.PRODUCTS), *(sheets.file for sheets in catalogue.TILED)]
    imposed = [sheet.file for sheet in catalogue.IMPOSED]
    sheets = [name for page in site.pages.values() if worksheets.is_one(page) for name in worksheets.files(page)]
    sheets += [worksheets.large(page) for page in site.pages.values() if worksheets.is_one(page)]
    parts = [name for page in site.pages.values() if (name := chapters.file(page, site))]
    made = [*listed, *imposed, *filter(None, sheets), *parts, HANDBOOK, FOR_SHOP]
    return frozenset(f"{FOLDER}/{name}" for name in made)
