"""Where the lines of the list stand."""

from hypothesis import given
from hypothesis import strategies as st

from editor.ui.drafts.geometry import Geometry

HEAD, ENTRY = 30, 70


def plain(heads: set[int], lines: int) -> list[int]:
    tops = [0]
    for line in range(lines):
        tops.append(tops[-1] + (HEAD if line in heads else ENTRY))
    return tops


@given(st.integers(1, 40), st.sets(st.integers(0, 39)), st.integers(-50, 3000))
def test_places_are_those_of_lines_laid_out_one_by_one(lines, heads, y):
    heads = {one for one in heads if one < lines}
    geometry = Geometry(HEAD, ENTRY)
    geometry.set(sorted(heads), lines)
    tops = plain(heads, lines)
    assert [geometry.top(line) for line in range(lines)] == tops[:-1]
    assert geometry.height == tops[-1]
    expected = next((n for n in range(lines) if tops[n] <= y < tops[n + 1]), -1)
    assert geometry.line_at(y) == expected
    if expected >= 0:
        assert geometry.height_of(expected) == tops[expected + 1] - tops[expected]


def test_an_empty_list_has_no_line():
    assert Geometry(HEAD, ENTRY).line_at(0) == -1
