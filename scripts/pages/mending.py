"""»Ret denne side«: the git host's own editor at the page's file, else a mail that says which page it is about."""

from urllib.parse import quote

from ..content.page import Page
from ..content.site import Site
from ..markup import templates

MAIL = """Side: {title}
Adresse: {address}
Afsnit:
Version: {version}

Her står:

Der skal stå:
"""
"""What the mail is filled in with; the browser adds the section, where the reader came to one."""


def address(page: Page, site: Site) -> str:
    """Where a reader proposes a change to `page`: an address of the git host, or one that begins with »mailto:«.

    A municipality's git host holds its own pages only; a shared page is mended by mail.
    """
    if site.brand.edit_uri and (site.own is None or page.src in site.own):
        return site.brand.edit_uri + quote(page.src)
    body = MAIL.format(title=page.title, address=templates.address(site, page.src), version=site.version.number)
    filled = {"subject": f"Ret »{page.title}«", "body": body.replace("\n", "\r\n")}
    words = "&".join(f"{name}={quote(text)}" for name, text in filled.items())
    return f"mailto:{site.brand.contact['mail']}?{words}"
