"""What our print costs beside plain WeasyPrint on the same HTML: python -m tests.benchmarks.printing

CPU seconds a page, the median of three runs in one process, the two taking turns. Ours holds tags, bookmarks, links in words, Danish
compounds broken at their joints, measured boxes and a search for lost text; plain is `weasyprint.HTML(...).write_pdf()` as it comes.
"""

import io
import logging
import statistics
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

import mkdocs.commands.build
import mkdocs.config
import pyphen
import weasyprint
from fontTools.varLib import instancer
from weasyprint.pdf import fonts

from scripts.printing import hyphenation, render
from scripts.printing.press import Press
from scripts.printing.store import FOLDER
from tests import project

RUNS = 3
SHOWN = ("plakat-a3.pdf", "pjece-a5.pdf", "ark-plan-ark.pdf", "kapitel-redskaber.pdf", "haandbog.pdf")
STOCK = dict(pyphen.LANGUAGES), dict(pyphen.LANGUAGES_LOWERCASE)
OUR_CUT = fonts.instantiateVariableFont
PLAIN = weasyprint.DEFAULT_OPTIONS | {"pdf_variant": None, "pdf_tags": False, "pdf_forms": None}


def main() -> None:
    """Print CPU seconds a page, ours and plain, and how they relate."""
    logging.disable()
    print(f"{'':22}sider   vores   ren WeasyPrint   forhold    (CPU-sekunder pr. side)")
    for file, html in composed().items():
        pages = render.render(html).pages
        ours, plain = both(lambda html=html: _ours(html), lambda html=html: _plain(html))
        print(f"{file:22}{pages:5}{ours / pages:8.3f}{plain / pages:17.3f}{ours / plain:10.2f}")


def composed() -> dict[str, str]:
    """The HTML of the SHOWN products and of the handbook, as a real build composes it."""
    found: dict[str, str] = {}
    done = Press.done

    def record(press, products):
        products = [*products]
        found.update({product.file: html for product, html in products if product.file in SHOWN})
        return done(press, products)

    Press.done = record
    with tempfile.TemporaryDirectory() as folder:
        loaded = mkdocs.config.load_config(str(project.ROOT / "mkdocs.yml"), site_dir=str(Path(folder) / "site"))
        loaded.plugins.on_startup(command="build", dirty=False)
        mkdocs.commands.build.build(loaded)
    return found


def both(one: Callable[[], None], other: Callable[[], None]) -> tuple[float, float]:
    """Median CPU seconds of two works that take turns."""
    times = [(_timed(one), _timed(other)) for _ in range(RUNS)]
    return tuple(statistics.median(column) for column in zip(*times, strict=True))


def _timed(work: Callable[[], None]) -> float:
    start = time.process_time()
    work()
    return time.process_time() - start


def _ours(html: str) -> None:
    fonts.instantiateVariableFont = OUR_CUT
    hyphenation.use(project.ROOT / FOLDER / hyphenation.FILE)
    render.render(html)


def _plain(html: str) -> None:
    fonts.instantiateVariableFont = instancer.instantiateVariableFont
    for known, stock in zip((pyphen.LANGUAGES, pyphen.LANGUAGES_LOWERCASE), STOCK, strict=True):
        known.clear()
        known.update(stock)
    weasyprint.HTML(string=html).write_pdf(io.BytesIO(), **PLAIN)


if __name__ == "__main__":
    main()
