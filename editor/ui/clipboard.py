"""What was copied outlives the interpreter: Qt must own it by then."""

from __future__ import annotations

from PySide6.QtGui import QClipboard, QGuiApplication
from shiboken6 import createdByPython


def leave_to_qt() -> None:
    """Put what was copied on the clipboard anew, as an object of Qt's own.

    Qt ends its clipboard after the interpreter has gone; data that Python made is then destroyed
    through an interpreter that no longer is, and the process crashes on its way out.
    """
    clipboard = QGuiApplication.clipboard()
    for mode in (QClipboard.Mode.Clipboard, QClipboard.Mode.Selection):
        if mode is QClipboard.Mode.Selection and not clipboard.supportsSelection():
            continue
        data = clipboard.mimeData(mode)
        if data is not None and createdByPython(data):
            clipboard.setText(clipboard.text(mode), mode)
