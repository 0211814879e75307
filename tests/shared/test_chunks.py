"""The corpus chunk by chunk: every article edited at random, equal to the full conversion."""

import random
from collections import Counter

from editor.markup.article import read_article
from editor.markup.chunks.incremental import IncrementalConversion
from editor.markup.elements import convert
from tests.markup.chunks.shapes import PLAIN, edited

EDITS = 3
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
            at = rnd.randint(text.find("\n---", 4) + 5, len(text))
            text = text[:at] + edited(rnd, text[at : at + 200], PLAIN) + text[at + 200 :]
    del fallbacks[""]
    assert fallbacks.total() <= texts * MOST_FALLBACKS, fallbacks
