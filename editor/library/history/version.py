"""A version: one kept state of an article."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum


class Why(StrEnum):
    """Why a state was kept."""

    ASKED = "asked"
    """The writer pressed Save."""
    NAMED = "named"
    """The writer gave it a name: it is never thinned."""
    DAY = "day"
    """The first save of a day."""
    DELETION = "deletion"
    """The state before much of the text went."""
    RESTORE = "restore"
    """The state before another was restored."""
    REPLACE = "replace"
    """The state before words were replaced in many articles."""
    MERGE = "merge"
    """What the article was on either side before a change from elsewhere came in."""
    PUBLISH = "publish"
    """Before or after publishing: it is never thinned."""


@dataclass(frozen=True, slots=True)
class Version:
    """One kept state, without its text."""

    id: str
    """Hexadecimal; what `copydesk restore --version` takes, or the beginning of it."""
    when: datetime
    """UTC."""
    why: Why
    words: int
    path: str
    """Where the article lay in the library then, with `/`."""
    name: str = ""
