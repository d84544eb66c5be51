"""Addresses that are not quite the one that was meant: wrapped, followed, or a page's place to be edited."""

import re
from urllib.parse import parse_qs, unquote, urlsplit, urlunsplit

WRAPPED = {"safelinks.protection.outlook.com": "url", "www.google.com": "url", "l.facebook.com": "u"}
"""Websites that only lead on -> what of their address holds the one that was meant."""
TRACKING = re.compile(r"(?:utm_\w+|fbclid|gclid|msclkid|mc_[ce]id|igshid)=", re.I)
ON_GIT_HOST = re.compile(r"/(?:-/)?_?(?:edit|blob|src|tree|raw)/(?:branch/)?[^/]+/docs/(.+\.md)$")


def unwrapped(target: str) -> str:
    """The address that one of a program's own only leads on to; empty where it is the one that was meant."""
    parts = urlsplit(target)
    key = next((key for site, key in WRAPPED.items() if parts.netloc.lower().endswith(site)), "")
    return next(iter(parse_qs(parts.query).get(key, [])), "")


def untracked(target: str) -> str:
    """The address without what says where its reader comes from."""
    parts = urlsplit(target)
    kept = [part for part in parts.query.split("&") if not TRACKING.match(part)]
    return urlunsplit(parts._replace(query="&".join(kept)))


def edited(target: str) -> str:
    """The page, as a path below docs/, that an address of a git host opens; empty where it opens none."""
    match = ON_GIT_HOST.search(urlsplit(target).path)
    return unquote(match[1]) if match else ""
