"""The directions of design: docs -> content -> publish -> site/, and who knows which library."""

import ast
from pathlib import Path

import pytest

SCRIPTS = Path(__file__).parents[1] / "scripts"
MODULES = sorted(SCRIPTS.rglob("*.py"))
ALLOWED = {"content": {"content"}, "publish": {"content", "publish"}, "check": {"content", "check"}}


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
def test_a_package_imports_only_what_lies_before_it(path):
    part = path.relative_to(SCRIPTS).parts[0]
    ours = {name.split(".")[1] for name in imports(path) if name.startswith("scripts.")}
    if part in ALLOWED:
        assert ours <= ALLOWED[part]
    assert not ours & {"site_hooks", "__main__"}


@pytest.mark.parametrize(("library", "owners"), [
    ("weasyprint", {"publish/render.py"}),
    ("mkdocs", {"site_hooks.py"}),
    ("pikepdf", {"publish/finish.py", "publish/handbook.py", "publish/imposition.py", "publish/press.py", "publish/print_shop.py", "publish/tiles.py",
                 "check/built_links.py", "check/print_proof.py"}),
])
def test_a_library_is_known_in_few_places(library, owners):
    users = {str(path.relative_to(SCRIPTS)) for path in MODULES if any(name.split(".")[0] == library for name in imports(path))}
    assert users == owners
