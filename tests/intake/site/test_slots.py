"""The slots of pages by several systems, and how the theme fills them."""

from __future__ import annotations

import re

import pytest

from editor.core.errors import CaptureFailed, UsageError, WebError
from editor.core.site import Site
from editor.core.web import Answer
from editor.export.page import build_page
from editor.export.snapshot import Snapshot
from editor.export.themes import read_theme
from editor.intake.site.capture import fetch_page, make_theme
from editor.intake.site.slots import Slot
from editor.markup.article import read_article

URL = "https://news.example/story"
H_ENTRY = """<article class="h-entry"><h1 class="p-name">A story</h1>
<p class="p-summary">In short.</p><div>Posted by <a class="p-author" href="/ana">Ana Sol</a></div>
<time class="dt-published" datetime="2026-05-05">5 May 2026</time>
<div class="e-content"><p>Old words.</p></div>
<p>Tags: <a class="p-category" href="/t/1">One</a>, <a class="p-category" href="/t/2">Two</a></p></article>"""
LINKED = """<script type="application/ld+json">{"@context":"https://schema.org","@type":"NewsArticle",
"headline":"A story","author":[{"name":"Ana Sol"},{"name":"Bo Li"}],"datePublished":"2026-05-05"}</script>
<main><h1>A story</h1><div class="who"><span>Ana Sol</span>, <span>Bo Li</span></div>
<span class="on">5 May 2026</span><div class="box"><p>Old words, and so many of them that nobody could take
them for a line of furniture beside an article: a paragraph has to say something, and it takes its time
over it, sentence after sentence, until the reader knows what happened and why.</p><p>A second one, too.</p></div></main>"""
OURS = """---
title: Ours
date: 2026-11-24
authors: [Cy Ode, Di Fee]
tags: [Trams, Ferries, Bridges]
description: Said briefly.
---
Our words.
"""


def captured(body, **wishes):
    def get(url, _limit):
        if url != URL:
            raise WebError("web-refused", url=url, status=404)
        page = f"<!doctype html><html lang=en><head><title>A story</title></head><body>{body}</body></html>"
        return Answer(url, "text/html", "utf-8", page.encode())

    return make_theme(fetch_page(URL, get), "mine", "2026-11-24", **wishes)


def filled(theme, folder, article=OURS):
    for name, data in theme.files.items():
        (folder / name).write_bytes(data)
    page = build_page(Snapshot(read_article(article), Site(), read_theme("mine", folder)))
    body = page.html.decode().partition("<body")[2]
    return " ".join(re.sub(r"<[^>]*>", " ", body.partition(">")[2]).split())


def test_microformats_are_known(tmp_path):
    theme = captured(H_ENTRY)
    assert set(theme.slots) == {
        Slot.HEADLINE, Slot.BODY, Slot.STANDFIRST, Slot.BYLINE, Slot.DATE, Slot.TAGS,
    }  # fmt: skip
    assert filled(theme, tmp_path) == (
        "Ours Said briefly. Posted by Cy Ode and Di Fee 24 November 2026 Our words. "
        "Tags: Trams , Ferries , Bridges"
    )


def test_what_an_article_lacks_is_left_out_with_its_label(tmp_path):
    assert filled(captured(H_ENTRY), tmp_path, "# Ours\n\nOur words.\n") == "Ours Our words."


def test_what_a_page_says_to_machines_is_known(tmp_path):
    theme = captured(LINKED)
    assert {Slot.HEADLINE, Slot.BODY, Slot.BYLINE, Slot.DATE} <= set(theme.slots)
    assert filled(theme, tmp_path) == "Ours Cy Ode and Di Fee 24 November 2026 Our words."


def test_a_page_without_marks_says_what_was_not_found():
    with pytest.raises(CaptureFailed) as problem:
        captured("<div>Nothing here is an article.</div>")
    assert problem.value.key == "capture-slots"
    assert "headline, body" in str(problem.value)


def test_the_writer_points_at_what_was_not_found(tmp_path):
    body = "<div class=t>A story</div><div class=w>Short words.</div><i class=who>Ana</i>"
    pointed = {Slot.HEADLINE: ".t", Slot.BODY: ".w", Slot.BYLINE: ".who"}
    assert filled(captured(body, pointed=pointed), tmp_path) == "Ours Our words. Cy Ode and Di Fee"


def test_a_known_article_shows_where_its_words_stand(tmp_path):
    known = read_article(
        "---\ntitle: A story\n---\nIt began on a Monday with rain over all the hills.\n"
    )
    body = "<b>Menu</b><h2>A story</h2><div><span>It began on a Monday with rain over all the hills.</span></div>"
    theme = captured(body, known=known)
    assert filled(theme, tmp_path).startswith("Menu Ours")


@pytest.mark.parametrize(
    ("selector", "key"), [("h1[", "capture-selector"), (".not-there", "capture-nothing-there")]
)
def test_a_selector_that_is_none_or_finds_nothing_is_told(selector, key):
    with pytest.raises(UsageError) as problem:
        captured(H_ENTRY, pointed={Slot.BODY: selector})
    assert problem.value.key == key


def test_a_page_of_another_type_is_told():
    with pytest.raises(CaptureFailed) as problem:
        fetch_page(URL, lambda url, _: Answer(url, "application/pdf", "", b"%PDF"))
    assert problem.value.key == "capture-no-page"


def test_each_selector_that_is_told_finds_its_slot_again():
    theme = captured(H_ENTRY)
    again = captured(H_ENTRY, pointed=dict(theme.slots))
    assert again.files["page.html"].count(b"article.") == theme.files["page.html"].count(
        b"article."
    )
