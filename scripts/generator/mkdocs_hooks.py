"""MkDocs events and nothing else: each hands its work to content and publish.

Limits: this and __main__ are the only modules that know MkDocs.
"""

import json
import os
import sys
from pathlib import Path

from mkdocs.exceptions import PluginError
from mkdocs.structure.files import File

from scripts.check import registry
from scripts.content import fields
from scripts.content import site as content
from scripts.content.finding import ContentError
from scripts.language import judge
from scripts.language.report import Reporter
from scripts.markup import glosses, stylesheet, templates
from scripts.pages import browser_check, parts, print_room, screen, search_index
from scripts.printing import press
from scripts.printing.book import Handbook
from scripts.printing.store import Store

EVENT_HOOKS = str(Path(__file__).parent / "with_pdf")
"""Where mkdocs-with-pdf finds its event hooks."""
_build = {"print": True}


def on_startup(command, dirty):
    if EVENT_HOOKS not in sys.path:
        sys.path.append(EVENT_HOOKS)
    _build["print"] = command == "build" or os.environ.get("TRYK") == "1"


def on_config(config):
    root = Path(config.config_file_path).parent
    brand_file = os.environ.get("BRAND_FIL")
    site = _tell(
        content.load,
        Path(config.config_file_path),
        Path(config.docs_dir),
        root / Path(brand_file).parent if brand_file else None,
    )
    words = _tell(judge.lists, site.pages, registry.limits(root / "pyproject.toml"))
    os.environ["SOURCE_DATE_EPOCH"] = str(
        site.version.timestamp
    )  # the content's date, so that the same content gives the same bytes
    _build.update(
        site=site,
        words=words,
        glosses=glosses.of(words.terms),
        env=templates.environment(site, Reporter(site, words), not _build["print"]),
    )
    config.copyright = f"{site.brand.owner} · Version {site.version.number}"
    config.plugins["with-pdf"].enabled = _build["print"]
    return config


def on_files(files, config):
    site, env = _build["site"], _build["env"]
    for file in [file for file in files if file.src_dir == config.theme.custom_dir]:
        files.remove(file)  # overrides/ holds templates only: none of them is for readers
    for path in sorted(site.brand.folder.rglob("*")):
        src = f"assets/brand/{path.relative_to(site.brand.folder).as_posix()}"
        if path.is_file() and path.name != "brand.yml":
            if old := files.get_file_from_path(src):
                files.remove(old)
            files.append(File.generated(config, src, abs_src_path=str(path)))
    files.append(File.generated(config, "assets/stylesheets/brand.css", content=stylesheet.for_screen(env)))
    files.append(File.generated(config, browser_check.FILE, content=browser_check.data(_build["words"])))
    return files


def on_page_markdown(markdown, page, config, files):
    source = _build["site"].pages[page.file.src_uri]
    page.meta |= {"title": source.title, "description": source.meta["kort"]}
    return _tell(parts.expand, source, _build["site"], _build["env"])


def on_page_content(html, page, config, files):
    sheet = fields.read(_build["site"].pages[page.file.src_uri])
    return screen.finish(html, None if page.file.src_uri in glosses.NOT_ON else _build["glosses"], sheet)


def on_post_page(output, page, config):
    return screen.name_navigation(output)


def on_env(env, config, files):
    env.globals |= {"brand": _build["site"].brand, "icon": templates.icon}
    _build["printed"] = _print(files) if _build["print"] else {}
    return env


def on_post_build(config):
    products_made = _write_print(config) if _build["print"] else []
    # The search plugin has written its index by now; the offline plugin copies it last of all.
    index = Path(config.site_dir) / "search/search_index.json"
    enriched = _tell(search_index.enrich, json.loads(index.read_text(encoding="utf-8")), _build["site"], products_made)
    index.write_text(json.dumps(enriched, ensure_ascii=False, separators=(",", ":")), encoding="utf-8")


def _write_print(config):
    folder = Path(config.site_dir) / "tryk"
    folder.mkdir(exist_ok=True)
    book = _build["handbook"].finish(folder / "haandbog.pdf")
    printed = _build["printed"] | book
    press.write(folder, printed)
    print_room.fill(Path(config.site_dir) / "print/index.html", _build["env"], [*printed])
    print_room.link_files(Path(config.site_dir), _build["site"], _build["env"], [*printed])
    _build["store"].prune()
    return [*printed]


def _print(files):
    site, env = _build["site"], _build["env"]
    html = {file.src_uri: file.page.content for file in files.documentation_pages()}
    _build["store"] = Store(press.STORE)
    _tell(press.prepare, site, html)
    _build["handbook"] = Handbook(site, env, _build["store"], _tell)
    return _tell(press.print_all, site, env, html, _build["store"])


def _tell(work, *args):
    """Do `work`; what an editor must mend stops the build with its lines and no traceback."""
    try:
        return work(*args)
    except ContentError as error:
        raise PluginError("\n" + str(error)) from None
