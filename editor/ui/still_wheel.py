"""Keeps the wheel from changing a value while a pane scrolls under the pointer."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtWidgets import QWidget

from editor.ui.guard import guard


class StillWheel(QObject):
    """Lets the wheel go on to what scrolls."""

    @guard(default=False)
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Pass a turn of the wheel on to the pane around (Qt)."""
        if event.type() == QEvent.Type.Wheel:
            event.ignore()
            return True
        return super().eventFilter(watched, event)


def keep_wheel_out(widget: QWidget) -> None:
    """Let a widget change by click and key only."""
    widget.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
    widget.installEventFilter(StillWheel(widget))
