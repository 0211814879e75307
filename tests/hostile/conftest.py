"""A watch over each test here: nothing may hang."""

import faulthandler
from collections.abc import Iterator

import pytest

LONGEST_S = 300
"""After this long the run is ended with the stack of every thread: a hang is a failure."""


@pytest.fixture(autouse=True)
def _no_hang() -> Iterator[None]:
    faulthandler.dump_traceback_later(LONGEST_S, exit=True)
    yield
    faulthandler.cancel_dump_traceback_later()
