"""The words of a text that is being written, counted chunk by chunk where that gives the same."""

from __future__ import annotations

import re
from functools import lru_cache

from editor.core.article import Article
from editor.markup.chunks.incremental import Step
from editor.markup.counts import count_words

REMEMBERED = 20_000
"""Chunks whose words are kept: a book of half a million words has about ten thousand."""
_MARK = re.compile(r"\{(?:\+\+|--|~~|>>|==|\{)")
_TAG = re.compile(r"<[A-Za-z/!]")


def words_of(step: Step, article: Article) -> int:
    """Return what `count_words` gives for an article's body.

    Suggestions, shortcodes and tags may run over chunks; with one that does all is counted anew.
    """
    body = article.body[article.body_start :]
    marked = "{" in body and ("{{" in body or _MARK.search(step.prepared.text))
    if marked or not step.chunks:
        return count_words(body)
    counts = [_words(one.chunk.text) for one in step.chunks]
    return count_words(body) if None in counts else sum(one or 0 for one in counts)


@lru_cache(maxsize=REMEMBERED)
def _words(text: str) -> int | None:
    """Return the words of a chunk; None where a tag is open at its end."""
    if "<" in text:
        last = max((at.end() for at in _TAG.finditer(text)), default=-1)
        if last >= 0 and (text.find(">", last) < 0 or text.rfind("<!--") > text.rfind("-->")):
            return None
    return count_words(text)
