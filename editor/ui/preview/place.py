"""The preview's place beside the text, which it leaves for a window of its own and comes back to."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QCloseEvent, QGuiApplication
from PySide6.QtWidgets import QLabel, QPushButton, QVBoxLayout, QWidget

from editor.core.text import text
from editor.ui.guard import guard
from editor.ui.look.scale import SPACE_M, SPACE_XL

if TYPE_CHECKING:
    from editor.ui.preview.pane import PreviewPane

SIZE = (900, 800)


class PreviewPlace(QWidget):
    """Holds the preview; while that is apart, says so and offers to bring it back."""

    def __init__(self, pane: PreviewPane) -> None:
        """Take the preview in."""
        super().__init__()
        self._pane = pane
        self.apart: PreviewWindow | None = None
        """The preview's own window, while there is one."""
        self._empty = QWidget(self)
        words = QLabel(text("ui.preview-apart"), self._empty)
        words.setProperty("role", "muted")
        words.setWordWrap(True)
        words.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.back = QPushButton(text("ui.preview-back"), self._empty)
        self.back.setToolTip(text("ui.preview-back-help"))
        self.back.clicked.connect(self.bring_back)
        inside = QVBoxLayout(self._empty)
        inside.setContentsMargins(SPACE_XL, SPACE_XL, SPACE_XL, SPACE_XL)
        inside.setSpacing(SPACE_M)
        inside.addStretch()
        inside.addWidget(words)
        inside.addWidget(self.back, alignment=Qt.AlignmentFlag.AlignHCenter)
        inside.addStretch()
        self.setProperty("role", "pane")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._down = QVBoxLayout(self)
        self._down.setContentsMargins(0, 0, 0, 0)
        self._down.addWidget(self._empty)
        self._down.addWidget(pane)
        self._empty.hide()
        self.setFocusProxy(pane)

    def set_apart(self) -> PreviewWindow:
        """Give the preview a window of its own, on another screen where there is one."""
        if self.apart is None:
            self.apart = PreviewWindow(self, self.window())
            self._pane.is_apart = True
            self._empty.show()
            self.setFocusProxy(self.back)
            self.apart.take(self._pane)
        return self.apart

    def bring_back(self) -> None:
        """Take the preview back beside the text."""
        apart, self.apart = self.apart, None
        if apart is None:
            return
        self._down.addWidget(self._pane)
        self._pane.is_apart = False
        self._empty.hide()
        self._pane.show()
        self.setFocusProxy(self._pane)
        apart.hide()
        apart.deleteLater()


class PreviewWindow(QWidget):
    """The preview's own window; closing it puts the preview back."""

    def __init__(self, place: PreviewPlace, window: QWidget) -> None:
        """Take the place to which it goes back, and the window whose commands work here, too."""
        super().__init__(window, Qt.WindowType.Window)
        self._place = place
        self.setWindowTitle(text("ui.preview-window"))
        self.addActions(window.actions())
        self._down = QVBoxLayout(self)
        self._down.setContentsMargins(0, 0, 0, 0)
        others = [one for one in QGuiApplication.screens() if one is not window.screen()]
        if others:
            self.setGeometry(others[0].availableGeometry())
        else:
            self.resize(*SIZE)

    def take(self, pane: PreviewPane) -> None:
        """Show the preview."""
        self._down.addWidget(pane)
        pane.show()
        self.show()

    @guard(None)
    def closeEvent(self, event: QCloseEvent) -> None:
        """Qt's: the preview goes back beside the text."""
        event.accept()
        self._place.bring_back()
