"""A desk that is killed while it edits and saves loses no edit that was made; more by hand."""

import sys

import pytest

from tests.long.kills import run


@pytest.mark.skipif(sys.platform == "win32", reason="no fork")
def test_no_kill_loses_an_edit_or_tears_a_file():
    sums = run(seed=20261124, count=200, state=None)
    assert (sums["lost"], sums["torn"]) == (0, 0)
    assert sums["edits"] > 200
