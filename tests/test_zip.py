"""The site as one file."""

from zipfile import ZipFile

from scripts.commands import pack


def test_the_same_site_gives_the_same_bytes_whatever_its_age_and_holds_every_file(tmp_path):
    made = []
    for name in ("en", "to"):
        site = tmp_path / name
        (site / "om").mkdir(parents=True)
        for file in ("om/index.html", "index.html", ".htaccess"):
            (site / file).write_text(file, encoding="utf-8")
            (site / file).chmod(0o600 if name == "en" else 0o644)
        assert pack.pack(site, tmp_path / f"{name}.zip", "vel-moedt") == 3
        made.append((tmp_path / f"{name}.zip").read_bytes())
    assert made[0] == made[1]
    with ZipFile(tmp_path / "en.zip") as packed:
        assert packed.testzip() is None
        assert {f"vel-moedt/{file}" for file in (".htaccess", "index.html", "om/index.html")} == {*packed.namelist()}
