"""Starts a bare window of PySide6, says when it is painted, and is gone: the floor under a start."""

import os
import sys

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QMainWindow


def say_and_go() -> None:
    os.write(1, b"there\n")
    os._exit(0)


class Window(QMainWindow):
    def paintEvent(self, event) -> None:  # noqa: N802 - Qt's name
        super().paintEvent(event)
        QTimer.singleShot(0, say_and_go)


app = QApplication(sys.argv[:1])
window = Window()
window.resize(1152, 720)
window.show()
sys.exit(app.exec())
