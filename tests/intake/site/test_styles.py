"""Styles come as one text, and the fonts and pictures that they name lie in it."""

from __future__ import annotations

import pytest

from editor.core.errors import WebError
from editor.core.web import Answer
from editor.intake.site.assets import Assets
from editor.intake.site.css_addresses import held_text
from editor.intake.site.date_words import form_of
from editor.intake.site.sheets import Sheets
from editor.intake.site.tree import tree_of

BASE = "https://news.example/a/page"
DOT = b"\x89PNG\r\n\x1a\n dot"
FONT = b"wOF2 font"


def styles(head: str, files: dict[str, tuple[str, bytes]] | None = None) -> str:
    """Return the styles of a page with this head; `files`: address → type and bytes."""

    def get(url, _limit):
        if url not in (files or {}):
            raise WebError("web-refused", url=url, status=404)
        kind, data = files[url]
        return Answer(url, kind, "", data)

    root = tree_of(f"<html><head>{head}</head><body><p>Words</p></body></html>")
    return "".join(Sheets(get, Assets(get), BASE).collect(root).split())


def css(text: str) -> tuple[str, bytes]:
    return "text/css", text.encode()


@pytest.mark.parametrize(
    ("head", "files", "said"),
    [
        ("<style>p{color:red}</style><style>p{color:blue}</style>", {}, "p{color:red}p{color:blue}"),
        ("<link rel=stylesheet href=s.css media=print>", {"s.css": "p{margin:0}"}, "@mediaprint{p{margin:0}}"),
        ("<link rel='alternate stylesheet' href=s.css>", {"s.css": "p{margin:0}"}, ""),
        ("<link rel=stylesheet href=s.css disabled>", {"s.css": "p{margin:0}"}, ""),
        (
            "<link rel=stylesheet href=s.css media=print onload=\"this.media='all'\">",
            {"s.css": "p{margin:0}"},
            "p{margin:0}",
        ),
        (
            "<style>@import 's.css' layer(base) screen;p{top:0}</style>",
            {"s.css": "p{margin:0}"},
            "@layerbase{@mediascreen{p{margin:0}}}p{top:0}",
        ),
        ("<style>p{top:0}@import 's.css';</style>", {"s.css": "p{margin:0}"}, "p{top:0}"),
        ("<style>p{color:red</style><style>b{top:0}</style>", {}, "p{color:red}b{top:0}"),
    ],
)  # fmt: skip
def test_sheets_stand_in_their_order_and_under_their_conditions(head, files, said):
    there = {f"https://news.example/a/{name}": css(text) for name, text in files.items()}
    assert styles(head, there) == said


def test_a_font_is_kept_where_a_rule_names_its_family():
    face = "@font-face{font-family:Quill;src:url(q.eot),url(q.woff2) format('woff2')}"
    there = {"https://news.example/a/q.woff2": ("font/woff2", FONT)}
    assert "data:font/woff2;base64,d09GMiBmb250" in styles(
        f"<style>{face} p{{font-family:Quill}}</style>", there
    )
    assert styles(f"<style>{face} p{{font-family:Other}}</style>", there) == "p{font-family:Other}"


@pytest.mark.parametrize(
    ("declarations", "said"),
    [
        ("background:url(dot.png)", 'background:url("data:image/png;base64,iVBORw0KGgogZG90")'),
        ("background:url('gone.png')", "background:none"),
        ("filter:url(#blur)", 'filter:url("#blur")'),
        ("background:u\\72l(//evil.example/x.png)", "background:none"),
        ("background:image-set('dot.png' 1x)", 'background:image-set(url("data:image/png;base64,iVBORw0KGgogZG90")1x)'),
        ("background:image-set(var(--x) 1x)", "background:none"),
        ("--x:'https://evil.example/x.png'", "--x:none"),
        ("content:'// notes'", 'content:"//notes"'),
        ("width:expression(alert(1))", "width:none"),
        ("background:url(data:text/html,<script>)", "background:none"),
        ("background:url(\"data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg' onload='x'/%3E\")", "background:none"),
    ],
)  # fmt: skip
def test_an_address_in_a_style_is_held_or_gone(declarations, said):
    def get(url, _limit):
        if url != "https://news.example/a/dot.png":
            raise WebError("web-refused", url=url, status=404)
        return Answer(url, "image/png", "", DOT)

    assert "".join(held_text(declarations, BASE, Assets(get)).split()) == said


@pytest.mark.parametrize(
    ("text", "day", "language", "form"),
    [
        ("13 Sep 2016", "2016-09-13", "en", "d MMM y"),
        ("September 3, 2016", "2016-09-03", "en-US", "MMMM d, y"),
        ("03.09.2016", "2016-09-03", "de", "dd.MM.y"),
        ("3. September 2016", "2016-09-03", "de", "d. MMMM y"),
        ("two days ago", "2016-09-03", "en", ""),
    ],
)
def test_the_form_of_a_date_is_read_off_the_page(text, day, language, form):
    assert form_of(text, day, language) == form
