"""Four hands on one article lose no word of each other's; more schedules by hand."""

from tests.long.hands import run


def test_no_word_is_silently_gone():
    sums = run(seed=20261124, count=40)
    assert sums["gone"] == 0
    assert sums["words"] > 300
    assert sums["merges"] > 100
    assert sums["undecided"] > 5
