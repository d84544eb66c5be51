"""The files that tell a web server how to serve the site: headers, types of file, the page that is not found."""

from pathlib import Path
from urllib.parse import urlsplit

import jinja2

from ..content.brand import Brand
from .policy import policy

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


def write(folder: Path, brand: Brand, env: jinja2.Environment) -> None:
    """Write the files into the built site in `folder`, whose pages are as they will be."""
    pages = (path.read_text(encoding="utf-8") for path in folder.rglob("*.html"))
    headers = {
        "Content-Security-Policy": policy(pages, brand.frames),
        "X-Content-Type-Options": "nosniff",
        "Referrer-Policy": "same-origin",
        "Permissions-Policy": "camera=(), geolocation=(), microphone=()",
        "Cache-Control": "no-cache",
    }
    place = urlsplit(brand.url).path
    for template, name in FILES.items():
        path = folder / name
        path.parent.mkdir(exist_ok=True)
        made = env.get_template(f"{FOLDER}/{template}").render(headers=headers, types=TYPES, place=place)
        path.write_text(made + "\n", encoding="utf-8")
