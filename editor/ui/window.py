"""The window: puts the panes together and knows no details of any."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Qt, QTimer, Signal
from PySide6.QtGui import QCloseEvent, QKeySequence, QPaintEvent, QResizeEvent, QShortcut
from PySide6.QtWidgets import (
    QApplication,
    QMainWindow,
    QMenu,
    QSplitter,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from editor.core.events import Change
from editor.core.findings import Finding, Gravity
from editor.core.text import text
from editor.ui.bar import Bar
from editor.ui.commands.actions import Actions
from editor.ui.commands.declared import window_commands
from editor.ui.commands.menus import fill, menu_bar, whole_menu
from editor.ui.context import WindowContext, key_of
from editor.ui.crash import program_version
from editor.ui.drafts.pane import make_drafts
from editor.ui.findings.watch import FindingsWatch
from editor.ui.first_start.screen import FirstStart
from editor.ui.guard import guard
from editor.ui.nothing_open import NothingOpen
from editor.ui.notice_line import NoticeLine
from editor.ui.panes import SidePanes
from editor.ui.status_line import StatusLine
from editor.ui.writing.pane import make_writing

if TYPE_CHECKING:
    from editor.desk.buffer import Buffer
    from editor.desk.desk import Desk
    from editor.ui.preview.pane import PreviewPane

LEAST = (640, 480)
IN_TEXT = frozenset({"title", "description", "body"})
"""Keys of fields that stand in the text's own column."""


class MainWindow(QMainWindow):
    """Bar, list, text, preview or details, status line; or the first screen."""

    painted = Signal()
    """The window was painted for the first time."""

    def __init__(self, desk: Desk, context: WindowContext) -> None:
        """Build what the first paint needs; preview, details and dialogs are built when shown."""
        super().__init__()
        self._desk = desk
        self._context = context
        self.may_close: Callable[[], bool] = lambda: True
        """Asked before the window closes; False keeps it open."""
        self.setMinimumSize(*LEAST)
        self.commands = Actions(window_commands(), context, self)
        self.watch = FindingsWatch(context)
        self.preview: PreviewPane | None = None
        """The preview, once it was shown."""
        self.preview_built: Callable[[PreviewPane], None] = lambda _pane: None
        """Told when the preview is built, so that its wishes are heard."""
        self._was_painted = False
        self._text_had_focus = False
        # Before any pane: a buffer that was thrown away leaves the window's hand first.
        context.changed.connect(self._changed)
        context.opened.connect(self._note_focus)
        self._build()
        self._connect()
        self._show_library()
        self.commands.refresh()

    # Parts

    def _build(self) -> None:
        desk, context = self._desk, self._context
        self.bar = Bar(self)
        self.status = StatusLine(desk, context, self)
        self.first = FirstStart(self)
        self.drafts = make_drafts(desk, context)
        self.writing = make_writing(context)
        self._nothing = NothingOpen()
        self._text = QStackedWidget()
        self._text.setMinimumWidth(320)
        self._text.addWidget(self._nothing)
        self._text.addWidget(self.writing)
        self._text.setFocusProxy(self._nothing)
        self._splitter = QSplitter(Qt.Orientation.Horizontal)
        self.panes = SidePanes(
            self._splitter,
            self.drafts,
            self._text,
            {"preview": self._make_preview, "details": self._make_details},
        )
        self._stack = QStackedWidget()
        self._stack.addWidget(self.first)
        self._stack.addWidget(self._splitter)
        middle = QWidget(self)
        down = QVBoxLayout(middle)
        down.setContentsMargins(0, 0, 0, 0)
        down.setSpacing(0)
        for part in (self.bar, self._stack, self.status):
            down.addWidget(part)
        down.setStretchFactor(self._stack, 1)
        self.setCentralWidget(middle)
        self.notices = NoticeLine(self._stack, context.look)
        self.bar.fill(self.commands, whole_menu(self.commands, self))
        if self.menuBar().isNativeMenuBar():
            menu_bar(self.commands, self.menuBar())
        else:
            self.menuBar().hide()
        context.writing, context.panes, context.drafts = self.writing, self.panes, self.drafts

    def _make_preview(self) -> QWidget:
        from editor.ui.preview.pane import make_preview

        self.preview = make_preview(self._desk, self._context)
        self.preview_built(self.preview)
        return self.preview

    def _make_details(self) -> QWidget:
        from editor.ui.details.pane import DetailsPane

        return DetailsPane(self._context, self.watch)

    def _connect(self) -> None:
        context = self._context
        context.opened.connect(self._took)
        context.noticed.connect(self.notices.tell)
        context.field_wanted.connect(self._focus_field)
        self.watch.found.connect(self._found)
        self.panes.changed.connect(self.commands.refresh_soon)
        self.status.findings_wanted.connect(context.show_findings)
        self.drafts.menu_wanted.connect(self._article_menu)
        self.drafts.model.renaming.connect(self._desk.operations.rename)
        self.drafts.view.undo_wanted.connect(self._desk.operations.undo)
        self.drafts.view.redo_wanted.connect(self._desk.operations.redo)
        self.drafts.view.trash_wanted.connect(lambda: self.commands.run("trash"))
        self._nothing.new_wanted.connect(context.new)
        menu_key = QShortcut(QKeySequence("F10"), self)
        menu_key.activated.connect(self.bar.name.showMenu)

    # What is shown

    def _show_library(self) -> None:
        library = self._desk.library
        was_first = self._stack.currentWidget() is self.first
        self._stack.setCurrentWidget(self._splitter if library is not None else self.first)
        self.bar.show_all(shown=library is not None)
        if library is None:
            self.bar.show_name(text("ui.first-name"))
            self.status.say(text("ui.version", version=program_version()))
            self.setWindowTitle(text("ui.first-name"))
            self.first.setFocus()
            return
        name = self._desk.site.name or library.folder.name
        self.bar.show_name(name)
        self.status.say("")
        self.setWindowTitle(f"{name} · Copydesk")
        if was_first:
            self._focus_text()

    def _note_focus(self, _buffer: object) -> None:
        """Know where the focus was before the text changes under it."""
        self._text_had_focus = self._text.isAncestorOf(QApplication.focusWidget() or self)

    def _took(self, buffer: Buffer | None) -> None:
        self._text.setFocusProxy(self.writing.body if buffer is not None else self._nothing)
        self._text.setCurrentWidget(self.writing if buffer is not None else self._nothing)
        if self._text_had_focus:
            self._focus_text()
        if buffer is not None and self._stack.currentWidget() is self.first:
            self._stack.setCurrentWidget(self._splitter)
            self.bar.show_all(shown=True)

    def _changed(self, change: Change) -> None:
        if change.library or change.site:
            self._show_library()
        if "look" in change.options:
            self._context.look.choose(self._desk.options.text("look"))
        current = self._context.current_buffer
        if current is not None and self._desk.buffers.by_id(current.id) is None:
            self._context.take(None)

    def _found(self, findings: tuple[Finding, ...]) -> None:
        current = self._context.current_buffer
        if current is not None:
            errors = sum(1 for one in findings if one.gravity is Gravity.ERROR)
            self.drafts.mark(key_of(current), len(findings), errors)

    def _focus_field(self, key: str) -> None:
        if key == "body":
            self._focus_text()
        elif key not in IN_TEXT and not self.panes.shown("details"):
            self.panes.toggle("details")
            # It was not there to hear the wish.
            QTimer.singleShot(0, self, lambda: self._context.focus_field(key))

    def _article_menu(self, at: QPoint) -> None:
        menu = fill(QMenu(self), self.commands, "article")
        menu.aboutToHide.connect(menu.deleteLater)
        self.commands.refresh()
        menu.popup(at)

    def step_pane(self, step: int) -> None:
        """Set the focus into the next pane that is shown, or (-1) the one before."""
        stops: list[tuple[QWidget, Callable[[], None]]] = []
        if self.panes.shown("list"):
            stops.append((self.drafts, lambda: self.panes.focus("list")))
        stops.append((self._text, self._focus_text))
        for name in ("preview", "details"):
            pane = self.panes.pane(name)
            if pane is not None and self.panes.shown(name):
                stops.append((pane, lambda name=name: self.panes.focus(name)))  # type: ignore[misc]
        focused = QApplication.focusWidget()
        here = next(
            (at for at, (pane, _go) in enumerate(stops) if focused and pane.isAncestorOf(focused)),
            0,
        )
        stops[(here + step) % len(stops)][1]()

    def _focus_text(self) -> None:
        target = self.writing.body if self._context.current_buffer is not None else self._nothing
        target.setFocus(Qt.FocusReason.ShortcutFocusReason)

    # Qt's

    @guard(None)
    def paintEvent(self, event: QPaintEvent) -> None:
        """Qt's: tell the first paint, after which slow things may start."""
        super().paintEvent(event)
        if not self._was_painted:
            self._was_painted = True
            QTimer.singleShot(0, self, self.painted.emit)

    @guard(None)
    def resizeEvent(self, event: QResizeEvent) -> None:
        """Qt's: a narrow window has no room for the pane on the right."""
        super().resizeEvent(event)
        self.panes.fit(event.size().width())

    @guard(None)
    def closeEvent(self, event: QCloseEvent) -> None:
        """Qt's: close only where nothing is lost."""
        if not self.may_close():
            event.ignore()
            return
        if self.preview is not None:
            self.preview.close_engine()
        super().closeEvent(event)
