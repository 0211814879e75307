"""A page that wants to run, to ask or to send something: its theme does nothing of it."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from editor.core.article import Article
from editor.core.errors import WebError
from editor.core.jobs import Token
from editor.core.site import Site
from editor.export.page import build_page
from editor.export.snapshot import Snapshot
from editor.export.themes import read_theme
from editor.intake.site.capture import Captured, fetch_page, make_theme
from editor.markup.article import read_article
from editor.publish.http import Wire
from tests.intake.site.fault_server import serving

HOSTILE = Path(__file__).with_name("hostile.html")
FORBIDDEN = (
    "evil.", "<script", "onerror", "onclick", "onload", "onfocus", "javascript:", 'http-equiv="refresh',
    "<form", "formaction", "<iframe", "<object", "<embed", "<video", "<portal", '<link rel="pre',
    "file:", "/etc/passwd", "@import", "expression(", "<image", "<set", "foreignObject", "srcset",
    "srcdoc", "ping=", "autofocus", "The words of the article that was captured",
    "Words of another article", "<math", "<template", "<noscript", "<base", "{{", "{%",
)  # fmt: skip
SCRIPTS = re.compile(r"<script(?! type=\"application/ld\+json\")")


def article() -> Article:
    return read_article("---\ntitle: Ours\nauthors: [Bo Li]\n---\nOur own words.\n")


def page_of(captured: Captured, folder: Path) -> str:
    for name, data in captured.files.items():
        (folder / name).write_bytes(data)
    theme = read_theme("captured", folder)
    return build_page(Snapshot(article(), Site(name="Harbour Post"), theme)).html.decode()


@pytest.fixture
def hostile(tmp_path):
    """The page that a hostile site's theme makes, what was asked, and the theme."""
    with serving() as site:
        site.put("/article", HOSTILE.read_bytes())
        site.put("/main.css", "@import 'loop.css'; body { color: teal }", "text/css")
        site.put(
            "/loop.css", "@import '/loop.css'; @import 'main.css'; h1 { color: red }", "text/css"
        )
        site.put("/pixel.gif", b"GIF89a\1\0\1\0", "image/gif")
        wire = Wire(f"{site.url}/article", Token(), look_up=_only_here)
        captured = make_theme(fetch_page(f"{site.url}/article", wire.get), "evil", "today")
        wire.close()
        yield page_of(captured, tmp_path), list(site.asked), captured


def _only_here(host, _port):
    if host != "127.0.0.1":
        raise OSError(host)
    return ("127.0.0.1",)


def test_nothing_of_it_is_in_the_page(hostile):
    page, _, _ = hostile
    lower = SCRIPTS.sub("<SCRIPT!", page).lower()
    found = [one for one in FORBIDDEN if one != "<script" and one.lower() in lower]
    assert not found
    assert "<script!" not in lower


def test_our_own_words_stand_in_its_places(hostile):
    page, _, _ = hostile
    assert re.search(r"<h1[^>]*>Ours</h1>", page)
    assert "Bo Li" in page
    assert "<p>Our own words.</p>" in page
    assert "Ana Sol" not in page


def test_sheets_that_import_each_other_are_taken_in_and_come_to_an_end(hostile):
    _, asked, captured = hostile
    assert b"teal" in captured.files["style.css"]
    assert len([one for one in asked if one.endswith(".css")]) < 20


def test_the_page_asks_the_browser_for_nothing(hostile):
    page, _, _ = hostile
    loading = re.findall(r"(?:\s(?:src|poster|data)\s*=\s*|url\()\s*[\"']?([^\"')\s>]+)", page)
    assert [one for one in loading if not one.startswith(("data:", "#"))] == []


def test_a_page_that_leads_to_another_port_of_this_machine_is_not_followed():
    with serving() as site, serving() as other:
        site.lead("/article", f"{other.url}/secret")
        wire = Wire(f"{site.url}/article", Token())
        with pytest.raises(WebError) as problem:
            fetch_page(f"{site.url}/article", wire.get)
        wire.close()
        assert problem.value.key == "web-inside"
        assert other.asked == []


@pytest.mark.parametrize(
    ("path", "key"),
    [("/loop", "web-redirects"), ("/none", "web-refused"), ("/large", "web-large")],
)
def test_a_site_that_does_not_answer_as_it_should_is_told(path, key):
    with serving() as site:
        site.lead("/loop", "/loop")
        site.put("/large", b"x" * 4_000_001)
        wire = Wire(site.url + path, Token())
        with pytest.raises(WebError) as problem:
            fetch_page(site.url + path, wire.get)
        wire.close()
        assert problem.value.key == key
