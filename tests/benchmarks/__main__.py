"""What a build costs, as ratios: python -m tests.benchmarks

CPU seconds of the whole process tree, the median of three runs of the same work on the same machine in the same run.
"""

import logging
import resource
import shutil
import statistics
import tempfile
from collections.abc import Callable
from pathlib import Path

from tests import project

RUNS = 3
PREVIEW = """
import mkdocs.commands.build as build, mkdocs.config as config
loaded = config.load_config("mkdocs.yml", site_dir="forhaandsvisning")
loaded.plugins.on_startup(command="serve", dirty=False)
build.build(loaded, serve_url="http://127.0.0.1/")
"""


def main() -> None:
    """Print CPU seconds and how they relate to a build from clean."""
    logging.disable()
    with tempfile.TemporaryDirectory() as name:
        folder = project.copy(Path(name))
        clean = median(
            lambda: run(folder, "-m", "scripts", "build", "--quiet"),
            before=lambda: shutil.rmtree(folder / ".cache", ignore_errors=True),
        )
        warm = median(lambda: run(folder, "-m", "scripts", "build", "--quiet"))
        preview = median(lambda: run(folder, "-c", PREVIEW))
    print(f"{'':34}CPU-sekunder   forhold")
    for label, seconds in (
        ("bygning fra bunden", clean),
        ("bygning uden ændringer i tryk", warm),
        ("genopbygning i forhåndsvisning", preview),
    ):
        print(f"{label:34}{seconds:12.1f}   {seconds / clean:7.2f}")


def median(work: Callable[[], None], before: Callable[[], None] = lambda: None) -> float:
    """Median CPU seconds of `work` over RUNS runs, each after `before`."""
    return statistics.median(_timed(work, before) for _ in range(RUNS))


def run(folder: Path, *arguments: str) -> None:
    """Run Python with `arguments` in `folder`; stop the benchmark where it fails."""
    project.run(folder, *arguments).check_returncode()


def _timed(work: Callable[[], None], before: Callable[[], None]) -> float:
    before()
    start = resource.getrusage(resource.RUSAGE_CHILDREN)
    work()
    end = resource.getrusage(resource.RUSAGE_CHILDREN)
    return end.ru_utime + end.ru_stime - start.ru_utime - start.ru_stime


if __name__ == "__main__":
    main()
