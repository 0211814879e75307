"""The time, handed in so that tests can hold it still."""

from collections.abc import Callable
from datetime import UTC, datetime

Clock = Callable[[], datetime]
"""Returns the present time, aware, in UTC."""


def system_clock() -> datetime:
    """Return the system's time in UTC."""
    return datetime.now(UTC)
