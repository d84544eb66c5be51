"""The licence texts that must follow what is shipped, from where its makers put them."""

from importlib.metadata import distribution
from pathlib import Path

from ..content import licences
from ..markup.templates import FOLDER


def files() -> dict[str, str | Path]:
    """Path in the site -> the file it is a copy of, or its text."""
    theme = distribution("mkdocs-material").read_text("licenses/LICENSE") or ""
    return {
        f"{licences.FOLDER}/moedet-med-borgeren.txt": FOLDER.parent / "LICENSE",
        f"{licences.FOLDER}/lucide.txt": FOLDER / ".icons/lucide/LICENSE",
        f"{licences.FOLDER}/mkdocs-material.txt": theme,
    }
