"""What a preview costs when the site grows, beside stock mkdocs-material on the same pages: python -m tests.benchmarks.scale

CPU seconds of one process and its children. Each size is built three times by us: with nothing kept; with the data kept
that no page's text enters (the packed word list, the cut fonts: made once for each version of code and brand) and all
pages new; and once more after a page has changed. Beside it stands stock Material (its theme and search, no hooks of
ours) on the same pages in the same run. The pages are invented: sentences of our own pages in a seeded order, with
headings, lists, a table and links.
"""

import itertools
import json
import pickle
import random
import re
import shutil
import sys
import tempfile
from pathlib import Path

import yaml

from scripts.content import memory, sealed
from tests import project

SIZES = (100, 1000)
DATA = ("ordliste", "skrift", "reserveskrift")
"""The kinds of results in the memory that follow from code, word list and brand alone."""
SECTION = 50
"""Pages of each entry of the menu."""
WORDS = 500
"""Words of a page: our own have so many on average."""
FIRST = re.compile(r"^nav:\n.*\n", re.M)
"""The menu up to its first entry, the home page."""
SENTENCE = re.compile(r"^(?![#>|\-\[!<{*]| |\d+\.).{30,160}[.?]$", re.M)
LINK = re.compile(r"\[([^\]]+)\]\([^)]*\)(\{[^}]*\})?")
HEAD = """---
title: {title}
kort: {lead}
ejer: Redaktør
gennemgaaet: 2026-01-15
gennemgaas_om: 12
kilder:
  eget: Opdigtet til målingen.
---

# {title}
"""
STOCK = """site_name: Målestok
theme: {{ name: material, language: da, font: false }}
plugins: [search]
markdown_extensions: [abbr, admonition, attr_list, md_in_html, tables, {{ toc: {{ permalink: true }} }}, pymdownx.details,
  pymdownx.superfences, {{ pymdownx.tasklist: {{ custom_checkbox: true }} }}]
nav: {nav}
"""
MEASURE = """
import json, logging, resource, sys
from pathlib import Path
import mkdocs.commands.build as build, mkdocs.config as config
logging.disable()

def spent():
    both = [resource.getrusage(who) for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)]
    return sum(used.ru_utime + used.ru_stime for used in both)

def once():
    before = spent()
    loaded = config.load_config("mkdocs.yml", site_dir="forhaandsvisning")
    loaded.plugins.on_startup(command="serve", dirty=False)
    build.build(loaded, serve_url="http://127.0.0.1/")
    return spent() - before

first = spent() + once()
page = Path(sys.argv[1])
page.write_text(page.read_text(encoding="utf-8") + "\\nDu er velkommen til at ringe til os.\\n", encoding="utf-8")
print(json.dumps([first, once()]))
"""


HEADS = ("sider", "Material", "intet gemt", "forhold", "data gemt", "forhold", "én ændret", "forhold")


def main() -> None:
    """Print CPU seconds, how a first preview relates to stock Material's, and one changed page to a first preview."""
    sizes = [int(size) for size in sys.argv[1:]] or SIZES
    print("".join(f"{head:>11}" for head in HEADS) + "   (CPU-sekunder)")
    for size in sizes:
        with tempfile.TemporaryDirectory() as name:
            ours, stock = both(Path(name), size)
            shutil.rmtree(ours / ".cache", ignore_errors=True)
            (theirs, _), (clean, _) = measured(stock), measured(ours)
            keep_data(ours / memory.FILE)
            full, changed = measured(ours)
        shown = ((theirs, 1), (clean, 1), (clean / theirs, 2), (full, 1), (full / theirs, 2), (changed, 1))
        print(f"{size:11}" + "".join(f"{figure:11.{digits}f}" for figure, digits in (*shown, (changed / full, 2))))


def keep_data(kept: Path) -> None:
    """Let the memory in the file `kept` forget all that follows from the text of a page."""
    known = pickle.loads(sealed.opened(kept.read_bytes()) or b"")
    kept.write_bytes(sealed.seal(pickle.dumps({key: made for key, made in known.items() if key.startswith(DATA)})))


def both(folder: Path, size: int) -> tuple[Path, Path]:
    """The same `size` pages as a project of ours and one of stock Material."""
    ours = folder / "vores"
    ours.mkdir()
    written(project.invented(ours), size)
    return ours, beside(ours, folder / "material")


def measured(folder: Path) -> tuple[float, float]:
    """CPU seconds of a build from clean, and of the next one after a page has changed."""
    done = project.run(folder, "-c", MEASURE, "docs/opdigtet/001/side-0001.md")
    if done.returncode:
        sys.exit(done.stderr)
    first, second = json.loads(done.stdout.splitlines()[-1])
    return first, second


def written(folder: Path, size: int) -> Path:
    """Add invented pages to the project in `folder` until it has `size`, each in the menu; return it."""
    menu = folder / "mkdocs.yml"
    count = size - len(list((folder / "docs").rglob("*.md")))
    chance, sentences = random.Random(20261126), _sentences()
    entries = []
    for number in range(1, count + 1):
        src = f"opdigtet/{(number - 1) // SECTION + 1:03}/side-{number:04}.md"
        path = folder / "docs" / src
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(_page(number, sentences, chance), encoding="utf-8")
        if number % SECTION == 1:
            entries.append(f"  - Opdigtet {number // SECTION + 1}:")
        entries.append(f"      - {src}")
    listed = FIRST.sub(lambda first: first[0] + "\n".join(entries) + "\n", menu.read_text(encoding="utf-8"), count=1)
    menu.write_text(listed, encoding="utf-8")
    return folder


def beside(ours: Path, folder: Path) -> Path:
    """A project of stock Material with the same pages and the same menu as the one in `ours`."""
    folder.mkdir()
    (folder / "docs").symlink_to(ours / "docs")
    menu = re.search(r"^nav:\n(?:[ #].*\n)*", (ours / "mkdocs.yml").read_text(encoding="utf-8"), re.M)
    nav = yaml.safe_load(menu[0] if menu else "")["nav"]
    (folder / "mkdocs.yml").write_text(STOCK.format(nav=json.dumps(nav, ensure_ascii=False)), encoding="utf-8")
    return folder


def _sentences() -> list[str]:
    pages = sorted((project.ROOT / "docs").rglob("*.md"))
    found = {match[0] for page in pages for match in SENTENCE.finditer(page.read_text(encoding="utf-8"))}
    return sorted({LINK.sub(r"\1", sentence) for sentence in found if "[[" not in sentence and "[felt" not in sentence})


def _page(number: int, sentences: list[str], chance: random.Random) -> str:
    title = f"Opdigtet side {number}"
    text, words = [HEAD.format(title=title, lead=f"Side {number} er skrevet for at måle.")], 0
    unused = iter(chance.sample(sentences, len(sentences)))
    while words < WORDS:
        chosen = list(itertools.islice(unused, 9))
        words += len(" ".join(chosen).split())
        text.append(f"## Afsnit {len(text)}\n\n" + "\n".join(chosen[:4]))
        text.append("\n".join(f"- {sentence}" for sentence in chosen[4:8]))
        text.append(chosen[8])
    text.append("## Tabel\n\n| Først | Så |\n|---|---|\n" + "\n".join(f"| {n} | {n + 1} |" for n in range(4)))
    text.append("Se [forsiden](../../index.md).")
    return "\n\n".join(text) + "\n"


if __name__ == "__main__":
    main()
