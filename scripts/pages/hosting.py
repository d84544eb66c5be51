"""The files that tell a web server how to serve the site: headers, types of file, the page that is not found."""

from pathlib import Path
from urllib.parse import urlsplit

import jinja2

from ..content.brand import Brand
from . import packed, policy

FOLDER = "udgivelse"
"""Where the templates lie, and in the site those files that a server does not find by itself."""
FILES = {
    "web.config": "web.config",
    "htaccess": ".htaccess",
    "headers": "_headers",
    "nginx.conf": f"{FOLDER}/nginx.conf",
}
"""Template -> path in the site. IIS, Apache and services for static sites look for theirs by name at the root."""
TYPES = {
    ".docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    ".ics": "text/calendar; charset=utf-8",
    ".js": "text/javascript; charset=utf-8",
    ".json": "application/json",
    ".pdf": "application/pdf",
    ".svg": "image/svg+xml",
    ".webp": "image/webp",
    ".woff2": "font/woff2",
}
"""The kinds of file that a server may not know of."""
HIDDEN = (FOLDER, ".htaccess", "_headers")
"""What is for the server and not for readers; IIS hides web.config itself."""
TEXTS = {
    ".html": "text/html; charset=utf-8",
    ".css": "text/css; charset=utf-8",
    ".txt": "text/plain; charset=utf-8",
}
"""The other kinds that lie packed beside themselves."""


def write(folder: Path, brand: Brand, env: jinja2.Environment, is_preview: bool = False) -> None:
    """Write the files into the built site in `folder`, and the policy into its pages, which are otherwise done.

    In a preview pages have no policy of their own: what reloads them is not ours.
    """
    pages = {path: path.read_text(encoding="utf-8") for path in folder.rglob("*.html")}
    rules = policy.policy(pages.values(), brand.frames)
    if not is_preview:
        for path, html in pages.items():
            path.write_text(policy.in_page(html, rules), encoding="utf-8")
    _settings(folder, brand, env, rules)


def _settings(folder: Path, brand: Brand, env: jinja2.Environment, rules: str) -> None:
    headers = {
        "Content-Security-Policy": rules,
        "X-Content-Type-Options": "nosniff",
        "Referrer-Policy": "same-origin",
        "Permissions-Policy": "camera=(), geolocation=(), microphone=()",
        "Cache-Control": "no-cache",
    }
    place = urlsplit(brand.url).path
    packed_types = {kind: (TYPES | TEXTS)[kind] for kind in sorted(packed.KINDS)}
    for template, name in FILES.items():
        path = folder / name
        path.parent.mkdir(exist_ok=True)
        made = env.get_template(f"{FOLDER}/{template}").render(
            headers=headers, types=TYPES, packed=packed_types, place=place, hidden=HIDDEN
        )
        path.write_text(made + "\n", encoding="utf-8")
