"""The folder of the built site: one build at a time, and the old site until the new one is whole."""

import subprocess

import pytest

from scripts.generator import site_folder
from tests import project


@pytest.fixture
def site(tmp_path):
    """A site with one page, as an earlier build left it."""
    folder = tmp_path / "site"
    folder.mkdir()
    (folder / "gammel.html").write_text("gammel", encoding="utf-8")
    return folder


def build(site):
    with site_folder.beside(site) as new:
        (new / "under").mkdir()
        (new / "under/ny.html").write_text("ny", encoding="utf-8")


def names(site):
    return sorted(path.relative_to(site).as_posix() for path in site.rglob("*") if path.is_file())


def test_the_new_site_takes_the_place_of_the_old_and_leaves_nothing_beside_it(site):
    build(site)
    assert names(site) == ["under/ny.html"]
    assert [path.name for path in site.parent.iterdir()] == ["site"]


def test_a_build_that_fails_leaves_the_old_site_and_nothing_beside_it(site):
    with pytest.raises(ValueError, match="gik galt"), site_folder.beside(site) as new:
        (new / "halv.html").write_text("halv", encoding="utf-8")
        raise ValueError("gik galt")
    assert names(site) == ["gammel.html"]
    assert [path.name for path in site.parent.iterdir()] == ["site"]


def test_what_a_killed_build_left_is_cleared_away(site):
    (site.parent / "site.ny.dræbt").mkdir()
    build(site)
    assert [path.name for path in site.parent.iterdir()] == ["site"]


def test_a_file_in_the_place_of_the_site_gives_way_to_it(site):
    for path in site.iterdir():
        path.unlink()
    site.rmdir()
    site.write_text("x", encoding="utf-8")
    build(site)
    assert names(site) == ["under/ny.html"]
    assert [path.name for path in site.parent.iterdir()] == ["site"]


def test_a_site_that_is_a_mount_is_filled_file_by_file(site):
    script = (
        f"mount -t tmpfs tmpfs {site} && echo gammel > {site}/gammel.html && "
        f"{project.PYTHON} -c 'from tests.generator.test_site_folder import build; from pathlib import Path; "
        f'build(Path("{site}"))\' && find {site} -type f'
    )
    done = subprocess.run(
        ["unshare", "--user", "--map-root-user", "--mount", "sh", "-c", script],
        cwd=project.ROOT,
        capture_output=True,
        text=True,
    )
    if "unshare" in done.stderr:
        pytest.skip("denne maskine lader os ikke montere en mappe")
    assert done.stdout.split() == [f"{site}/under/ny.html"], done.stderr


def test_a_second_build_waits_for_the_first_and_says_so(whole):
    command = [project.PYTHON, "-m", "scripts", "build"]
    waits = "En anden bygning er i gang i denne mappe — venter til den er færdig …\n"
    with (
        site_folder.lock(whole),
        subprocess.Popen(
            command, cwd=whole, env=project.environment(whole), stderr=subprocess.PIPE, text=True
        ) as second,
    ):
        assert second.stderr is not None and second.stderr.readline() == waits
        assert second.poll() is None
        second.terminate()
    assert not (whole / "site").exists()
