"""Mail addresses that belong to one person: no page should have them, as a link or otherwise."""

import re

PRIVATE_HOSTS = """gmail googlemail hotmail outlook live yahoo icloud me protonmail proton msn mail jubii ofir stofanet
tdcadsl youmail""".split()
MAIL = re.compile(r"([\w.+-]+)@([\w-]+)((?:\.[\w-]+)+)")
PERSON = re.compile(r"[a-zæøå]{2,}\.[a-zæøå]{2,}(?:\.[a-zæøå]+)*", re.I)
"""First and last name before the @: a role is one word."""


def is_private(address: str) -> bool:
    """Whether a mail address looks like a person's own."""
    match = MAIL.fullmatch(address)
    return bool(match and (match[2].lower() in PRIVATE_HOSTS or PERSON.fullmatch(match[1])))
