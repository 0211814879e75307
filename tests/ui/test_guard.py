"""An exception in an override goes to the hook, and Qt gets a sane value."""

import sys

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QWidget

from editor.ui.guard import guard


class Broken(QWidget):
    @guard(QSize(7, 7))
    def sizeHint(self):  # noqa: N802 - Qt's
        return 1 / 0


def test_the_hook_hears_of_it_and_the_default_is_returned(qapp, monkeypatch):
    heard = []
    monkeypatch.setattr(sys, "excepthook", lambda kind, *_rest: heard.append(kind))
    widget = Broken()
    widget.adjustSize()
    assert widget.sizeHint() == QSize(7, 7)
    assert set(heard) == {ZeroDivisionError}
    widget.deleteLater()
