"""Doing something after a while, on threads that are gone when the desk closes."""

import threading

import pytest

from editor.desk.later import Clockwork, never


@pytest.fixture
def clockwork(owner):
    one = Clockwork(owner.deliver)
    yield one
    one.close()


def test_it_is_called_on_the_owners_thread(owner, clockwork):
    told = []
    clockwork(0.001, lambda: told.append(threading.current_thread()))
    owner.until(lambda: told)
    assert told == [threading.main_thread()]


def test_what_was_cancelled_is_not_called_even_if_it_was_delivered(owner, clockwork):
    told = []
    cancel = clockwork(0.001, lambda: told.append("cancelled"))
    clockwork(0.002, cancel)
    clockwork(0.02, lambda: told.append("after"))
    cancel()
    owner.until(lambda: told)
    assert told == ["after"]


def test_closing_leaves_no_thread(owner, clockwork):
    clockwork(3600, lambda: None)
    before = threading.active_count()
    clockwork.close()
    assert threading.active_count() == before - 1


def test_a_command_line_never_waits():
    told = []
    never(0, lambda: told.append(1))()
    assert not told
