"""The undo of an article's fields: whole front matters, so that a step back is exact."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime

from editor.core.edit import Edit

PAUSE_S = 1.2
"""Seconds without a key after which typing in a field begins a new step."""


@dataclass(frozen=True, slots=True)
class Typing:
    """One value being typed: which key, and the value it has now."""

    key: str
    value: str
    at: datetime


@dataclass(frozen=True, slots=True)
class Step:
    """One undoable change of fields."""

    before: str
    """The front matter before."""
    after: str
    body: Edit | None = None
    """The edit of the body that went with it (a headline that stands there), else None."""
    body_before: str = ""
    """What that edit replaced."""
    typing: Typing | None = None

    def joined(self, later: Step) -> Step:
        """Return this step and the next, which touches it, as one."""
        if self.body is None or later.body is None:
            return replace(later, before=self.before)
        mine, theirs = self.body, later.body
        end = mine.start + len(mine.text)
        # The text between the two, where one reaches beyond the other.
        before, after = theirs.start - mine.start, end - theirs.end
        lead = later.body_before[:-before] if before < 0 else ""
        trail = later.body_before[after:] if after < 0 else ""
        text = (
            mine.text[: max(before, 0)] + theirs.text + mine.text[len(mine.text) - max(after, 0) :]
        )
        return replace(
            later,
            before=self.before,
            body=Edit(min(mine.start, theirs.start), mine.end + max(-after, 0), text),
            body_before=lead + self.body_before + trail,
        )

    def takes(self, later: Step) -> bool:
        """Tell whether the next step goes on typing the same word of the same value."""
        mine, theirs = self.typing, later.typing
        if mine is None or theirs is None or mine.key != theirs.key:
            return False
        if (theirs.at - mine.at).total_seconds() > PAUSE_S:
            return False
        if mine.value[-1:].isspace() and not theirs.value[-1:].isspace():
            return False
        if self.body is None or later.body is None:
            return self.body is later.body
        end = self.body.start + len(self.body.text)
        return later.body.start <= end and later.body.end >= self.body.start


class FieldHistory:
    """Steps back and forward."""

    def __init__(self) -> None:
        """Begin empty."""
        self._done: list[Step] = []
        self._undone: list[Step] = []

    def add(self, step: Step) -> None:
        """Remember a step; typing in one field within a pause becomes one."""
        self._undone.clear()
        if self._done and self._done[-1].takes(step):
            self._done[-1] = self._done[-1].joined(step)
        else:
            self._done.append(step)

    def can_undo(self) -> bool:
        """Tell whether there is a step to take back."""
        return bool(self._done)

    def can_redo(self) -> bool:
        """Tell whether there is a step to do again."""
        return bool(self._undone)

    def back(self) -> Step:
        """Take the last step back and return it. Raises IndexError where there is none."""
        step = self._done.pop()
        self._undone.append(step)
        return step

    def forward(self) -> Step:
        """Do the step that was taken back again and return it. Raises IndexError."""
        step = self._undone.pop()
        # A step that was undone and redone is closed: typing after it is a new one.
        self._done.append(replace(step, typing=None))
        return self._done[-1]

    def forget(self) -> None:
        """Forget all steps, because the front matter was replaced from outside."""
        self._done.clear()
        self._undone.clear()
