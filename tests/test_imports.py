"""The directions of the house: who may import whom, and who knows which library."""

import ast
from pathlib import Path

import pytest

SCRIPTS = Path(__file__).parents[1] / "scripts"
MODULES = sorted(SCRIPTS.rglob("*.py"))
ROOMS = ("content", "language", "markup", "printing", "pages")
"""The rooms on the one street, in order: each may import itself and those before it."""
ALLOWED = {room: set(ROOMS[: number + 1]) for number, room in enumerate(ROOMS)} | {
    "check": {"content", "language", "markup", "check"},
    "editing": {"content", "language", "markup", "check", "editing"},
    "generator": {*ROOMS, "check", "generator"},
    "commands": {*ROOMS, "check", "editing", "generator", "commands"},
}
BESIDE = {"check": {"pages.packed", "printing.paper", "printing.product", "printing.worksheets"}}
"""Single modules that a room may import from a room it otherwise knows nothing of."""


def imports(path: Path) -> set[str]:
    """Names of the modules that `path` imports; our own as »scripts.…«."""
    package = ["scripts", *path.relative_to(SCRIPTS).parent.parts]
    found = set()
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            found |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom):
            base = package[: len(package) - node.level + 1] if node.level else []
            name = ".".join([*base, *([node.module] if node.module else [])])
            found |= {name, *(f"{name}.{alias.name}" for alias in node.names)}
    return found


@pytest.mark.parametrize("path", MODULES, ids=lambda path: str(path.relative_to(SCRIPTS)))
def test_a_room_imports_only_itself_and_the_rooms_before_it(path):
    room = path.relative_to(SCRIPTS).parts[0]
    if room not in ALLOWED:
        return  # scripts/__main__.py, which only starts the command line
    beside = BESIDE.get(room, set())
    ours = {name.removeprefix("scripts.") for name in imports(path) if name.startswith("scripts.")}
    ours -= {
        name for name in ours if any(name.startswith(module) or module.startswith(f"{name}.") for module in beside)
    }
    assert {name.split(".")[0] for name in ours} <= ALLOWED[room]


@pytest.mark.parametrize(
    ("library", "owners"),
    [
        ("weasyprint", {"printing/page_numbers.py", "printing/render.py"}),
        (
            "mkdocs",
            {"generator/mkdocs_hooks.py", "generator/page_memory.py", "generator/preview.py", "generator/running.py"},
        ),
        (
            "pikepdf",
            {
                "check/built/pdfs.py",
                "check/print_proof/fill.py",
                "check/print_proof/inks.py",
                "check/print_proof/proof.py",
                "check/print_proof/reading.py",
                "check/print_proof/references.py",
                "check/print_proof/shop.py",
                "check/print_proof/text.py",
                "printing/drawing.py",
                "printing/finish.py",
                "check/published/documents.py",
                "printing/form_table.py",
                "printing/forms.py",
                "printing/greyscale.py",
                "printing/imposition.py",
                "printing/press.py",
                "printing/print_shop.py",
                "printing/shown_sheets.py",
                "printing/tags.py",
                "printing/tiles.py",
            },
        ),
    ],
)
def test_a_library_is_known_in_few_places(library, owners):
    users = {
        path.relative_to(SCRIPTS).as_posix()
        for path in MODULES
        if any(name.split(".")[0] == library for name in imports(path))
    }
    assert users == owners
