"""MkDocs events and nothing else: each hands its work to content and publish.

Limits: this and __main__ are the only modules that know MkDocs.
"""

import os
from pathlib import Path

from mkdocs.exceptions import PluginError
from mkdocs.structure.files import File

from scripts.content import site as content
from scripts.content.finding import ContentError
from scripts.publish import parts, screen, stylesheet, templates

_build = {}


def on_config(config):
    try:
        brand_dir = Path(config.config_file_path).parent / os.environ["BRAND_FIL"] if "BRAND_FIL" in os.environ else None
        site = content.load(Path(config.config_file_path), brand_dir=brand_dir and brand_dir.parent)
    except ContentError as error:
        raise PluginError("\n" + str(error)) from None
    _build.update(site=site, env=templates.environment(site))
    config.copyright = f"{site.brand.owner} · Version {site.version.number}"
    return config


def on_files(files, config):
    site, env = _build["site"], _build["env"]
    for path in sorted(site.brand.folder.rglob("*")):
        src = f"assets/brand/{path.relative_to(site.brand.folder).as_posix()}"
        if path.is_file() and path.name != "brand.yml":
            if old := files.get_file_from_path(src):
                files.remove(old)
            files.append(File.generated(config, src, abs_src_path=str(path)))
    files.append(File.generated(config, "assets/stylesheets/brand.css", content=stylesheet.for_screen(env)))
    return files


def on_page_markdown(markdown, page, config, files):
    source = _build["site"].pages[page.file.src_uri]
    page.meta["description"] = source.meta["kort"]
    try:
        return parts.expand(source, _build["site"], _build["env"])
    except ContentError as error:
        raise PluginError("\n" + str(error)) from None


def on_page_content(html, page, config, files):
    return screen.finish(html)


def on_env(env, config, files):
    env.globals["brand"] = _build["site"].brand
    env.globals["icon"] = templates.icon
    return env
