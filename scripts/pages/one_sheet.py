"""All style sheets of the site as one, without what no page can use: fewer bytes and one fetch on a first visit.

The theme has rules for far more than we show. A rule needs the classes and the values in its selector; where one of
them stands neither in a page nor in a script of the site, nothing can ever match. What stands inside :is() and :not()
is left in peace. A preview keeps the sheets apart, so that whoever works on them sees where a rule stands.
"""

import re
from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path
from typing import Any

import tinycss2

FOLDER = "assets/stylesheets"
NAME = "alt.css"
LINK = re.compile(rf'<link rel="stylesheet" href="([^"]*){FOLDER}/([^"]+)">\s*')
WORD = re.compile(r"[\w-]+")
BREAK = re.compile(r"\s*\n\s*")
ICON = re.compile(r"(--md-[\w-]*icon[\w-]*):\s*url\((?:\"[^\"]*\"|'[^']*'|[^)\"']*)\);?")
OTHER_WAY = "dir=rtl"
"""Rules for text that runs from right to left: all pages are in Danish."""
GROUPS = ("media", "supports", "layer", "container")


def write(folder: Path) -> None:
    """Write the sheet into the built site in `folder`, and let its pages ask for it alone.

    Raises ValueError where two pages ask for different sheets: then one sheet would set one of them wrong.
    """
    pages = {path: path.read_text(encoding="utf-8") for path in folder.rglob("*.html")}
    asked = {tuple(name for _, name in LINK.findall(html)) for html in pages.values()} - {()}
    if len(asked) != 1:
        raise ValueError(f"sider beder om forskellige typografiark: {sorted(asked)}")
    scripts = (path.read_text(encoding="utf-8") for path in (folder / "assets/javascripts").glob("*.js"))
    used = {word for text in [*pages.values(), *scripts] for word in WORD.findall(text)}
    sheets = [(folder / FOLDER / name).read_text(encoding="utf-8") for name in asked.pop()]
    (folder / FOLDER / NAME).write_text(joined(sheets, used), encoding="utf-8")
    for path, html in pages.items():
        path.write_text(_asking_for_one(html), encoding="utf-8")


def joined(sheets: list[str], used: set[str]) -> str:
    """The rules of `sheets` in their order that need no other classes and values than those among the words `used`."""
    rules = (tinycss2.parse_stylesheet(css, skip_comments=True, skip_whitespace=True) for css in sheets)
    css = "".join(kept for sheet in rules for kept in _kept(sheet, used))
    shown = set(re.findall(r"var\((--[\w-]+)", css))
    return BREAK.sub(" ", ICON.sub(lambda match: match[0] if match[1] in shown else "", css))


def _asking_for_one(html: str) -> str:
    """The page with one link where its last one stood."""
    links = list(LINK.finditer(html))
    for link in reversed(links):
        one = f'<link rel="stylesheet" href="{link[1]}{FOLDER}/{NAME}">\n' if link is links[-1] else ""
        html = html[: link.start()] + one + html[link.end() :]
    return html


def _kept(rules: list[Any], used: set[str]) -> Iterator[str]:
    for rule in rules:
        if rule.type == "qualified-rule":
            if selectors := [part for part in _selectors(rule.prelude) if _can_match(part, used)]:
                yield f"{','.join(map(_text, selectors))}{{{_text(rule.content)}}}"
        elif rule.type == "at-rule" and rule.lower_at_keyword in GROUPS and rule.content is not None:
            inside = tinycss2.parse_rule_list(rule.content, skip_comments=True, skip_whitespace=True)
            if kept := "".join(_kept(inside, used)):
                yield f"@{rule.at_keyword} {_text(rule.prelude)}{{{kept}}}"
        elif not (rule.type == "at-rule" and rule.lower_at_keyword == "charset"):
            yield rule.serialize()


def _selectors(prelude: list[Any]) -> list[list[Any]]:
    parts: list[list[Any]] = [[]]
    for token in prelude:
        if token.type == "literal" and token.value == ",":
            parts.append([])
        else:
            parts[-1].append(token)
    return parts


def _can_match(selector: list[Any], used: set[str]) -> bool:
    names = {
        after.value
        for dot, after in pairwise(selector)
        if dot.type == "literal" and dot.value == "." and after.type == "ident"
    }
    values = {value for token in selector if token.type == "[] block" for value in _exact(token.content)}
    return names | values <= used and OTHER_WAY not in _text(selector)


def _exact(content: list[Any]) -> list[str]:
    """The value that an attribute must have, where the whole of it is one word."""
    if len(content) == 3 and content[1].type == "literal" and content[1].value == "=":
        return [word for word in [str(content[2].value)] if WORD.fullmatch(word)]
    return []


def _text(tokens: list[Any]) -> str:
    return str(tinycss2.serialize(tokens)).strip()
