"""Block numbers that move along with the text."""

from hypothesis import given
from hypothesis import strategies as st

from editor.ui.writing.spelling.blocks import Blocks

SMALL = st.integers(0, 12)
STEPS = st.lists(st.tuples(st.sampled_from(["add", "follow", "take"]), SMALL, SMALL, SMALL))


def numbers(blocks):
    return {at for start, end in blocks._ranges for at in range(start, end)}


@given(STEPS)
def test_ranges_say_the_same_as_a_plain_set(steps):
    blocks, plain = Blocks(), set()
    for what, one, two, three in steps:
        if what == "add":
            blocks.add(one, two)
            plain |= set(range(one, two))
        elif what == "follow":
            old_end, end = one + two, one + three
            blocks.follow(one, old_end, end)
            above = {at for at in plain if at < one}
            below = {at + end - old_end for at in plain if at >= old_end}
            plain = above | below
        else:
            wanted = min((at for at in plain if at >= one), default=min(plain, default=None))
            assert blocks.take(one) == wanted
            plain.discard(wanted)
        assert numbers(blocks) == plain
        assert len(blocks) == len(plain)
        assert bool(blocks) is bool(plain)
        starts = [start for start, _ in blocks._ranges]
        ends = [end for _, end in blocks._ranges]
        assert all(end < start for end, start in zip(ends, starts[1:], strict=False))
