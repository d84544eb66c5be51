"""Pictures: each has words, is the project's own, and can be opened."""

import posixpath
import re
from collections.abc import Iterator
from pathlib import PurePosixPath

from ...content.finding import Finding
from .rendered import Rendered
from .source import Source

NAMED_BY_CAMERA = re.compile(
    r"(?:img|dsc|dscn|p|pict|screenshot|sk(?:æ|ae)rmbillede|billede|image|foto|photo|picture)[\s_\-.]*[\d\s_\-.:]*",
    re.I,
)


def check(source: Source, shown: Rendered) -> Iterator[Finding]:
    """Findings about the words of a page's pictures."""
    at = 0
    for image in shown.tree.iter("img"):
        target, words = image.get("src", ""), (image.get("alt") or "").strip()
        at = source.line_with(target, at)
        if not words:
            yield source.finding(
                at,
                "billede",
                f"billedet »{target}« har ingen tekst, så en skærmlæser kan ikke sige hvad det viser",
                "skriv hvad man ser: ![En åben dør](billede.png)",
            )
        elif _says_nothing(words, target):
            yield source.finding(
                at, "billede", f"billedteksten »{words}« er et filnavn", "skriv hvad man ser på billedet"
            )


def _says_nothing(words: str, target: str) -> bool:
    name = PurePosixPath(posixpath.basename(target))
    plain = re.sub(r"[\s_-]+", " ", words.lower())
    return (
        plain in (name.name.lower(), re.sub(r"[\s_-]+", " ", name.stem.lower()))
        or bool(re.fullmatch(r"\S+\.(?:png|jpe?g|gif|webp|svg)", words, re.I))
        or bool(NAMED_BY_CAMERA.fullmatch(words))
    )
