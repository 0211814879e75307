"""Sections by their lines, as an outline calls for them."""

import pytest

from editor.core.edit import apply
from editor.markup.edits.sections import demote, move_section, promote, sections

TEXT = "Lead.\n\n## A\n\na\n\n### B\n\n## C\n\nc\n"
A, B, C, END = 2, 6, 8, 11


def test_a_section_ends_at_the_next_heading_of_its_level():
    assert [(one.line, one.end, one.level) for one in sections(TEXT)] == [
        (A, C, 2), (B, C, 3), (C, END + 1, 2),
    ]  # fmt: skip


def test_a_section_is_put_before_a_line():
    made = move_section(TEXT, C, A)
    after = apply(TEXT, made.edits)
    assert after == "Lead.\n\n## C\n\nc\n\n## A\n\na\n\n### B\n"
    assert after[made.selection.caret :].startswith("## C")


def test_a_line_behind_the_last_means_the_end():
    made = move_section(TEXT, A, 99)
    after = apply(TEXT, made.edits)
    assert after == "Lead.\n\n## C\n\nc\n\n## A\n\na\n\n### B\n"
    assert after[made.selection.caret :].startswith("## A")


@pytest.mark.parametrize(("line", "before"), [(A, A), (A, B), (A, C), (0, C), (99, A), (-1, A)])
def test_nothing_moves_into_itself_or_from_where_no_heading_is(line, before):
    assert move_section(TEXT, line, before).edits == ()


def test_levels_change_by_line():
    assert apply(TEXT, demote(TEXT, A).edits).count("### A\n\na\n\n#### B") == 1
    assert "\n## B" in apply(TEXT, promote(TEXT, B).edits)
    assert promote(TEXT, A).edits == ()
    assert promote(TEXT, 1).edits == ()
