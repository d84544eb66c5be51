"""The scripts that a page takes: each once, whichever of its parts asks for it, after those that it is built on."""

FOLDER = "assets/javascripts"


class ScriptTags:
    """The tags of one page. `up` leads from the page to the top of the site."""

    def __init__(self, up: str) -> None:
        self.up = up
        self.asked: set[str] = set()

    def __call__(self, *names: str) -> str:
        """The tags of those scripts in FOLDER that have not been asked for before."""
        new = [name for name in dict.fromkeys(names) if name not in self.asked]
        self.asked.update(new)
        return "\n".join(f'<script src="{self.up}{FOLDER}/{name}.js" defer></script>' for name in new)
