"""MkDocs' events and nothing else: each hands its work to the build that is running."""

import gc
import os
from html import escape
from pathlib import Path
from typing import Any, Literal
from urllib.parse import urlsplit

from jinja2 import Environment
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page
from mkdocs.utils.templates import TemplateContext

from scripts.content import danish
from scripts.generator import compiled, gathering, page_memory, running, theme, theme_names
from scripts.generator.build import Build
from scripts.markup import doors, page_fonts, templates
from scripts.pages import folding, mending, search_index

OBJECTS_BETWEEN_COLLECTIONS = 50_000
"""Pages and words of a build stay until it ends: to look through them each 700 objects took a fifth of its time."""


def on_startup(command: Literal["build", "gh-deploy", "serve"], dirty: bool) -> None:
    gc.set_threshold(OBJECTS_BETWEEN_COLLECTIONS)
    running.order.is_preview = command == "serve"
    running.order.print = command != "serve" or os.environ.get("TRYK") == "1"


def on_config(config: MkDocsConfig) -> MkDocsConfig:
    build = running.begin(Build(Path(config.config_file_path), Path(config.docs_dir), running.order))
    config.copyright = build.copyright
    themes = theme.own(config.theme.dirs, config.theme.custom_dir)
    theme_names.check(themes, build.root, theme.worker(config.theme.dirs))
    gathering.switch(config.plugins, build.gathering)
    return config


def on_files(files: Files, config: MkDocsConfig) -> Files:
    for file in [file for file in files if theme.is_left_out(file.src_uri) or file.src_dir == config.theme.custom_dir]:
        files.remove(file)  # overrides/ holds templates only: none of them is for readers
    for src, made in running.build().files().items():
        if old := files.get_file_from_path(src):
            files.remove(old)
        if isinstance(made, str | bytes):
            files.append(File.generated(config, src, content=made))
        else:
            files.append(File.generated(config, src, abs_src_path=str(made)))
    running.order.progress.step("skriver siderne")
    return files


def on_page_markdown(markdown: str, page: Page, config: MkDocsConfig, files: Files) -> str:
    build = running.build()
    source = build.site.pages[page.file.src_uri]
    page.meta = {**page.meta, "title": source.title, "description": escape(source.meta["kort"])}
    page_memory.use(page)
    return build.markdown(source.src)


def on_page_content(html: str, page: Page, config: MkDocsConfig, files: Files) -> str:
    build = running.build()
    theme.leave_out(page.toc.items, build.points(page.file.src_uri))
    return build.content(page.file.src_uri, html)


def on_page_context(context: TemplateContext, page: Page, config: MkDocsConfig, nav: Navigation) -> TemplateContext:
    """Fold when the search plugin has read the page: a heading in a summary would end its section there."""
    page.content = folding.folded(page.content or "")
    return context


def on_env(env: Environment, config: MkDocsConfig, files: Files) -> Environment:
    env.undefined = theme.OursStrict
    env.bytecode_cache = compiled.templates(running.build().root)
    worker = theme.worker(config.theme.dirs)
    site = running.build().site
    env.globals.update(
        {
            "brand": site.brand,
            "doors": doors.of(site),
            "first_fonts": page_fonts.first(site.brand),
            "sheets": search_index.sheets(site),
            "site": site,
            "talord": danish.numeral,
            "colour": {src: templates.colour(page) for src, page in site.pages.items()},
            "icon": templates.icon,
            "ret": lambda src: mending.address(site.pages[src], site),
            "theme_worker": worker,
            "ways": running.build().numbered,
            "place": urlsplit(config.site_url or "/").path,
        }
    )
    running.order.progress.step("sætter siderne i deres ramme")
    return env


def on_post_build(config: MkDocsConfig) -> None:
    # The search plugin has written its index by now; the offline plugin copies it last of all.
    gathering.let_go(config.plugins)
    running.build().finish(Path(config.site_dir))


def on_build_error(error: Exception, **_: Any) -> None:
    running.stop(error)
