"""Where the project lies, and which brand it is built with."""

import os
from pathlib import Path

ROOT = Path(__file__).parents[2]
MENU, LIMITS, SITE = ROOT / "mkdocs.yml", ROOT / "pyproject.toml", ROOT / "site"


def brand_dir() -> Path | None:
    """The folder that BRAND names; None where the project's own brand is used."""
    name = os.environ.get("BRAND")
    return Path(name).resolve() if name else None


def use_brand() -> None:
    """Let mkdocs.yml take name and address from the brand that BRAND names."""
    if folder := brand_dir():
        os.environ["BRAND_FIL"] = str(folder / "brand.yml")
