"""The same pages by what may stand in Material's place one day: MaterialX, a theme for MkDocs, and Zensical.

Both are built as a preview is, without print. MaterialX runs our hooks and templates. Zensical knows neither, so it is
given finished Markdown; what we do to the HTML of a page, and its frame, is what it then lacks.
"""

import json
import shutil
from pathlib import Path

import yaml

from ..content import menu
from . import running
from .build import Build

SEARCH = {"search": {"provider": "lunr", "lunr": {"lang": "da"}}}
"""MaterialX' search with an index of Material's form, which ours is made from; its own choice is Pagefind."""


def with_materialx(config_file: Path, site_dir: Path) -> None:
    """Build a preview with MaterialX, whose packages this process must find before Material's.

    Raises ContentError as `running.preview_site` does.
    """
    written = menu.read(config_file)[0]
    plugins = [SEARCH, *(plugin for plugin in written["plugins"] if "search" not in plugin)]
    running.preview_site(config_file, site_dir, theme={**written["theme"], "name": "materialx"}, plugins=plugins)


def stage(build: Build, folder: Path) -> Path:
    """Write what Zensical is to build into `folder`, of the pages and files that `build` was made of; its settings.

    It takes menu, name and Markdown's extensions from our own settings, and finds no templates of ours.
    """
    docs = folder / "docs"
    shutil.copytree(build.docs_dir, docs)
    for name, made in build.files().items():
        target = docs / name
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(
            made.encode() if isinstance(made, str) else made if isinstance(made, bytes) else made.read_bytes()
        )
    for src, page in build.site.pages.items():
        head = yaml.safe_dump({"title": page.title, "description": page.meta["kort"]}, allow_unicode=True)
        (docs / src).write_text(f"---\n{head}---\n\n{build.markdown(src)}", encoding="utf-8")
    (folder / "overrides").mkdir()
    settings = folder / "mkdocs.yml"
    inherited = json.dumps(str(build.config_file), ensure_ascii=False)
    settings.write_text(f"INHERIT: {inherited}\ndocs_dir: docs\nsite_dir: site\nstrict: false\n", encoding="utf-8")
    return settings
