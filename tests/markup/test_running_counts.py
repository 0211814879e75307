"""Counts that follow a text edit by edit."""

from hypothesis import given, settings
from hypothesis import strategies as st

from editor.markup.counts import Counts, count
from editor.markup.running_counts import RunningCounts

PIECES = st.sampled_from(
    (
        "",
        " ",
        "One two. Three!",
        "J. Smith said so.",
        "*four* and **five**",
        "# Head",
        "- item",
        "> quoted. Words",
        "日本。「です。」",
        "<!-- hidden. Words",
        "shown --> again",
        "{++ put in",
        "more ++} words",
        "{-- gone",
        "for good --}",
        "```",
        "{++ in code ++}",
        "a <b and",
        "c > d",
        "{{< figure",
        'src="a b" >}}',
        "[link](https://example.org/a_(b))",
        "[^1]: A note.",
    )
)
EDITS = st.lists(
    st.tuples(st.integers(0, 40), st.integers(0, 4), st.lists(PIECES, max_size=5), st.booleans()),
    max_size=8,
)


def counted(lines: list[str]) -> RunningCounts:
    running = RunningCounts(len(lines))
    assert running.work(lines.__getitem__)
    return running


@settings(max_examples=500, deadline=None)
@given(st.lists(PIECES, min_size=1, max_size=30), EDITS)
def test_after_any_edits_the_counts_are_those_of_the_whole_text(lines, edits):
    running = counted(lines)
    for start, gone, put, works in edits:
        first = min(start, len(lines))
        end = min(first + gone, len(lines))
        if not put and first == 0 and end == len(lines):
            continue
        lines[first:end] = put
        running.replace(first, end, len(put))
        if works:
            running.work(lines.__getitem__)
    running.work(lines.__getitem__)
    assert running.whole() == count("\n".join(lines))


def test_an_edit_has_its_own_paragraph_counted_and_no_other():
    lines = ["One two three.", ""] * 1000
    running = counted(lines)
    before = running.counted
    lines[1000] = "One two three four."
    running.replace(1000, 1001, 1)
    running.work(lines.__getitem__)
    assert running.counted == before + 1
    assert running.whole().words == 3001


def test_a_paragraph_that_is_split_and_joined_again_counts_as_before():
    lines = ["One two.", "Three four."]
    running = counted(lines)
    lines[1:1] = [""]
    running.replace(1, 1, 1)
    running.work(lines.__getitem__)
    assert running.whole() == Counts(4, 20, 2)
    del lines[1]
    running.replace(1, 2, 0)
    running.work(lines.__getitem__)
    assert running.whole() == count("One two.\nThree four.")


def test_a_part_has_the_counts_of_the_paragraphs_that_begin_in_it():
    running = counted(["# Head", "", "One two.", "Three.", "", "Four"])
    assert running.part(2, 5) == count("One two.\nThree.")


def test_the_work_can_be_done_in_slices():
    lines = ["One two three.", ""] * 300
    running = RunningCounts(len(lines))
    slices = 0
    while not running.work(lines.__getitem__, 0.0):
        slices += 1
    assert slices >= 299
    assert running.whole().words == 900


def test_a_paragraph_of_a_megabyte_is_counted_by_its_blanks():
    lines = ["**word** " * 100_000]
    assert counted(lines).whole().words == 100_000
