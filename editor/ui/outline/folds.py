"""What the outline asks of sections that fold in place."""

from __future__ import annotations

from typing import Protocol, cast

from PySide6.QtCore import SignalInstance
from PySide6.QtWidgets import QWidget


class Folds(Protocol):
    """Folds sections of the body that is shown, by the number of the heading's block."""

    changed: SignalInstance

    def is_folded(self, block_number: int) -> bool:
        """Tell whether the section of a heading is folded."""

    def can_fold(self, block_number: int) -> bool:
        """Tell whether a block is a heading that has something below it."""

    def toggle(self, block_number: int) -> bool:
        """Fold the section of a heading, or show it again."""

    def heading_around(self, block_number: int) -> int | None:
        """Return the heading of the section that a block is in."""

    def unfold_all(self) -> None:
        """Show everything."""


def folds_of(body: QWidget) -> Folds | None:
    """Return what folds the sections of a body, None where its layout does not know how."""
    return cast("Folds | None", getattr(body, "folds", None))
