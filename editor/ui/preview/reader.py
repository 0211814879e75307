"""The reader's view: the words alone, as a browser's reading mode takes them."""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QLabel, QTextBrowser, QVBoxLayout, QWidget

from editor.core.errors import CopydeskError
from editor.core.text import text
from editor.ui.context import WindowContext
from editor.ui.look.fonts import SERIF
from editor.ui.look.scale import SPACE_L, SPACE_XL
from editor.ui.preview.following import Following

if TYPE_CHECKING:
    from editor.export.reading import Reading

TEXT_PX = 18
LOST_MOST = 5
"""Blocks that are named of those that a reading mode leaves out."""


class ReaderView(QWidget):
    """Shows what reading modes take, and says what of the text they leave out."""

    def __init__(self, context: WindowContext) -> None:
        """Begin with the words that stand where there is nothing yet."""
        super().__init__()
        self._context = context
        self._shown: Reading | None = None
        self.said = QLabel(self)
        self.said.setProperty("role", "muted")
        self.said.setWordWrap(True)
        self.said.setContentsMargins(SPACE_L, SPACE_L, SPACE_L, 0)
        self.page = QTextBrowser(self)
        self.page.setProperty("role", "reader")
        self.page.setOpenLinks(False)
        self.page.setAccessibleName(text("ui.preview-reader"))
        self.page.document().setDocumentMargin(SPACE_XL)
        down = QVBoxLayout(self)
        down.setContentsMargins(0, 0, 0, 0)
        down.setSpacing(SPACE_L)
        down.addWidget(self.said)
        down.addWidget(self.page, 1)
        self.setFocusProxy(self.page)
        self._following = Following(context, self)
        self._following.due.connect(self._ask)
        context.look.changed.connect(self._again)

    def _ask(self) -> None:
        buffer = self._following.buffer
        if buffer is None:
            self._say(text("ui.reader-empty"))
            return

        def failed(problem: CopydeskError) -> None:
            if self._following.buffer is buffer:
                self._say(f"{problem.message} {problem.hint}")

        def done(found: Reading) -> None:
            if self._following.buffer is buffer:
                self._show(found)

        self._context.desk.elsewhere.reading(buffer, done, failed)

    def _say(self, words: str) -> None:
        self._shown = None
        self.said.setText(words)
        self.page.clear()

    def _show(self, found: Reading) -> None:
        said = text("ui.reader-words", words=found.words, of=found.of)
        if found.lost:
            lost = "; ".join(f"“{one}”" for one in found.lost[:LOST_MOST])
            said = f"{said} {text('ui.reader-lost', lost=lost)}"
        self.said.setText(said)
        if found != self._shown:
            self._shown = found
            self._again()

    def _again(self) -> None:
        found, colours = self._shown, self._context.look.colours
        if found is None:
            return
        at = self.page.verticalScrollBar().value()
        # The window's stylesheet sets the font of every widget, so the words bring their own.
        self.page.setHtml(
            f"<div style=\"color:{colours.ink};font-family:'{SERIF}';font-size:{TEXT_PX}px;"
            f'line-height:150%"><h1>{escape(found.title)}</h1>'
            f'<p style="color:{colours.muted}">{escape(found.byline)}</p>{found.html}</div>'
        )
        self.page.verticalScrollBar().setValue(at)
