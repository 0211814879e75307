"""The corpus chunk by chunk: every article edited at random, equal to the full conversion."""

import random
from collections import Counter

from editor.core.site import Site
from editor.export.live_page import LivePage
from editor.export.page import preview_page
from editor.export.snapshot import Snapshot
from editor.export.themes import load_theme
from editor.markup.article import read_article
from editor.markup.chunks.incremental import IncrementalConversion
from editor.markup.elements import convert
from tests.markup.chunks.shapes import typed

EDITS = 3
EVERY = 7
MOST_FALLBACKS = 0.01


def test_every_article_is_converted_chunk_by_chunk_as_in_one_piece(news):
    texts, fallbacks = 0, Counter()
    for number, path in enumerate(news):
        rnd = random.Random(number)
        text = path.read_text("utf-8-sig")
        conversion = IncrementalConversion(behind=rnd.choice([0, 4_000]))
        for _ in range(EDITS + 1):
            article = read_article(text, path)
            step = conversion.convert(article)
            full = convert(article)
            assert step.html == tuple(one.html for one in full.elements), path.name
            texts += 1
            fallbacks[step.fallback] += 1
            head = text.find("\n---", 4) + 5
            text = text[:head] + typed(rnd, text[head:])
    del fallbacks[""]
    assert fallbacks.total() <= texts * MOST_FALLBACKS, fallbacks


def test_every_seventh_article_has_the_page_of_the_export_after_each_edit(news):
    theme = load_theme("news", None, None)
    for number, path in enumerate(news[::EVERY]):
        rnd = random.Random(number)
        text, live = path.read_text("utf-8-sig"), LivePage()
        for _ in range(EDITS + 1):
            shot = Snapshot(read_article(text, path), Site(), theme)
            assert live.update(shot).html == preview_page(shot).html, path.name
            head = text.find("\n---", 4) + 5
            text = text[:head] + typed(rnd, text[head:])
