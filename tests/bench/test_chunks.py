"""A conversion after an edit beside a full one: time by the core's own clock, and counts.

pytest tests/bench/test_chunks.py --benchmark-only -p no:randomly
"""

import sys
import time

import pytest

from editor.core.article import Article
from editor.core.metadata import Metadata
from editor.core.site import Site
from editor.export.live_page import LivePage
from editor.export.page import preview_page
from editor.export.snapshot import Snapshot
from editor.export.themes import load_theme
from editor.markup.chunks.incremental import IncrementalConversion
from editor.markup.elements import convert
from tests.bench.manuscripts import SIZES, manuscript, typed

PARTS = (0.02, 0.3, 0.5, 0.7, 0.95)
SHARE = 30
"""A conversion after an edit is at most one of so many parts of a full one, at 100,000 words."""


def article(text):
    return Article(Metadata(headline="A book"), text)


def calls(work):
    """Return how many functions a piece of work calls: the same on any machine."""
    count = 0

    def counted(_frame, event, _argument):
        nonlocal count
        count += event in {"call", "c_call"}

    sys.setprofile(counted)
    try:
        work()
    finally:
        sys.setprofile(None)
    return count


@pytest.fixture(scope="module")
def book():
    return manuscript(SIZES["100k"])


def test_an_edit_of_a_hundred_thousand_words_takes_a_thirtieth_of_a_full_conversion(book):
    conversion = IncrementalConversion()
    conversion.convert(article(book))
    text, steps = book, []
    for part in PARTS:
        text = typed(text, part)
        edited = article(text)
        after = calls(lambda edited=edited: steps.append(conversion.convert(edited)))
        whole = calls(lambda edited=edited: convert(edited))
        assert after * SHARE <= whole, (part, after, whole)
        assert (steps[-1].converted, steps[-1].fallback) == (1, "")


def test_an_edit_takes_the_changed_element_through_the_steps_and_no_other(book):
    theme = load_theme("news", None, None)
    live = LivePage()
    live.update(Snapshot(article(book), Site(), theme))
    text = book
    for part in PARTS:
        before, text = live.finished, typed(text, part)
        live.update(Snapshot(article(text), Site(), theme))
        assert live.finished - before == 1


class Typist:
    """Types word after word, here and there."""

    def __init__(self, text):
        self.text = text
        self.turn = 0

    def article(self):
        self.turn += 1
        part = PARTS[self.turn % len(PARTS)] if len(self.text) > 20_000 else 0.3
        self.text = typed(self.text, part)
        return article(self.text)


def timed(work, *given):
    start = time.process_time()
    work(*given)
    return time.process_time() - start


@pytest.mark.parametrize("size", SIZES)
def test_a_conversion_after_an_edit(side_by_side, size):
    """Ours: a word typed, here and there. Floor: the full conversion of the export."""
    typist = Typist(manuscript(SIZES[size]))
    conversion = IncrementalConversion()
    conversion.convert(article(typist.text))
    side_by_side(
        f"conversion after an edit, {size} words",
        lambda: timed(conversion.convert, typist.article()),
        lambda: timed(convert, article(typist.text)),
        9,
    )


@pytest.mark.parametrize("size", SIZES)
def test_a_page_after_an_edit(side_by_side, size):
    """Ours: the live page after a word typed. Floor: the page built as a whole."""
    theme = load_theme("news", None, None)
    typist = Typist(manuscript(SIZES[size]))
    live = LivePage()

    def shot():
        return Snapshot(typist.article(), Site(), theme)

    live.update(shot())
    side_by_side(
        f"page after an edit, {size} words",
        lambda: timed(live.update, shot()),
        lambda: timed(preview_page, shot()),
        7,
    )
