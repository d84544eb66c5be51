"""ret: shows what it would mend, and writes it only when asked."""

import pytest

from scripts.commands.line import main


@pytest.fixture
def page(mini):
    path = mini / "docs/index.md"
    path.write_bytes(path.read_bytes().replace(b"\n", b"\r\n") + "Husk:\r\n– vand\r\n".encode())
    return path


def test_mends_are_shown_and_not_written(mini, page, capsys):
    before = page.read_bytes()
    assert main(["ret", "--docs-dir", str(mini / "docs")]) == 0
    shown = capsys.readouterr().out
    assert "docs/index.md:20: tom linje før listen" in shown
    assert "  før: – vand\n  nu:  - vand" in shown
    assert shown.endswith("2 rettelser på 1 side. Kør igen med --gem for at gemme dem.\n")
    assert page.read_bytes() == before


def test_mends_are_written_with_the_line_ends_of_the_file(mini, page, capsys):
    assert main(["ret", "index.md", "--docs-dir", str(mini / "docs"), "--gem"]) == 0
    assert capsys.readouterr().out.endswith("2 rettelser på 1 side er gemt.\n")
    assert page.read_bytes().endswith(b"Husk:\r\n\r\n- vand\r\n")
    assert main(["ret", "--docs-dir", str(mini / "docs")]) == 0
    assert (
        capsys.readouterr().out
        == "Intet at rette. Kør »make check«: den finder også det som en kommando ikke kan rette.\n"
    )


def test_a_page_that_is_not_there_is_told(mini, capsys):
    assert main(["ret", "væk.md", "--docs-dir", str(mini / "docs")]) == 1
    assert "siden findes ikke" in capsys.readouterr().err
