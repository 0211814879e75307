"""A finding: one fault that a check or the page builder found, and how to mend it."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from editor.core.article import Place
from editor.core.edit import Edit
from editor.core.text import Message


class Gravity(StrEnum):
    """How grave a finding is; an error keeps the article from being published."""

    ERROR = "error"
    WARNING = "warning"
    HINT = "hint"


@dataclass(frozen=True, slots=True)
class Mend:
    """What one click or `--fix` does: edits of the body, or new values of fields."""

    label: Message
    edits: tuple[Edit, ...] = ()
    """Code points of the article's `body`."""
    fields: tuple[tuple[str, str], ...] = ()
    """Canonical key and the value to set."""


@dataclass(frozen=True, slots=True)
class Finding:
    """One fault: where, how grave, in words, how to mend it."""

    rule: str
    gravity: Gravity
    message: Message
    where: Place
    mend: Mend | None = None
    field: str = ""
    """Canonical key that the finding is about, so that the window can go to its field."""
    detail: Message | None = None
    """A second sentence: why it matters."""
