"""A notice: something the writer should know, made without a window."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum

from editor.core.text import Message


class Tone(StrEnum):
    """How a notice sounds."""

    GOOD = "good"
    INFO = "info"
    WARN = "warn"
    BAD = "bad"


@dataclass(frozen=True, slots=True)
class Way:
    """A way on from a notice: a button."""

    label: Message
    go: Callable[[], None]


@dataclass(frozen=True, slots=True)
class Notice:
    """A quiet line with, where possible, a way back or on."""

    message: Message
    tone: Tone = Tone.INFO
    hint: Message | None = None
    ways: tuple[Way, ...] = ()
    key: str = ""
    """A later notice with the same key takes this one's place."""
    details: str = ""
