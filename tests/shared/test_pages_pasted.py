"""Real pages of news sites, pasted as a whole: every word that could be seen stands in the article."""

import gzip
import re
import unicodedata

from lxml.html import fragment_fromstring

from editor.intake.html.convert import from_html
from editor.intake.html.looks import is_hidden
from editor.intake.html.reading import read, style_of
from editor.markup.dialect import converter

ENOUGH = 60
"""Pages in the corpus."""


def letters(pieces):
    return "".join(re.findall(r"\w+", unicodedata.normalize("NFC", " ".join(pieces))))


def seen(html):
    tree, rules = read(html)
    for one in list(tree.iter("*")):
        if one.getparent() is not None and is_hidden(one, style_of(one, rules)):
            one.drop_tree()
    return letters(tree.itertext())


def said(markdown):
    tree = fragment_fromstring(converter().convert(markdown), create_parent="div")
    for image in tree.iter("img"):
        image.text = f" {image.get('title', '')} "
    return letters(tree.itertext())


def test_no_word_of_a_page_is_lost(shared):
    pages = sorted((shared / "corpus" / "pages" / "html").glob("*.html.gz"))
    assert len(pages) >= ENOUGH
    other = []
    for page in pages:
        html = gzip.decompress(page.read_bytes()).decode("utf-8", "replace")
        if seen(html) != said(from_html(html).markdown):
            other.append(page.name)
    assert other == []
