"""A longer text to read and to copy: what an import did, or the report of a fault."""

from __future__ import annotations

from PySide6.QtGui import QFontDatabase, QGuiApplication
from PySide6.QtWidgets import QPlainTextEdit, QWidget

from editor.core.text import text
from editor.ui.dialogs.frame import FramedDialog


class ReportDialog(FramedDialog):
    """Shows the text; copies it; sends it nowhere."""

    def __init__(self, title: str, lead: str, report: str, parent: QWidget | None = None) -> None:
        """Take the sentence on top, what it is for, and the text."""
        super().__init__(title, lead, parent)
        self.text = QPlainTextEdit(report, self)
        self.text.setReadOnly(True)
        self.text.setAccessibleName(title)
        self.text.setFont(QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont))
        self.text.setLineWrapMode(QPlainTextEdit.LineWrapMode.NoWrap)
        self.middle.addWidget(self.text)
        self.button(text("ui.report-copy")).clicked.connect(self._copy)
        self.button(text("ui.report-close"), "go").clicked.connect(self.accept)
        self.resize(720, 460)

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self.text.toPlainText())
