"""The pages beside this file: what is on the clipboard of a program, and what it becomes."""

import re
import unicodedata
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from lxml.html import fragment_fromstring

from editor.intake.html.addresses import clean_address
from editor.intake.html.convert import from_html, is_verbatim
from editor.intake.html.reading import read
from editor.markup.dialect import converter
from editor.markup.spans import SpanKind, spans_of_line

HERE = Path(__file__).parent
PAGES = sorted(HERE.glob("*.html"))
PNG = "iVBORw0KGgo="


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.stem)
def test_a_page_becomes_what_stands_beside_it(page):
    wanted = page.with_suffix(".md").read_text("utf-8").rstrip("\n").replace("␠", " ")
    assert from_html(page.read_text("utf-8")).markdown == wanted


def test_pictures_in_the_page_come_along_and_others_are_counted():
    made = from_html(
        f'<p>a<img alt="A quay" src="data:image/png;base64,{PNG}"></p>'
        '<img src="file:///c/a.png"><img src="data:image/png;base64,?">'
    )
    assert made.markdown == "a![A quay](pasted-picture-0)"
    assert made.pictures == (b"\x89PNG\r\n\x1a\n",)
    assert made.lost == 2


def test_pictures_of_word_are_taken_from_the_rtf_beside_it_in_their_order():
    rtf = b"{\\rtf1{\\pict\\pngblip\\picw10 " + b"89504e47" * 8 + b"}{\\pict\\jpegblip\\w1\n"
    rtf += b"ffd8ffe0" * 8 + b"}}"
    made = from_html('<img src="file:///a.png"><p>b</p><img src="file:///c.jpg">', rtf)
    assert made.markdown == "![](pasted-picture-0)\n\nb\n\n![](pasted-picture-1)"
    assert made.pictures == (b"\x89PNG" * 8, b"\xff\xd8\xff\xe0" * 8)


@pytest.mark.parametrize(
    ("address", "clean"),
    [
        ("https://a.example/?utm_source=x&b=1&fbclid=2", "https://a.example/?b=1"),
        ("https://a.example/?q=a+b", "https://a.example/?q=a+b"),
        ("https://www.google.com/url?q=https://b.example/c&sa=D", "https://b.example/c"),
        ("javascript:alert(1)", ""),
        ("file:///etc/passwd", ""),
        ("#top", ""),
        ("http://[", ""),
        ("mailto:a@b.example", "mailto:a@b.example"),
    ],
)
def test_an_address_loses_its_tracking(address, clean):
    assert clean_address(address) == clean


def test_the_lines_of_a_program_are_known_by_their_style():
    assert is_verbatim('<meta><div style="font-family: Mono;white-space: pre;"><div>a</div></div>')
    assert not is_verbatim('<p style="white-space: pre-wrap;">a</p>')


WORDS = ("one", "a*b", "1.", "#", "|", "snake_case", "~", "==", "é", "<", "&amp;", "`", "[x]", "\\")
INLINE = ("b", "i", "s", "code", "mark", "sup", "a href='https://a.example'", "span")
BLOCKS = ("p", "div", "h2", "li", "ul", "ol", "blockquote", "td", "table", "tr", "dl", "dt", "dd")


def _element(inner):
    return st.tuples(st.sampled_from(INLINE + BLOCKS), inner).map(
        lambda pair: f"<{pair[0]}>{pair[1]}</{pair[0].split()[0]}>"
    )


HTML = st.recursive(
    st.sampled_from(WORDS).map(lambda word: f" {word} "),
    lambda inner: st.lists(inner | _element(inner), min_size=1, max_size=3).map("".join),
    max_leaves=8,
)


def letters(html):
    tree = fragment_fromstring(html, create_parent="div")
    said = unicodedata.normalize("NFC", " ".join(tree.itertext()))
    return "".join(re.findall(r"\w+", said))


@settings(deadline=None)  # the first one loads the converter
@given(html=HTML)
def test_no_word_is_lost_and_nothing_is_marked_twice(html):
    tree, _ = read(html)
    markdown = from_html(html).markdown
    assert letters(converter().convert(markdown)) == "".join(
        re.findall(r"\w+", " ".join(tree.itertext()))
    )
    for line in markdown.split("\n"):
        spans = [one for one in spans_of_line(line) if one.kind is SpanKind.STRONG]
        assert not any(a.start < b.start and b.end < a.end for a in spans for b in spans)
