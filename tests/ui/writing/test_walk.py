"""Random walks: the document, the buffer, records, states, heights and formats agree at each step."""

import os

import pytest

from tests.ui.writing.walking import Walk, check


@pytest.mark.parametrize("seed", [int(one) for one in os.environ.get("WALKS", "1 2 3 4 5").split()])
def test_whatever_is_done_the_document_says_what_the_buffer_says(writer, seed):
    walk = Walk(writer, seed)
    done: list[str] = []
    for _ in range(int(os.environ.get("STEPS", "1000"))):
        done.append(walk.step())
        try:
            check(walk)
        except AssertionError as problem:
            raise AssertionError(f"after {done[-12:]} ({len(done)} steps)") from problem
