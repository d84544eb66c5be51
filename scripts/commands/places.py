"""Where the project lies. Apart from what knows whose it is, so that `measure` need not read the whole house first."""

from pathlib import Path

ROOT = Path(__file__).parents[2]
LIMITS, SITE = ROOT / "pyproject.toml", ROOT / "site"
