"""The event hooks that mkdocs-with-pdf looks for by this name; all work is done in `scripts.printing.book`.

The plugin reloads this module at every build, so it keeps no state.
"""

from scripts.printing import book


def pre_pdf_render(soup, logger):
    """The whole book as the plugin has put it together, in; the book as we print it, out."""
    return book.current().typeset(soup)


def inject_link(html, href, page, logger):
    """No link is added to the pages: the print room has it."""
    return html
