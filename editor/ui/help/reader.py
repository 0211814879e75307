"""The help to read: its pages on the left, the page on the right, words to look for on top."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Any

from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import (
    QColor,
    QDesktopServices,
    QKeySequence,
    QResizeEvent,
    QShortcut,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
)
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QTextBrowser,
    QTextEdit,
    QVBoxLayout,
    QWidget,
)

from editor.core.commands import Command
from editor.core.text import text
from editor.desk.help import PAGES, help_page, title_of
from editor.ui.guard import guard
from editor.ui.help.sheet import page_html, page_style
from editor.ui.look.look import Look
from editor.ui.look.scale import SPACE_M, SPACE_S, SPACE_XL, SPACE_XXL

SIZE = (980, 700)
LIST_PX = 224
MEASURE_PX = 660
"""Width of the page's column at most."""
MOST_HITS = 500
NAME = Qt.ItemDataRole.UserRole


class HelpReader(QWidget):
    """A window of its own, so that it can stand beside the text; no network, no modal box."""

    def __init__(self, commands: Iterable[Command[Any]], look: Look) -> None:
        """Take the window's commands, whose keys the help lists, and the look to wear."""
        super().__init__()
        self.setAttribute(Qt.WidgetAttribute.WA_QuitOnClose, on=False)
        self.setWindowTitle(text("ui.help"))
        self.setProperty("role", "pane")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._look = look
        self._pages = {name: help_page(name, commands) for name in PAGES}
        self._name = ""
        self._been: list[str] = []
        self._passing = False
        """Whether the page came up while words were typed, and may go again with the next."""
        self._hits: list[QTextCursor] = []
        self.search = QLineEdit(self)
        self.search.setProperty("role", "search")
        self.search.setClearButtonEnabled(True)
        self.search.setPlaceholderText(text("ui.help-search"))
        self.search.setAccessibleName(text("ui.help-search"))
        self.list = QListWidget(self)
        self.list.setProperty("role", "pages")
        self.list.setAccessibleName(text("ui.help-pages"))
        for name, page in self._pages.items():
            item = QListWidgetItem(title_of(page), self.list)
            item.setData(NAME, name)
        self.nothing = QLabel(self)
        self.nothing.setProperty("role", "muted")
        self.nothing.setWordWrap(True)
        self.nothing.hide()
        self.page = _Page(self)
        self._lay_out()
        self.search.textChanged.connect(self._sift)
        self.search.returnPressed.connect(self.next_hit)
        self.list.currentItemChanged.connect(self._chosen)
        self.page.anchorClicked.connect(self.follow)
        look.changed.connect(self._set)
        self._keys()
        self.resize(*SIZE)
        self.show_page(PAGES[0])

    def _lay_out(self) -> None:
        left = QVBoxLayout()
        left.setSpacing(SPACE_S)
        left.addWidget(self.search)
        left.addWidget(self.nothing)
        left.addWidget(self.list, 1)
        side = QWidget(self)
        side.setFixedWidth(LIST_PX)
        side.setLayout(left)
        left.setContentsMargins(SPACE_M, SPACE_M, SPACE_M, SPACE_M)
        across = QHBoxLayout(self)
        across.setContentsMargins(0, 0, 0, 0)
        across.setSpacing(0)
        across.addWidget(side)
        across.addWidget(self.page, 1)

    def _keys(self) -> None:
        for key, does in (
            ("Escape", self.close),
            ("Alt+Left", self.back),
            ("Ctrl+F", self._to_search),
            ("F3", self.next_hit),
        ):
            QShortcut(QKeySequence(key), self).activated.connect(does)

    # Pages

    @property
    def name(self) -> str:
        """The page that is shown."""
        return self._name

    def open_at(self, name: str) -> None:
        """Come up with a page; the words looked for before are forgotten."""
        self.search.clear()
        self.show_page(name)
        self.show()
        self.raise_()
        self.activateWindow()
        self.search.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def show_page(self, name: str, anchor: str = "") -> None:
        """Show a page from its top, or from a heading; what was shown can be gone back to."""
        if name != self._name:
            if self._name:
                self._been.append(self._name)
            self._passing = False
            self._name = name
            self._set()
        if anchor:
            self.page.scrollToAnchor(anchor)
        self._choose(name)

    def back(self) -> None:
        """Show the page that was shown before."""
        if self._been:
            name = self._been.pop()
            self._name = ""
            self.show_page(name)

    def follow(self, link: QUrl) -> None:
        """Go where a link leads: to a page of the help, or, outside, into the browser."""
        name = link.path().removesuffix(".md") or self._name
        if link.isRelative() and name in self._pages:
            self.show_page(name, link.fragment())
        elif not link.isRelative():
            QDesktopServices.openUrl(link)

    def _set(self) -> None:
        self.page.document().setDefaultStyleSheet(page_style(self._look.colours))
        self.page.setHtml(page_html(self._pages[self._name]))
        self.page.set_measure()
        self._mark()

    def _choose(self, name: str) -> None:
        for row in range(self.list.count()):
            item = self.list.item(row)
            if item.data(NAME) == name and item is not self.list.currentItem():
                self.list.setCurrentItem(item)

    def _chosen(self, item: QListWidgetItem | None, _before: object) -> None:
        if item is not None:
            self.show_page(item.data(NAME))

    # Looking for words

    def _to_search(self) -> None:
        self.search.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.search.selectAll()

    def _words(self) -> list[str]:
        return self.search.text().casefold().split()

    def _sift(self) -> None:
        words = self._words()
        holds = [
            name
            for name, page in self._pages.items()
            if all(word in page.casefold() for word in words)
        ]
        for row in range(self.list.count()):
            item = self.list.item(row)
            item.setHidden(item.data(NAME) not in holds)
        self.nothing.setText(text("ui.help-nothing", query=self.search.text().strip()))
        self.nothing.setVisible(not holds)
        if holds and self._name not in holds:
            was_passing = self._passing
            self.show_page(holds[0])
            if was_passing:
                self._been.pop()
            self._passing = True
        self._mark()

    def _mark(self) -> None:
        found = _hits(self.page.document(), self._words())
        self._hits = found
        form = QTextCharFormat()
        form.setBackground(QColor(self._look.colours.mark))
        marks = []
        for cursor in found:
            mark = QTextEdit.ExtraSelection()
            mark.cursor = cursor
            mark.format = form
            marks.append(mark)
        self.page.setExtraSelections(marks)

    def next_hit(self) -> None:
        """Show the next place of the words on this page, round its end."""
        if not self._hits:
            return
        here = self.page.textCursor().selectionEnd()
        after = [hit for hit in self._hits if hit.selectionStart() >= here]
        self.page.setTextCursor((after or self._hits)[0])
        self.page.ensureCursorVisible()


class _Page(QTextBrowser):
    """The page: a column of a readable width in the middle of its room."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setProperty("role", "reader")
        self.setOpenLinks(False)
        self.setAccessibleName(text("ui.help-page"))
        self.setFrameShape(QTextBrowser.Shape.NoFrame)
        self.setTabChangesFocus(False)

    def set_measure(self) -> None:
        """Leave the room at the sides that the column does not need."""
        spare = self.viewport().width() - MEASURE_PX
        frame = self.document().rootFrame()
        form = frame.frameFormat()
        form.setLeftMargin(max(SPACE_XXL, spare / 2))
        form.setRightMargin(max(SPACE_XXL, spare / 2))
        form.setTopMargin(SPACE_XXL)
        form.setBottomMargin(SPACE_XL)
        frame.setFrameFormat(form)

    @guard(None)
    def resizeEvent(self, event: QResizeEvent) -> None:
        """Qt's: another width leaves other room at the sides."""
        super().resizeEvent(event)
        self.set_measure()


def _hits(document: QTextDocument, words: Iterable[str]) -> list[QTextCursor]:
    """Return where the words stand in a page, in its order, as cursors that select them."""
    wanted = "|".join(re.escape(word) for word in words)
    if not wanted:
        return []
    # The document's own characters: its tables and lines have each one that nobody sees.
    shown = document.toRawText()
    found = []
    for match in re.finditer(wanted, shown, re.IGNORECASE):
        cursor = QTextCursor(document)
        cursor.setPosition(match.start())
        cursor.setPosition(match.end(), QTextCursor.MoveMode.KeepAnchor)
        found.append(cursor)
        if len(found) == MOST_HITS:
            break
    return found
