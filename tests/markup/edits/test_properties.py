"""What holds of all edits, whatever the text."""

from collections import Counter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from editor.core.edit import Selection, apply
from editor.markup.edits.code import toggle_code
from editor.markup.edits.code_block import toggle_code_block
from editor.markup.edits.emphasis import toggle_emphasis
from editor.markup.edits.enter import break_line, continue_line
from editor.markup.edits.footnote import insert_footnote
from editor.markup.edits.headings import set_heading
from editor.markup.edits.highlight import toggle_highlight
from editor.markup.edits.indent import indent, outdent
from editor.markup.edits.link import link_to, make_link, remove_link
from editor.markup.edits.lists import toggle_bullets, toggle_done, toggle_numbers, toggle_tasks
from editor.markup.edits.move import duplicate, join, move_down, move_up
from editor.markup.edits.picture import insert_picture
from editor.markup.edits.quote import toggle_quote
from editor.markup.edits.rule import insert_rule
from editor.markup.edits.strike import toggle_strike
from editor.markup.edits.strong import toggle_strong
from editor.markup.edits.table import insert_table
from editor.markup.spans import SpanKind, spans_of_line

EDITS = {
    "strong": toggle_strong, "emphasis": toggle_emphasis, "strike": toggle_strike,
    "highlight": toggle_highlight, "code": toggle_code, "code block": toggle_code_block,
    "enter": continue_line, "break": break_line, "note": insert_footnote,
    "heading": set_heading(2), "indent": indent, "outdent": outdent, "link": make_link,
    "link to": link_to("https://a.example"), "unlink": remove_link, "bullets": toggle_bullets,
    "numbers": toggle_numbers, "tasks": toggle_tasks, "done": toggle_done, "double": duplicate,
    "join": join, "up": move_up, "down": move_down, "picture": insert_picture("a.png"),
    "quote": toggle_quote, "rule": insert_rule, "table": insert_table(2, 2),
}  # fmt: skip
PIECES = (
    "word", "two words", " ", "\n", "\n\n", "**", "*", "_", "`", "~~", "==", "[a](b)", "- ", "1. ",
    "> ", "# ", "    ", "- [ ] ", "```\n", "| a | b |\n|---|---|\n", "🚋", "<b>", "[^1]", "é",
)  # fmt: skip
TEXTS = st.lists(st.sampled_from(PIECES), max_size=14).map("".join)
KEEP_WORDS = set(EDITS) - {"enter", "break", "double", "code block", "link", "link to", "unlink"}
"""Edits that take no letter away; addresses of links may go."""


@pytest.mark.parametrize("name", EDITS)
@given(data=st.data())
def test_an_edit_fits_and_its_selection_lies_in_the_text(name, data):
    text = data.draw(TEXTS)
    ends = st.integers(0, len(text))
    selection = Selection(data.draw(ends), data.draw(ends))
    outcome = EDITS[name](text, selection)
    after = apply(text, outcome.edits)
    assert 0 <= outcome.selection.start <= outcome.selection.end <= len(after)
    if name in KEEP_WORDS:
        assert Counter(filter(str.isalpha, text)) <= Counter(filter(str.isalpha, after))


TOGGLES = {
    SpanKind.STRONG: toggle_strong,
    SpanKind.EMPHASIS: toggle_emphasis,
    SpanKind.STRIKE: toggle_strike,
    SpanKind.HIGHLIGHT: toggle_highlight,
}
WORDS = st.lists(
    st.sampled_from(("four", "sound", "ribs", "🚋", "é", "city’s")), min_size=3, max_size=6
)


@pytest.mark.parametrize("kind", TOGGLES, ids=lambda kind: kind.name.lower())
@given(words=WORDS, other=st.sampled_from(("", "**", "*", "~~", "==", "`")), data=st.data())
def test_marked_words_are_marked_once_and_the_second_time_they_are_plain(kind, words, other, data):
    first = data.draw(st.integers(0, len(words) - 1))
    last = data.draw(st.integers(first, len(words) - 1))
    dressed = data.draw(st.integers(0, len(words) - 1))
    marked = [f"{other}{one}{other}" if at == dressed else one for at, one in enumerate(words)]
    text = " ".join(marked)
    start = len(" ".join(marked[:first])) + (first > 0)
    end = len(" ".join(marked[: last + 1]))
    toggle = TOGGLES[kind]
    before = [one for one in spans_of_line(text) if one.kind is kind]
    once = toggle(text, Selection(start, end))
    after = apply(text, once.edits)
    spans = [one for one in spans_of_line(after) if one.kind is kind]
    assert not any(a.start < b.start and b.end < a.end for a in spans for b in spans), (
        "nothing is marked twice"
    )
    if not before:
        assert len(spans) == 1
        again = toggle(after, once.selection)
        assert apply(after, again.edits) == text
