"""The outline that follows a text edit by edit."""

from hypothesis import given, settings
from hypothesis import strategies as st

from editor.markup.edits.sections import sections
from editor.markup.outline import Outline, heading_at

PIECES = st.sampled_from(
    (
        "",
        "Words.",
        "# One",
        "## Two *words*",
        "### Three",
        "===",
        "---",
        "```",
        "<!-- hidden",
        "shown -->",
        "- item",
        "  ## in a list",
        "    ## code",
        "> quote",
        "[^1]: A note.",
        "    that goes on",
        "[page]: https://example.org",
    )
)
EDITS = st.lists(
    st.tuples(st.integers(0, 40), st.integers(0, 4), st.lists(PIECES, max_size=5), st.booleans()),
    max_size=8,
)


def outline_of(lines: list[str]) -> Outline:
    outline = Outline(len(lines))
    assert outline.work(lines.__getitem__)
    return outline


@settings(max_examples=500, deadline=None)
@given(st.lists(PIECES, min_size=1, max_size=30), EDITS)
def test_after_any_edits_the_headings_are_those_of_the_whole_text(lines, edits):
    outline = outline_of(lines)
    for start, gone, put, works in edits:
        first = min(start, len(lines))
        end = min(first + gone, len(lines))
        lines[first:end] = put
        outline.replace(first, end, len(put))
        if works:
            outline.work(lines.__getitem__)
    outline.work(lines.__getitem__)
    text_of = lines.__getitem__
    assert outline.headings(text_of) == outline_of(lines).headings(text_of)
    found = [(one.line, one.level, one.end) for one in outline.headings(text_of)]
    assert found == [(one.line, one.level, one.end) for one in sections("\n".join(lines))]


def test_a_section_ends_at_the_next_heading_of_its_level_or_a_higher_one():
    lines = ["## A", "a", "### B", "b", "## C", "c"]
    headings = outline_of(lines).headings(lines.__getitem__)
    assert [(one.title, one.end) for one in headings] == [("A", 4), ("B", 4), ("C", 6)]


def test_as_long_as_no_heading_changes_or_moves_the_outline_is_the_same_one():
    lines = ["## A", "a", "", "## B", "b"]
    outline = outline_of(lines)
    before = outline.headings(lines.__getitem__)
    lines[1] = "other words"
    outline.replace(1, 2, 1)
    outline.work(lines.__getitem__)
    assert outline.headings(lines.__getitem__) is before
    lines[0] = "## Another"
    outline.replace(0, 1, 1)
    outline.work(lines.__getitem__)
    assert outline.headings(lines.__getitem__)[0].title == "Another"


def test_a_title_is_said_without_marks():
    lines = ["## The *new* [bridge](b.md){#b}"]
    assert outline_of(lines).headings(lines.__getitem__)[0].title == "The new bridge"


def test_an_edit_has_its_own_line_looked_at_and_the_next():
    lines = ["## Head", "", "Words.", ""] * 1000
    outline = outline_of(lines)
    before = outline.scanned
    lines[2002] = "Other words."
    outline.replace(2002, 2003, 1)
    outline.work(lines.__getitem__)
    assert outline.scanned <= before + 2


def test_a_line_is_in_the_innermost_section():
    lines = ["Before", "## A", "a", "### B", "b"]
    headings = outline_of(lines).headings(lines.__getitem__)
    assert [heading_at(headings, line) for line in range(5)] == [None, 0, 0, 1, 1]


def test_the_work_can_be_done_in_slices():
    lines = ["Words.", ""] * 500
    outline = Outline(len(lines))
    slices = 0
    while not outline.work(lines.__getitem__, 0.0):
        slices += 1
    assert slices > 10
