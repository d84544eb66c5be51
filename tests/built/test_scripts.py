"""The scripts that a page takes: few bytes, and none that writes to where others could read it."""

import gzip
import re

MOST = 40 * 1024
"""Bytes of our own scripts on a page, packed; the search itself comes when somebody asks for it."""
SOURCE = re.compile(r'<script[^>]*\ssrc="([^"]+)"')
KEEPS = re.compile(
    r"\b(localStorage|sessionStorage|indexedDB|document\.cookie|replaceState|location\.(?:href|hash) ?=)"
)


def scripts(built, page):
    """The files of our own that `page` takes, each once, and the search's, which every page starts.

    The theme's are those in a bundle. Sprogtjek is measured without the search: its checker alone is half of it all.
    """
    sources = [source for source in SOURCE.findall(page.read_text(encoding="utf-8")) if "bundle" not in source]
    assert len(sources) == len({*sources}), page
    return [built / source.lstrip("/") if source[0] == "/" else (page.parent / source).resolve() for source in sources]


def test_no_page_takes_more_than_forty_kilobytes_of_our_own_scripts(built):
    sizes = {
        page.relative_to(built).as_posix(): sum(
            len(gzip.compress(path.read_bytes(), 9))
            for path in scripts(built, page)
            if path.name != "sprogtjek-data.js"
        )
        for page in built.rglob("*.html")
    }
    assert len(sizes) > 20 and {page: size for page, size in sizes.items() if size > MOST} == {}


def test_no_script_of_a_sheet_or_of_the_meeting_can_store_what_is_typed(built):
    folder = built / "assets/javascripts"
    files = [*folder.glob("ark*.js"), *folder.glob("moede*.js")]
    assert len(files) > 12
    assert [path.name for path in files if KEEPS.search(path.read_text(encoding="utf-8"))] == []


def test_no_comment_of_a_script_is_published(built):
    files = [path for path in (built / "assets/javascripts").glob("*.js") if not path.name.endswith(".min.js")]
    assert len(files) > 30
    assert [path.name for path in files if re.search(r"^\s*(//|/\*\*)", path.read_text(encoding="utf-8"), re.M)] == []
