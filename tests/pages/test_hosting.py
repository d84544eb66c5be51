"""The policy and the files for web servers, made of invented pages and read as the servers read them."""

import base64
import hashlib
import re
from dataclasses import replace
from xml.etree import ElementTree

import pytest

from scripts.content import brand as brands
from scripts.markup.templates import FOLDER
from scripts.pages import hosting
from scripts.pages.policy import in_page, policy

SCRIPT = "plant(1)"
HASH = "'sha256-" + base64.b64encode(hashlib.sha256(SCRIPT.encode()).digest()).decode() + "'"


def rule(name, *pages, frames=()):
    rules = dict(part.split(" ", 1) for part in policy(pages, frames).split("; "))
    return rules[name].split()


def test_a_script_in_a_page_is_allowed_by_its_hash_and_once():
    assert rule("script-src", f"<script>{SCRIPT}</script>", f"<script >{SCRIPT}</script>") == ["'self'", HASH]


@pytest.mark.parametrize("head", ['src="spade.js"', 'type="application/json"', 'id="a" type="application/ld+json"'])
def test_what_is_no_script_of_the_page_itself_has_no_hash(head):
    assert rule("script-src", f"<script {head}>{{}}</script>") == ["'self'"]


@pytest.mark.parametrize("page", ['<p style="color:red">', "<style>p{}</style>"])
def test_styles_in_a_page_are_allowed_only_where_there_are_any(page):
    assert "'unsafe-inline'" in rule("style-src", page)
    assert rule("style-src", "<p>style=1</p><script>x='<p style=1>'</script>") == ["'self'"]


def test_only_the_sites_of_the_brand_may_show_a_page_in_a_frame():
    assert rule("frame-ancestors", "", frames=["https://have.example"]) == ["'self'", "https://have.example"]


def test_a_page_holds_the_policy_itself_but_for_what_only_a_server_can_ask():
    page = '<!doctype html><html><head><meta charset="utf-8"><title>Jord</title></head></html>'
    made = in_page(page, policy([page], ["https://have.example"]))
    assert '<meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="default-src \'self\'; ' in made
    assert "frame-ancestors" not in made and made.count("http-equiv") == 1


@pytest.fixture
def written(mini, tmp_path_factory):
    """The files of a site in a subfolder, in a folder with one page."""
    import jinja2

    folder = tmp_path_factory.mktemp("bygget")
    (folder / "index.html").write_text(f"<script>{SCRIPT}</script>", encoding="utf-8")
    house, _ = brands.read(mini / "docs/assets/brand")
    env = jinja2.Environment(
        loader=jinja2.FileSystemLoader(FOLDER), undefined=jinja2.StrictUndefined, trim_blocks=True, lstrip_blocks=True
    )
    hosting.write(folder, replace(house, url="https://have.example/moede/"), env)
    return folder


def test_iis_reads_its_file_as_xml_with_each_setting_taken_away_before_it_is_set(written):
    root = ElementTree.parse(written / "web.config").getroot()
    for parent, key in (("staticContent", "fileExtension"), ("customHeaders", "name"), ("hiddenSegments", "segment")):
        removed = set()
        (settings,) = root.iter(parent)
        for setting in settings:
            if setting.tag == "remove":
                removed.add(setting.get(key))
            else:
                assert setting.get(key) in removed
    headers = {add.get("name"): add.get("value") for add in root.iter("add") if add.get("name")}
    assert HASH in headers["Content-Security-Policy"]
    assert root.find(".//directoryBrowse").get("enabled") == "false"


def test_every_server_sends_the_same_headers(written):
    iis = {
        add.get("name"): add.get("value")
        for add in ElementTree.parse(written / "web.config").getroot().iter("add")
        if add.get("name")
    }
    read = {
        "udgivelse/nginx.conf": r'^add_header (\S+) "(.*)" always;$',
        ".htaccess": r'^  Header always set (\S+) "(.*)"$',
        "_headers": r"^  (\S+): (.*)$",
    }
    for name, pattern in read.items():
        assert dict(re.findall(pattern, (written / name).read_text(encoding="utf-8"), re.M)) == iis, name


def test_a_page_that_is_not_found_is_the_one_of_the_sites_own_folder(written):
    assert "ErrorDocument 404 /moede/404.html\n" in (written / ".htaccess").read_text(encoding="utf-8")
    assert "error_page 404 /moede/404.html;\n" in (written / "udgivelse/nginx.conf").read_text(encoding="utf-8")
    assert (written / "_headers").read_text(encoding="utf-8").startswith("/moede/*\n")


@pytest.mark.parametrize(
    ("address", "hidden"),
    [
        ("/moede/web.config", True),
        ("/moede/.htaccess", True),
        ("/moede/_headers", True),
        ("/moede/udgivelse/nginx.conf", True),
        ("/moede/om/udgivelse.html", False),
        ("/moede/.well-known/acme-challenge/a", False),
        ("/moede/index.html", False),
    ],
)
def test_nginx_keeps_the_settings_to_itself_and_nothing_else(written, address, hidden):
    (pattern,) = re.findall(
        r"^location ~ (\S+) \{ return 404; \}$", (written / "udgivelse/nginx.conf").read_text(encoding="utf-8"), re.M
    )
    assert bool(re.search(pattern, address)) is hidden


@pytest.mark.parametrize("given", ["https://have.example/sti", "[http://have.example]", '["https://a.example; x"]'])
def test_a_frame_of_the_brand_that_is_no_site_is_told(mini, given):
    path = mini / "docs/assets/brand/brand.yml"
    path.write_text(path.read_text(encoding="utf-8").replace("vises_i: []", f"vises_i: {given}"), encoding="utf-8")
    house, findings = brands.read(path.parent)
    assert house is None
    assert ["vises_i" in finding.problem for finding in findings] == [True]
