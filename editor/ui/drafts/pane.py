"""The pane on the left: filter, sorting, the list, and what stands there while it is empty."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Qt, QTimer, Signal
from PySide6.QtGui import QActionGroup
from PySide6.QtWidgets import (
    QHBoxLayout,
    QMenu,
    QStackedWidget,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from editor.core.events import Change
from editor.core.text import text
from editor.desk.shelf import Sort
from editor.ui.context import WindowContext, key_of
from editor.ui.drafts.delegate import DraftDelegate
from editor.ui.drafts.empty import EmptyList
from editor.ui.drafts.hits import Hits
from editor.ui.drafts.model import DraftModel, Head, Row, grouped
from editor.ui.drafts.rows import Rows, row_of_buffer
from editor.ui.drafts.search_field import SearchField
from editor.ui.drafts.searches import Searches
from editor.ui.drafts.view import DraftView
from editor.ui.look.icons import IconButton
from editor.ui.look.scale import SPACE_M, SPACE_S, SPACE_XS

if TYPE_CHECKING:
    from editor.desk.buffer import Buffer
    from editor.desk.desk import Desk

REST_MS = 300
"""Pause in typing after which the entry in the list follows the text."""
STEP_MS = 90
"""Pause after which an entry that was reached by key is opened: holding Down reads no file."""


def make_drafts(desk: Desk, context: WindowContext) -> DraftPane:
    """Build the draft list."""
    return DraftPane(desk, context)


class DraftPane(QWidget):
    """Keeps the list in step with the shelf and the open articles."""

    menu_wanted = Signal(QPoint)
    """Place on the screen; the window fills the menu from its commands."""

    def __init__(self, desk: Desk, context: WindowContext) -> None:
        """Build filter and list."""
        super().__init__()
        self._desk = desk
        self._context = context
        self._found: dict[Path | int, tuple[int, int]] = {}
        self._words: dict[int, int] = {}
        """Words of the open articles, by buffer."""
        self._made = Rows(self._found)
        self._searches = Searches(context, self)
        self._hits = Hits(desk, self._made, self)
        self._unseen = False
        """The article in hand was opened before the list had its row, which is to come into view."""
        self._sort = Sort.MODIFIED
        self.setProperty("role", "pane")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.model = DraftModel(self)
        self.field = SearchField(self)
        self.view = DraftView(self.model, DraftDelegate(context.look, self._now, self), self)
        self._empty = EmptyList(self)
        self._stack = QStackedWidget(self)
        self._stack.addWidget(self.view)
        self._stack.addWidget(self._empty)
        self._lay_out()
        self._soon = QTimer(self, singleShot=True, interval=0)
        self._soon.timeout.connect(self.refresh)
        self._rest = QTimer(self, singleShot=True, interval=REST_MS)
        self._rest.timeout.connect(self._follow_text)
        self._step = QTimer(self, singleShot=True, interval=STEP_MS)
        self._step.timeout.connect(self._open_chosen)
        self._connect()

    @property
    def sort(self) -> Sort:
        """How the list is sorted."""
        return self._sort

    def sort_by(self, sort: Sort) -> None:
        """Sort the list, each stage for itself."""
        self._sort = sort
        self.refresh()

    def search(self) -> None:
        """Set the focus into the filter, its words selected."""
        self.field.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.field.selectAll()

    def keep_search(self) -> None:
        """Keep the search that stands in the field."""
        self._searches.keep()

    def rename(self) -> None:
        """Let the writer type a new file name over the chosen entry."""
        index = self.view.currentIndex()
        if index.isValid():
            self.view.setFocus(Qt.FocusReason.ShortcutFocusReason)
            self.view.edit(index)

    def refresh(self) -> None:
        """Show the shelf as it is now; rows are laid out anew only where some came or went."""
        self._soon.stop()
        self.field.show_count(len(self._desk.shelf))
        self._searches.show_for(self.field.text())
        if self.field.text().strip():
            self._hits.ask(self.field.text())
            self._show_hits()
            return
        self._hits.stop()
        rows = self._rows()
        counts = dict(self._desk.shelf.counts())
        for row in rows:
            if isinstance(row.key, int):
                counts[row.stage] = counts.get(row.stage, 0) + 1
        self._show(grouped(rows, counts))
        if not rows and self._desk.scanning:
            self._empty.say_reading()
        elif not rows and self._desk.library is None:
            self._empty.say_alone()
        elif not rows:
            self._empty.say_empty()

    def _show_hits(self) -> None:
        lines = self._hits.lines()
        if lines is None:
            return  # until the first answer what was shown stays
        self._show(lines)
        if not lines:
            self._empty.say_nothing_found(self._hits.said(), self._hits.suggestion)

    def _show(self, lines: list[Row | Head]) -> None:
        place = self.view.verticalScrollBar().value()
        if self.model.show(lines):
            current = self._context.current_buffer
            key = None if current is None else key_of(current)
            self.view.choose(key)
            if self._unseen and key is not None and self.model.row_of(key) is not None:
                self._unseen = False
            else:
                self.view.verticalScrollBar().setValue(place)
        self._stack.setCurrentWidget(self.view if lines else self._empty)

    def mark(self, key: Path | int, findings: int, errors: int) -> None:
        """Show how many findings an article has, and how many keep it from being published."""
        self._found[key] = (findings, errors)
        self._made.forget(key)
        self.model.mark(key, findings, errors)

    def show_words(self, words: int) -> None:
        """Show how many words the article in hand has now."""
        buffer = self._context.current_buffer
        if buffer is not None:
            self._words[buffer.id] = words
            self._rest.start()

    def _rows(self) -> list[Row]:
        live = {key_of(buffer): buffer for buffer in self._desk.buffers}
        rows = [self._live(buffer, 0, 0) for key, buffer in live.items() if isinstance(key, int)]
        made = self._made.of
        for entry in self._desk.shelf.entries(self._sort):
            buffer = live.get(entry.path)
            rows.append(
                made(entry) if buffer is None else self._live(buffer, entry.modified, entry.words)
            )
        return rows

    def _live(self, buffer: Buffer, modified: float, words: int) -> Row:
        """Return the row of an open article; `words` unless they were counted since."""
        words = self._words.get(buffer.id, words)
        return row_of_buffer(buffer, self._found, modified, words)

    def _lay_out(self) -> None:
        sorting = IconButton("sort", self._context.look, text("ui.sort"), self)
        sorting.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        sorting.setMenu(self._sort_menu())
        top = QHBoxLayout()
        top.setContentsMargins(SPACE_M, SPACE_M, SPACE_S, SPACE_S)
        top.setSpacing(SPACE_XS)
        top.addWidget(self.field)
        top.addWidget(sorting)
        down = QVBoxLayout(self)
        down.setContentsMargins(0, 0, 0, 0)
        down.setSpacing(0)
        down.addLayout(top)
        down.addWidget(self._searches)
        down.addWidget(self._stack)

    def _sort_menu(self) -> QMenu:
        menu = QMenu(self)
        group = QActionGroup(menu)
        for sort in Sort:
            action = menu.addAction(text(f"ui.sort-{sort}"))
            action.setCheckable(True)
            action.setChecked(sort is self._sort)
            action.triggered.connect(lambda _on=False, sort=sort: self.sort_by(sort))
            group.addAction(action)
        return menu

    def _connect(self) -> None:
        self.field.textChanged.connect(self._soon.start)
        self.field.down.connect(self._enter_list)
        self.field.left.connect(lambda: self._context.focus_field("body"))
        self.view.chosen.connect(lambda _key: self._step.start())
        self.view.clicked.connect(self._open_chosen)
        self.view.entered_article.connect(self._enter)
        self.view.dropped.connect(self._context.files_brought)
        self.view.menu_wanted.connect(self.menu_wanted)
        self._hits.changed.connect(self._show_hits_of_now)
        self.view.verticalScrollBar().valueChanged.connect(self._near_the_end)
        self._searches.wanted.connect(self.field.setText)
        self._empty.meant.connect(self.field.setText)
        self._empty.clear_wanted.connect(self.field.clear)
        self._empty.new_wanted.connect(self._context.new)
        self._empty.folder_wanted.connect(self._context.ask_library)
        self._context.opened.connect(self._took)
        self._context.changed.connect(self._changed)

    def _enter_list(self) -> None:
        self.view.setFocus(Qt.FocusReason.TabFocusReason)
        if not self.view.selectionModel().hasSelection():
            # With the focus a list takes its first line as the current one, but selects nothing.
            self.view.setCurrentIndex(self.model.first())

    def _show_hits_of_now(self) -> None:
        if self._hits.written:
            self._show_hits()
            self._near_the_end()

    def _near_the_end(self) -> None:
        bar = self.view.verticalScrollBar()
        if self._hits.written and bar.value() + 2 * bar.pageStep() >= bar.maximum():
            self._hits.more()

    def _open_chosen(self) -> None:
        self._step.stop()
        key = self.view.key()
        if key is not None:
            self._context.open_key(key)

    def _enter(self, key: Path | int) -> None:
        self._step.stop()
        self._context.open_key(key)
        row, buffer = self.model.row_of(key), self._context.current_buffer
        if row is not None and row.place is not None and buffer is not None:
            self._context.jump(buffer, row.place)
        else:
            self._context.focus_field("body")

    def _took(self, buffer: Buffer | None) -> None:
        self._step.stop()
        key = None if buffer is None else key_of(buffer)
        self._unseen = key is not None and self.model.row_of(key) is None
        self.view.choose(key)

    def _changed(self, change: Change) -> None:
        if change.library and not self._desk.shelf:
            self._found.clear()
            self._made.forget_all()
        if change.library or change.articles or change.state:
            self._soon.start()
        if change.index:
            self._hits.again()
        current = self._context.current_buffer
        if current is not None and current.id in change.body | change.metadata:
            self._rest.start()

    def _follow_text(self) -> None:
        buffer = self._context.current_buffer
        if buffer is None:
            return
        old = self.model.row_of(key_of(buffer))
        if self._hits.written and (old is None or old.place is not None):
            return  # a hit shows what was found, and what is no hit is not shown
        row = self._live(buffer, old.modified if old else 0, old.words if old else 0)
        if not self.model.update(row):
            self.refresh()

    def _now(self) -> datetime:
        return self._desk.clock().astimezone()
