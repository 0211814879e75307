"""A crew: results in order, and one bad piece spoils no other."""

import os
from concurrent.futures import ThreadPoolExecutor

import pytest

from editor.core.jobs import Cancelled, Token
from editor.desk.crew import Crew
from editor.desk.workers import pool


def doubled(numbers):
    return tuple(number * 2 for number in numbers)


def raises_at_seven(numbers):
    if 7 in numbers:
        raise ZeroDivisionError
    return doubled(numbers)


def dies_at_seven(numbers):
    if 7 in numbers:
        os._exit(1)
    return doubled(numbers)


def spoilt(number, problem):
    return f"{number}: {type(problem).__name__}"


def quietly(_done, _total):
    pass


def test_results_come_in_the_order_of_the_pieces():
    with Crew(ThreadPoolExecutor, 2) as crew:
        assert crew.each(doubled, range(100), spoilt, quietly) == [2 * one for one in range(100)]


def test_nothing_to_do_starts_nobody():
    def start(_size):
        raise AssertionError

    with Crew(start, 2) as crew:
        assert crew.each(doubled, [], spoilt, quietly) == []


@pytest.mark.parametrize(
    ("work", "start", "said"),
    [
        (raises_at_seven, ThreadPoolExecutor, "7: ZeroDivisionError"),
        (dies_at_seven, pool, "7: BrokenProcessPool"),
    ],
    ids=["raises", "dies"],
)
def test_only_the_bad_piece_is_spoilt(work, start, said):
    with Crew(start, 2) as crew:
        results = crew.each(work, range(20), spoilt, quietly)
    assert results == [said if one == 7 else 2 * one for one in range(20)]


def test_progress_is_told_and_can_end_the_work():
    token = Token()
    steps = []

    def step(done, total):
        steps.append((done, total))
        token.cancel()
        token.step(done, total)

    with pytest.raises(Cancelled), Crew(ThreadPoolExecutor, 1) as crew:
        crew.each(doubled, range(100), spoilt, step)
    assert steps == [(16, 100)]
