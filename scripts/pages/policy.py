"""The policy that a browser keeps a page to (Content Security Policy, level 3), made from the built pages."""

import re
from base64 import b64encode
from collections.abc import Iterable
from hashlib import sha256

SCRIPT = re.compile(r"<script\b([^>]*)>(.*?)</script>", re.S | re.I)
DATA = re.compile(r"\btype=[\"']?(?!text/javascript|module)[\w/+-]+", re.I)
"""A type of script that no browser runs, such as the theme's settings in JSON: it needs no leave."""
CHARSET = '<meta charset="utf-8">'
STYLED = re.compile(r"<[^>]*\sstyle=|<style\b", re.I)


def policy(pages: Iterable[str], frames: Iterable[str]) -> str:
    """The policy of the built `pages`, as HTML, that the sites `frames` may show in a frame.

    Only scripts of the site and those that stand in the pages may run, each by its hash.
    """
    scripts, styled = set[str](), False
    for html in pages:
        scripts |= {_hash(body) for head, body in SCRIPT.findall(html) if "src=" not in head and not DATA.search(head)}
        styled = styled or bool(STYLED.search(SCRIPT.sub("", html)))
    rules = {
        "default-src": ["'self'"],
        "script-src": ["'self'", *sorted(scripts)],
        "style-src": ["'self'", *(["'unsafe-inline'"] if styled else [])],
        "img-src": ["'self'", "data:", "blob:"],
        "object-src": ["'none'"],
        "base-uri": ["'self'"],
        "form-action": ["'self'"],
        "frame-ancestors": ["'self'", *frames],
    }
    return "; ".join(f"{name} {' '.join(values)}" for name, values in rules.items())


def in_page(html: str, rules: str) -> str:
    """The page `html` with the policy `rules` in its head, for where no server sends it: a shared drive, a zip.

    It stands after the character set, which a browser looks for in the first 1,024 bytes. `frame-ancestors` holds only
    where a server sends it (CSP 3, 3.3), and browsers complain of it here.
    """
    kept = "; ".join(rule for rule in rules.split("; ") if not rule.startswith("frame-ancestors"))
    return html.replace(CHARSET, f'{CHARSET}<meta http-equiv="Content-Security-Policy" content="{kept}">', 1)


def _hash(script: str) -> str:
    return f"'sha256-{b64encode(sha256(script.encode()).digest()).decode()}'"
