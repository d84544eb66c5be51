"""ret: what is safe to mend in the pages, shown line by line, and done when asked."""

import argparse
from pathlib import Path

from ..content import danish
from ..content.finding import ContentError, Finding
from ..content.page import decode, in_docs
from ..editing import municipality
from ..editing.mend import Mend, mend
from .project import ROOT, own_docs


def arguments(command: argparse.ArgumentParser) -> None:
    """The options of the command."""
    command.add_argument(
        "pages", nargs="*", metavar="SIDE", help="sider i docs/, fx om/index.md; alle hvis ingen nævnes"
    )
    command.add_argument("--docs-dir", type=Path, metavar="MAPPE", help="retter i en kopi af docs/ et andet sted")
    command.add_argument("--gem", action="store_true", help="gemmer rettelserne i filerne")


def run(options: argparse.Namespace) -> int:
    """Show the mends, and write them with --gem. Raises ContentError where a page is not there or is no text."""
    docs_dir: Path = options.docs_dir or own_docs(ROOT / "docs")
    mended = {path: mends for path in _paths(docs_dir, options.pages) if (mends := _page(docs_dir, path, options.gem))}
    for path, mends in mended.items():
        for item in mends:
            print(f"{_shown(path, docs_dir)}:{item.line}: {item.what}")
            if item.before != item.after:
                print(f"  før: {_visible(item.before)}\n  nu:  {_visible(item.after)}")
    print(_summary(mended, options.gem))
    return 0


def _shown(path: Path, docs_dir: Path) -> str:
    """A page as an editor knows it: a municipality's own by where it lies."""
    src = path.relative_to(docs_dir).as_posix()
    return str(path) if docs_dir.name == municipality.PAGES else in_docs(src)


def _paths(docs_dir: Path, names: list[str]) -> list[Path]:
    if not names:
        return sorted(docs_dir.rglob("*.md"))
    paths = [docs_dir / name.removeprefix("docs/") for name in names]
    missing = [path for path in paths if not path.is_file()]
    if missing:
        raise ContentError(
            [
                Finding(str(path), 1, "fil", "siden findes ikke", "skriv stien fra docs/, fx om/index.md")
                for path in missing
            ]
        )
    return paths


def _page(docs_dir: Path, path: Path, save: bool) -> list[Mend]:
    """The mends of one page; a page that is no text has none: the check tells of it."""
    data, src = path.read_bytes(), path.relative_to(docs_dir).as_posix()
    text, unreadable = decode(data, in_docs(src))
    if unreadable:
        return []
    after, mends = mend(src, text)
    if save and mends:
        path.write_bytes((after.replace("\n", "\r\n") if b"\r\n" in data else after).encode())
    return mends


def _visible(line: str) -> str:
    """A line with what nobody sees made visible."""
    names = {"\t": "⇥", "\u00a0": "␣", "\u202f": "␣", "\u00ad": "¬", "\u200b": "¬", "\ufeff": "¬"}
    return "".join(names.get(char, char) for char in line)


def _summary(mended: dict[Path, list[Mend]], saved: bool) -> str:
    count = sum(map(len, mended.values()))
    if not count:
        return "Intet at rette. Kør »make check«: den finder også det som en kommando ikke kan rette."
    what = f"{danish.counted(count, 'rettelse', 'rettelser')} på {danish.counted(len(mended), 'side', 'sider')}"
    return f"{what} er gemt." if saved else f"{what}. Kør igen med --gem for at gemme dem."
