"""What holds of all edits, whatever the text."""

from collections import Counter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from editor.core.edit import Selection, apply
from editor.markup.critic import critic_marks
from editor.markup.edits.code import toggle_code
from editor.markup.edits.code_block import toggle_code_block
from editor.markup.edits.decide import accept_all, accept_here, next_change, reject_all, reject_here
from editor.markup.edits.emphasis import toggle_emphasis
from editor.markup.edits.enter import break_line, continue_line
from editor.markup.edits.footnote import insert_footnote
from editor.markup.edits.headings import set_heading
from editor.markup.edits.highlight import toggle_highlight
from editor.markup.edits.indent import indent, outdent
from editor.markup.edits.link import link_to, make_link, remove_link
from editor.markup.edits.lists import toggle_bullets, toggle_done, toggle_numbers, toggle_tasks
from editor.markup.edits.move import delete_lines, duplicate, join, move_down, move_up, split
from editor.markup.edits.pairs import type_pair
from editor.markup.edits.paste import paste_markdown
from editor.markup.edits.picture import insert_picture
from editor.markup.edits.quote import toggle_quote
from editor.markup.edits.quotes import type_quote
from editor.markup.edits.rule import insert_rule
from editor.markup.edits.sections import (
    demote_section,
    move_section_down,
    move_section_up,
    promote_section,
)
from editor.markup.edits.strike import toggle_strike
from editor.markup.edits.strong import toggle_strong
from editor.markup.edits.suggest import (
    add_comment,
    mark_for_remark,
    suggest_deletion,
    suggest_insertion,
    suggest_substitution,
)
from editor.markup.edits.table import insert_table
from editor.markup.edits.table_cells import cell_below, next_cell, previous_cell
from editor.markup.edits.table_columns import align_column, delete_column, insert_column_behind
from editor.markup.edits.table_rows import delete_row, insert_row_below, sort_rows, tidy_table
from editor.markup.edits.typed_note import type_note
from editor.markup.edits.units import grow
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
    "section up": move_section_up, "section down": move_section_down, "raise": promote_section,
    "lower": demote_section, "split": split, "delete line": delete_lines, "grow": grow,
    "insertion": suggest_insertion, "deletion": suggest_deletion, "comment": add_comment,
    "substitution": suggest_substitution, "for remark": mark_for_remark, "accept": accept_here,
    "reject": reject_here, "accept all": accept_all, "reject all": reject_all,
    "next change": next_change, "pair": type_pair("("), "mark": type_pair("*"),
    "quotation": type_quote('"'), "typed note": type_note, "paste": paste_markdown("## A[^1]"),
    "next cell": next_cell, "cell before": previous_cell, "cell below": cell_below,
    "align": align_column("right"), "column": insert_column_behind, "row": insert_row_below,
    "delete column": delete_column, "delete row": delete_row, "sort": sort_rows, "tidy": tidy_table,
}  # fmt: skip
PIECES = (
    "word", "two words", " ", "\n", "\n\n", "**", "*", "_", "`", "~~", "==", "[a](b)", "- ", "1. ",
    "> ", "# ", "    ", "- [ ] ", "```\n", "| a | b |\n|---|---|\n", "🚋", "{++", "++}", "{--", "--}", "{~~", "~>", "~~}", "## ", "<b>", "[^1]", "é",
)  # fmt: skip
TEXTS = st.lists(st.sampled_from(PIECES), max_size=14).map("".join)
TAKE_WORDS = {
    "delete line", "accept", "reject", "accept all", "reject all", "pair", "mark", "quotation",
    "typed note", "paste", "delete column", "delete row",
}  # fmt: skip
KEEP_WORDS = set(EDITS) - {"enter", "break", "double", "code block", "link", "link to", "unlink"}
KEEP_WORDS -= TAKE_WORDS
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


@pytest.mark.parametrize("decide", [accept_all, reject_all])
@given(text=TEXTS)
def test_once_all_is_decided_nothing_is_open(decide, text):
    once = apply(text, decide(text, Selection(0, 0)).edits)
    while critic_marks(once):  # what was decided may show marks that stood apart
        less = apply(once, decide(once, Selection(0, 0)).edits)
        assert len(less) < len(once)
        once = less
    assert decide(once, Selection(0, 0)).edits == ()


SUGGESTIONS = {
    "addition": suggest_insertion,
    "deletion": suggest_deletion,
    "highlight": mark_for_remark,
}


@pytest.mark.parametrize("kind", SUGGESTIONS)
@given(words=WORDS, data=st.data())
def test_what_is_suggested_twice_is_as_it_was(kind, words, data):
    text = " ".join(words)
    first = data.draw(st.integers(0, len(words) - 1))
    start = len(" ".join(words[:first])) + (first > 0)
    chosen = Selection(start, start + len(words[first]))
    once = SUGGESTIONS[kind](text, chosen)
    after = apply(text, once.edits)
    assert [one.kind for one in critic_marks(after)] == [kind]
    assert apply(after, SUGGESTIONS[kind](after, once.selection).edits) == text
