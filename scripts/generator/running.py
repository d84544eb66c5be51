"""The build that is running, and how it is started and stopped: MkDocs is called in this process, not as a command.

`mkdocs build` and `mkdocs serve` start one too; then nobody has ordered anything,
and MkDocs itself tells what stops it.
"""

import os
import re
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import jinja2
import mkdocs.commands.build
import mkdocs.config
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import Abort, ConfigurationError, PluginError
from mkdocs.plugins import EVENTS

from ..content import site as content
from ..content.finding import ContentError, Finding
from ..content.site import Site
from ..markup import template_faults
from ..pages import packed
from .build import Build, Order, brand_dir
from .mkdocs_log import Heard
from .progress import Progress, on_console

STEPS, ONLY_PUBLISHED, ONLY_PRINT = 7, 1, 2
"""Steps that a whole build tells of, and how many of them are not in a preview, and not where nothing is printed.

See Progress.step in build.py, mkdocs_hooks.py and here.
"""
HOOKS = Path(__file__).with_name("mkdocs_hooks.py")
order = Order()
_running: list[Build] = []


class Stopped(PluginError):
    """What stops a build, as MkDocs prints it: a line for each finding, and no traceback."""

    def __init__(self, findings: list[Finding]):
        self.findings = findings
        super().__init__("\n" + "\n".join(map(str, findings)))


def begin(build: Build) -> Build:
    """Let `build` be the one that is running."""
    _running[:] = [build]
    return build


def build() -> Build:
    """The build that is running."""
    return _running[-1]


def stop(error: Exception) -> None:
    """Turn an error that an editor or a writer of templates can mend into findings; any other goes on as it is."""
    if isinstance(error, ContentError):
        raise Stopped(error.findings) from None
    if isinstance(error, jinja2.TemplateError):
        raise Stopped([template_faults.finding(error)]) from None


def build_site(config_file: Path, site_dir: Path, progress: Progress) -> Site:
    """Build site and print below `site_dir`.

    Raises ContentError with all that is wrong, MkDocs' own warnings included.
    """
    order.progress = progress
    with _findings_of_mkdocs() as heard:
        config = settings(config_file, site_dir=str(site_dir))
        heard.source = Path(config.docs_dir)
        config.plugins.on_startup(command="build", dirty=False)
        mkdocs.commands.build.build(config)
    packed.write(site_dir)
    progress.step("sætter den nye side i den gamles sted")
    return build().site


def preview_site(config_file: Path, site_dir: Path, serve_url: str = "", **instead: Any) -> None:
    """Build a preview below `site_dir`, for readers at `serve_url`, else at the site's own address.

    `instead` are settings that stand in the place of those in the file. Raises ContentError as `build_site` does.
    """
    with _findings_of_mkdocs() as heard:
        config = settings(config_file, site_dir=str(site_dir), **instead)
        heard.source, config.site_url = Path(config.docs_dir), serve_url or config.site_url
        config.plugins.on_startup(command="serve", dirty=False)
        order.progress = on_console(STEPS - ONLY_PUBLISHED - (0 if order.print else ONLY_PRINT))
        try:
            mkdocs.commands.build.build(config, serve_url=serve_url)
        finally:
            order.progress.end()


def _check_events() -> None:
    """Raise ContentError where MkDocs no longer has an event that we answer: it would stop with a KeyError."""
    answered = re.findall(r"^def on_(\w+)", HOOKS.read_text(encoding="utf-8"), re.M)
    if gone := sorted({*answered} - {*EVENTS}):
        problem = f"MkDocs har ikke længere hændelsen {' og '.join(gone)}"
        remedy = "brug den version der står i pyproject.toml, eller ret scripts/generator/mkdocs_hooks.py"
        raise ContentError([Finding("mkdocs.yml", 1, "mkdocs", problem, remedy)])


def settings(config_file: Path, **instead: Any) -> MkDocsConfig:
    """The settings of MkDocs. Raises ContentError where we can say why they cannot be read: with file and line."""
    try:
        return mkdocs.config.load_config(str(config_file), **instead)
    except ConfigurationError:
        content.load(config_file, brand_dir=brand_dir(config_file.parent))
        raise


@contextmanager
def _findings_of_mkdocs() -> Iterator[Heard]:
    """Raise ContentError with what MkDocs is told to stop for, and with what it only warns of."""
    os.environ["NO_MKDOCS_2_WARNING"] = "1"
    _check_events()
    with Heard() as heard:
        try:
            yield heard
        except Stopped as stopped:
            raise ContentError(stopped.findings) from None
        except (Abort, ConfigurationError, PluginError) as error:
            raise ContentError(heard.findings or [heard.finding(str(error))]) from None
    if heard.findings:
        raise ContentError(heard.findings)
