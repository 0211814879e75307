"""UTF-16 positions and code points."""

from hypothesis import given
from hypothesis import strategies as st

from editor.markup.offsets import Offsets, utf16_length

TEXTS = st.text(alphabet="aé\n日🚋👩\u200d", max_size=30)


def units(text: str) -> int:
    return len(text.encode("utf-16-le")) // 2


@given(TEXTS)
def test_each_offset_has_its_utf16_position_and_back(text):
    offsets = Offsets(text)
    for at in range(len(text) + 1):
        there = units(text[:at])
        assert offsets.utf16(at) == there
        assert offsets.points(there) == at
        assert not offsets.splits_pair(there)
        if at < len(text) and text[at] > "\uffff":
            assert offsets.splits_pair(there + 1)
            assert offsets.points(there + 1) == at
    assert utf16_length(text) == units(text)


@given(TEXTS, st.lists(st.tuples(st.integers(0, 40), st.integers(0, 5), TEXTS), max_size=6))
def test_they_follow_edits(text, edits):
    offsets = Offsets(text)
    for start, length, put in edits:
        low = min(start, len(text))
        high = min(low + length, len(text))
        text = text[:low] + put + text[high:]
        offsets.replace(low, high, put)
        fresh = Offsets(text)
        positions = range(len(text) + 1)
        assert [offsets.utf16(at) for at in positions] == [fresh.utf16(at) for at in positions]
