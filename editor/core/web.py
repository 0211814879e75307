"""What an address on the web answered, as a value."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Answer:
    """A page or a file as it came."""

    url: str
    """Where it came from, after all redirects."""
    kind: str
    """Its type in small letters without parameters: `text/css`; "" where none was said."""
    charset: str
    """The encoding that was said with the type; "" for none."""
    data: bytes


Get = Callable[[str, int], Answer]
"""Asks an address for at most so many bytes. Raises WebError, Cancelled."""
