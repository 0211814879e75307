"""Reads `inline.txt`: a line, and below it each of its spans; `~` is a mark, `-` what it holds."""

import time
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from editor.markup.spans import Span, spans_of_line

CASES = (Path(__file__).parent / "inline.txt").read_text("utf-8").rstrip("\n").split("\n\n")


def drawn(span: Span) -> str:
    signs = [" "] * span.start + ["-"] * (span.end - span.start)
    for start, end in span.marks:
        signs[start:end] = "~" * (end - start)
    return "".join(signs)


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.split("\n")[0])
def test_a_line_has_the_spans_that_are_drawn_below_it(case):
    line, *said = case.split("\n")
    wanted = [tuple(one.rstrip().rsplit("  ", 1)) for one in said]
    found = [(drawn(span), span.kind.name.lower()) for span in spans_of_line(line)]
    assert found == [(sketch.rstrip(), kind.strip()) for sketch, kind in wanted]


@given(st.text(alphabet="ab *_`~=^[]()!{}<>+-\\🚋#.:", max_size=80))
def test_spans_lie_in_the_line_and_in_each_other_and_their_marks_in_them(line):
    spans = spans_of_line(line)
    for span in spans:
        assert 0 <= span.start < span.end <= len(line)
        assert all(span.start <= low < high <= span.end for low, high in span.marks)
        assert span.start <= span.inside[0] <= span.inside[1] <= span.end
        for other in spans:
            apart = other.end <= span.start or span.end <= other.start
            inside = span.start <= other.start and other.end <= span.end
            around = other.start <= span.start and span.end <= other.end
            assert apart or inside or around


@pytest.mark.parametrize(
    "piece", ["*a ", "**a ", "_a ", "[a ", "`a ``b ", "{++", "![[", "{{< ", "<a ", "***a "]
)
def test_a_long_line_of_open_marks_takes_no_time_to_speak_of(piece):
    before = time.thread_time()
    spans_of_line(piece * 3000)
    assert time.thread_time() - before < 2
