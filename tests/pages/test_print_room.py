"""Where »[[tryk: …]]« stands, the files of the group are shown, on whatever page."""

from scripts.content import site
from scripts.markup import templates
from scripts.pages import print_room
from scripts.printing.product import Printed


def test_a_place_for_files_on_any_page_is_filled_with_links_from_there(mini):
    content = site.load(mini / "mkdocs.yml")
    page = content.pages["proces/index.md"]
    page.body += "\n[[tryk: kort]]\n"
    for name in ("tryk", "proces"):
        (mini / name).mkdir(exist_ok=True)
    (mini / "tryk/kort.pdf").write_bytes(b"x" * 2000)
    (mini / "proces/index.html").write_text(f"<main>{print_room.place('kort')}</main>", encoding="utf-8")
    card = Printed("kort.pdf", "Kort", "A4", 2, "kontor", "kort", "2026.2", "karton", 1, "enkeltsidet")
    print_room.fill(mini, content, templates.environment(content), [card])
    html = (mini / "proces/index.html").read_text(encoding="utf-8")
    assert 'href="../tryk/kort.pdf"' in html and 'data-gruppe="kort"' not in html
