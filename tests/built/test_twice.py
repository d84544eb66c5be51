"""The same content gives the same bytes: a file that is printed again is the file that was approved."""

import hashlib

from tests import project


def digests(site):
    return {
        path.relative_to(site).as_posix(): hashlib.sha256(path.read_bytes()).hexdigest()
        for path in site.rglob("*")
        if path.is_file()
    }


def test_a_second_build_from_clean_gives_the_same_bytes_in_every_file(built, tmp_path):
    done = project.run(project.invented(tmp_path), "-m", "scripts", "build", "--quiet")
    assert done.returncode == 0, done.stderr
    first, second = digests(built), digests(tmp_path / "site")
    assert len([name for name in first if name.startswith("tryk/") and name.endswith((".pdf", ".docx"))]) > 30
    assert sorted(name for name in first.keys() | second.keys() if first.get(name) != second.get(name)) == []
