"""Reads `lines.txt`: kind, length of the mark, and the line itself, one below the other."""

from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

from editor.markup.spans import START, scan, scan_line

PAGE = (Path(__file__).parent / "lines.txt").read_text("utf-8").rstrip("\n").split("\n")


def test_each_line_of_the_page_is_what_stands_before_it():
    rows = [line.partition("|") for line in PAGE]
    said = [tuple(row[0].split()) for row in rows]
    lines = [row[2].removeprefix(" ") for row in rows]
    found = [(line.kind.name.lower(), str(line.mark)) for line in scan("\n".join(lines))]
    assert list(zip(found, lines, strict=True)) == list(zip(said, lines, strict=True))


@given(st.text(alphabet="ab \t#*-_>|`~=[]():{}<!/1.x\n", max_size=200))
def test_the_state_a_line_leaves_is_all_the_next_one_needs(text):
    state = START
    lines = []
    for one in text.split("\n"):
        line = scan_line(one, state)
        assert 0 <= line.mark <= len(one)
        lines.append(line)
        state = line.state
    assert lines == scan(text)
